/** What the runs of one kind (enumerated or sampled) gave: a weight per run, and one column of numbers per measure. */
export class Runs {
  count = 0
  weight: Float64Array = new Float64Array(64)
  readonly columns: Float64Array[]

  constructor(width: number) {
    this.columns = Array.from({ length: width }, () => new Float64Array(64))
  }

  /** Makes room for one more run and gives its index. */
  add(weight: number): number {
    if (this.count === this.weight.length) {
      this.weight = doubled(this.weight)
      for (const [i, column] of this.columns.entries()) this.columns[i] = doubled(column)
    }
    this.weight[this.count] = weight
    return this.count++
  }
}

function doubled(values: Float64Array): Float64Array {
  const larger = new Float64Array(values.length * 2)
  larger.set(values)
  return larger
}
