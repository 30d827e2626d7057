import { describe, expect, it } from 'vitest'
import { halfWidth, halfWidthOfRatio, meanOfColumn, populationOf, spreadOfColumn } from '#src/analysis/statistics/population.ts'
import { Runs } from '#src/analysis/statistics/runs.ts'

const runsOf = (...runs: readonly [weight: number, ...columns: number[]][]): Runs => {
  const width = Math.max(1, ...runs.map((run) => run.length - 1))
  const all = new Runs(width)
  for (const [weight, ...columns] of runs) {
    const index = all.add(weight)
    for (const [i, value] of columns.entries()) all.columns[i]![index] = value
  }
  return all
}

describe('enumerated cases', () => {
  const population = populationOf(runsOf([0.5, 1], [0.3, 2], [0.2, 10]), runsOf(), 1, 0)

  it('have their mean weighted by probability, without error', () => {
    expect(meanOfColumn(population, 0)).toBeCloseTo(3.1, 12)
    expect(halfWidth(population, 0)).toBe(0)
  })

  it('have quantiles that are values which occur, reached up to the last digits', () => {
    expect(spreadOfColumn(population, 0)).toEqual({ min: 1, p50: 1, p90: 10 })
    const tenths = populationOf(runsOf(...Array.from({ length: 10 }, (_, i): [number, number] => [0.1, i + 1])), runsOf(), 1, 0)
    expect(spreadOfColumn(tenths, 0)).toEqual({ min: 1, p50: 5, p90: 9 })
  })

  it('are divided by the covered share when a remainder was dropped or cases got stuck', () => {
    const rest = populationOf(runsOf([0.3, 4], [0.3, 8]), runsOf(), 1, 0)
    expect(meanOfColumn(rest, 0)).toBeCloseTo(6, 12)
    expect(spreadOfColumn(rest, 0)).toEqual({ min: 4, p50: 4, p90: 8 })
  })

  it('of probability 0 leave no trace in the spread', () => {
    const population = populationOf(runsOf([0, 1], [1, 2]), runsOf(), 1, 0)
    expect(spreadOfColumn(population, 0).min).toBe(2)
  })
})

describe('enumerated and sampled cases together', () => {
  // 0.6 covered; the other 0.4 are sampled: 2, 4, 6, 8
  const population = populationOf(runsOf([0.4, 1], [0.2, 3]), runsOf([1, 2], [1, 4], [1, 6], [1, 8]), 0.6, 4)

  it('have the mean sum of p v + (1 - c) x sample mean', () => {
    expect(meanOfColumn(population, 0)).toBeCloseTo(0.4 + 0.6 + 0.4 * 5, 12)
  })

  it('have the half-width 1.96 (1 - c) sd / sqrt n', () => {
    const sd = Math.sqrt((9 + 1 + 1 + 9) / 3)
    expect(halfWidth(population, 0)).toBeCloseTo((1.96 * 0.4 * sd) / 2, 12)
  })

  it('have quantiles over both', () => {
    // weights: 1: 0.4, 2: 0.1, 3: 0.2, 4: 0.1, 6: 0.1, 8: 0.1
    expect(spreadOfColumn(population, 0)).toEqual({ min: 1, p50: 2, p90: 6 })
  })

  it('weigh the complete ones only when sampled cases got stuck', () => {
    const half = populationOf(runsOf([0.5, 1]), runsOf([1, 3]), 0.5, 2)
    expect(half.total).toBeCloseTo(0.75, 12)
    expect(meanOfColumn(half, 0)).toBeCloseTo((0.5 + 0.25 * 3) / 0.75, 12)
  })
})

describe('ratios of sampled cases', () => {
  it('have no error when numerator and denominator are proportional', () => {
    const population = populationOf(runsOf(), runsOf([1, 1, 2], [1, 3, 6], [1, 5, 10]), 0, 3)
    expect(halfWidthOfRatio(population, 0, 1)).toBeCloseTo(0, 12)
  })

  it('have the error of the linear terms of the quotient', () => {
    const population = populationOf(runsOf(), runsOf([1, 1, 2], [1, 0, 2]), 0, 2)
    // ratio 0.25; residuals 0.5 and -0.5, sd 0.7071; denominator 2
    expect(halfWidthOfRatio(population, 0, 1)).toBeCloseTo((1.96 * Math.SQRT1_2) / Math.SQRT2 / 2, 12)
  })
})
