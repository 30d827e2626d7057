import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { readBpsim } from './bpsim.ts'
import { readProsimos } from './prosimos.ts'
import { readQbp } from './qbp.ts'
import type { ScenarioReading } from './scenarioReading.ts'

const BYTE_ORDER_MARK = /^\uFEFF/

/**
 * Reads a scenario file of any known kind by what is in it: Prosimos JSON, or XML with BPSim or qbp data, alone or inside
 * BPMN. A file that is none of these gives an empty scenario and one finding.
 */
export async function readScenario(text: string): Promise<ScenarioReading> {
  const plain = text.replace(BYTE_ORDER_MARK, '')
  if (/^\s*[{[]/.test(plain)) return readProsimos(plain)
  return (
    (await scenarioIn(plain)) ?? {
      scenario: NO_SCENARIO,
      findings: [{ severity: 'error', rule: 'unreadable', element: '1:1', name: '', params: { code: 'not-a-scenario' } }],
    }
  )
}

/** The scenario that a BPMN file carries itself, as BPSim or qbp; undefined when it carries none. */
export async function scenarioIn(xml: string): Promise<ScenarioReading | undefined> {
  return (await readBpsim(xml)) ?? (await readQbp(xml))
}

/** Findings of a scenario file with the names that the model has for their elements: the file itself may not know them. */
export function withNames(findings: readonly Finding[], model: ProcessModel): Finding[] {
  const names = new Map([...model.nodes, ...model.flows].map(({ id, name }) => [id, name]))
  return findings.map((one) => (one.name === '' ? { ...one, name: names.get(one.element) ?? '' } : one))
}

/**
 * A warning for each id by which a scenario speaks of something that the model does not have: then it was made for
 * another model, or the ids have changed, and the model's own data would silently hold.
 */
export function unknownElements(scenario: SimulationScenario, model: ProcessModel): Finding[] {
  const known = new Set([...model.nodes, ...model.flows].map((element) => element.id))
  const named = [
    ...scenario.arrivals.flatMap(({ startEvent }) => startEvent ?? []),
    ...Object.keys(scenario.steps),
    ...Object.keys(scenario.events),
    ...Object.keys(scenario.flows),
  ]
  return [...new Set(named)]
    .filter((id) => !known.has(id))
    .map((id) => ({ severity: 'warning', rule: 'scenario-unknown-element', element: id, name: '', params: { id } }))
}
