import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'
import { standardNormal } from './normal.ts'
import { normalShare } from './special.ts'

/** Mean and standard deviation of the logarithm, from those of the quantity itself. */
function logMoments(mean: number, sd: number): { readonly mu: number; readonly sigma: number } {
  const spread = Math.log(sd) - Math.log(mean)
  // ln(1 + (sd / mean)²), where the square of a large ratio would be infinite.
  const sigma2 = spread > 20 ? 2 * spread : Math.log1p(Math.exp(2 * spread))
  return { mu: Math.log(mean) - sigma2 / 2, sigma: Math.sqrt(sigma2) }
}

/** Log-normal by the mean and standard deviation of the quantity itself. */
export function lognormal(mean: number, sd: number): Distribution {
  if (mean <= 0 || sd <= 0) return constant(mean)
  const { mu, sigma } = logMoments(mean, sd)
  return { mean, variance: sd * sd, sample: (random) => Math.exp(mu + sigma * standardNormal(random)) }
}

/** Share of a log-normal distribution at or below `x`. */
export function lognormalShare(x: number, mean: number, sd: number): number {
  if (x <= 0) return 0
  const { mu, sigma } = logMoments(mean, sd)
  return normalShare((Math.log(x) - mu) / sigma)
}
