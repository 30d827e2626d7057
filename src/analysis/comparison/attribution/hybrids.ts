import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { foldName } from '../../counting/names.ts'
import type { Action, Field } from '../draft.ts'
import { involves } from '../facts.ts'
import type { Hybrid } from './means.ts'

/** Lanes of both drawings can have one id and other facts: those of the to-be get names of their own. */
const toBePerformer = (id: string): string => `to-be ${id}`

/** The as-is in which some changes have happened: steps took data of the to-be or became empty; the flow is as it was. */
export function asIsWith(asIs: ProcessModel, toBe: ProcessModel): (actions: readonly Action[]) => Hybrid {
  const fresh = new Map(toBe.nodes.map((node) => [node.id, node]))
  const index = new Map(asIs.nodes.map((node, i) => [node.id, i]))
  const performers = [...asIs.performers, ...toBe.performers.map((one) => ({ ...one, id: toBePerformer(one.id) }))]
  return (actions) => {
    const nodes = [...asIs.nodes]
    const change = (id: string, to: (node: FlowNode) => FlowNode) => {
      const i = index.get(id)
      if (i !== undefined) nodes[i] = to(nodes[i]!)
    }
    for (const action of actions) {
      const from = action.kind === 'take' ? fresh.get(action.toBe) : undefined
      if (action.kind !== 'take' || from === undefined) continue
      for (const field of action.fields) change(action.asIs, (node) => taken(node, from, field, toBe))
    }
    const empty = new Set(actions.flatMap((action) => (action.kind === 'empty' ? [action.asIs] : [])))
    for (const id of empty) change(id, emptied)
    return { model: { ...asIs, performers, nodes }, empty }
  }
}

/** The to-be in which of the added steps only some are there: the others are empty. */
export function toBeWith(toBe: ProcessModel, added: ReadonlySet<string>): (actions: readonly Action[]) => Hybrid {
  return (actions) => {
    const there = new Set(actions.flatMap((action) => (action.kind === 'fill' ? [action.toBe] : [])))
    const empty = new Set([...added].filter((id) => !there.has(id)))
    return { model: { ...toBe, nodes: toBe.nodes.map((node) => (empty.has(node.id) ? emptied(node) : node)) }, empty }
  }
}

const emptied = (node: FlowNode): FlowNode => ({ ...node, facts: NO_FACTS })

function taken(node: FlowNode, from: FlowNode, field: Field, toBe: ProcessModel): FlowNode {
  const facts = node.facts ?? NO_FACTS
  const given = from.facts ?? NO_FACTS
  const withFacts = (changed: Partial<{ -readonly [K in keyof StepFacts]: StepFacts[K] | undefined }>): FlowNode => ({
    ...node,
    facts: known({ ...facts, ...changed }),
  })
  switch (field) {
    case 'performer':
      return { ...node, performer: toBePerformer(from.performer) }
    case 'place':
      return withFacts({ place: given.place, organisation: given.organisation })
    case 'channel': {
      const { taskKind: _, ...rest } = withFacts({ channel: given.channel })
      return { ...rest, ...(from.taskKind === undefined ? {} : { taskKind: from.taskKind }) }
    }
    case 'time':
      return withFacts({ work: given.work, wait: given.wait, repeat: given.repeat })
    case 'cost':
      return withFacts({ costs: given.costs })
    default: {
      const name = field.slice('document '.length)
      const isAsked = involves({ step: from, model: toBe })
      const own = given.documents.filter((document) => foldName(document.name) === name)
      // What a step without the applicant calls submitted counts nowhere in the to-be, whatever else its step has become.
      const counted = own.map((document) =>
        isAsked || document.role !== 'submitted' ? document : { ...document, role: 'internal' as const },
      )
      return withFacts({ documents: [...facts.documents.filter((document) => foldName(document.name) !== name), ...counted] })
    }
  }
}

/** Facts without those that are undefined. */
const known = (facts: { readonly [K in keyof StepFacts]: StepFacts[K] | undefined }): StepFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as StepFacts
