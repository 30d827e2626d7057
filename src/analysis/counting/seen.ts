/** A set of small numbers that is emptied in constant time: for counting what is distinct in a case, case after case. */
export class Seen {
  readonly #stamps: Int32Array
  #stamp = 1

  constructor(size: number) {
    this.#stamps = new Int32Array(size)
  }

  clear(): void {
    this.#stamp++
  }

  has(number: number): boolean {
    return this.#stamps[number] === this.#stamp
  }

  /** Adds a number; true when it was not there. */
  add(number: number): boolean {
    if (this.#stamps[number] === this.#stamp) return false
    this.#stamps[number] = this.#stamp
    return true
  }
}
