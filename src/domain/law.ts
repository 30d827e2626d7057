import type { IndicatorId } from './indicators.ts'
import type { Binding, LegalEffect } from './step.ts'

/** What the redesign does to a clause: its need falls away, it is to be changed, it stays, or a norm is to be made. */
export const CLAUSE_FATES = ['repealed', 'amended', 'kept', 'new'] as const
export type ClauseFate = (typeof CLAUSE_FATES)[number]

/** A clause and everything that the comparison says about it. */
export interface ClauseChange {
  /** Names the clause: act id and clause, `vmq-1060 12`; drafts are kept under it. A norm that has no act yet is `new <step>`. */
  readonly key: string
  /** Id of the act in the register, or the act as the model wrote it. Absent for a new norm without an act. */
  readonly act?: string
  readonly clause?: string
  readonly fate: ClauseFate
  /** What the clause fixes, of all places where it is used. */
  readonly effects: readonly LegalEffect[]
  readonly binding?: Binding
  /** Words of the act as quoted in the model. */
  readonly quotes: readonly string[]
  /** Steps that rest on it, in flow order. */
  readonly asIsSteps: readonly string[]
  readonly toBeSteps: readonly string[]
  /** Indexes into `Comparison.changes` that touch it, and what they do together per case. */
  readonly changes: readonly number[]
  readonly effect: Readonly<Partial<Record<IndicatorId, number>>>
}

/** A clause on which nothing rests. */
export const UNUSED = { effects: [], quotes: [], asIsSteps: [], toBeSteps: [], changes: [], effect: {} } as const satisfies Omit<
  ClauseChange,
  'key' | 'fate'
>

/** What the law says about the two variants and what has to become of it. */
export interface LegalChanges {
  readonly clauses: readonly ClauseChange[]
  /** Steps of the as-is that rest on practice alone, and those without any basis. */
  readonly practiceOnly: readonly string[]
  readonly withoutBasis: readonly string[]
}

/** What a drafter enters for a clause; nothing of it is ever made up by the tool. */
export interface ClauseDraft {
  readonly currentWording?: string
  readonly proposedWording?: string
  readonly justification?: string
  readonly responsible?: string
  /** ISO date. */
  readonly inForce?: string
  readonly risk?: string
  /** The drafter's own fate of the clause, against the computed one. */
  readonly fate?: ClauseFate
  /** Where the current wording was taken from, when and by whom. */
  readonly source?: string
  /** Where a new norm is to stand: id of an act of the register, and the clause there. */
  readonly act?: string
  readonly clause?: string
}

/**
 * Drafts by `ClauseChange.key`. What the law says today is the same for every to-be and is kept in the project
 * (`STANDING`); what is proposed belongs to one to-be and is kept with it. `draftsFor` gives both together.
 */
export type ClauseDrafts = Readonly<Record<string, ClauseDraft>>

/** The fields of a draft that say what the law is, whatever is proposed. */
export const STANDING = ['currentWording', 'source'] as const satisfies readonly (keyof ClauseDraft)[]

/** Names a clause of an act; spelling of blanks and case does not part two mentions of one clause. */
export const clauseKey = (act: string, clause: string | undefined): string =>
  `${act.trim()} ${(clause ?? '').trim().toLowerCase().replace(/\s+/g, ' ')}`.trim()

const NEW = 'new '

/** Names the norm that a step needs and that has no act yet. */
export const newNormKey = (step: string): string => `${NEW}${step}`

export const isNewNorm = (key: string): boolean => key.startsWith(NEW)

/** Everything that drafters entered for one to-be, by clause. */
export function draftsFor(
  project: { readonly law?: ClauseDrafts },
  toBe: { readonly law?: ClauseDrafts } | undefined,
): ClauseDrafts {
  const drafts: Record<string, ClauseDraft> = { ...project.law }
  for (const [key, draft] of Object.entries(toBe?.law ?? {})) drafts[key] = { ...draft, ...drafts[key] }
  return drafts
}
