import type { Finding } from '#src/domain/findings.ts'
import { BEHAVIOURS } from '../behaviours/table.ts'
import { finding } from '../findings.ts'
import type { Net } from '../net.ts'
import { ExpectedFlows, type NotLinear } from './expectedFlows.ts'
import { meanRuns } from '../shares.ts'
import { areAnswered } from './collaboration.ts'
import { isSequential, mayGoOnAtEnd } from './scopeTraits.ts'
import { isSound } from './sound.ts'
import { solve } from './sparse.ts'

export type Flows =
  | {
      readonly ok: true
      /** Expected executions a case, by node: of steps and of what has a wait or costs of its own. */
      readonly execution: Float64Array
      /** Expected hours of work and of waiting a case, by node. */
      readonly work: Float64Array
      readonly wait: Float64Array
    }
  | {
      readonly ok: false
      /** Why the equations do not hold for this model; runs give the figures then. */
      readonly reason: NotLinear
      readonly findings: readonly Finding[]
    }

/**
 * Expected executions from the linear flow equations (method, section 1.3): exact, whatever the number of paths. Not given
 * where they do not hold: where a case could get stuck, something may be cut off, or time or messages decide about the way.
 *
 * They hold wherever every run ends with all tokens consumed: then each join takes as many tokens from one incoming flow
 * as from another, and chance sends tokens on by its shares whatever happened before.
 */
export function solveFlows(net: Net): Flows {
  const used = flowsOf(net).system.active().subarray(0, net.nodes.length)
  const flows = flowsOf(net, used)
  const reason = flows.broken ?? unreliable(net, flows, used)
  if (reason !== undefined) return { ok: false, reason, findings: [] }
  const solution = solve(flows.system)
  if (!solution.ok) return { ok: false, reason: 'endless', findings: [endless(net, solution.cycle)] }
  const { x } = solution
  const size = net.nodes.length
  const execution = new Float64Array(size)
  const work = new Float64Array(size)
  const wait = new Float64Array(size)
  for (let n = 0; n < size; n++) {
    if (net.recorded[n] === 0) continue
    execution[n] = Math.max(0, x[n]!) * meanRuns(net, n).runs
    const cut = cutHours(net, n)
    work[n] = execution[n]! * cut.work
    wait[n] = execution[n]! * cut.wait
  }
  return { ok: true, execution, work, wait }
}

function flowsOf(net: Net, used?: Uint8Array): ExpectedFlows {
  const flows = new ExpectedFlows(net, used)
  for (const [n, { kind }] of net.nodes.entries()) {
    // What is drawn in a sub-process that is a step itself lies in no scope: no token comes there.
    if (net.scopeOf[n] !== -1 && (used === undefined || used[n] === 1)) BEHAVIOURS[kind].expect(flows, n)
  }
  return flows
}

function unreliable(net: Net, { relies, receivers }: ExpectedFlows, used: Uint8Array): NotLinear | undefined {
  const sequential = net.scopes.map(({ index }) => isSequential(net, index, used))
  for (const { scope, reason } of relies) if (!sequential[scope] || mayGoOnAtEnd(net, scope)) return reason
  for (const { index, inclusiveJoins } of net.scopes) {
    if (!sequential[index] && inclusiveJoins.some((join) => used[join] === 1)) return 'inclusive-join'
    if (!isSound(net, index, used)) return 'unsound-join'
  }
  if (receivers.length > 0 && !areAnswered(net, receivers, used)) return 'message'
  return undefined
}

function endless(net: Net, cycle: readonly number[]): Finding {
  const size = net.nodes.length
  const nodes = [...new Set(cycle.filter((i) => i < 2 * size).map((i) => i % size))].sort((a, b) => a - b)
  return finding('endless-cycle', net.nodes[nodes[0]!]!, { cycle: nodes.map((n) => net.nodes[n]!.id).join(', ') })
}

/** Mean hours of one execution, where a timer may cut it. */
function cutHours(net: Net, node: number): { readonly work: number; readonly wait: number } {
  const wait = Math.max(0, net.wait[node]!)
  const work = net.work[node]!
  const host = net.hosts[node]
  if (host === undefined || !host.early) return { work, wait }
  let cut = 0
  for (const [option, index] of host.interrupting.entries()) {
    const { after, inside } = host.attached[index]!
    const share = net.decisions.weight[net.decisions.start[host.interruption]! + option]!
    if (after >= 0 && !inside) cut += share * Math.max(0, wait + work - after)
  }
  return { work: work - cut, wait }
}
