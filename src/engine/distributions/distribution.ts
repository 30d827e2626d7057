import type { Random } from '../random.ts'

/**
 * Something that can be drawn from, with its exact mean and variance. Draws are at least 0, never NaN, and take no
 * memory. Static figures use `mean`, the simulator `sample`; tests hold the two together.
 */
export interface Distribution {
  readonly mean: number
  readonly variance: number
  sample(random: Random): number
}
