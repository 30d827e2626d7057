import { doubled, doubledFloats } from '../columns.ts'

/**
 * Beginnings of cases that have not been run yet, the most probable first; of equals the one found first. A beginning is a
 * chain of options back to the start, so that beginnings share what they have in common.
 */
export class Frontier {
  /** Beginnings waiting. */
  size = 0
  private probability = new Float64Array(1024)
  private order = new Int32Array(1024)
  private path = new Int32Array(1024)
  private found = 0
  private parent = new Int32Array(4096)
  private option = new Int32Array(4096)
  private paths = 0

  /** The beginning `parent` (-1: nothing decided yet) with one more option. */
  extend(parent: number, option: number): number {
    if (this.paths === this.parent.length) {
      this.parent = doubled(this.parent)
      this.option = doubled(this.option)
    }
    this.parent[this.paths] = parent
    this.option[this.paths] = option
    return this.paths++
  }

  /** Writes the options of a beginning into `target` and gives their number. */
  read(path: number, target: number[]): number {
    let length = 0
    for (let p = path; p !== -1; p = this.parent[p]!) length++
    let at = length
    for (let p = path; p !== -1; p = this.parent[p]!) target[--at] = this.option[p]!
    return length
  }

  add(path: number, probability: number): void {
    if (this.size === this.path.length) {
      this.probability = doubledFloats(this.probability)
      this.order = doubled(this.order)
      this.path = doubled(this.path)
    }
    const order = this.found++
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.probability[parent]! >= probability) break
      this.move(parent, at)
      at = parent
    }
    this.set(at, path, probability, order)
  }

  /** Probability of the most probable beginning. */
  get top(): number {
    return this.size === 0 ? 0 : this.probability[0]!
  }

  /** Takes the most probable beginning. */
  take(): number {
    const first = this.path[0]!
    const last = --this.size
    const probability = this.probability[last]!
    const order = this.order[last]!
    const path = this.path[last]!
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= last) break
      if (child + 1 < last && this.before(child + 1, child)) child++
      const isFirst =
        this.probability[child]! > probability || (this.probability[child] === probability && this.order[child]! < order)
      if (!isFirst) break
      this.move(child, at)
      at = child
    }
    this.set(at, path, probability, order)
    return first
  }

  /** All beginnings that wait: their paths, and the running sums of their probabilities. */
  rest(): { readonly paths: Int32Array; readonly sums: Float64Array } {
    const paths = this.path.slice(0, this.size)
    const sums = new Float64Array(this.size)
    let sum = 0
    for (let i = 0; i < this.size; i++) sums[i] = sum += this.probability[i]!
    return { paths, sums }
  }

  private before(a: number, b: number): boolean {
    const difference = this.probability[a]! - this.probability[b]!
    return difference > 0 || (difference === 0 && this.order[a]! < this.order[b]!)
  }

  private move(from: number, to: number): void {
    this.set(to, this.path[from]!, this.probability[from]!, this.order[from]!)
  }

  private set(at: number, path: number, probability: number, order: number): void {
    this.path[at] = path
    this.probability[at] = probability
    this.order[at] = order
  }
}
