import type { AttributionMethod } from '#src/domain/comparison.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Measured } from '../measured.ts'
import type { Action } from '../draft.ts'
import { documentShares } from './documentShares.ts'
import type { Extent, Hybrid } from './means.ts'
import { Frame } from './means.ts'
import { isPlainFlow } from './plainFlow.ts'
import { inOrder, shapley } from './shares.ts'
import type { Means } from './sums.ts'
import { TRACKED } from './sums.ts'

/** What is measured when nobody says otherwise: as in the analysis. */
const FULL_RUNS = 20_000

/** Executions of steps in all measurings of one stage that averages over orders, and of one that does not. */
const AFFORDABLE = 200_000
const STILL_AFFORDABLE = 150_000

/** With fewer runs in each measuring there is no use in averaging over orders. */
const FEWEST_RUNS = 40

/** What is looked up for a node of a model before its cases are run costs as much as so many executions. */
const PER_NODE = 4

/**
 * What an execution costs: in a plain flow, whose cases are only told again; where cases are run; and where they wait for
 * messages and for which event comes first.
 */
const COST = { plain: 0.25, run: 1.5, waiting: 4 }

/** Measurings that finding out which changes matter to each other takes for each change, most often. */
const SCREENING = 3

/** Headline indicators that depend on the path and are measured; documents are counted without measuring. */
const PATH_DEPENDENT: ReadonlySet<IndicatorId> = new Set(['elapsedDays', 'visits'])
const DOCUMENTS = TRACKED.indexOf('documents')
const MEASURED = ATTRIBUTED.map((id) => TRACKED.indexOf(id)).filter((k) => k !== DOCUMENTS)

/** Documents counted without measuring must come to what is measured, but for cases so rare that they were not run. */
const CLOSE = 1e-3

/** Changes that happen one by one in the flow of one model. */
export class Stage {
  readonly #side: Measured
  readonly #members: readonly (readonly Action[])[]
  readonly #hybrid: (actions: readonly Action[]) => Hybrid
  readonly #frame = new Frame()

  /** `members` are what each change does in this flow; `hybrid` gives the model in which so much of it was done. */
  constructor(side: Measured, members: readonly (readonly Action[])[], hybrid: (actions: readonly Action[]) => Hybrid) {
    this.#side = side
    this.#members = members
    this.#hybrid = hybrid
  }

  /** The means when none of the changes has happened, and when all have. */
  get none(): Means {
    return this.#measure([], FULL_RUNS)
  }
  get all(): Means {
    return this.#measure([...this.#members.keys()], FULL_RUNS)
  }

  /** The part of each change, measured over so many cases as can be afforded, and how it was found. */
  divide(): { readonly parts: readonly Float64Array[]; readonly method: AttributionMethod } {
    const count = this.#members.length
    if (count === 0) return { parts: [], method: 'shapley' }
    const runs = Math.max(1, this.#runsFor(STILL_AFFORDABLE, count + 1))
    const parts = inOrder(count, (coalition) => this.#measure(coalition, runs))
    const averaged = count === 1 ? undefined : this.#average(count, sumOf(parts, DOCUMENTS))
    for (const [k, own] of averaged ?? []) for (const [i, part] of own.entries()) parts[i]![k] = part
    return { parts, method: averaged || count === 1 ? 'shapley' : 'flow-order' }
  }

  /** The parts in the headline indicators, averaged over all orders; undefined where that takes too long. */
  #average(count: number, allDocuments: number): Map<number, readonly number[]> | undefined {
    const { method } = this.#side.analysis
    const runs = this.#runsFor(AFFORDABLE, SCREENING * count + 2)
    if (runs < Math.min(method.runs, FEWEST_RUNS)) return undefined
    const most = Math.floor(AFFORDABLE / (runs * this.#perRun + this.#overhead))
    const worth = (coalition: readonly number[]) => this.#measure(coalition, runs, PATH_DEPENDENT)
    const parts = shapley(count, worth, { most, figures: MEASURED })
    if (!parts) return undefined
    const documents = documentShares(this.#members, this.#hybrid, this.#frame.ways(this.#hybrid([]), this.#extent(runs)))
    if (!documents || Math.abs(documents.reduce((sum, part) => sum + part, 0) - allDocuments) > CLOSE) return undefined
    return parts.set(DOCUMENTS, documents)
  }

  get #perRun(): number {
    const { analysis, model } = this.#side
    const executions = analysis.steps.reduce((sum, step) => sum + step.executions, 0)
    return Math.max(1, executions) * costOf(model)
  }

  get #overhead(): number {
    return PER_NODE * this.#side.model.nodes.length
  }

  /** Runs of each of so many measurings that together take so much work. */
  #runsFor(work: number, measurings: number): number {
    return Math.min(this.#side.analysis.method.runs, Math.floor((work / measurings - this.#overhead) / this.#perRun))
  }

  #extent(runs: number): Extent {
    const { seed, runs: all } = this.#side.analysis.method
    return { runs: runs >= all ? FULL_RUNS : runs, seed }
  }

  #measure(coalition: readonly number[], runs: number, perCase?: ReadonlySet<IndicatorId>): Means {
    const actions = coalition.flatMap((i) => this.#members[i]!)
    return this.#frame.measure(this.#hybrid(actions), this.#extent(runs), perCase)
  }
}

function costOf(model: ProcessModel): number {
  if (isPlainFlow(model)) return COST.plain
  const waits = model.messageFlows.length > 0 || model.nodes.some(({ kind }) => kind === 'eventBasedGateway')
  return waits ? COST.waiting : COST.run
}

const sumOf = (parts: readonly Float64Array[], k: number): number => parts.reduce((sum, part) => sum + part[k]!, 0)

/** What the analysis found, by place in `TRACKED`. */
export const meansOfAnalysis = ({ analysis }: Measured): Means =>
  Float64Array.from(TRACKED, (id) => analysis.indicators[id].mean ?? Number.NaN)
