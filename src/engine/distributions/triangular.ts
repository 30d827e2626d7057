import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'

/**
 * Triangular with the mode `likely`. Its mean is (min + likely + max) / 3, which is not the PERT mean of the same three
 * points unless they lie evenly.
 */
export function triangular(min: number, likely: number, max: number): Distribution {
  const width = max - min
  if (width <= 0) return constant(likely)
  const rising = (likely - min) / width
  return {
    mean: (min + likely + max) / 3,
    variance: (min * min + likely * likely + max * max - min * likely - min * max - likely * max) / 18,
    sample(random) {
      const u = random.next()
      return u < rising ? min + Math.sqrt(u * width * (likely - min)) : max - Math.sqrt((1 - u) * width * (max - likely))
    },
  }
}
