import type { Means } from './sums.ts'

/** What changes make of the means when those of the coalition (by number, ascending) have happened. */
export type Worth = (coalition: readonly number[]) => Means

/** Differences smaller than this, measured by the size of the figures, are rounding. */
export const ROUNDING = 1e-9

/** So few changes are averaged over without asking which of them matter to each other. */
const FEW = 5

/** More changes than this that all matter to each other are too many to be averaged over. */
const MOST_TIED = 12

/**
 * The part of each of `count` changes in what all of them make together, for each of the `figures` asked for: the difference
 * it makes averaged over all orders in which they can happen, the Shapley value (Shapley 1953, "A value for n-person
 * games"). Undefined when more than `most` measurings would be needed.
 *
 * Averaging over all orders is cheap where few changes matter to each other. A change that makes the same difference as the
 * first and as the last of all is taken for one that always does; the others are put together where one of them makes
 * another difference with the other than without it, before all others or after them, and each such group is averaged over
 * its subsets. Whether the groups tell what some larger coalitions make, the whole among them, is checked; where they do not,
 * changes and pairs of them are looked at within these coalitions too.
 */
export function shapley(
  count: number,
  worth: Worth,
  { most, figures }: { readonly most: number; readonly figures: readonly number[] },
): Map<number, readonly number[]> | undefined {
  const game = new Game(count, worth, most)
  try {
    return new Map(figures.map((k) => [k, game.partsOf(k)]))
  } catch (error) {
    if (error instanceof TooManyMeasurings) return undefined
    throw error
  }
}

/** The part of each change in the order of their numbers. */
export function inOrder(count: number, worth: Worth): Float64Array[] {
  let before = worth([])
  return Array.from({ length: count }, (_, i) => {
    const after = worth(Array.from({ length: i + 1 }, (_, j) => j))
    const part = after.map((value, k) => value - before[k]!)
    before = after
    return part
  })
}

class TooManyMeasurings extends Error {}

class Game {
  readonly #all: readonly number[]
  readonly #worth: Worth
  readonly #most: number
  readonly #known = new Map<string, Means>()

  constructor(count: number, worth: Worth, most: number) {
    this.#all = Array.from({ length: count }, (_, i) => i)
    this.#worth = worth
    this.#most = most
  }

