import type { Pairing } from './pairing.ts'
import type { IndicatorId } from './indicators.ts'
import type { LegalChanges } from './law.ts'
import type { Analysis } from './results.ts'
import type { EvidenceSource, LegalBasis } from './step.ts'

/** As-is against to-be for one indicator (method, section 3). */
export interface IndicatorDifference {
  readonly id: IndicatorId
  readonly asIs: number | null
  readonly toBe: number | null
  readonly difference: number | null
  readonly percent: number | null
  readonly perYear: number | null
  readonly unit: string
}

export const CHANGE_CLASSES = ['eliminate', 'simplify', 'integrate', 'automate'] as const
export type ChangeClass = (typeof CHANGE_CLASSES)[number]

/**
 * What can happen to steps. `place` is another place or organisation of the same performer; `documentAdded` a document
 * that a step did not ask of the applicant before; `flow` is what no step explains: other branches, probabilities or
 * service facts.
 */
export const CHANGE_KINDS = [
  'removed',
  'added',
  'merged',
  'split',
  'performer',
  'place',
  'channel',
  'digitised',
  'automated',
  'parallel',
  'resequenced',
  'time',
  'cost',
  'documentDropped',
  'documentObtained',
  'documentAdded',
  'deadline',
  'legalBasis',
  'flow',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One fact of a change as it was and as it is to be; `field` is worded by i18n. An absent side was or is not there. */
export interface ChangedFact {
  readonly field: ChangedField
  readonly before?: FactValue
  readonly after?: FactValue
}

export const CHANGED_FIELDS = [
  'name',
  'performer',
  'organisation',
  'place',
  'channel',
  'work',
  'wait',
  'repeat',
  'cost',
  'document',
  'deadline',
  'legalBasis',
  'probability',
] as const
export type ChangedField = (typeof CHANGED_FIELDS)[number]

/** A value as data: hours of work a working week, money, or a text or enumeration id that is shown as it stands. */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'time'; readonly value: number; readonly unit: string }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'number'; readonly value: number }

export interface Change {
  /** Stays the same while the same steps change in the same way: measures refer to it. */
  readonly key: string
  readonly kind: ChangeKind
  readonly asIs: readonly string[]
  readonly toBe: readonly string[]
  readonly name: string
  readonly class: ChangeClass
  /** What it adds to the difference of each indicator; 0 and null are left out. For attributed indicators the parts sum exactly. */
  readonly effect: Readonly<Partial<Record<IndicatorId, number>>>
  readonly facts: readonly ChangedFact[]
  /** Clauses that stand behind the step as it is; of added steps those of the to-be. */
  readonly legalBasis: readonly LegalBasis[]
  /** Clauses behind the step as it is to be. */
  readonly legalBasisAfter: readonly LegalBasis[]
}

/** The difference of one indicator over the changes (by index); the parts sum to the total exactly. */
export interface Attribution {
  readonly indicator: IndicatorId
  readonly parts: readonly { readonly change: number; readonly amount: number }[]
  readonly total: number
}

/** Indicators that are attributed to changes: the headline of a comparison. */
export const ATTRIBUTED = [
  'elapsedDays',
  'visits',
  'documents',
  'steps',
  'interactions',
  'applicantCost',
  'agencyCost',
  'burden',
] as const satisfies readonly IndicatorId[]

/** How the difference was divided: averaged over all orders, or in the flow order of the as-is. */
export const ATTRIBUTION_METHODS = ['shapley', 'flow-order'] as const
export type AttributionMethod = (typeof ATTRIBUTION_METHODS)[number]

/** What an analyst defends: changes that belong together under one name. */
export interface Measure {
  readonly id: string
  /** The user's name for it; without one it is worded from `about`. */
  readonly name?: string
  /** What the proposal rests on: a document that several changes concern, neighbouring changes of one class and clause, or one change. */
  readonly about:
    { readonly kind: 'document'; readonly document: string } | { readonly kind: 'steps' } | { readonly kind: 'change' }
  /** Indexes into `changes`, in their order. Every change belongs to exactly one measure. */
  readonly changes: readonly number[]
  readonly class: ChangeClass
  /** Id of a heuristic (heuristics.ts), or the user's own words. */
  readonly heuristic?: string
  readonly effect: Readonly<Partial<Record<IndicatorId, number>>>
  readonly legalBasis: readonly LegalBasis[]
}

/** A measure as the user has shaped it, stored with the to-be variant. Changes that no stored measure names are proposed anew. */
export interface StoredMeasure {
  readonly id: string
  readonly name?: string
  /** `Change.key`s. */
  readonly changes: readonly string[]
  readonly class?: ChangeClass
  readonly heuristic?: string
}

/** A document of the applicant before and after: the once-only matrix. */
export interface DocumentRow {
  readonly name: string
  readonly holder?: string
  readonly register?: string
  /** Steps that ask it of the applicant, in flow order. */
  readonly askedAsIs: readonly string[]
  readonly askedToBe: readonly string[]
  /** Steps of the to-be that handle it without the applicant. */
  readonly obtainedBy: readonly string[]
  /** Organisations of those steps: with the holder they are the data exchange that the to-be needs. */
  readonly receivers: readonly string[]
  readonly fate: 'asked' | 'dropped' | 'exchanged' | 'new'
}

/** What `compare` gives for two models (format, section 3). */
export interface Comparison {
  readonly asIs: Analysis
  readonly toBe: Analysis
  readonly indicators: readonly IndicatorDifference[]
  readonly changes: readonly Change[]
  readonly attribution: readonly Attribution[]
  readonly attributionMethod: AttributionMethod
  readonly measures: readonly Measure[]
  readonly documents: readonly DocumentRow[]
  readonly law: LegalChanges
  /** Which element became which, as it was compared. */
  readonly pairing: Pairing
}

/** The to-be less the as-is when everything takes its min, its likely, its max. */
export interface Band {
  readonly indicator: IndicatorId
  readonly low: number
  readonly mean: number
  readonly high: number
}

/** How far one annotation moves the difference when it goes from its min to its max, the rest at their means. */
export interface Influence {
  readonly variant: 'as-is' | 'to-be' | 'both'
  /** Element id; of the to-be when it is in both. */
  readonly element: string
  readonly name: string
  readonly field: 'work' | 'wait'
  readonly evidence?: EvidenceSource
  /** The difference of the indicator at the annotation's min and max. */
  readonly atMin: number
  readonly atMax: number
}

/** How sure a saving is (method, section 3). */
export interface Certainty {
  readonly bands: readonly Band[]
  /** Per attributed indicator the annotations that move it most, most first. */
  readonly tornado: readonly { readonly indicator: IndicatorId; readonly influences: readonly Influence[] }[]
  /** Steps of both variants by the weakest evidence they rest on; `none` have no evidence. */
  readonly evidence: Readonly<Record<EvidenceSource | 'none', number>>
}
