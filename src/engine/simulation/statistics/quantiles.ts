/** Up to so many numbers are kept; their quantiles are exact. */
export const KEPT = 200_000

/** Numbers kept together. */
const PAGE = 4096

/** Bins in each doubling of the value: those of one bin differ by less than 1 part in 256. */
const BINS_PER_OCTAVE = 256
/** Doublings from the smallest value told apart from 0 (2^-40 hours, a few nanoseconds) to the largest. */
const LOWEST = -40
const OCTAVES = 104
/** The bin of the largest; bin 0 holds those that count as 0. */
const LAST = BINS_PER_OCTAVE * OCTAVES
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
  /** The numbers kept, so many to a page; while all are the same only `first` is. */
  private readonly pages: Float64Array[] = []
  private first = 0
  private areSame = true
  private bins: Float64Array | undefined
  /** How many of the kept numbers fall into each bin, once somebody asked for a quantile of them. */
  private counts: Float64Array | undefined

  add(value: number): void {
    if (this.bins === undefined && this.count === KEPT) this.pour()
    this.counts = undefined
    if (this.bins !== undefined) this.bins[binOf(value)]!++
    else this.keep(value)
    this.count++
  }

  /** Adds the first `count` of many. */
  addAll(values: Float64Array, count: number): void {
    if (count === 0) return
    if (this.count === 0) this.first = values[0]!
    if (this.bins === undefined && this.count + count > KEPT) this.pour()
    this.counts = undefined
    const { bins } = this
    if (bins !== undefined) for (let i = 0; i < count; i++) bins[binOf(values[i]!)]!++
    else if (!this.areSame || !areAll(values, count, this.first)) this.keepAll(values, count)
    this.count += count
  }

  /** Null when nothing was added. */
  at(q: number): number | null {
    if (this.count === 0) return null
    const rank = Math.min(this.count, Math.max(1, Math.ceil(q * this.count - 1e-9)))
    if (this.bins !== undefined) return inBins(this.bins, rank)
    if (this.areSame) return this.first
    this.counts ??= this.counted()
    return this.ranked(this.counts, rank)
  }

  private keep(value: number): void {
    if (this.count === 0) this.first = value
    if (this.areSame && value === this.first) return
    if (this.areSame) this.spread()
    this.page(this.count)[this.count % PAGE] = value
  }

  private keepAll(values: Float64Array, count: number): void {
    if (this.areSame) this.spread()
    let page = this.page(this.count)
    let at = this.count % PAGE
    for (let i = 0; i < count; i++) {
      if (at === PAGE) {
        page = this.page(this.count + i)
        at = 0
      }
      page[at++] = values[i]!
    }
  }

  /** The numbers are no longer all the same: each is kept. */
  private spread(): void {
    this.areSame = false
    for (let i = 0; i < this.count; i += PAGE) this.page(i).fill(this.first, 0, Math.min(PAGE, this.count - i))
  }

  private page(place: number): Float64Array {
    return (this.pages[Math.floor(place / PAGE)] ??= new Float64Array(PAGE))
  }

  /** The number of this rank: only those of its bin are put in order, many times quicker than all of them. */
  private ranked(counts: Float64Array, rank: number): number {
    const { bin, within } = placeOf(counts, rank)
    const from = bin === 0 ? Number.NEGATIVE_INFINITY : startOf(bin)
    const to = bin === LAST ? Number.POSITIVE_INFINITY : startOf(bin + 1)
    const near = new Float64Array(counts[bin]!)
    let found = 0
    for (let p = 0; p < this.pages.length; p++) {
      const page = this.pages[p]!
      const end = Math.min(PAGE, this.count - p * PAGE)
      for (let i = 0; i < end; i++) if (page[i]! >= from && page[i]! < to) near[found++] = page[i]!
    }
    return near.sort()[within - 1]!
  }

  private counted(): Float64Array {
    const bins = new Float64Array(LAST + 1)
    if (this.areSame) bins[binOf(this.first)] = this.count
    for (let p = 0; p < this.pages.length; p++) {
      const page = this.pages[p]!
      const end = Math.min(PAGE, this.count - p * PAGE)
      for (let i = 0; i < end; i++) bins[binOf(page[i]!)]!++
    }
    return bins
  }

  private pour(): void {
    this.bins = this.counted()
    this.pages.length = 0
  }
}

const areAll = (values: Float64Array, count: number, value: number): boolean => {
  for (let i = 0; i < count; i++) if (values[i] !== value) return false
  return true
}

function binOf(value: number): number {
  if (!(value >= SMALLEST)) return 0
  number[0] = value < LARGEST ? value : LARGEST
  return 1 + (words[UPPER]! >>> DIGITS) - FIRST
}

/** The bin in which the number of this rank stands, and its rank among those of the bin. */
function placeOf(bins: Float64Array, rank: number): { bin: number; within: number } {
  let within = rank
  let bin = 0
  while (bin < LAST && within > bins[bin]!) within -= bins[bin++]!
  return { bin, within }
}

/** The smallest number of a bin, but of bin 0. */
function startOf(bin: number): number {
  const octave = Math.floor((bin - 1) / BINS_PER_OCTAVE)
  const within = (bin - 1) % BINS_PER_OCTAVE
  return 2 ** (octave + LOWEST) * (1 + within / BINS_PER_OCTAVE)
}

/** The middle of the bin in which the number of this rank stands. */
function inBins(bins: Float64Array, rank: number): number {
  const { bin } = placeOf(bins, rank)
  if (bin === 0) return 0
  return (startOf(bin) + startOf(bin + 1)) / 2
}
