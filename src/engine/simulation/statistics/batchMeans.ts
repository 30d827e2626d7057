import { Moments } from './moments.ts'
import { studentT } from './studentT.ts'

const MOST = 64
/** Fewer batches say nothing about the spread of their means. */
const FEWEST = 8
/** Neighbours are not taken to be more alike than this: then the run is too short to tell at all. */
const MOST_ALIKE = 0.9

/**
 * Half-width of the 95 % interval of a mean over one run, whose cases resemble their neighbours: by the means of batches
 * of consecutive cases. There are 32 to 64 batches whatever the number of cases; they double in size as cases come.
 */
export class BatchMeans {
  /** Batches hold two to this power cases. */
  private power = 0
  private readonly sums = new Float64Array(MOST)
  private readonly counts = new Float64Array(MOST)

  /** The figure of the case that came in as number `place`, counted from 0; cases may end in another order. */
  add(place: number, value: number): void {
    while (place >> this.power >= MOST) this.merge()
    const batch = place >> this.power
    this.sums[batch]! += value
    this.counts[batch]!++
  }

  /** The first `count` figures of many, of the cases that came in as these numbers, of which `last` is the last. */
  addAll(places: Int32Array, last: number, values: Float64Array, count: number): void {
    while (last >> this.power >= MOST) this.merge()
    const { sums, counts, power } = this
    for (let i = 0; i < count;) {
      const batch = places[i]! >> power
      const from = i
      let sum = 0
      do sum += values[i++]!
      while (i < count && places[i]! >> power === batch)
      sums[batch]! += sum
      counts[batch]! += i - from
    }
  }

  /**
   * Null with too few cases to tell. Batches that still resemble their neighbours count for fewer: as many as independent ones
   * would be when the likeness fades by the same factor from each to the next.
   */
  get halfWidth(): number | null {
    const means = new Moments()
    const kept: number[] = []
    for (let b = 0; b < MOST; b++) {
      const count = this.counts[b]!
      if (count === 0 || count * 2 < 1 << this.power) continue
      kept.push(this.sums[b]! / count)
      means.add(this.sums[b]! / count)
    }
    const { mean, sd, count } = means
    if (mean === null || sd === null || count < FEWEST) return null
    const likeness = likenessOfNeighbours(kept, mean)
    const independent = (count * (1 - likeness)) / (1 + likeness)
    return (studentT(Math.max(1, Math.floor(independent) - 1)) * sd) / Math.sqrt(independent)
  }

  private merge(): void {
    for (let b = 0; b < MOST; b++) {
      const [sum, count] = [this.sums[b]!, this.counts[b]!]
      this.sums[b] = 0
      this.counts[b] = 0
      this.sums[b >> 1]! += sum
      this.counts[b >> 1]! += count
    }
    this.power++
  }
}

/**
 * Correlation of neighbours, 0 where there is none. That of so few comes out too low on average, by (1 + 4 r) / n, which is
 * made good (Marriott and Pope 1954, Kendall 1954).
 */
function likenessOfNeighbours(values: readonly number[], mean: number): number {
  let products = 0
  let squares = 0
  let before = 0
  for (const value of values) {
    const off = value - mean
    products += before * off
    squares += off * off
    before = off
  }
  if (squares === 0) return 0
  const likeness = (products / squares + 1 / values.length) / (1 - 4 / values.length)
  return Math.min(MOST_ALIKE, Math.max(0, likeness))
}
