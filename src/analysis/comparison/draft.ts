import type { Change, ChangeKind } from '#src/domain/comparison.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { LegalBasis, LegalEffect } from '#src/domain/step.ts'
import { foldName } from '../counting/names.ts'
import { classOf } from './classes.ts'

/** A part of what is written on a step that a change can switch by itself. Documents go by their folded name. */
export type Field = 'performer' | 'place' | 'channel' | 'time' | 'cost' | `document ${string}`

/**
 * What a change does to the models between as-is and to-be (method, section 3): an as-is step takes some of its data from a
 * to-be step, or becomes empty; an added step stops being empty.
 */
export type Action =
  | { readonly kind: 'take'; readonly asIs: string; readonly toBe: string; readonly fields: ReadonlySet<Field> }
  | { readonly kind: 'empty'; readonly asIs: string }
  | { readonly kind: 'fill'; readonly toBe: string }

/** The step that an action is done to. */
export const stepOf = (action: Action): string => (action.kind === 'fill' ? action.toBe : action.asIs)

/** A change, its effect still unknown, with what it does. */
export interface Draft {
  readonly change: Change
  readonly actions: readonly Action[]
}

/** The kind of norm that a change touches, where only norms of one kind can be meant. */
const EFFECT: Partial<Record<ChangeKind, LegalEffect>> = {
  documentDropped: 'document',
  documentObtained: 'document',
  documentAdded: 'document',
  deadline: 'deadline',
  cost: 'fee',
}

/** A change without effect, in the words of the contract. `about` tells changes of one kind of the same steps apart. */
export function changeOf(
  kind: ChangeKind,
  from: readonly FlowNode[],
  to: readonly FlowNode[],
  { name, facts, about = '' }: { readonly name: string; readonly facts: Change['facts']; readonly about?: string },
): Change {
  const asIs = from.map(({ id }) => id)
  const toBe = to.map(({ id }) => id)
  return {
    key: [kind, asIs.join(' '), toBe.join(' '), ...(about === '' ? [] : [foldName(about)])].join('|'),
    kind,
    asIs,
    toBe,
    name,
    class: classOf(kind, to[0]),
    effect: {},
    facts,
    legalBasis: normsFor(kind, from.length > 0 ? from : to),
    legalBasisAfter: normsFor(kind, to),
  }
}

/** The norms of the steps that a change touches: those of its kind, or all when none of that kind is written. */
function normsFor(kind: ChangeKind, steps: readonly FlowNode[]): LegalBasis[] {
  const all = steps.flatMap((step) => step.facts?.legalBases ?? [])
  const meant = all.filter(({ effect }) => effect === EFFECT[kind])
  return EFFECT[kind] === undefined || meant.length === 0 ? all : meant
}
