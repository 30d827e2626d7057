import type { Time, TimeUnit } from './units.ts'

export const CHANNELS = ['in-person', 'phone', 'post', 'online', 'automatic', 'notice', 'internal'] as const
export type Channel = (typeof CHANNELS)[number]

export const VALUE_CLASSES = ['value', 'required', 'waste'] as const
export type ValueClass = (typeof VALUE_CLASSES)[number]

export const WAIT_KINDS = ['queue', 'transfer', 'statutory', 'applicant'] as const
export type WaitKind = (typeof WAIT_KINDS)[number]

export const COST_KINDS = ['fee', 'duty', 'material', 'postage', 'travel', 'copy', 'service', 'other'] as const
export type CostKind = (typeof COST_KINDS)[number]

export const PAYERS = ['applicant', 'agency'] as const
export type Payer = (typeof PAYERS)[number]

export const DOCUMENT_ROLES = ['submitted', 'presented', 'issued', 'internal'] as const
export type DocumentRole = (typeof DOCUMENT_ROLES)[number]

export const DOCUMENT_FORMS = ['original', 'copy', 'certified-copy', 'electronic', 'data'] as const
export type DocumentForm = (typeof DOCUMENT_FORMS)[number]

export const LEGAL_EFFECTS = ['step', 'document', 'deadline', 'fee', 'refusal'] as const
export type LegalEffect = (typeof LEGAL_EFFECTS)[number]

export const BINDINGS = ['law', 'practice'] as const
export type Binding = (typeof BINDINGS)[number]

export const EVIDENCE_SOURCES = ['regulation', 'measured', 'interview', 'estimate'] as const
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number]

export const OUTCOMES = ['granted', 'refused', 'abandoned'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Wait extends Time {
  readonly kind?: WaitKind
}

export interface Cost {
  readonly kind?: CostKind
  /** Who pays as written; the default depends on kind and performer, see `payerOf` in analysis. */
  readonly payer?: Payer
  readonly amount?: number
  /** An ISO currency or the code of a reference unit; absent means the project's currency. */
  readonly currency?: string
}

export interface DocumentUse {
  readonly name: string
  readonly role?: DocumentRole
  readonly form?: DocumentForm
  readonly copies?: number
  readonly certifiedCopies?: number
  /** The public body that already holds the data. */
  readonly holder?: string
  readonly register?: string
}

export interface LegalBasis {
  /** Id of an act of the service, or free text. */
  readonly act?: string
  readonly clause?: string
  readonly effect?: LegalEffect
  readonly binding?: Binding
  readonly text?: string
}

export interface Deadline {
  readonly value?: number
  readonly unit?: TimeUnit
}

export interface Evidence {
  readonly source?: EvidenceSource
  readonly date?: string
  readonly sample?: number
  readonly text?: string
}

export interface PainPoint {
  readonly severity?: number
  readonly source?: string
  readonly text?: string
}

/** Everything a `bpr:step` says. A missing property means "unknown". */
export interface StepFacts {
  readonly channel?: Channel
  readonly place?: string
  readonly organisation?: string
  readonly value?: ValueClass
  readonly heuristic?: string
  readonly note?: string
  readonly work?: Time
  readonly wait?: Wait
  readonly costs: readonly Cost[]
  readonly documents: readonly DocumentUse[]
  readonly legalBases: readonly LegalBasis[]
  readonly deadline?: Deadline
  readonly repeat?: number
  readonly evidence: readonly Evidence[]
  readonly painPoints: readonly PainPoint[]
}

export const NO_FACTS: StepFacts = { costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] }
