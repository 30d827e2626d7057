import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { ProcessModel } from '#src/domain/process.ts'
import { NO_SCENARIO, type SimulationScenario } from '#src/domain/scenario.ts'
import { Simulation } from '#src/engine/simulation/simulation.ts'
import { creditApplication, queues } from './models.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const MB = 2 ** 20
/** So many are kept for exact quantiles, and no more. */
const FEW = 200_000
const MANY = 10 * FEW

const held = (): number => {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Slices between two looks at what is held: a look takes longer than they do. */
const LOOK = 50

/** The most that a simulation holds at once, in megabytes, and what it throws away for each execution, in bytes. */
function memoryOf(model: ProcessModel, scenario: SimulationScenario, cases: number) {
  const before = held()
  const simulation = new Simulation(model, scenario, { cases, clock: () => 0 })
  let most = 0
  let thrown = 0
  let over = false
  for (let slice = 1; !over; slice++) {
    const since = process.memoryUsage().heapUsed
    over = simulation.step()
    // One slice is too short for a collection to come in between, but for a rare one: that slice tells nothing.
    thrown += Math.max(0, process.memoryUsage().heapUsed - since)
    if (over || slice % LOOK === 0) most = Math.max(most, held() - before)
  }
  return { most: most / MB, each: thrown / simulation.result().events }
}

function compare(what: string, model: ProcessModel, scenario: SimulationScenario): void {
  const few = memoryOf(model, scenario, FEW)
  const many = memoryOf(model, scenario, MANY)
  const held = `${few.most.toFixed(1)} MB, ten times as many ${many.most.toFixed(1)} MB, ${(many.most / few.most).toFixed(2)} times`
  console.log(`${`memory of ${FEW.toLocaleString('en')} cases, ${what}`.padEnd(66)} ${held}`)
  console.log(`${''.padEnd(66)} ${many.each.toFixed(0)} bytes thrown away for each execution`)
}

const arrivals = [{ interval: { name: 'exponential', mean: 0.5 } }] as const
compare('credit application', creditApplication, { ...NO_SCENARIO, arrivals })
const { model, scenario } = queues(1)
compare('one queue', model, scenario)
