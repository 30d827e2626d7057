import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'
import { gammaFunction } from './special.ts'

/** Weibull: mean scale x Γ(1 + 1/shape). */
export function weibull(shape: number, scale: number): Distribution {
  if (scale <= 0) return constant(0)
  const mean = scale * gammaFunction(1 + 1 / shape)
  return {
    mean,
    variance: Math.max(0, scale * scale * gammaFunction(1 + 2 / shape) - mean * mean),
    sample: (random) => scale * (-Math.log(1 - random.next())) ** (1 / shape),
  }
}
