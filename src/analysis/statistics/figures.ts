import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { Figure } from '#src/domain/results.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { INDICATORS } from '../indicators/all.ts'
import type { Indicator, Weights } from '../indicators/indicator.ts'
import type { Expected } from './expected.ts'
import { expectedWeights } from './expected.ts'
import type { Measures } from './measures.ts'
import type { Population } from './population.ts'
import { halfWidth, halfWidthOfRatio, meanOfColumn, spreadOfColumn } from './population.ts'

interface Mean {
  readonly mean: number
  readonly ci95: number
}

const NOTHING = { mean: null, min: null, p50: null, p90: null, ci95: 0 }
const NO_SPREAD = { min: null, p50: null, p90: null }

/**
 * Every indicator of a model over its complete cases. Means of what adds up over executions come from the flow equations
 * where those hold (`expected`), everything else from the runs. Without a complete case there is no figure but the static
 * ones.
 */
export function figuresOf(
  facts: CaseFacts,
  measures: Measures,
  population: Population,
  expected: Expected | undefined,
): Record<IndicatorId, Figure> {
  const figures: Partial<Record<IndicatorId, Figure>> = {}
  const visitsColumn = measures.columns.visits[0]!

  const meanOfWeights = (weights: Weights, from: Expected): Mean => {
    const visit = weights.visit ?? 0
    const visits = visit === 0 ? 0 : meanOfColumn(population, visitsColumn)
    const ci95 = visit === 0 ? 0 : Math.abs(visit) * halfWidth(population, visitsColumn)
    return { mean: expectedWeights(weights, from) + visit * visits, ci95 }
  }
  const columnMean = (column: number): Mean => ({ mean: meanOfColumn(population, column), ci95: halfWidth(population, column) })

  const values = (id: IndicatorId, indicator: Indicator): Omit<Figure, 'unit' | 'method'> => {
    if (indicator.kind === 'static') return { ...NOTHING, mean: indicator.value(facts) }
    if (population.total === 0) return NOTHING
    const [column, second] = measures.columns[id]
    switch (indicator.kind) {
      case 'additive': {
        const mean = expected ? meanOfWeights(indicator.weights(facts), expected) : columnMean(column!)
        return { ...mean, ...spreadOfColumn(population, column!) }
      }
      case 'perCase':
        return { ...columnMean(column!), ...spreadOfColumn(population, column!) }
      case 'ratio': {
        const numerator = indicator.numerator(facts)
        const denominator = indicator.denominator(facts)
        const exactly = expected && typeof numerator !== 'function' && typeof denominator !== 'function'
        const above = exactly ? expectedWeights(numerator, expected) : meanOfColumn(population, column!)
        const below = exactly ? expectedWeights(denominator, expected) : meanOfColumn(population, second!)
        if (below === 0) return NOTHING
        return { mean: above / below, ...NO_SPREAD, ci95: exactly ? 0 : halfWidthOfRatio(population, column!, second!) }
      }
      case 'shareOfCases':
        return column === undefined ? NOTHING : { ...columnMean(column), ...NO_SPREAD }
      case 'level': {
        const shares = measures.columns[id].map((share) => meanOfColumn(population, share))
        return { ...NOTHING, mean: indicator.level(shares, facts) }
      }
      case 'scaled': {
        const factor = indicator.factor(facts)
        const whole = figures[indicator.of]
        if (factor === null || !whole) return NOTHING
        const scaled = (value: number | null) => (value === null ? null : value * factor)
        return {
          mean: scaled(whole.mean),
          min: scaled(whole.min),
          p50: scaled(whole.p50),
          p90: scaled(whole.p90),
          ci95: whole.ci95 * factor,
        }
      }
    }
  }

  const sampledRuns = population.sampled.count > 0
  for (const id of INDICATOR_IDS) {
    const indicator: Indicator = INDICATORS[id]
    const figure = values(id, indicator)
    figures[id] = { ...figure, unit: indicator.unit, method: isExact(indicator, figure.ci95) ? 'exact' : 'sampled' }
  }
  return figures as Record<IndicatorId, Figure>

  function isExact(indicator: Indicator, ci95: number): boolean {
    if (!sampledRuns || indicator.kind === 'static') return true
    if (indicator.kind === 'scaled') return figures[indicator.of]?.method === 'exact'
    if (!expected || ci95 > 0) return false
    if (indicator.kind === 'additive') return (indicator.weights(facts).visit ?? 0) === 0
    if (indicator.kind === 'ratio') return typeof indicator.numerator(facts) !== 'function'
    return false
  }
}
