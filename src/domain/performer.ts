export const PERFORMER_KINDS = ['applicant', 'front-office', 'back-office', 'other-agency', 'private', 'system'] as const
export type PerformerKind = (typeof PERFORMER_KINDS)[number]

/** What a `bpr:performer` says on one lane, pool or process, before anything is inherited. */
export interface PerformerFacts {
  readonly kind?: PerformerKind
  readonly organisation?: string
  readonly hourlyCost?: number
  readonly headcount?: number
  readonly calendar?: string
}

/**
 * Who does a step: the innermost lane, else the pool, else the process, with attributes inherited one by one.
 * `id` is the identity: two lanes of one name are two performers.
 */
export interface Performer {
  readonly id: string
  readonly name: string
  readonly labels?: Readonly<Partial<Record<'en' | 'ru' | 'uz', string>>>
  /** Unwritten kinds count as `back-office`; `kindGiven` is false then (a finding). */
  readonly kind: PerformerKind
  readonly kindGiven: boolean
  /** The innermost organisation given, else the innermost element's name. */
  readonly organisation: string
  readonly hourlyCost?: number
  readonly headcount?: number
  readonly calendar?: string
}
