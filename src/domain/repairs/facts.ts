import type { Finding } from '../findings.ts'
import type { ProcessModel } from '../process.ts'
import type { Cost, DocumentUse, StepFacts } from '../step.ts'
import { NO_FACTS } from '../step.ts'
import { commonest } from './commonest.ts'
import type { Repair } from './repair.ts'

const factsOf = (model: ProcessModel, id: string): StepFacts => model.nodes.find((node) => node.id === id)?.facts ?? NO_FACTS

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

/** A document without a name that says nothing else either. */
export function removeNameless({ element }: Finding, model: ProcessModel): Repair[] {
  const all = factsOf(model, element).documents
  const documents = all.filter(
    ({ name, holder, register, copies, certifiedCopies }) =>
      name.trim() !== '' || [holder, register, copies, certifiedCopies].some((said) => said !== undefined),
  )
  if (documents.length === all.length) return []
  return [{ kind: 'remove-nameless', edits: [{ kind: 'facts', id: element, patch: { documents } }] }]
}

/** A document on a step without the applicant is passed on inside, as is counted anyway. */
export function passInside({ element, params }: Finding, model: ProcessModel): Repair[] {
  const name = String(params?.['document'] ?? '')
  const documents = factsOf(model, element).documents.map((document): DocumentUse =>
    document.name === name && document.role === 'submitted' ? { ...document, role: 'internal' } : document,
  )
  return [{ kind: 'pass-inside', edits: [{ kind: 'facts', id: element, patch: { documents } }] }]
}

/** Costs without an amount count as 0: written down. */
export function noCost({ element }: Finding, model: ProcessModel): Repair[] {
  const costs = factsOf(model, element).costs.map((cost): Cost => (cost.amount === undefined ? { ...cost, amount: 0 } : cost))
  return [{ kind: 'no-cost', edits: [{ kind: 'facts', id: element, patch: { costs } }] }]
}

/** What a sub-process says beside its content is not counted: taken away. */
export const dropIgnored = ({ element }: Finding): Repair[] => [
  {
    kind: 'drop-ignored',
    edits: [{ kind: 'facts', id: element, patch: { work: undefined, channel: undefined, documents: [] } }],
  },
]
