import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { CaseView } from '../counting/caseView.ts'
import type { Measures } from './measures.ts'
import { NodeTotals } from './nodeTotals.ts'
import { Paths } from './paths.ts'
import { Runs } from './runs.ts'

/** One kind of runs, enumerated or sampled, with everything that is kept of them. Complete cases only. */
export class Collector {
  readonly runs: Runs
  readonly totals: NodeTotals
  readonly paths: Paths
  readonly #facts: CaseFacts
  readonly #measures: Measures
  #view: CaseView | undefined

  constructor(facts: CaseFacts, measures: Measures) {
    this.runs = new Runs(measures.values.length)
    this.totals = new NodeTotals(facts.size)
    this.paths = new Paths(facts)
    this.#facts = facts
    this.#measures = measures
  }

  /** Measures a case; an incomplete one is left out. */
  add(trace: CaseTrace, weight: number): void {
    if (!trace.complete || weight <= 0) return
    const view = this.#viewOf(trace)
    const run = this.runs.add(weight)
    const { values } = this.#measures
    for (let column = 0; column < values.length; column++) this.runs.columns[column]![run] = values[column]!(view)
    this.totals.addCase(view, weight)
    this.paths.addCase(view, weight)
  }

  #viewOf(trace: CaseTrace): CaseView {
    if (this.#view) this.#view.read(trace)
    else this.#view = new CaseView(this.#facts, trace)
    return this.#view
  }
}
