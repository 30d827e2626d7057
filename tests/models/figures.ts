import { expect } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Variant } from './library.ts'

/** The mean of an indicator; not a number where it has none. */
export const meanOf = ({ analysis }: Variant, id: IndicatorId): number => analysis.indicators[id].mean ?? Number.NaN

/** That the mean is the one calculated by hand, and was obtained exactly. */
export function expectMean({ analysis }: Variant, id: IndicatorId, expected: number): void {
  const { mean, method } = analysis.indicators[id]
  expect((mean ?? Number.NaN) / (expected || 1), id).toBeCloseTo(expected === 0 ? 0 : 1, 7)
  expect(method, id).toBe('exact')
}

/** Working days of so many minutes. */
export const minutes = (count: number): number => count / 60 / 8

/** The value of an applicant's hour and the cost of a trip that all services assume, in UZS. */
export const HOUR = 18_000
export const TRIP = 15_000

/** Minutes of agencies at an hourly cost, with a quarter for overhead, in UZS. */
export const agencies = (...work: readonly (readonly [minutes: number, hourlyCost: number])[]): number =>
  (work.reduce((sum, [time, cost]) => sum + time * cost, 0) / 60) * 1.25
