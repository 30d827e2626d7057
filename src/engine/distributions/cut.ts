import type { Random } from '../random.ts'
import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'

/** A continuous distribution on part of its range. */
export interface CutRule {
  readonly sample: (random: Random) => number
  /** Share at or below x: 0 far left, 1 far right, never falling. */
  readonly share: (x: number) => number
  readonly lower: number
  readonly upper: number
  /** A typical size of draws, from which the search for the far tail starts. */
  readonly scale: number
  /** Mean and variance of the cut distribution where a formula gives them; else they are integrated. */
  readonly moments?: { readonly mean: number; readonly variance: number } | undefined
}

/** What is left out of the far tail when the cut has no upper end. */
const TAIL = 1e-14
/** Redraws before the quantile is searched for instead: only cuts that keep little get there. */
const MOST_REDRAWS = 32
const PANELS = 4096

/**
 * A distribution whose draws outside [lower, upper] are drawn again. Mean and variance are those of the cut one, by
 * numerical integration of 1 - F over the range (about nine digits). A range that holds no measurable share is a
 * constant: its end next to the bulk.
 */
export function cutDistribution({ sample, share, lower, upper, scale, moments: known }: CutRule): Distribution {
  const from = share(lower)
  const to = upper === Number.POSITIVE_INFINITY ? 1 : share(upper)
  const kept = to - from
  if (!(kept > 1e-300) || upper <= lower) return constant(from > 0.5 ? lower : Math.min(upper, Number.MAX_VALUE))
  const end = Math.min(upper, farTail(share, to - kept * TAIL, lower, scale))
  const { mean, variance } = known ?? moments((x) => (to - share(x)) / kept, lower, end)
  return {
    mean,
    variance,
    sample(random) {
      for (let i = 0; i < MOST_REDRAWS; i++) {
        const x = sample(random)
        if (x >= lower && x <= upper) return x
      }
      return quantile(share, from + kept * random.next(), lower, end)
    },
  }
}

/** A point beyond which less than the tail is left. */
function farTail(share: (x: number) => number, most: number, lower: number, scale: number): number {
  let end = lower + Math.max(scale, Number.MIN_VALUE)
  for (let i = 0; i < 200 && share(end) < most; i++) end = lower + (end - lower) * 2
  return end
}

/**
 * Mean and variance from the survival function S on [lower, end]: E X = lower + ∫S, E (X - lower)² = 2∫(x - lower)S.
 * Simpson's rule on panels that grow quadratically, since S bends most at the left.
 */
function moments(
  survival: (x: number) => number,
  lower: number,
  end: number,
): { readonly mean: number; readonly variance: number } {
  const width = end - lower
  let first = 0
  let second = 0
  for (let i = 0; i <= PANELS; i++) {
    const u = i / PANELS
    const weight = i === 0 || i === PANELS ? 1 : i % 2 === 1 ? 4 : 2
    const offset = width * u * u
    const area = weight * survival(lower + offset) * 2 * width * u
    first += area
    second += 2 * offset * area
  }
  const step = 1 / (3 * PANELS)
  const gain = first * step
  return { mean: lower + gain, variance: Math.max(0, second * step - gain * gain) }
}

/** The x in [lower, end] at which the share is reached, by halving. */
function quantile(share: (x: number) => number, wanted: number, lower: number, end: number): number {
  let low = lower
  let high = end
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (share(middle) < wanted) low = middle
    else high = middle
  }
  return high
}
