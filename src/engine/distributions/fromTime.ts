import type { DistributionSpec } from '#src/domain/distribution.ts'
import { meanOf } from '#src/domain/units.ts'
import type { Time } from '#src/domain/units.ts'
import { gammaFunction } from './special.ts'

/** The ends of a three-point estimate lie three standard deviations from the middle, as in PERT. */
const SDS_BETWEEN_ENDS = 6

/**
 * How a time as written is drawn, in its own unit.
 *
 * | written | drawn |
 * | --- | --- |
 * | one value, or both ends alike | that value, but for `exponential` |
 * | `constant` | the PERT mean |
 * | no distribution, `pert` | beta-PERT over the three points; the middle stands for a missing likely value |
 * | `triangular`, `uniform` | over the points, `uniform` without the likely one |
 * | `exponential` | mean = the PERT mean |
 * | `normal`, `lognormal`, `gamma`, `weibull` | mean = the PERT mean, standard deviation (max - min) / 6 |
 * | `erlang` | the same, with the nearest whole number of phases, at least one |
 *
 * So the mean is the one the static figures use, except that a triangular or uniform shape over lopsided points has its
 * own, and that a normal one is cut at 0.
 */
export function distributionOf(time: Time): DistributionSpec {
  const mean = meanOf(time)
  const { min, max, distribution = 'pert' } = time
  if (distribution === 'exponential') return { name: 'exponential', mean }
  if (min === undefined || max === undefined || min >= max) return { name: 'constant', value: mean }
  const likely = time.likely ?? (min + max) / 2
  const sd = (max - min) / SDS_BETWEEN_ENDS
  switch (distribution) {
    case 'constant':
      return { name: 'constant', value: mean }
    case 'pert':
      return { name: 'pert', min, likely, max }
    case 'triangular':
      return { name: 'triangular', min, likely, max }
    case 'uniform':
      return { name: 'uniform', min, max }
    case 'normal':
      return { name: 'normal', mean, sd }
    case 'lognormal':
      return { name: 'lognormal', mean, sd }
    case 'gamma':
      return { name: 'gamma', shape: (mean / sd) ** 2, scale: (sd * sd) / mean }
    case 'erlang':
      return { name: 'erlang', phases: Math.max(1, Math.round((mean / sd) ** 2)), mean }
    case 'weibull':
      return weibullOf(mean, sd)
  }
}

/** Shape and scale of the Weibull distribution with this mean and deviation: sd / mean falls as the shape grows. */
function weibullOf(mean: number, sd: number): DistributionSpec {
  const wanted = (sd / mean) ** 2
  const spread = (shape: number): number => gammaFunction(1 + 2 / shape) / gammaFunction(1 + 1 / shape) ** 2 - 1
  let low = 0.05
  let high = 1e4
  for (let i = 0; i < 100; i++) {
    const middle = Math.sqrt(low * high)
    if (spread(middle) > wanted) low = middle
    else high = middle
  }
  const shape = Math.sqrt(low * high)
  return { name: 'weibull', shape, scale: mean / gammaFunction(1 + 1 / shape) }
}
