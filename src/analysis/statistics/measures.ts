import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { CaseValue, Indicator, Weights } from '../indicators/indicator.ts'
import { INDICATORS } from '../indicators/all.ts'

/** Additive quantities as a number per case: the sum of the weights over the case's executions and visits. */
export function valueOfWeights(weights: Weights): CaseValue {
  const execution = unlessZero(weights.execution)
  const workHour = unlessZero(weights.workHour)
  const waitHour = unlessZero(weights.waitHour)
  const begun = unlessZero(weights.begun)
  const { visit = 0 } = weights
  return (view, credit) => {
    const { count, node, work, wait, begun: hasBegun } = view.trace
    let sum = visit === 0 ? 0 : visit * view.visits
    if (execution) for (let row = 0; row < count; row++) sum += execution[node[row]!]!
    if (workHour) for (let row = 0; row < count; row++) sum += workHour[node[row]!]! * work[row]!
    if (waitHour) for (let row = 0; row < count; row++) sum += waitHour[node[row]!]! * wait[row]!
    if (begun) for (let row = 0; row < count; row++) sum += begun[node[row]!]! * hasBegun[row]!
    if (credit)
      for (let row = 0; row < count; row++) {
        const at = node[row]!
        const amount =
          (execution?.[at] ?? 0) +
          (workHour?.[at] ?? 0) * work[row]! +
          (waitHour?.[at] ?? 0) * wait[row]! +
          (begun?.[at] ?? 0) * hasBegun[row]! +
          (view.opensVisit(row) ? visit : 0)
        if (amount !== 0) credit(row, amount)
      }
    return sum
  }
}

/** A table of zeros need not be walked for every case; one kind of array for all tables keeps the walks quick. */
function unlessZero(table: ArrayLike<number> | undefined): Float64Array | undefined {
  if (table === undefined) return undefined
  for (let node = 0; node < table.length; node++) if (table[node] !== 0) return Float64Array.from(table)
  return undefined
}

const asValue = (measure: Weights | CaseValue): CaseValue => (typeof measure === 'function' ? measure : valueOfWeights(measure))

/** The numbers per case that an indicator is made of; none for one that the model alone tells. */
function valuesOf(indicator: Indicator, facts: CaseFacts): readonly CaseValue[] {
  switch (indicator.kind) {
    case 'additive':
      return [valueOfWeights(indicator.weights(facts))]
    case 'perCase':
      return [indicator.measure(facts)]
    case 'ratio':
      return [asValue(indicator.numerator(facts)), asValue(indicator.denominator(facts))]
    case 'shareOfCases': {
      const value = indicator.measure(facts)
      return value ? [value] : []
    }
    case 'level':
      return indicator.shares(facts)
    case 'static':
    case 'scaled':
      return []
  }
}

/** What is measured of every case: the columns, and where each indicator's begin and end among them. */
export interface Measures {
  readonly values: readonly CaseValue[]
  readonly columns: Readonly<Record<IndicatorId, readonly number[]>>
}

/** Prepares every indicator for one model. */
export function measuresOf(facts: CaseFacts): Measures {
  const values: CaseValue[] = []
  const columns: Partial<Record<IndicatorId, readonly number[]>> = {}
  for (const id of INDICATOR_IDS) {
    const own = valuesOf(INDICATORS[id], facts)
    columns[id] = own.map((_, i) => values.length + i)
    values.push(...own)
  }
  return { values, columns: columns as Record<IndicatorId, readonly number[]> }
}
