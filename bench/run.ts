import { analyse } from '#src/analysis/analyse.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import { compile } from '#src/engine/compile/compile.ts'
import { solveFlows } from '#src/engine/equations/solveFlows.ts'
import { simulate } from '#src/engine/simulation/simulation.ts'
import { bareQueue } from './bareQueue.ts'
import { creditApplication, loops, queues, service } from './models.ts'
import { ms, say } from './say.ts'

const ROUNDS = 7
/** Until the machine has compiled what it runs. */
const WARM_ROUNDS = 60
const CASES = 100_000
const clock = () => performance.now()

/** The best of several rounds, in milliseconds: what else runs on the machine only ever adds. */
function best(work: () => void, rounds = ROUNDS): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const begun = clock()
    work()
    least = Math.min(least, clock() - begun)
  }
  return least
}

/** The bare loop is run between the others too, so that both meet the same machine in the same state. */
let bare = Number.POSITIVE_INFINITY
const measureBare = (): void => {
  bare = Math.min(bare, (best(() => void bareQueue(CASES)) * 1e6) / (2 * CASES))
}
measureBare()
say('bare loop over a heap, one queue', `${bare.toFixed(0)} ns an event`)

function executions(what: string, model: ProcessModel, scenario: SimulationScenario, cases: number): void {
  let events = 0
  let least = Number.POSITIVE_INFINITY
  let first = 0
  for (let round = 0; round < ROUNDS; round++) {
    const result = simulate(model, scenario, { cases, clock })
    events = result.events
    first ||= result.wallMs
    least = Math.min(least, result.wallMs)
    measureBare()
  }
  const each = (least * 1e6) / events
  say(what, `${each.toFixed(0)} ns an execution, ${(each / bare).toFixed(1)} times the bare event`)
  say('', `${ms(least)}, first ${ms(first)}`)
}

const one = queues(1)
const ten = queues(10)
// The one queue first: it is the same work as the bare loop, and later models find code made for earlier ones.
executions('100,000 cases through one queue', one.model, one.scenario, CASES)
executions('10,000 cases through ten queues in a row', ten.model, ten.scenario, CASES / 10)
executions(
  '100,000 cases of the credit application, enough performers',
  creditApplication,
  {
    ...NO_SCENARIO,
    arrivals: [{ interval: { name: 'exponential', mean: 0.5 } }],
  },
  CASES,
)

const small = service(30)
const large = service(530)
const looped = loops(30, 3)
const manyLoops = loops(500, 20)
/** Once warm, as while somebody draws, and the first time, as when a project is opened. */
function analysing(what: string, model: ProcessModel): void {
  const first = best(() => void analyse(model), 1)
  say(what, `${ms(best(() => void analyse(model), WARM_ROUNDS))}, first ${ms(first)}`)
}
analysing('exact analysis, a service of 30 steps, wanted below 3 ms', small)
analysing('exact analysis, 30 steps with three loops', looped)
say(`analysis by runs, ${manyLoops.nodes.length} nodes with twenty loops`, ms(best(() => void analyse(manyLoops), 2)))
say(`exact analysis, ${large.nodes.length} nodes`, ms(best(() => void analyse(large))))
say(`flow equations alone, ${large.nodes.length} nodes`, ms(best(() => void solveFlows(compile(large)))))

await import('./memory.ts')
await import('./comparison.ts')
await import('./report.ts')
await import('./page.ts')
await import('./drawing.ts')
await import('./table.ts')
await import('./service.ts')
await import('./import.ts')
