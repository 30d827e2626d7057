import { stepsInFlowOrder } from '#src/domain/flowOrder.ts'
import { groupBy } from '#src/domain/groupBy.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { foldName } from '../counting/names.ts'
import { documentChanges } from './documentChanges.ts'
import type { Action, Draft, Field } from './draft.ts'
import { changeOf } from './draft.ts'
import type { StepIn, ToldField } from './facts.ts'
import { changedDocuments, changedFacts } from './facts.ts'
import { orderChanges } from './orderChanges.ts'
import type { StepPairing } from './pairing.ts'
import { samePerformer } from './performers.ts'
import { changesOfStep } from './stepChanges.ts'

/** What is told of a step that comes or goes, or becomes another. */
const ALL_TOLD: readonly ToldField[] = [
  'performer',
  'organisation',
  'place',
  'channel',
  'work',
  'wait',
  'repeat',
  'cost',
  'deadline',
]

/**
 * What became of every step: as-is steps in flow order with what happened to them, then the added ones in flow order.
 * One step can have several changes. Effects are empty: see attribution.
 */
export function draftChanges(asIs: ProcessModel, toBe: ProcessModel, pairing: StepPairing, derived = false): Draft[] {
  const old = stepsInFlowOrder(asIs)
  const fresh = stepsInFlowOrder(toBe)
  const before = (step: FlowNode): StepIn => ({ step, model: asIs })
  const after = (step: FlowNode): StepIn => ({ step, model: toBe })
  const isSamePerformer = samePerformer(asIs, toBe, derived)
  const ofDocuments = documentChanges(toBe)
  const order = orderChanges(asIs, toBe, pairing)
  const successors = groupBy(fresh, ({ id }) => pairing.origin.get(id))
  const parts = groupBy(old, ({ id }) => pairing.mergedInto.get(id))

  const told = new Set<FlowNode>()
  const kept = old.flatMap((from): Draft[] => {
    if (told.has(from)) return []
    const to = successors.get(from.id) ?? []
    const into = pairing.mergedInto.get(from.id) ?? to.find(({ id }) => parts.has(id))?.id
    if (into !== undefined) return mergedAt(into)
    if (to.length === 0) return [removed(from)]
    if (to.length > 1) return regrouped('split', [from], to, from)
    return paired(from, to[0]!)
  })
  const added = fresh.filter(({ id }) => !pairing.origin.has(id)).map(addedStep)
  return [...kept, ...added]

  function removed(from: FlowNode): Draft {
    const facts = [...changedFacts([before(from)], [], ALL_TOLD), ...changedDocuments([before(from)], [])]
    return { change: changeOf('removed', [from], [], { name: from.name, facts }), actions: [{ kind: 'empty', asIs: from.id }] }
  }

  function addedStep(to: FlowNode): Draft {
    const facts = [...changedFacts([], [after(to)], ALL_TOLD), ...changedDocuments([], [after(to)])]
    return { change: changeOf('added', [], [to], { name: to.name, facts }), actions: [{ kind: 'fill', toBe: to.id }] }
  }

  /** A merge stands where the first of its parts did. */
  function mergedAt(into: string): Draft[] {
    const origin = old.find(({ id }) => id === pairing.origin.get(into))!
    const to = fresh.find(({ id }) => id === into)!
    const from = old.filter((step) => step === origin || pairing.mergedInto.get(step.id) === into)
    for (const step of from) told.add(step)
    const others = fresh.filter((step) => step !== to && pairing.origin.get(step.id) === origin.id)
    return regrouped('merged', from, [to, ...others], origin)
  }

  /** Several steps that became one, or one that became several: one change, and one for each document. */
  function regrouped(kind: 'merged' | 'split', from: readonly FlowNode[], to: readonly FlowNode[], origin: FlowNode): Draft[] {
    const facts = changedFacts(from.map(before), to.map(after), ['name', ...ALL_TOLD, 'legalBasis'])
    const documents = ofDocuments(from.map(before), to.map(after))
    const named = documents.map(({ name }): Field => `document ${foldName(name)}`)
    const first = to[0]!
    const rest = [...fieldsOf(origin, first)].filter((field) => !named.includes(field))
    const actions: Action[] = [
      { kind: 'take', asIs: origin.id, toBe: first.id, fields: new Set(rest) },
      ...from.filter((step) => step !== origin).map((step): Action => ({ kind: 'empty', asIs: step.id })),
      ...to.slice(1).map((step): Action => ({ kind: 'fill', toBe: step.id })),
    ]
    const name = kind === 'merged' ? first.name : origin.name
    return [
      { change: changeOf(kind, from, to, { name, facts }), actions },
      ...documents.map((document, i): Draft => {
        const fields = new Set([named[i]!])
        const facts = changedDocuments(from.map(before), to.map(after)).filter(isAbout(document.name))
        return {
          change: changeOf(document.kind, from, to, { name: document.name, facts, about: document.name }),
          actions: from.map((step) => ({ kind: 'take', asIs: step.id, toBe: first.id, fields })),
        }
      }),
    ]
  }

  function paired(from: FlowNode, to: FlowNode): Draft[] {
    const [one, other] = [before(from), after(to)]
    const name = to.name || from.name
    const changes = [
      ...changesOfStep(one, other, isSamePerformer).map(({ kind, fields, told: tells }) => ({
        change: changeOf(kind, [from], [to], { name, facts: changedFacts([one], [other], tells) }),
        fields,
      })),
      ...ofDocuments([one], [other]).map(({ kind, name: document }) => {
        const facts = changedDocuments([one], [other]).filter(isAbout(document))
        const fields: Field[] = [`document ${foldName(document)}`]
        return { change: changeOf(kind, [from], [to], { name: document, facts, about: document }), fields }
      }),
    ]
    const owned = new Set(changes.flatMap(({ fields }) => fields))
    const rest = [...fieldsOf(from, to)].filter((field) => !owned.has(field))
    const bearer = changes.find(({ fields }) => fields.length > 0) ?? changes[0]
    const drafts = changes.map(({ change, fields }): Draft => {
      const all = new Set(change === bearer?.change ? [...fields, ...rest] : fields)
      return { change, actions: all.size === 0 ? [] : [{ kind: 'take', asIs: from.id, toBe: to.id, fields: all }] }
    })
    const placed = order(to.id).map((kind): Draft => ({ change: changeOf(kind, [from], [to], { name, facts: [] }), actions: [] }))
    return [...drafts, ...placed]
  }
}

const isAbout =
  (document: string) =>
  ({ before, after }: { readonly before?: unknown; readonly after?: unknown }): boolean =>
    [before, after].some((value) => foldName((value as { text?: string } | undefined)?.text ?? '') === foldName(document))

/** Everything of a step that can be switched, document by document. */
function fieldsOf(from: FlowNode, to: FlowNode): Set<Field> {
  const documents = [...(from.facts?.documents ?? []), ...(to.facts?.documents ?? [])]
  return new Set<Field>([
    'performer',
    'place',
    'channel',
    'time',
    'cost',
    ...documents.map(({ name }): Field => `document ${foldName(name)}`),
  ])
}
