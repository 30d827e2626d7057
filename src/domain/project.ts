import type { StoredMeasure } from './comparison.ts'
import type { ClauseDrafts } from './law.ts'
import type { ServiceFacts } from './service.ts'

export const VARIANT_ROLES = ['as-is', 'to-be'] as const
export type VariantRole = (typeof VARIANT_ROLES)[number]

export interface Variant {
  readonly id: string
  readonly name: string
  readonly role: VariantRole
  /** Id of the variant it was derived from. */
  readonly parent?: string
  /** The annotated BPMN file: the truth about the model. */
  readonly xml: string
  /** Corrections of the element pairing with the as-is: to-be element id -> as-is element id, or null for "new". */
  readonly pairing?: Readonly<Record<string, string | null>>
  /** Declared merges: as-is element id -> the to-be element it is now part of. */
  readonly merged?: Readonly<Record<string, string>>
  /** Measures as the user named and grouped them. */
  readonly measures?: readonly StoredMeasure[]
  /** What drafters propose for each clause in this to-be; see `draftsFor`. */
  readonly law?: ClauseDrafts
  /** Properties of its entry in project.json that this version does not know; written back untouched. */
  readonly unknown?: Readonly<Record<string, unknown>>
}

/** A file kept beside the variants, byte for byte. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One service under redesign with its variants: what a `.darcha` file holds. Dates are ISO 8601 texts. */
export interface Project {
  readonly id: string
  readonly title: string
  readonly service: ServiceFacts
  readonly variants: readonly Variant[]
  readonly assumptions: string
  /** Free texts by key (summary, problem, ...). */
  readonly texts: Readonly<Record<string, string>>
  /** True for reference services and copies of them: the header then says "Illustrative data". */
  readonly illustrative: boolean
  readonly attachments: readonly Attachment[]
  /** What the clauses say today, the same for every variant; see `draftsFor`. */
  readonly law?: ClauseDrafts
  /** Properties of project.json that this version does not know; written back untouched. */
  readonly unknown?: Readonly<Record<string, unknown>>
}

export const REVISION_REASONS = ['auto', 'named', 'before-restore', 'imported', 'created'] as const
export type RevisionReason = (typeof REVISION_REASONS)[number]

/** An earlier state of a project that can be looked at and restored. */
export interface Revision {
  readonly id: string
  readonly project: string
  readonly savedAt: string
  readonly reason: RevisionReason
  readonly name?: string
}

/** What the home page knows of a project without opening it. */
export interface ProjectCard {
  readonly id: string
  readonly title: string
  readonly agency?: string
  readonly volume?: number
  readonly service: ServiceFacts
  readonly illustrative: boolean
  readonly variants: readonly { readonly id: string; readonly name: string; readonly role: VariantRole; readonly xml: string }[]
  readonly savedAt: string
  /** When a copy last left the browser. */
  readonly exportedAt?: string
}
