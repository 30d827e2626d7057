const STRETCHES = 64

/**
 * How a length changed over time: its mean in 33 to 64 equal stretches of time, which double in width as time goes on, so
 * that a history of any length takes the same room. Moments are hours and come in order.
 */
export class LengthHistory {
  /** Hours of one stretch. */
  width = 1
  readonly #areas = new Float64Array(STRETCHES)
  #length = 0
  #since = 0

  /** From this moment on the length differs by so much. */
  change(by: number, moment: number): void {
    this.#reach(moment)
    this.#length += by
  }

  /** Mean lengths up to the moment; the last stretch may be a shorter one. */
  lengths(moment: number): number[] {
    this.#reach(moment)
    const count = Math.ceil(moment / this.width)
    return Array.from(this.#areas.subarray(0, count), (area, i) => area / Math.min(this.width, moment - i * this.width))
  }

  #reach(moment: number): void {
    while (moment > STRETCHES * this.width) this.#double()
    let from = this.#since
    this.#since = moment
    if (this.#length === 0) return
    for (let i = Math.floor(from / this.width); from < moment && i < STRETCHES; i++) {
      const until = Math.min(moment, (i + 1) * this.width)
      this.#areas[i]! += this.#length * (until - from)
      from = until
    }
  }

  #double(): void {
    const areas = this.#areas
    for (let i = 0; i < STRETCHES / 2; i++) areas[i] = areas[2 * i]! + areas[2 * i + 1]!
    areas.fill(0, STRETCHES / 2)
    this.width *= 2
  }
}
