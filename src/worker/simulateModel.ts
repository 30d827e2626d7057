import { simulationCosts } from '#src/analysis/simulationCosts.ts'
import { worstFirst } from '#src/analysis/worstFirst.ts'
import type { ReadResult } from '#src/bpmn/readModel.ts'
import type { SimulateRequest } from '#src/domain/ports.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import type { SimulationResult } from '#src/domain/simulation.ts'
import { Simulation } from '#src/engine/simulation/simulation.ts'
import type { Watch } from './protocol.ts'
import { lookUp, PART_MS } from './watched.ts'

/** Simulates a model part by part; between two parts the worker hears what the page has to say. */
export async function simulateModel(
  { model, findings }: Pick<ReadResult, 'model' | 'findings'>,
  { xml, scenario: text, cases, seed, replications, start, warmUp }: SimulateRequest,
  watch: Watch,
): Promise<SimulationResult> {
  const { readScenario, scenarioIn, unknownElements, withNames } = await import('#src/interchange/scenario.ts')
  const reading = await (text === undefined ? scenarioIn(xml) : readScenario(text))
  const scenario = reading?.scenario ?? NO_SCENARIO
  const clock = () => performance.now()
  const costs = simulationCosts(model)
  const simulation = new Simulation(model, scenario, { cases, seed, replications, start, warmUp, costs, clock })
  for (let over = false; !over;) {
    const begun = clock()
    while (!over && clock() - begun < PART_MS) over = simulation.step()
    watch.progress(simulation.progress)
    if (over) break
    await lookUp(watch)
  }
  const result = simulation.result()
  const before = [...findings, ...withNames(reading?.findings ?? [], model), ...unknownElements(scenario, model)]
  return { ...result, findings: worstFirst([...before, ...result.findings]) }
}
