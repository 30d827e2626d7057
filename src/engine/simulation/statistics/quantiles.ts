/** Up to so many numbers are kept; their quantiles are exact. */
export const KEPT = 200_000

/** Bins in each doubling of the value: those of one bin differ by less than 1 part in 256. */
const BINS_PER_OCTAVE = 256
/** Doublings from the smallest value told apart from 0 (2^-40 hours, a few nanoseconds) to the largest. */
const LOWEST = -40
const OCTAVES = 104
const SMALLEST = 2 ** LOWEST
const LARGEST = 2 ** (LOWEST + OCTAVES) * (1 - 2 ** -10)

/** A number and its upper word, where exponent and first digits stand: the bin without a logarithm. */
const number = new Float64Array(1)
const words = new Uint32Array(number.buffer)
number[0] = 1
const UPPER = words[0] === 0 ? 1 : 0
const DIGITS = 12
const FIRST = ((1023 + LOWEST) << 20) >>> DIGITS

/**
 * Quantiles of numbers not below 0 in memory that does not grow with them: exact up to `KEPT`, beyond that from bins on a
 * logarithmic scale, with a relative error below 0.2 %. The `q`-quantile is the smallest value v with P(X <= v) >= q.
 */
export class Quantiles {
  private count = 0
  private kept = new Float64Array(1024)
  private bins: Float64Array | undefined
  private sorted = false

  add(value: number): void {
    if (this.bins !== undefined) this.bins[binOf(value)]!++
    else if (this.count === KEPT) this.pour(value)
    else {
      if (this.count === this.kept.length) this.grow()
      this.kept[this.count] = value
      this.sorted = false
    }
    this.count++
  }

  /** Adds the first `count` of many. */
  addAll(values: Float64Array, count: number): void {
    if (this.bins !== undefined || this.count + count > KEPT) {
      for (let i = 0; i < count; i++) this.add(values[i]!)
      return
    }
    while (this.count + count > this.kept.length) this.grow()
    const { kept } = this
    const from = this.count
    for (let i = 0; i < count; i++) kept[from + i] = values[i]!
    this.count += count
    this.sorted = false
  }

  /** Null when nothing was added. */
  at(q: number): number | null {
    if (this.count === 0) return null
    const rank = Math.min(this.count, Math.max(1, Math.ceil(q * this.count - 1e-9)))
    if (this.bins !== undefined) return inBins(this.bins, rank)
    const values = this.kept.subarray(0, this.count)
    if (!this.sorted) values.sort()
    this.sorted = true
    return values[rank - 1]!
  }

  private pour(value: number): void {
    this.bins = new Float64Array(BINS_PER_OCTAVE * OCTAVES + 1)
    for (let i = 0; i < this.count; i++) this.bins[binOf(this.kept[i]!)]!++
    this.bins[binOf(value)]!++
    this.kept = new Float64Array(0)
  }

  private grow(): void {
    const larger = new Float64Array(Math.min(KEPT, this.kept.length * 2))
    larger.set(this.kept)
    this.kept = larger
  }
}

function binOf(value: number): number {
  if (!(value >= SMALLEST)) return 0
  number[0] = value < LARGEST ? value : LARGEST
  return 1 + (words[UPPER]! >>> DIGITS) - FIRST
}

function inBins(bins: Float64Array, rank: number): number {
  let left = rank
  let bin = 0
  while (bin < bins.length - 1 && left > bins[bin]!) left -= bins[bin++]!
  if (bin === 0) return 0
  const octave = Math.floor((bin - 1) / BINS_PER_OCTAVE)
  const within = (bin - 1) % BINS_PER_OCTAVE
  return 2 ** (octave + LOWEST) * (1 + (within + 0.5) / BINS_PER_OCTAVE)
}
