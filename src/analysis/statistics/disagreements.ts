import type { Finding } from '#src/domain/findings.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { findingAt, servicePlace } from '../checks/check.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { INDICATORS } from '../indicators/all.ts'
import type { Expected } from './expected.ts'
import { expectedWeights } from './expected.ts'
import type { Measures } from './measures.ts'
import type { Population } from './population.ts'
import { halfWidth, meanOfColumn } from './population.ts'

/** Half-widths beyond which chance is no explanation: about five standard errors. */
const BEYOND_CHANCE = 2.6

/** Two exact ways may differ in the last digits, and by the tails that enumeration drops. */
const RELATIVE_SLACK = 1e-6

/** Rare cases that no sample met leave no trace in the half-width: a thousandth of what is not covered is forgiven. */
const UNSEEN_SLACK = 1e-3

/**
 * Additive quantities of which the flow equations and the runs give different means: an internal error that the user gets
 * to see (method, section 1.3). Visits are no matter of the equations and stay out on both sides.
 */
export function disagreements(facts: CaseFacts, measures: Measures, population: Population, expected: Expected): Finding[] {
  return INDICATOR_IDS.flatMap((id: IndicatorId) => {
    const indicator: Indicator = INDICATORS[id]
    if (indicator.kind !== 'additive' || population.total === 0) return []
    const weights = indicator.weights(facts)
    const column = measures.columns[id][0]!
    const visits = (weights.visit ?? 0) * meanOfColumn(population, measures.columns.visits[0]!)
    const equations = expectedWeights(weights, expected)
    const runs = meanOfColumn(population, column) - visits
    const uncovered = population.perSample * population.sampled.count
    const slack = Math.max(1, Math.abs(equations)) * (RELATIVE_SLACK + UNSEEN_SLACK * uncovered)
    if (Math.abs(equations - runs) <= BEYOND_CHANCE * halfWidth(population, column) + slack) return []
    return [findingAt(servicePlace(facts.model), 'error', 'equations-disagree', { indicator: id, equations, runs })]
  })
}
