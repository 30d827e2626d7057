import type { Random } from '../random.ts'
import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'
import { standardNormal } from './normal.ts'

/**
 * A gamma variate with scale 1 (Marsaglia and Tsang 2000, "A simple method for generating gamma variables"); shapes
 * below 1 by their boost u^(1/shape).
 */
export function sampleGamma(shape: number, random: Random): number {
  if (shape < 1) return sampleGamma(shape + 1, random) * (1 - random.next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = standardNormal(random)
    const cube = (1 + c * x) ** 3
    if (cube <= 0) continue
    if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) return d * cube
  }
}

/** Gamma: mean shape x scale, variance shape x scale². */
export const gamma = (shape: number, scale: number): Distribution =>
  scale <= 0
    ? constant(0)
    : { mean: shape * scale, variance: shape * scale * scale, sample: (random) => sampleGamma(shape, random) * scale }
