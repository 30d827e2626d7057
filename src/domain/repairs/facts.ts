import type { Finding } from '../findings.ts'
import type { ProcessModel } from '../process.ts'
import type { DocumentUse, StepFacts } from '../step.ts'
import { NO_FACTS } from '../step.ts'
import type { Repair } from './repair.ts'

const factsOf = (model: ProcessModel, id: string): StepFacts => model.nodes.find((node) => node.id === id)?.facts ?? NO_FACTS

/** The value that occurs most often, the first of equals; undefined among none. */
function commonest<T extends string>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** How the same performer deals with the applicant elsewhere. */
export function missingChannelFrom({ element }: Finding, model: ProcessModel): Repair[] {
  const performer = model.nodes.find(({ id }) => id === element)?.performer
  const channel = commonest(model.nodes.filter((node) => node.performer === performer).map(({ facts }) => facts?.channel))
  return channel === undefined
    ? []
    : [{ kind: 'channel-of-lane', value: channel, edits: [{ kind: 'facts', id: element, patch: { channel } }] }]
}

/** A machine's work may well take no time. */
export const noWork = ({ element, severity }: Finding): Repair[] =>
  severity === 'info'
    ? [{ kind: 'no-work', edits: [{ kind: 'facts', id: element, patch: { work: { likely: 0, unit: 'minute' } } }] }]
    : []

/** Nobody waits before the step, as is counted anyway. */
export const noWait = ({ element }: Finding): Repair[] => [
  { kind: 'no-wait', edits: [{ kind: 'facts', id: element, patch: { wait: { likely: 0, unit: 'working-day' } } }] },
]

/** Figures of unknown origin are estimates. */
export const asEstimate = ({ element }: Finding): Repair[] => [
  { kind: 'as-estimate', edits: [{ kind: 'facts', id: element, patch: { evidence: [{ source: 'estimate' }] } }] },
]

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** What the model says elsewhere of a document of the same name. */
function asElsewhere(part: 'form' | 'role'): (finding: Finding, model: ProcessModel) => Repair[] {
  return ({ element, params }, model) => {
    const name = String(params?.['document'] ?? '')
    const said = model.nodes.flatMap((node) => node.facts?.documents ?? []).filter((document) => sameName(document.name, name))
    const value = commonest(said.map((document) => document[part]))
    if (value === undefined) return []
    const documents = factsOf(model, element).documents.map((document): DocumentUse =>
      sameName(document.name, name) && document[part] === undefined ? { ...document, [part]: value } : document,
    )
    return [{ kind: `${part}-as-elsewhere`, value, edits: [{ kind: 'facts', id: element, patch: { documents } }] }]
  }
}

export const missingForm = asElsewhere('form')
export const missingRole = asElsewhere('role')

/** Who is not said to be anybody counts as back office: written down. */
export const asBackOffice = ({ element }: Finding): Repair[] => [
  { kind: 'as-back-office', edits: [{ kind: 'performer', id: element, patch: { kind: 'back-office' } }] },
]
