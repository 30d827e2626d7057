import type { IndicatorDifference } from './comparison.ts'
import type { IndicatorId } from './indicators.ts'

/** Indicators of which more is better; of all others less is. */
const MORE_IS_BETTER: ReadonlySet<IndicatorId> = new Set([
  'flowEfficiency',
  'onlineShare',
  'automationShare',
  'valueShare',
  'completionShare',
  'legalCoverage',
  'deadlineShare',
  'maturity',
])

/** Work that the law requires is neither good nor bad. */
const NEITHER: ReadonlySet<IndicatorId> = new Set(['requiredShare'])

const SAME = 1e-9

/** 1 when more of it is better, -1 when less is, 0 when neither. */
export const directionOf = (id: IndicatorId): -1 | 0 | 1 => (NEITHER.has(id) ? 0 : MORE_IS_BETTER.has(id) ? 1 : -1)

/** Whether a difference of so much makes the indicator worse. Nothing is not worse. */
export const isWorseBy = (id: IndicatorId, difference: number | null): boolean =>
  difference !== null && Math.abs(difference) > SAME && Math.sign(difference) === -directionOf(id)

/** Whether the to-be is worse than the as-is. */
export const isWorse = ({ id, difference }: Pick<IndicatorDifference, 'id' | 'difference'>): boolean => isWorseBy(id, difference)

/** Positions of the best of these values; none when all are alike or unknown. */
export function bestOf(id: IndicatorId, values: readonly (number | null)[]): readonly number[] {
  const direction = directionOf(id)
  const known = values.filter((value) => value !== null)
  if (direction === 0 || known.length < 2) return []
  const best = direction > 0 ? Math.max(...known) : Math.min(...known)
  const at = values.flatMap((value, i) => (value !== null && Math.abs(value - best) <= SAME ? [i] : []))
  return at.length === known.length ? [] : at
}
