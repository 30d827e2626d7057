/** Mean and standard deviation of numbers seen once: sums about the first one, so that large times keep their digits. */
export class Moments {
  count = 0
  private origin = 0
  private sum = 0
  private squares = 0

  add(value: number): void {
    if (this.count++ === 0) this.origin = value
    const off = value - this.origin
    this.sum += off
    this.squares += off * off
  }

  /** Adds the first `count` of many. */
  addAll(values: Float64Array, count: number): void {
    if (count === 0) return
    if (this.count === 0) this.origin = values[0]!
    const { origin } = this
    let { sum, squares } = this
    for (let i = 0; i < count; i++) {
      const off = values[i]! - origin
      sum += off
      squares += off * off
    }
    this.count += count
    this.sum = sum
    this.squares = squares
  }

  /** Adds everything that another has seen. */
  merge(other: Moments): void {
    if (other.count === 0) return
    if (this.count === 0) this.origin = other.origin
    const shift = other.origin - this.origin
    this.count += other.count
    this.squares += other.squares + 2 * shift * other.sum + other.count * shift * shift
    this.sum += other.sum + other.count * shift
  }

  /** Null when nothing was added. */
  get mean(): number | null {
    return this.count === 0 ? null : this.origin + this.sum / this.count
  }

  /** Of the sample, divided by n - 1; 0 for a single number, null for none. */
  get sd(): number | null {
    if (this.count === 0) return null
    if (this.count === 1) return 0
    return Math.sqrt(Math.max(0, this.squares - (this.sum * this.sum) / this.count) / (this.count - 1))
  }
}
