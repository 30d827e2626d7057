import type { CaseView } from '../counting/caseView.ts'
import type { Expected } from './expected.ts'

/** What nodes took part in, summed over cases: by index into the model's nodes. */
export class NodeTotals {
  readonly execution: Float64Array
  readonly work: Float64Array
  readonly wait: Float64Array
  /** Executions whose work had begun. */
  readonly begun: Float64Array
  /** Visits that the node opened. */
  readonly visits: Float64Array

  constructor(size: number) {
    this.execution = new Float64Array(size)
    this.work = new Float64Array(size)
    this.wait = new Float64Array(size)
    this.begun = new Float64Array(size)
    this.visits = new Float64Array(size)
  }

  /** Adds a case, counting `weight` times. */
  addCase(view: CaseView, weight: number): void {
    const { trace } = view
    for (let row = 0; row < trace.count; row++) {
      const node = trace.node[row]!
      this.execution[node]! += weight
      this.work[node]! += weight * trace.work[row]!
      this.wait[node]! += weight * trace.wait[row]!
      this.begun[node]! += weight * trace.begun[row]!
      if (view.opensVisit(row)) this.visits[node]! += weight
    }
  }

  /** Adds other totals, counting `weight` times. */
  addTotals(other: NodeTotals, weight: number): void {
    for (const key of ['execution', 'work', 'wait', 'begun', 'visits'] as const)
      for (let node = 0; node < this[key].length; node++) this[key][node]! += weight * other[key][node]!
  }

  /** Puts exact expectations per case, times the weight of all cases, in the place of what the runs summed up. */
  setExpected({ execution, work, wait }: Expected, weight: number): void {
    for (let node = 0; node < this.execution.length; node++) {
      this.execution[node] = execution[node]! * weight
      this.begun[node] = execution[node]! * weight
      this.work[node] = work[node]! * weight
      this.wait[node] = wait[node]! * weight
    }
  }
}
