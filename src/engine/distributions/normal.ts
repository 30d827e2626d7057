import type { Random } from '../random.ts'
import type { Distribution } from './distribution.ts'
import { normalShare } from './special.ts'
import { cutDistribution } from './cut.ts'
import type { CutRule } from './cut.ts'
import { constant } from './constant.ts'

const TWO_PI = 2 * Math.PI

/**
 * A standard normal variate (Box and Muller 1958). The second one of the pair is thrown away: keeping it would carry
 * state from one draw, and one stream, into the next.
 */
export const standardNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(TWO_PI * random.next())

/**
 * Normal, cut at `lower` (0 unless said otherwise) and `upper`: draws outside are drawn again. `mean` and `sd` are those
 * before the cut; the distribution's own mean is that of the cut one, mean + sd φ(-mean/sd) / Φ(mean/sd) when cut at 0.
 */
export function normal(mean: number, sd: number, lower = 0, upper = Number.POSITIVE_INFINITY): Distribution {
  if (sd <= 0) return constant(Math.min(Math.max(mean, lower, 0), upper))
  const least = Math.max(0, lower)
  return cutDistribution({
    sample: (random) => mean + sd * standardNormal(random),
    share: (x) => normalShare((x - mean) / sd),
    lower: least,
    upper,
    scale: Math.max(mean, sd),
    moments: cutMoments(mean, sd, least, upper),
  })
}

/** Below this share the closed form loses its digits to cancellation. */
const ENOUGH = 1e-4

/** Mean and variance of a normal distribution cut at both ends (Johnson, Kotz and Balakrishnan, volume 1, chapter 13). */
function cutMoments(mean: number, sd: number, lower: number, upper: number): CutRule['moments'] {
  const [a, b] = [(lower - mean) / sd, (upper - mean) / sd]
  const kept = normalShare(b) - normalShare(a)
  if (kept < ENOUGH) return undefined
  const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(TWO_PI)
  const weighted = (z: number): number => (Number.isFinite(z) ? z * density(z) : 0)
  const shift = (density(a) - density(b)) / kept
  return { mean: mean + sd * shift, variance: sd * sd * Math.max(0, 1 + (weighted(a) - weighted(b)) / kept - shift * shift) }
}
