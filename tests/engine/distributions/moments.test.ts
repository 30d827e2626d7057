import { describe, expect, it } from 'vitest'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { buildDistribution } from '#src/engine/distributions/build.ts'
import type { Distribution } from '#src/engine/distributions/distribution.ts'
import { streams } from '#src/engine/random.ts'

function build(spec: DistributionSpec): Distribution {
  const built = buildDistribution(spec)
  if (!built.ok) throw new Error(built.problem.code)
  return built.distribution
}

const N = 200_000

function sampled(distribution: Distribution): { mean: number; variance: number; fourth: number; min: number; max: number } {
  const random = streams(11).stream('moments')
  const values = Float64Array.from({ length: N }, () => distribution.sample(random))
  const mean = values.reduce((sum, x) => sum + x, 0) / N
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / N
  const fourth = values.reduce((sum, x) => sum + (x - mean) ** 4, 0) / N
  return { mean, variance, fourth, min: Math.min(...chunks(values, Math.min)), max: Math.max(...chunks(values, Math.max)) }
}

/** The smallest or largest of each thousand: a call cannot take all values at once. */
const chunks = (values: Float64Array, best: (...values: number[]) => number): number[] =>
  Array.from({ length: N / 1000 }, (_, i) => best(...values.subarray(i * 1000, (i + 1) * 1000)))

/** Mean and variance worked out by hand or from textbook formulas, not by the code under test. */
const CASES: readonly (readonly [spec: DistributionSpec, mean: number, variance: number, min: number, max: number])[] = [
  [{ name: 'constant', value: 2.5 }, 2.5, 0, 2.5, 2.5],
  [{ name: 'uniform', min: 2, max: 8 }, 5, 3, 2, 8],
  [{ name: 'triangular', min: 1, likely: 2, max: 9 }, 4, 19 / 6, 1, 9],
  [{ name: 'pert', min: 1, likely: 2, max: 9 }, 3, 12 / 7, 1, 9],
  [{ name: 'exponential', mean: 3 }, 3, 9, 0, Infinity],
  [{ name: 'exponential', mean: 3, origin: 1 }, 3, 4, 1, Infinity],
  // Cut at its median: ∫ x e^-x over [0, ln 2] doubled = 1 - ln 2; second moment 2 - 2 ln 2 - ln² 2.
  [
    { name: 'exponential', mean: 1, upper: Math.LN2 },
    1 - Math.LN2,
    2 - 2 * Math.LN2 - Math.LN2 ** 2 - (1 - Math.LN2) ** 2,
    0,
    Math.LN2,
  ],
  [{ name: 'normal', mean: 10, sd: 1 }, 10, 1, 0, Infinity],
  // Half a normal distribution: mean sd √(2/π), variance sd² (1 - 2/π).
  [{ name: 'normal', mean: 0, sd: 2 }, 2 * Math.sqrt(2 / Math.PI), 4 * (1 - 2 / Math.PI), 0, Infinity],
  [{ name: 'lognormal', mean: 3, sd: 1.5 }, 3, 2.25, 0, Infinity],
  [{ name: 'gamma', shape: 0.5, scale: 2 }, 1, 2, 0, Infinity],
  [{ name: 'gamma', shape: 3, scale: 2 }, 6, 12, 0, Infinity],
  // With shape 1 a gamma variate is exponential and forgets: cut below at 5 it is 5 + exponential of mean 2.
  [{ name: 'gamma', shape: 1, scale: 2, lower: 5 }, 7, 4, 5, Infinity],
  [{ name: 'erlang', phases: 4, mean: 2 }, 2, 1, 0, Infinity],
  [{ name: 'weibull', shape: 1, scale: 3 }, 3, 9, 0, Infinity],
  [{ name: 'weibull', shape: 2, scale: 2 }, Math.sqrt(Math.PI), 4 - Math.PI, 0, Infinity],
  [
    {
      name: 'histogram',
      bins: [
        { from: 0, to: 2, weight: 3 },
        { from: 4, to: 6, weight: 1 },
      ],
    },
    2,
    3 + 1 / 3,
    0,
    6,
  ],
  [
    {
      name: 'discrete',
      values: [
        { value: 1, weight: 50 },
        { value: 3, weight: 50 },
      ],
    },
    2,
    1,
    1,
    3,
  ],
  [
    {
      name: 'mixture',
      parts: [
        { weight: 1, of: { name: 'constant', value: 0 } },
        { weight: 1, of: { name: 'exponential', mean: 2 } },
      ],
    },
    1,
    3,
    0,
    Infinity,
  ],
  [
    {
      name: 'sum',
      parts: [
        { name: 'exponential', mean: 1 },
        { name: 'uniform', min: 0, max: 6 },
      ],
    },
    4,
    4,
    0,
    Infinity,
  ],
]

