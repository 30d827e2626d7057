import type { Finding } from './findings.ts'
import type { IndicatorId } from './indicators.ts'
import type { PerformerKind } from './performer.ts'
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
  /** Its place in flow order, counted from 1: the number that drawing, table and report show. */
  readonly number: number
  readonly name: string
  readonly performer: string
  readonly performerKind: PerformerKind
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

/** What one element adds to the mean of an indicator. */
export interface Contribution {
  readonly id: string
  readonly amount: number
}

/** The parts of every indicator, largest first; empty for those that belong to no element. */
export type Contributions = Readonly<Record<IndicatorId, readonly Contribution[]>>
