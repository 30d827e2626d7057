import type { HistogramBin } from '#src/domain/distribution.ts'
import type { Random } from '../random.ts'
import type { Distribution } from './distribution.ts'

/** Running shares of weights, ending at 1 exactly. */
function runningShares(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = new Float64Array(weights.length)
  let sum = 0
  let last = 0
  weights.forEach((weight, i) => {
    sum += weight
    shares[i] = sum / total
    if (weight > 0) last = i
  })
  // Rounding must not leave a gap below 1 into which a draw could fall, nor give it to an item without weight.
  shares.fill(1, last)
  return shares
}

/** Index of the item that a uniform draw falls on. */
function pick(shares: Float64Array, random: Random): number {
  const u = random.next()
  let low = 0
  let high = shares.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (u < shares[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

/** Weighted mean and variance of parts that have their own; a mixture's moments. */
function mixedMoments(parts: readonly { readonly weight: number; readonly mean: number; readonly variance: number }[]): {
  readonly mean: number
  readonly variance: number
} {
  const total = parts.reduce((sum, part) => sum + part.weight, 0)
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0) / total
  const variance = parts.reduce((sum, part) => sum + part.weight * (part.variance + (part.mean - mean) ** 2), 0) / total
  return { mean, variance }
}

/** Bins by weight, uniform within each. */
export function histogram(bins: readonly HistogramBin[]): Distribution {
  const shares = runningShares(bins.map((bin) => bin.weight))
  const moments = bins.map(({ from, to, weight }) => ({ weight, mean: (from + to) / 2, variance: (to - from) ** 2 / 12 }))
  return {
    ...mixedMoments(moments),
    sample(random) {
      const bin = bins[pick(shares, random)]!
      return bin.from + (bin.to - bin.from) * random.next()
    },
  }
}

/** Single values by weight. */
export function discrete(values: readonly { readonly value: number; readonly weight: number }[]): Distribution {
  const shares = runningShares(values.map((item) => item.weight))
  return {
    ...mixedMoments(values.map(({ value, weight }) => ({ weight, mean: value, variance: 0 }))),
    sample: (random) => values[pick(shares, random)]!.value,
  }
}

/** One of several distributions, by weight. */
export function mixture(parts: readonly { readonly weight: number; readonly of: Distribution }[]): Distribution {
  const shares = runningShares(parts.map((part) => part.weight))
  return {
    ...mixedMoments(parts.map(({ weight, of }) => ({ weight, mean: of.mean, variance: of.variance }))),
    sample: (random) => parts[pick(shares, random)]!.of.sample(random),
  }
}

/** Several independent draws added up. */
export const sum = (parts: readonly Distribution[]): Distribution => ({
  mean: parts.reduce((total, part) => total + part.mean, 0),
  variance: parts.reduce((total, part) => total + part.variance, 0),
  sample(random) {
    let total = 0
    for (const part of parts) total += part.sample(random)
    return total
  },
})
