import type { Distribution } from './distribution.ts'

/** Every value from `min` to `max` alike. */
export const uniform = (min: number, max: number): Distribution => ({
  mean: (min + max) / 2,
  variance: (max - min) ** 2 / 12,
  sample: (random) => min + (max - min) * random.next(),
})