describe.each(CASES)('%j', (spec, mean, variance, min, max) => {
  const distribution = build(spec)

  it('says its mean and variance', () => {
    expect(distribution.mean).toBeCloseTo(mean, 6)
    expect(distribution.variance).toBeCloseTo(variance, 6)
  })

  it('draws with that mean and variance, within four standard errors', () => {
    // when
    const sample = sampled(distribution)

    // then
    expect(Math.abs(sample.mean - mean)).toBeLessThanOrEqual(4 * Math.sqrt(variance / N) + 1e-12)
    expect(Math.abs(sample.variance - variance)).toBeLessThanOrEqual(
      4 * Math.sqrt(Math.max(0, sample.fourth - variance ** 2) / N) + 1e-12,
    )
  })

  it('draws nothing outside its bounds', () => {
    // when
    const sample = sampled(distribution)

    // then
    expect(sample.min).toBeGreaterThanOrEqual(min)
    expect(sample.max).toBeLessThanOrEqual(max)
  })
})

describe('a cut distribution', () => {
  it('of the normal kind has the mean of the truncated normal, not its parameter', () => {
    // given: mean 1, sd 1, cut at 0: 1 + φ(-1) / Φ(1) = 1.2875999709
    expect(build({ name: 'normal', mean: 1, sd: 1 }).mean).toBeCloseTo(1.287_599_970_9, 8)
  })

  it('that a wide range leaves whole keeps its exact moments', () => {
    expect(build({ name: 'exponential', mean: 0.5, origin: 0, upper: 1e9 }).mean).toBe(0.5)
    expect(build({ name: 'lognormal', mean: 3, sd: 1, lower: 0, upper: 1e12 }).variance).toBe(1)
  })

  it('to a far corner of its range is still drawn from, and within it', { timeout: 60_000 }, () => {
    // given: a part of 1e-9 of the normal, (φ(6) - φ(7)) / (Φ(7) - Φ(6)) = 6.1572, where drawing again would go on for ever
    const distribution = build({ name: 'normal', mean: 0, sd: 1, lower: 6, upper: 7 })
    const sample = sampled(distribution)

    // then
    expect(sample.min).toBeGreaterThanOrEqual(6)
    expect(sample.max).toBeLessThanOrEqual(7)
    expect(distribution.mean).toBeCloseTo(6.1572, 4)
    expect(Math.abs(sample.mean - distribution.mean)).toBeLessThan(4 * Math.sqrt(distribution.variance / N))
  })

  it('to a range without any share is the end of the range next to the bulk', () => {
    expect(build({ name: 'normal', mean: 0, sd: 1, lower: 100, upper: 200 }).mean).toBe(100)
    expect(build({ name: 'exponential', mean: 5, origin: 5, upper: 6 }).mean).toBe(5)
  })
})

describe('degenerate parameters', () => {
  it.each<readonly [DistributionSpec, number]>([
    [{ name: 'pert', min: 4, likely: 4, max: 4 }, 4],
    [{ name: 'triangular', min: 4, likely: 4, max: 4 }, 4],
    [{ name: 'uniform', min: 4, max: 4 }, 4],
    [{ name: 'exponential', mean: 0 }, 0],
    [{ name: 'exponential', mean: 4, origin: 4 }, 4],
    [{ name: 'normal', mean: 4, sd: 0 }, 4],
    [{ name: 'normal', mean: 0, sd: 0 }, 0],
    [{ name: 'lognormal', mean: 4, sd: 0 }, 4],
    [{ name: 'lognormal', mean: 0, sd: 3 }, 0],
    [{ name: 'gamma', shape: 2, scale: 0 }, 0],
    [{ name: 'erlang', phases: 3, mean: 0 }, 0],
    [{ name: 'weibull', shape: 2, scale: 0 }, 0],
    [{ name: 'histogram', bins: [{ from: 4, to: 4, weight: 1 }] }, 4],
    [{ name: 'sum', parts: [] }, 0],
  ])('%j is a constant', (spec, value) => {
    // given
    const distribution = build(spec)

    // then
    expect(distribution.mean).toBe(value)
    expect(distribution.variance).toBe(0)
    expect(distribution.sample(streams(1).stream('x'))).toBe(value)
  })

  it('at the ends of the triangle draw within it', () => {
    for (const likely of [1, 9]) {
      const sample = sampled(build({ name: 'triangular', min: 1, likely, max: 9 }))
      expect(sample.min).toBeGreaterThanOrEqual(1)
      expect(sample.max).toBeLessThanOrEqual(9)
    }
  })

  it('never draw an item without weight', () => {
    // given
    const distribution = build({
      name: 'discrete',
      values: [
        { value: 1, weight: 0 },
        { value: 2, weight: 0.1 },
        { value: 3, weight: 0.2 },
        { value: 4, weight: 0 },
      ],
    })

    // then
    const { min, max } = sampled(distribution)
    expect([min, max]).toEqual([2, 3])
  })
})
