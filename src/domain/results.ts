import type { Finding } from './findings.ts'
import type { IndicatorId } from './indicators.ts'
import type { LegalBasis } from './step.ts'
import type { ServiceFacts } from './service.ts'

export const METHODS = ['exact', 'sampled'] as const
export type Method = (typeof METHODS)[number]

/** One indicator of one model. Shares have a `mean` only; a zero denominator gives null (method, section 2). */
export interface Figure {
  readonly mean: number | null
  readonly min: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly unit: string
  readonly method: Method
  /** Half-width of the 95 % interval of the mean; 0 when exact. */
  readonly ci95: number
}

export interface StepResult {
  readonly id: string
  readonly name: string
  readonly performer: string
  readonly organisation: string
  /** Expected executions, hours and money per case. */
  readonly executions: number
  readonly workHours: number
  readonly waitHours: number
  readonly applicantCost: number
  readonly agencyCost: number
}

export interface PathResult {
  readonly probability: number
  readonly steps: readonly string[]
  readonly elapsedDays: number
  readonly visits: number
}

/** What `analyze` gives for one model (format, section 3). */
export interface Analysis {
  readonly service: ServiceFacts
  readonly model: {
    readonly steps: number
    readonly gateways: number
    readonly performers: readonly string[]
    readonly pools: number
  }
  readonly method: { readonly kind: Method | 'mixed'; readonly coverage: number; readonly runs: number; readonly seed: number }
  readonly indicators: Readonly<Record<IndicatorId, Figure>>
  readonly steps: readonly StepResult[]
  readonly paths: readonly PathResult[]
  readonly findings: readonly Finding[]
}

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

export const CHANGE_KINDS = [
  'removed',
  'added',
  'merged',
  'split',
  'performer',
  'channel',
  'digitised',
  'automated',
  'parallel',
  'resequenced',
  'time',
  'cost',
  'documentDropped',
  'documentObtained',
  'deadline',
  'legalBasis',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface Change {
  readonly kind: ChangeKind
  readonly asIs: readonly string[]
  readonly toBe: readonly string[]
  readonly name: string
  readonly class: ChangeClass
  readonly effect: Readonly<Partial<Record<IndicatorId, number>>>
  readonly legalBasis: readonly LegalBasis[]
}

export interface Attribution {
  readonly indicator: IndicatorId
  readonly parts: readonly { readonly change: number; readonly amount: number }[]
  readonly total: number
}

/** What `compare` gives for two models (format, section 3). */
export interface Comparison {
  readonly asIs: Analysis
  readonly toBe: Analysis
  readonly indicators: readonly IndicatorDifference[]
  readonly changes: readonly Change[]
  readonly attribution: readonly Attribution[]
}
