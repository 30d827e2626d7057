import type { Net } from '../net.ts'
import { solveFlows } from '../equations/solveFlows.ts'
import { runCases } from '../runs/runCases.ts'
import type { Candidate, Desk } from './plan.ts'

/** Cases run beforehand where the equations do not hold. */
const PILOT = 2000

/**
 * Load of each desk: hours of work that come in an hour, over the heads that are there on average. A step that several
 * desks may do is shared among them by what they can do. NaN for desks of whom there are always enough.
 */
export function loadsOf(
  net: Net,
  desks: readonly Desk[],
  candidates: readonly (readonly Candidate[])[],
  casesPerHour: number,
): Float64Array {
  const loads = new Float64Array(desks.length)
  const capacity = desks.map(({ headcount, hours }) => (hours.openShare === 0 ? 0 : headcount * hours.openShare))
  for (const [node, executions] of executionsOf(net).entries()) {
    if (executions === 0) continue
    const able = candidates[node]!
    const together = able.reduce((sum, { desk }) => sum + capacity[desk]!, 0)
    for (const { desk, work } of able) if (work.mean > 0) loads[desk]! += (casesPerHour * executions * work.mean) / together
  }
  return loads.map((load, desk) => (desks[desk]!.headcount === Number.POSITIVE_INFINITY ? Number.NaN : load))
}

function executionsOf(net: Net): Float64Array {
  const flows = solveFlows(net)
  if (flows.ok) return flows.execution
  const counts = new Float64Array(net.nodes.length)
  let weight = 0
  runCases(
    net,
    { budget: 0, samples: PILOT },
    {
      enumerated() {},
      sampled({ complete, count, node }) {
        if (!complete) return
        weight++
        for (let row = 0; row < count; row++) counts[node[row]!]!++
      },
    },
  )
  return weight === 0 ? counts : counts.map((count) => count / weight)
}
