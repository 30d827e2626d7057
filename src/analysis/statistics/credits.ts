import type { IndicatorId } from '#src/domain/indicators.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { CaseView } from '../counting/caseView.ts'
import type { Measures } from './measures.ts'

/** Sums, per measure and node, of what each execution adds to the measure over complete cases. */
export class Credits {
  /** Weight of all complete cases. */
  weight = 0
  readonly #amounts: readonly Float64Array[]
  readonly #measures: Measures
  readonly #facts: CaseFacts
  #view: CaseView | undefined

  constructor(facts: CaseFacts, measures: Measures) {
    this.#facts = facts
    this.#measures = measures
    this.#amounts = measures.values.map(() => new Float64Array(facts.size))
  }

  add(trace: CaseTrace, weight: number): void {
    if (!trace.complete) return
    this.#view ??= new CaseView(this.#facts, trace)
    this.#view.read(trace)
    this.weight += weight
    for (const [column, value] of this.#measures.values.entries()) {
      const amounts = this.#amounts[column]!
      value(this.#view, (row, amount) => {
        amounts[trace.node[row]!]! += weight * amount
      })
    }
  }

  /** Adds other credits, counting `weight` times. */
  addCredits(other: Credits, weight: number): void {
    this.weight += weight * other.weight
    for (const [column, amounts] of this.#amounts.entries())
      for (let node = 0; node < amounts.length; node++) amounts[node]! += weight * other.#amounts[column]![node]!
  }

  /** What each node adds to the mean of an indicator's `index`-th measure. */
  perCase(id: IndicatorId, index = 0): Float64Array {
    const column = this.#measures.columns[id][index]
    return column === undefined ? new Float64Array(this.#facts.size) : this.#amounts[column]!.map((sum) => sum / this.weight)
  }
}