  /** The parts in one figure. */
  partsOf(k: number): readonly number[] {
    const all = this.#all
    const [none, whole] = [this.#of([])[k]!, this.#of(all)[k]!]
    if (Number.isNaN(none) || Number.isNaN(whole)) return all.map(() => 0)
    const together = () => {
      const parts = this.#average(all, k)
      return all.map((i) => parts.get(i)!)
    }
    if (all.length <= FEW) return together()
    const slack = ROUNDING * Math.max(Math.abs(none), Math.abs(whole), 1)
    const isSame = (a: number, b: number) => Math.abs(a - b) <= slack
    const parts = all.map((i) => this.#of([i])[k]! - none)
    const last = all.map((i) => whole - this.#of(without(all, i))[k]!)
    const samples = [all, ...samplesOf(all)]
    const at = (coalition: readonly number[]) => this.#of(coalition)[k]!
    const holds = (groups: readonly (readonly number[])[]) => {
      const grouped = new Set(groups.flat())
      return samples.every((coalition) => {
        const isIn = new Set(coalition)
        const ofFree = coalition.reduce((sum, i) => (grouped.has(i) ? sum : sum + parts[i]!), none)
        const told = groups.reduce((sum, group) => sum + at(group.filter((i) => isIn.has(i))) - none, ofFree)
        return isSame(told, at(coalition))
      })
    }
    const tied = all.filter((i) => !isSame(parts[i]!, last[i]!))
    const ends = [[], all]
    const groups = this.#groups(tied, k, { contexts: ends, isSame })
    if (holds(groups)) return this.#averaged(parts, groups, k)
    const contexts = [...ends, ...samples.slice(1)]
    const varying = all.filter((i) => contexts.some((coalition) => !isSame(this.#difference(i, coalition, k), parts[i]!)))
    const found = this.#groups(varying, k, { contexts, isSame })
    if (holds(found)) return this.#averaged(parts, found, k)
    return holds([varying]) ? this.#averaged(parts, [varying], k) : together()
  }

  #averaged(parts: readonly number[], groups: readonly (readonly number[])[], k: number): number[] {
    const own = [...parts]
    for (const group of groups) for (const [i, part] of this.#average(group, k)) own[i] = part
    return own
  }

  /** What a change makes after those of a coalition, itself aside. */
  #difference(i: number, coalition: readonly number[], k: number): number {
    return this.#of(having(coalition, i))[k]! - this.#of(without(coalition, i))[k]!
  }

  /** Changes in groups that do not matter to each other: no two of different groups in any of the contexts. */
  #groups(
    changes: readonly number[],
    k: number,
    {
      contexts,
      isSame,
    }: { readonly contexts: readonly (readonly number[])[]; readonly isSame: (a: number, b: number) => boolean },
  ): number[][] {
    const groupOf = new Map(changes.map((i) => [i, [i]]))
    for (const [n, i] of changes.entries())
      for (const j of changes.slice(n + 1)) {
        const [one, other] = [groupOf.get(i)!, groupOf.get(j)!]
        if (one === other) continue
        const matters = contexts.some(
          (coalition) => !isSame(this.#difference(i, having(coalition, j), k), this.#difference(i, without(coalition, j), k)),
        )
        if (!matters) continue
        one.push(...other)
        for (const member of other) groupOf.set(member, one)
      }
    return [...new Set(groupOf.values())].map((group) => group.sort((a, b) => a - b))
  }

  /** The Shapley value of the members of a group, all others aside. */
  #average(group: readonly number[], k: number): Map<number, number> {
    const size = group.length
    if (size > MOST_TIED || 2 ** size > this.#most) throw new TooManyMeasurings()
    const parts = shapleyOf(
      Array.from({ length: 2 ** size }, (_, mask) => this.#of(group.filter((_, bit) => mask & (1 << bit)))[k]!),
    )
    return new Map(group.map((member, bit) => [member, parts[bit]!]))
  }

  #of(coalition: readonly number[]): Means {
    const key = coalition.join(' ')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size >= this.#most) throw new TooManyMeasurings()
    const means = this.#worth(coalition)
    this.#known.set(key, means)
    return means
  }
}

/** The Shapley value of a game of few: `worths` are by subset as bits, and there are 2 to the power of the players of them. */
export function shapleyOf(worths: readonly number[]): number[] {
  const size = Math.log2(worths.length)
  const shares = orderShares(size)
  return Array.from({ length: size }, (_, bit) => {
    let part = 0
    for (const [mask, worth] of worths.entries())
      if (!(mask & (1 << bit))) part += shares[bitsOf(mask)]! * (worths[mask | (1 << bit)]! - worth)
    return part
  })
}

/** Share of the orders of `size` things in which a given one comes right after a given set of so many others. */
function orderShares(size: number): number[] {
  return Array.from({ length: size }, (_, before) => {
    let share = 1 / size
    for (let i = 1; i <= before; i++) share *= i / (size - i)
    return share
  })
}

function bitsOf(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest &= rest - 1) count++
  return count
}

/** Some larger coalitions of every kind: every other change, and the first and the second half of them. */
const samplesOf = (all: readonly number[]): number[][] => [
  all.filter((i) => i % 2 === 0),
  all.filter((i) => i % 2 === 1),
  all.slice(0, all.length >> 1),
  all.slice(all.length >> 1),
]

const having = (numbers: readonly number[], one: number): number[] =>
  numbers.includes(one) ? [...numbers] : [...numbers, one].sort((a, b) => a - b)
const without = (numbers: readonly number[], left: number): number[] => numbers.filter((number) => number !== left)
