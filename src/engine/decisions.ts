/**
 * Every decision a case can meet, with the probability of each option. Whoever decides (an enumeration, a stream of
 * random numbers, a replay) is asked only where at least two options are possible.
 */
export interface Decisions {
  readonly count: number
  /** Options of decision `d`: `weight[start[d]]` to `weight[start[d + 1] - 1]`, summing to 1. */
  readonly start: Int32Array
  readonly weight: Float64Array
  /** The only possible option, or -1. */
  readonly only: Int32Array
}

/** Who decides. Gives the option taken; never called for a decision with one possible option. */
export interface Chooser {
  choose(decision: number): number
}

/** The option in which a share of the whole falls, of those that are possible. */
export function optionAt({ start, weight }: Decisions, decision: number, share: number): number {
  const first = start[decision]!
  const end = start[decision + 1]!
  let left = share
  let possible = first
  for (let i = first; i < end; i++) {
    if (weight[i] === 0) continue
    possible = i
    left -= weight[i]!
    if (left < 0) break
  }
  return possible - first
}

/** Collects decisions while a net is compiled. */
export class DecisionTable {
  readonly #weights: number[][] = []

  /** Adds a decision with options of these weights, which sum to 1, and gives its number. */
  add(weights: number[]): number {
    this.#weights.push(weights)
    return this.#weights.length - 1
  }

  finish(): Decisions {
    const count = this.#weights.length
    const start = new Int32Array(count + 1)
    const only = new Int32Array(count).fill(-1)
    for (const [d, weights] of this.#weights.entries()) {
      start[d + 1] = start[d]! + weights.length
      const possible = weights.flatMap((weight, option) => (weight > 0 ? [option] : []))
      if (possible.length <= 1) only[d] = possible[0] ?? 0
    }
    return { count, start, weight: Float64Array.from(this.#weights.flat()), only }
  }
}

/** Shares of alternatives by their written probabilities, and the sum that was written when it was not 1. */
export interface Shares {
  readonly shares: number[]
  /** Set when the shares had to be divided by a sum that was not 1. */
  readonly sum?: number
}

/**
 * Alternatives of which exactly one happens: missing probabilities share what is left of 1 equally, then all are divided by
 * their sum; all zero means equal (method, section 1.1, XOR split).
 */
export function alternatives(written: readonly (number | undefined)[]): Shares {
  const given = written.filter((p) => p !== undefined)
  const rest = Math.max(0, 1 - given.reduce((sum, p) => sum + p, 0))
  const missing = written.length - given.length
  const filled = written.map((p) => p ?? rest / missing)
  const sum = filled.reduce((total, p) => total + p, 0)
  if (sum === 0) return { shares: filled.map(() => 1 / filled.length), ...(filled.length > 0 ? { sum } : {}) }
  if (Math.abs(sum - 1) <= 1e-9) return { shares: filled.map((p) => p / sum) }
  return { shares: filled.map((p) => p / sum), sum }
}
