import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'

/** Exponential above `origin`, with the mean `mean` counted from 0; variance (mean - origin)². */
export function exponential(mean: number, origin = 0): Distribution {
  const scale = mean - origin
  if (scale <= 0) return constant(mean)
  return { mean, variance: scale * scale, sample: (random) => origin - scale * Math.log(1 - random.next()) }
}

/** Share of an exponential distribution at or below `x`. */
export const exponentialShare = (x: number, mean: number, origin: number): number =>
  x <= origin ? 0 : -Math.expm1(-(x - origin) / (mean - origin))
