import { Moments } from './moments.ts'
import { studentT } from './studentT.ts'

const MOST = 64
/** Fewer batches say nothing about the spread of their means. */
const FEWEST = 8

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

  /** Null with too few cases to tell. */
  get halfWidth(): number | null {
    const means = new Moments()
    for (let b = 0; b < MOST; b++) {
      const count = this.counts[b]!
      if (count > 0 && count * 2 >= 1 << this.power) means.add(this.sums[b]! / count)
    }
    const { sd, count } = means
    return sd === null || count < FEWEST ? null : (studentT(count - 1) * sd) / Math.sqrt(count)
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
