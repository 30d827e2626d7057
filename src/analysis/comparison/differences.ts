import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { IndicatorDifference } from '#src/domain/comparison.ts'
import type { Analysis } from '#src/domain/results.ts'
import { INDICATORS } from '../indicators/all.ts'

/**
 * As-is against to-be for every indicator: the difference of the means, in percent of the as-is (0 when both are 0, null
 * when only the as-is is), and times the as-is volume where cases add up. Unknown on either side gives null.
 */
export function differences(asIs: Analysis, toBe: Analysis): IndicatorDifference[] {
  return INDICATOR_IDS.map((id) => difference(id, asIs, toBe))
}

function difference(id: IndicatorId, asIs: Analysis, toBe: Analysis): IndicatorDifference {
  const { mean: before, unit } = asIs.indicators[id]
  const after = toBe.indicators[id].mean
  const change = before === null || after === null ? null : after - before
  const { volume } = asIs.service
  return {
    id,
    asIs: before,
    toBe: after,
    difference: change,
    percent: before === null || change === null ? null : percentOf(change, before),
    perYear: change === null || volume === undefined || !INDICATORS[id].addsUp ? null : change * volume,
    unit,
  }
}

function percentOf(change: number, base: number): number | null {
  if (base === 0) return change === 0 ? 0 : null
  return (100 * change) / base
}
