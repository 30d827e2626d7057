import type { Distribution } from './distribution.ts'

/** Always the same value; draws no random number. */
export const constant = (value: number): Distribution => ({ mean: value, variance: 0, sample: () => value })
