import type { IndicatorId } from '#src/domain/indicators.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { CaseView } from '../counting/caseView.ts'

/** Units as the method's table names them; worded by i18n under `indicators.unit`. */
export type Unit = 'count' | 'h' | 'working h' | 'working days' | 'calendar days' | 'money' | 'money/year' | 'share' | '0-5'

/** Where a counting rule comes from; named by i18n under `indicators.source`. */
export type Source = 'eRegulations' | 'doingBusiness' | 'bpaGuide' | 'standardCostModel' | 'dumas' | 'onceOnly' | 'darcha'

/**
 * A quantity that adds up over executions: per node, what one execution counts, what one hour of its work and of its
 * wait counts, and what counts only once its work has begun (money, copies); and what one visit counts. An absent table
 * is all zeros. Its mean may come from the flow equations.
 */
export interface Weights {
  readonly execution?: ArrayLike<number>
  readonly workHour?: ArrayLike<number>
  readonly waitHour?: ArrayLike<number>
  readonly begun?: ArrayLike<number>
  readonly visit?: number
}

/** A number for one case. Tells per row what caused it when `credit` is given: the amounts must sum to the number. */
export type CaseValue = (view: CaseView, credit?: Credit) => number
export type Credit = (row: number, amount: number) => void

interface Described {
  readonly unit: Unit
  readonly source: Source
  /** Whether cases add up: a figure per year then makes sense. */
  readonly addsUp: boolean
}

/** A sum over executions. */
export interface AdditiveIndicator extends Described {
  readonly kind: 'additive'
  readonly weights: (facts: CaseFacts) => Weights
}

/** A number per case that depends on how the case went. */
export interface PerCaseIndicator extends Described {
  readonly kind: 'perCase'
  readonly measure: (facts: CaseFacts) => CaseValue
}

/** Sum of numerators over sum of denominators over cases; null when nothing is in the denominator. */
export interface RatioIndicator extends Described {
  readonly kind: 'ratio'
  readonly numerator: (facts: CaseFacts) => Weights | CaseValue
  readonly denominator: (facts: CaseFacts) => Weights | CaseValue
}

/** The share of cases of which something holds (1) or not (0); null when the model does not say enough to tell. */
export interface ShareOfCasesIndicator extends Described {
  readonly kind: 'shareOfCases'
  readonly measure: (facts: CaseFacts) => CaseValue | null
}

/** A property of the model, not of its cases. */
export interface StaticIndicator extends Described {
  readonly kind: 'static'
  readonly value: (facts: CaseFacts) => number | null
  /** What each node adds to it. */
  readonly parts: (facts: CaseFacts) => ArrayLike<number>
}

/** Another indicator times a factor; null when the factor is unknown. */
export interface ScaledIndicator extends Described {
  readonly kind: 'scaled'
  readonly of: IndicatorId
  readonly factor: (facts: CaseFacts) => number | null
}

/** The highest level whose condition on shares of cases holds. */
export interface LevelIndicator extends Described {
  readonly kind: 'level'
  readonly shares: (facts: CaseFacts) => readonly CaseValue[]
  readonly level: (shares: readonly number[], facts: CaseFacts) => number
}

export type Indicator =
  | AdditiveIndicator
  | PerCaseIndicator
  | RatioIndicator
  | ShareOfCasesIndicator
  | StaticIndicator
  | ScaledIndicator
  | LevelIndicator
