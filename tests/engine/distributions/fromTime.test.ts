import { describe, expect, it } from 'vitest'
import { DISTRIBUTIONS, meanOf } from '#src/domain/units.ts'
import type { Time } from '#src/domain/units.ts'
import { buildDistribution } from '#src/engine/distributions/build.ts'
import type { Distribution } from '#src/engine/distributions/distribution.ts'
import { distributionOf } from '#src/engine/distributions/fromTime.ts'

function drawn(time: Time): Distribution {
  const built = buildDistribution(distributionOf(time))
  if (!built.ok) throw new Error(built.problem.code)
  return built.distribution
}

describe('a time as written', () => {
  it('of one value is that value, exponential times aside', () => {
    for (const distribution of DISTRIBUTIONS) {
      const { mean, variance } = drawn({ likely: 20, unit: 'minute', distribution })
      expect(mean).toBe(20)
      expect(variance).toBe(distribution === 'exponential' ? 400 : 0)
    }
  })

  it('of three points is drawn as PERT unless it says otherwise', () => {
    expect(distributionOf({ min: 10, likely: 20, max: 60, unit: 'minute' })).toEqual({
      name: 'pert',
      min: 10,
      likely: 20,
      max: 60,
    })
  })

  it('of two ends has its likely value in the middle', () => {
    expect(distributionOf({ min: 10, max: 30, unit: 'minute' })).toEqual({ name: 'pert', min: 10, likely: 20, max: 30 })
  })

  it.each(['constant', 'pert', 'exponential', 'lognormal', 'gamma', 'erlang', 'weibull'] as const)(
    'drawn as %s has the mean that the static figures use',
    (distribution) => {
      const time: Time = { min: 10, likely: 20, max: 60, unit: 'minute', distribution }
      expect(drawn(time).mean).toBeCloseTo(meanOf(time), 9)
    },
  )

  it.each(['lognormal', 'gamma', 'weibull'] as const)(
    'drawn as %s has a sixth of the range as standard deviation',
    (distribution) => {
      expect(Math.sqrt(drawn({ min: 10, likely: 20, max: 60, unit: 'minute', distribution }).variance)).toBeCloseTo(50 / 6, 6)
    },
  )

  it('drawn as normal has the PERT mean and a sixth of the range before the cut at 0', () => {
    expect(distributionOf({ min: 10, likely: 20, max: 60, unit: 'minute', distribution: 'normal' })).toEqual({
      name: 'normal',
      mean: 25,
      sd: 50 / 6,
    })
  })

  it('drawn as a triangle or evenly keeps its shape, and so its own mean', () => {
    const time = { min: 10, likely: 20, max: 60, unit: 'minute' } as const
    expect(drawn({ ...time, distribution: 'triangular' }).mean).toBe(30)
    expect(drawn({ ...time, distribution: 'uniform' }).mean).toBe(35)
  })

  it('drawn as Erlang has the whole number of phases next to the wanted spread', () => {
    // given: mean 25, sd 25/3, so (mean / sd)² = 9
    expect(distributionOf({ min: 0, likely: 25, max: 50, unit: 'minute', distribution: 'erlang' })).toEqual({
      name: 'erlang',
      phases: 9,
      mean: 25,
    })
  })

  it('that is empty takes no time', () => {
    expect(drawn({ unit: 'hour' }).mean).toBe(0)
  })

  it('with its points in the wrong order is refused when built', () => {
    expect(buildDistribution(distributionOf({ min: 1, likely: 9, max: 5, unit: 'hour' }))).toMatchObject({ ok: false })
  })
})
