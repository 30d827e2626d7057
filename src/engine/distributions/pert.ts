import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'
import { sampleGamma } from './gamma.ts'

/** Weight of the likely value: the classic PERT (Malcolm, Roseboom, Clark and Fazar 1959). */
const LAMBDA = 4

/**
 * Beta-PERT on [min, max] with the mode `likely`: mean (min + 4 likely + max) / 6, the PERT mean of the method, and
 * variance (mean - min)(max - mean) / 7.
 */
export function pert(min: number, likely: number, max: number): Distribution {
  const width = max - min
  if (width <= 0) return constant(likely)
  const mean = (min + LAMBDA * likely + max) / (LAMBDA + 2)
  const alpha = 1 + (LAMBDA * (likely - min)) / width
  const beta = 1 + (LAMBDA * (max - likely)) / width
  return {
    mean,
    variance: ((mean - min) * (max - mean)) / (LAMBDA + 3),
    sample(random) {
      const a = sampleGamma(alpha, random)
      return min + (width * a) / (a + sampleGamma(beta, random))
    },
  }
}
