import { SAME_MOMENT } from './openHours.ts'

/**
 * Open stretches in order, apart from each other, with the open hours before each, in growing typed arrays. Searches
 * start where the last one ended, because a simulation asks about moments that lie close together.
 */
export class Stretches {
  count = 0
  private starts = new Float64Array(64)
  private ends = new Float64Array(64)
  private before = new Float64Array(64)
  private hint = 0

  /** Open hours of all stretches. */
  get total(): number {
    return this.count === 0 ? 0 : this.before[this.count - 1]! + this.length(this.count - 1)
  }

  get lastEnd(): number {
    return this.count === 0 ? Number.NEGATIVE_INFINITY : this.ends[this.count - 1]!
  }

  start(index: number): number {
    return this.starts[index]!
  }

  end(index: number): number {
    return this.ends[index]!
  }

  /** Adds a stretch that starts no earlier than all before; touching or overlapping ones become one. */
  add(start: number, end: number): void {
    if (end <= start) return
    if (this.count > 0 && start <= this.lastEnd + SAME_MOMENT) {
      this.ends[this.count - 1] = Math.max(this.lastEnd, end)
      return
    }
    const before = this.total
    if (this.count === this.starts.length) this.grow()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.before[this.count] = before
    this.count++
  }

  /** Index of the first stretch that ends after the moment; `count` when none does. */
  endingAfter(moment: number): number {
    const late = moment + SAME_MOMENT
    const { hint } = this
    if (hint < this.count && this.ends[hint]! > late && (hint === 0 || this.ends[hint - 1]! <= late)) return hint
    if (hint + 1 < this.count && this.ends[hint]! <= late && this.ends[hint + 1]! > late) return (this.hint = hint + 1)
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.ends[middle]! > late) high = middle
      else low = middle + 1
    }
    this.hint = Math.min(low, Math.max(0, this.count - 1))
    return low
  }

  /** Open hours before the moment. */
  hoursBefore(moment: number): number {
    const index = this.endingAfter(moment)
    if (index === this.count) return this.total
    return this.before[index]! + Math.max(0, moment - this.starts[index]!)
  }

  /** The first moment that has so many open hours before it; more than 0 and at most `total`. */
  momentOf(hours: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.before[middle]! + this.length(middle) >= hours - SAME_MOMENT) high = middle
      else low = middle + 1
    }
    const moment = this.starts[low]! + hours - this.before[low]!
    const end = this.ends[low]!
    return moment > end - SAME_MOMENT ? end : moment
  }

  private length(index: number): number {
    return this.ends[index]! - this.starts[index]!
  }

  private grow(): void {
    const larger = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const next = new Float64Array(old.length * 2)
      next.set(old)
      return next
    }
    this.starts = larger(this.starts)
    this.ends = larger(this.ends)
    this.before = larger(this.before)
  }
}
