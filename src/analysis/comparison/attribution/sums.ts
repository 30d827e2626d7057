import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from '../../counting/caseFacts.ts'
import { CaseView } from '../../counting/caseView.ts'
import { INDICATORS } from '../../indicators/all.ts'
import type { CaseValue, Indicator, Weights } from '../../indicators/indicator.ts'
import type { Expected } from '../../statistics/expected.ts'
import { expectedWeights } from '../../statistics/expected.ts'
import { NodeTotals } from '../../statistics/nodeTotals.ts'

/**
 * What is told of models between as-is and to-be: everything that adds up over executions or cases. Handovers are not:
 * an empty step still stands between its neighbours.
 */
export const TRACKED: readonly IndicatorId[] = INDICATOR_IDS.filter((id) => {
  const { kind }: Indicator = INDICATORS[id]
  return id !== 'handovers' && (kind === 'additive' || kind === 'perCase' || kind === 'scaled')
})

const PER_CASE = TRACKED.filter((id) => INDICATORS[id].kind === 'perCase')
const VISITS = PER_CASE.indexOf('visits')

/** Means by place in `TRACKED`; NaN where there is none. */
export type Means = Float64Array

/** The values per case of one model; undefined where nobody wants one. */
export const valuesPerCase = (facts: CaseFacts, wanted?: ReadonlySet<IndicatorId>): readonly (CaseValue | undefined)[] =>
  PER_CASE.map((id) => {
    const indicator: Indicator = INDICATORS[id]
    if (indicator.kind !== 'perCase' || (wanted && !wanted.has(id))) return undefined
    return indicator.measure(facts)
  })

/** Sums over complete cases: of every value per case, and of what the nodes took part in. */
export class Sums {
  #weight = 0
  readonly #perCase = new Float64Array(PER_CASE.length)
  readonly #totals: NodeTotals
  readonly #values: readonly (CaseValue | undefined)[]
  readonly #facts: CaseFacts
  #view: CaseView | undefined

  constructor(facts: CaseFacts, values: readonly (CaseValue | undefined)[]) {
    this.#facts = facts
    this.#values = values
    this.#totals = new NodeTotals(facts.size)
  }

  add(trace: CaseTrace, weight: number): void {
    if (!trace.complete || weight <= 0) return
    if (this.#view) this.#view.read(trace)
    else this.#view = new CaseView(this.#facts, trace)
    this.#weight += weight
    this.#totals.addCase(this.#view, weight)
    for (let i = 0; i < this.#values.length; i++) this.#perCase[i]! += weight * (this.#values[i]?.(this.#view) ?? Number.NaN)
  }

  /** Adds other sums, counting `weight` times. */
  addSums(other: Sums, weight: number): void {
    this.#weight += weight * other.#weight
    this.#totals.addTotals(other.#totals, weight)
    for (let i = 0; i < this.#perCase.length; i++) this.#perCase[i]! += weight * other.#perCase[i]!
  }

  /** The means of everything tracked; those that add up over executions from the equations where they hold. */
  means(expected: Expected | undefined): Means {
    const means = new Float64Array(TRACKED.length).fill(Number.NaN)
    if (this.#weight === 0) return means
    const { execution, work, wait } = this.#totals
    const from = expected ?? scaled({ execution, work, wait }, 1 / this.#weight)
    const visits = this.#perCase[VISITS]! / this.#weight
    for (const [i, id] of TRACKED.entries()) {
      const indicator: Indicator = INDICATORS[id]
      if (indicator.kind === 'perCase') means[i] = this.#perCase[PER_CASE.indexOf(id)]! / this.#weight
      else if (indicator.kind === 'additive') means[i] = this.#additive(indicator.weights(this.#facts), from, expected, visits)
      else if (indicator.kind === 'scaled')
        means[i] = means[TRACKED.indexOf(indicator.of)]! * (indicator.factor(this.#facts) ?? Number.NaN)
    }
    return means
  }

  #additive(weights: Weights, from: Expected, expected: Expected | undefined, visits: number): number {
    const { begun, visit = 0 } = weights
    const atVisits = visit === 0 ? 0 : visit * visits
    if (expected || begun === undefined) return expectedWeights(weights, from) + atVisits
    const { begun: _, ...others } = weights
    let sum = 0
    for (let node = 0; node < begun.length; node++) sum += begun[node]! * this.#totals.begun[node]!
    return expectedWeights(others, from) + sum / this.#weight + atVisits
  }
}

const scaled = ({ execution, work, wait }: Record<keyof Expected, Float64Array>, factor: number): Expected => ({
  execution: execution.map((value) => value * factor),
  work: work.map((value) => value * factor),
  wait: wait.map((value) => value * factor),
})
