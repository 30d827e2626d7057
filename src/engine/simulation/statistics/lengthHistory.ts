const STRETCHES = 64

/**
 * How a length changed over time: its mean in 33 to 64 equal stretches of time, which double in width as time goes on, so
 * that a history of any length takes the same room. Moments are hours and come in order.
 */
export class LengthHistory {
  /** Hours of one stretch. */
  width = 1
  private readonly areas = new Float64Array(STRETCHES)
  private length = 0
  private since = 0
  /** The stretch at hand, and its end. */
  private at = 0
  private until = 0

  /** From this moment on the length differs by so much. */
  change(by: number, moment: number): void {
    if (moment < this.until) {
      this.areas[this.at]! += this.length * (moment - this.since)
      this.since = moment
    } else this.reach(moment)
    this.length += by
  }

  /** Mean lengths up to the moment; the last stretch may be a shorter one. */
  lengths(moment: number): number[] {
    this.reach(moment)
    const count = Math.ceil(moment / this.width)
    return Array.from(this.areas.subarray(0, count), (area, i) => area / Math.min(this.width, moment - i * this.width))
  }

  private reach(moment: number): void {
    while (moment > STRETCHES * this.width) this.double()
    this.at = Math.min(STRETCHES - 1, Math.floor(moment / this.width))
    this.until = (this.at + 1) * this.width
    let from = this.since
    this.since = moment
    if (this.length === 0) return
    for (let i = Math.floor(from / this.width); from < moment && i < STRETCHES; i++) {
      const until = Math.min(moment, (i + 1) * this.width)
      this.areas[i]! += this.length * (until - from)
      from = until
    }
  }

  private double(): void {
    const areas = this.areas
    for (let i = 0; i < STRETCHES / 2; i++) areas[i] = areas[2 * i]! + areas[2 * i + 1]!
    areas.fill(0, STRETCHES / 2)
    this.width *= 2
  }
}
