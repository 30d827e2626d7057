/** Steps in which the last digit is looked for. */
const TRIES = 4

/**
 * Amounts made to sum, added up in their order, to exactly `total`: what is missing is shared in proportion to their sizes,
 * and the last takes the rounding. Amounts of 0 stay 0; without any other there is nothing to share and they are returned as they are.
 */
export function summingTo(total: number, amounts: readonly number[]): number[] {
  const size = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0)
  if (size === 0) return [...amounts]
  const missing = total - amounts.reduce((sum, amount) => sum + amount, 0)
  const parts = amounts.map((amount) => amount + (missing * Math.abs(amount)) / size)
  const last = parts.findLastIndex((_, i) => amounts[i] !== 0)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const off = total - parts.reduce((sum, part) => sum + part, 0)
    if (off === 0) break
    parts[last]! += off
  }
  return parts
}
