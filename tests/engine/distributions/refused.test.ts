import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { scaleDistribution } from '#src/domain/distribution.ts'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { buildDistribution } from '#src/engine/distributions/build.ts'
import { streams } from '#src/engine/random.ts'

describe('bad parameters are refused by code and name', () => {
  it.each<readonly [DistributionSpec, string, string]>([
    [{ name: 'constant', value: -1 }, 'negative', 'value'],
    [{ name: 'constant', value: Number.NaN }, 'not-a-number', 'value'],
    [{ name: 'constant', value: Infinity }, 'not-a-number', 'value'],
    [{ name: 'uniform', min: 3, max: 2 }, 'out-of-order', 'max'],
    [{ name: 'triangular', min: 3, likely: 2, max: 5 }, 'out-of-order', 'likely'],
    [{ name: 'pert', min: 1, likely: 7, max: 5 }, 'out-of-order', 'max'],
    [{ name: 'exponential', mean: -2 }, 'negative', 'mean'],
    [{ name: 'exponential', mean: 1, origin: 2 }, 'out-of-order', 'mean'],
    [{ name: 'exponential', mean: 3, origin: 2, upper: 1 }, 'empty-cut', 'upper'],
    [{ name: 'exponential', mean: 3, upper: Number.NaN }, 'not-a-number', 'upper'],
    [{ name: 'normal', mean: 3, sd: -1 }, 'negative', 'sd'],
    [{ name: 'normal', mean: 3, sd: 1, lower: 5, upper: 4 }, 'empty-cut', 'upper'],
    [{ name: 'lognormal', mean: Number.NaN, sd: 1 }, 'not-a-number', 'mean'],
    [{ name: 'gamma', shape: 0, scale: 1 }, 'not-positive', 'shape'],
    [{ name: 'erlang', phases: 1.5, mean: 1 }, 'not-whole', 'phases'],
    [{ name: 'weibull', shape: 0, scale: 1 }, 'not-positive', 'shape'],
    [{ name: 'histogram', bins: [] }, 'no-weight', 'weight'],
    [{ name: 'histogram', bins: [{ from: 2, to: 1, weight: 1 }] }, 'out-of-order', 'max'],
    [{ name: 'discrete', values: [{ value: 1, weight: 0 }] }, 'no-weight', 'weight'],
    [{ name: 'discrete', values: [{ value: 1, weight: -1 }] }, 'negative', 'weight'],
    [{ name: 'mixture', parts: [{ weight: 1, of: { name: 'constant', value: -1 } }] }, 'negative', 'value'],
    [{ name: 'sum', parts: [{ name: 'uniform', min: 2, max: 1 }] }, 'out-of-order', 'max'],
  ])('%j', (spec, code, parameter) => {
    expect(buildDistribution(spec)).toMatchObject({ ok: false, problem: { code, parameter } })
  })
})

const size = fc.double({ min: 0, max: 1e6, noNaN: true })
const spec: fc.Arbitrary<DistributionSpec> = fc.oneof(
  size.map((value): DistributionSpec => ({ name: 'constant', value })),
  fc.tuple(size, size, size).map((points): DistributionSpec => {
    const [min = 0, likely = 0, max = 0] = points.toSorted((a, b) => a - b)
    return { name: 'pert', min, likely, max }
  }),
  fc.tuple(size, size, size).map((points): DistributionSpec => {
    const [min = 0, likely = 0, max = 0] = points.toSorted((a, b) => a - b)
    return { name: 'triangular', min, likely, max }
  }),
  fc
    .tuple(size, size)
    .map(([origin, more]): DistributionSpec => ({ name: 'exponential', mean: origin + more, origin, upper: origin + 2 * more })),
  fc.tuple(size, size).map(([mean, sd]): DistributionSpec => ({ name: 'normal', mean, sd })),
  fc.tuple(size, size).map(([mean, sd]): DistributionSpec => ({ name: 'lognormal', mean, sd })),
  fc
    .tuple(fc.double({ min: 0.01, max: 1000, noNaN: true }), size)
    .map(([shape, scale]): DistributionSpec => ({ name: 'gamma', shape, scale })),
  fc
    .tuple(fc.double({ min: 0.3, max: 100, noNaN: true }), size)
    .map(([shape, scale]): DistributionSpec => ({ name: 'weibull', shape, scale })),
)

it('any accepted parameters give finite moments and draws of at least 0', () => {
  fc.assert(
    fc.property(spec, (candidate) => {
      const built = buildDistribution(candidate)
      if (!built.ok) return
      const random = streams(1).stream('any')
      expect(Number.isFinite(built.distribution.mean)).toBe(true)
      expect(built.distribution.variance).toBeGreaterThanOrEqual(0)
      for (let i = 0; i < 20; i++) expect(built.distribution.sample(random)).toBeGreaterThanOrEqual(0)
    }),
    { seed: 1, numRuns: 150 },
  )
})

it('any distribution in another unit has its mean and draws times the factor', () => {
  fc.assert(
    fc.property(spec, (candidate) => {
      const [whole, scaled] = [buildDistribution(candidate), buildDistribution(scaleDistribution(candidate, 0.5))]
      if (!whole.ok || !scaled.ok) return
      const [one, other] = [streams(1).stream('any'), streams(1).stream('any')]
      expect(scaled.distribution.mean).toBeCloseTo(whole.distribution.mean / 2, 3)
      for (let i = 0; i < 5; i++) expect(scaled.distribution.sample(one)).toBeCloseTo(whole.distribution.sample(other) / 2, 3)
    }),
    { seed: 2, numRuns: 100 },
  )
})
