/**
 * Functions that distributions need and the language lacks.
 */

/** Lanczos approximation with g = 7 and nine terms: about 15 digits. */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
]

/** Natural logarithm of Γ(x), x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const t = z + 7.5
  let sum = LANCZOS[0]!
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (z + i)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Γ(x), x > 0; infinite beyond about 171. */
export const gammaFunction = (x: number): number => Math.exp(logGamma(x))

const EPSILON = 1e-16
const MOST_TERMS = 10_000

/** Lower part of the incomplete gamma function over Γ(shape): the share of a gamma variate of scale 1 at or below `x`. */
export function gammaShare(x: number, shape: number): number {
  if (x <= 0) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    // Power series, quick to converge below the mean.
    let term = 1 / shape
    let sum = term
    for (let n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
      term *= x / (shape + n)
      sum += term
    }
    return Math.min(1, front * sum)
  }
  // Continued fraction of the upper part, evaluated forwards (Lentz).
  let b = x + 1 - shape
  let c = 1 / Number.MIN_VALUE
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b || Number.MIN_VALUE)
    c = b + a / c || Number.MIN_VALUE
    fraction *= d * c
    if (Math.abs(d * c - 1) < EPSILON * 4) break
  }
  return 1 - front * fraction
}

/** Share of the standard normal distribution at or below `z`, by erfc(|z|/√2) = Q(1/2, z²/2). */
export function normalShare(z: number): number {
  const below = 0.5 * gammaShare((z * z) / 2, 0.5)
  return z < 0 ? 0.5 - below : 0.5 + below
}
