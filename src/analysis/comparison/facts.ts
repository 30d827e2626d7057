import type { ChangedFact, ChangedField, FactValue } from '#src/domain/comparison.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { Cost, Deadline, DocumentUse, LegalBasis } from '#src/domain/step.ts'
import type { Time } from '#src/domain/units.ts'
import { meanOf } from '#src/domain/units.ts'
import { channelOf, involvesApplicant, organisationOf } from '../counting/contact.ts'
import { foldName } from '../counting/names.ts'

/** A step with the model it stands in. */
export interface StepIn {
  readonly step: FlowNode
  readonly model: ProcessModel
}

const text = (value: string | undefined): FactValue[] => (value?.trim() ? [{ kind: 'text', text: value.trim() }] : [])

const time = (value: Time | undefined): FactValue[] =>
  value === undefined ? [] : [{ kind: 'time', value: meanOf(value), unit: value.unit }]

const performerOf = ({ step, model }: StepIn) => model.performers.find(({ id }) => id === step.performer)

/** Whether the step involves the applicant (method, section 2, `interactions`). */
export const involves = (at: StepIn): boolean => involvesApplicant(at.step, performerOf(at))

const costOf = ({ amount, currency = '' }: Cost, { service }: ProcessModel): FactValue[] =>
  amount === undefined ? [] : [{ kind: 'money', amount, currency: currency || (service.currency ?? '') }]

/** The clause as it is cited: act and clause as written, else the words of the norm. */
export const citation = ({ act = '', clause = '', text: words = '' }: LegalBasis): string =>
  [act, clause]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ') || words.trim()

const deadline = (value: Deadline | undefined): FactValue[] =>
  value?.value === undefined ? [] : [{ kind: 'time', value: value.value, unit: value.unit ?? 'working-day' }]

type Teller = (at: StepIn) => readonly FactValue[]

const TELLERS: Readonly<Record<Exclude<ChangedField, 'document' | 'probability'>, Teller>> = {
  name: ({ step }) => text(step.name),
  performer: (at) => text(performerOf(at)?.name || performerOf(at)?.id),
  organisation: (at) => text(organisationOf(at.step, performerOf(at))),
  place: ({ step }) => text(step.facts?.place),
  channel: ({ step }) => {
    const channel = channelOf(step)
    return channel === undefined ? [] : [{ kind: 'channel', channel }]
  },
  work: ({ step }) => time(step.facts?.work),
  wait: ({ step }) => time(step.facts?.wait),
  repeat: ({ step }) => (step.facts?.repeat === undefined ? [] : [{ kind: 'number', value: step.facts.repeat }]),
  cost: ({ step, model }) => (step.facts?.costs ?? []).flatMap((cost) => costOf(cost, model)),
  deadline: ({ step }) => deadline(step.facts?.deadline),
  legalBasis: ({ step }) => (step.facts?.legalBases ?? []).flatMap((basis) => text(citation(basis))),
}

export type ToldField = keyof typeof TELLERS

/** Documents that a step asks of the applicant: role `submitted`, on a step that involves the applicant. */
export const askedOf = (at: StepIn): readonly DocumentUse[] =>
  involves(at) ? (at.step.facts?.documents ?? []).filter(({ role }) => role === 'submitted') : []

/** Whether two uses are of the same data: a document of the same name, or out of the same register. */
export function isSameDocument(one: DocumentUse, other: DocumentUse): boolean {
  if (foldName(one.name) === foldName(other.name)) return true
  const register = foldName(one.register ?? '')
  return register !== '' && register === foldName(other.register ?? '')
}

/**
 * The fields in which steps differ, as they were and as they are to be. Fields with several values (costs, clauses) leave
 * out those that stand on both sides. An empty side means that there is no such step.
 */
export function changedFacts(from: readonly StepIn[], to: readonly StepIn[], fields: readonly ToldField[]): ChangedFact[] {
  return fields.flatMap((field) => {
    const told = (steps: readonly StepIn[]) => steps.flatMap((at) => TELLERS[field](at))
    return listed(field, told(from), told(to))
  })
}

/**
 * Whether a step happens at another place or with another organisation. Where the performer is the same, an organisation
 * that is only its performer's name tells nothing: performers get new names.
 */
export function isElsewhere(from: StepIn, to: StepIn): boolean {
  if (changedFacts([from], [to], ['place']).length > 0) return true
  const isOnlyName = (at: StepIn) => {
    const performer = performerOf(at)
    return performer !== undefined && organisationOf(at.step, performer) === performer.name
  }
  return changedFacts([from], [to], ['organisation']).length > 0 && !(isOnlyName(from) && isOnlyName(to))
}

/** Documents by name that only one side asks of the applicant. */
export function changedDocuments(from: readonly StepIn[], to: readonly StepIn[]): ChangedFact[] {
  const named = (steps: readonly StepIn[]): FactValue[] => {
    const names = new Map(steps.flatMap(askedOf).map(({ name }) => [foldName(name), name.trim()]))
    return [...names.values()].map((name) => ({ kind: 'text', text: name }))
  }
  return listed('document', named(from), named(to))
}

/** Values of both sides in pairs, those that are the same taken out. */
export function listed(field: ChangedField, before: readonly FactValue[], after: readonly FactValue[]): ChangedFact[] {
  const gone = [...before]
  const come: FactValue[] = []
  for (const value of after) {
    const same = gone.findIndex((one) => keyOf(one) === keyOf(value))
    if (same === -1) come.push(value)
    else gone.splice(same, 1)
  }
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
    field,
    ...(gone[i] && { before: gone[i] }),
    ...(come[i] && { after: come[i] }),
  }))
}

const keyOf = (value: FactValue): string => {
  if (value.kind === 'text') return foldName(value.text)
  return JSON.stringify(value)
}
