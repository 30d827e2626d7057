import type { AttributionMethod } from '#src/domain/comparison.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { CaseFacts } from '../../counting/caseFacts.ts'
import { caseFactsOf } from '../../counting/caseFacts.ts'
import { INDICATORS } from '../../indicators/all.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import type { Measured } from '../measured.ts'
import type { Action } from '../draft.ts'
import { documentShares } from './documentShares.ts'
import type { Extent, Hybrid } from './means.ts'
import { Frame } from './means.ts'
import { isPlainFlow } from './plainFlow.ts'
import { inOrder, shapley } from './shares.ts'
import { stepGames } from './stepGames.ts'
import type { Means } from './sums.ts'
import { TRACKED } from './sums.ts'

/** What is measured when nobody says otherwise: as in the analysis. */
const FULL_RUNS = 20_000

/** Executions of steps in all measurings of one stage that averages over orders, and in those that go in flow order. */
const AFFORDABLE = 150_000
const STILL_AFFORDABLE = 80_000

/** With fewer runs in each measuring there is no use in averaging over orders. */
const FEWEST_RUNS = 40

/** The most probable cases that cover so much stand for all: parts are scaled to what all cases make. */
const COVERED = 0.999

/** What is looked up for a node of a model before its cases are run costs as much as so many executions. */
const PER_NODE = 4

/**
 * What an execution costs: in a plain flow, whose cases are only told again; where cases are run; and where they wait for
 * messages and for which event comes first.
 */
const COST = { plain: 0.25, run: 1, waiting: 2 }

/** Measurings that finding out which changes matter to each other takes for each change, most often, and where it is hard. */
const SCREENING = 3
const THOROUGH = 20

/** Headline indicators that depend on the path and are measured. */
const MEASURED = ['elapsedDays', 'visits'] as const satisfies readonly (typeof ATTRIBUTED)[number][]
const WANTED: ReadonlySet<IndicatorId> = new Set(MEASURED)
const placeOf = (id: IndicatorId): number => TRACKED.indexOf(id)

/** What is counted without measuring must come to what is measured, but for cases so rare that they were not run. */
const CLOSE = 1e-3

/** By place in `TRACKED`: the part of each change. */
type Parts = Map<number, readonly number[]>

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
    return this.#measure([], { runs: FULL_RUNS, seed: this.#seed })
  }
  get all(): Means {
    return this.#measure([...this.#members.keys()], { runs: FULL_RUNS, seed: this.#seed })
  }

  /** The part of each change, measured over so many cases as can be afforded, and how it was found. */
  divide(): { readonly parts: readonly Float64Array[]; readonly method: AttributionMethod } {
    const count = this.#members.length
    if (count === 0) return { parts: [], method: 'shapley' }
    const extent = this.#extent(Math.max(1, this.#runsFor(STILL_AFFORDABLE, count + 1)))
    const parts = inOrder(count, (coalition) => this.#measure(coalition, extent))
    const averaged = count === 1 ? undefined : this.#average(parts, extent)
    for (const [k, own] of averaged ?? []) for (const [i, part] of own.entries()) parts[i]![k] = part
    return { parts, method: averaged || count === 1 ? 'shapley' : 'flow-order' }
  }

  /** The parts in the headline indicators, averaged over all orders; undefined where that takes too long. */
  #average(ordered: readonly Float64Array[], whole: Extent): Parts | undefined {
    const games = this.#stepGames()
    const holds = games !== undefined && this.#hold(games.parts, ordered)
    const players = holds ? games.movers : [...this.#members.keys()]
    const extent = this.#fewer(players.length)
    if (!extent) return undefined
    const most = Math.floor(AFFORDABLE / (Math.min(extent.runs, this.#side.analysis.method.runs) * this.#perRun + this.#overhead))
    const worth = (coalition: readonly number[]) =>
      this.#measure(
        coalition.map((i) => players[i]!),
        extent,
        WANTED,
      )
    const figures = (holds ? MEASURED : ATTRIBUTED.filter((id) => id !== 'documents')).map(placeOf)
    const found = shapley(players.length, worth, { most, figures })
    if (!found) return undefined
    const parts: Parts = holds ? this.#joined(games.parts, spread(found, players, this.#members.length)) : found
    const documents = documentShares(this.#members, this.#hybrid, this.#frame.ways(this.#hybrid([]), whole))
    const k = placeOf('documents')
    if (!documents || !this.#isClose(k, documents, sumOf(ordered, k))) return undefined
    return parts.set(k, documents)
  }

  /** What each change makes of its steps by itself. */
  #stepGames() {
    const { analysis, model } = this.#side
    const everything = this.#hybrid(this.#members.flat())
    // The first stage sets out from the model that was analysed, the last one arrives at it.
    const measured = everything.empty.size === 0 && isFilling(this.#members) ? everything : this.#hybrid([])
    if (measured.model.nodes.length !== model.nodes.length) return undefined
    const executions = new Map(analysis.steps.map((step) => [step.id, step.executions]))
    return stepGames(this.#members, this.#hybrid, { executions, measured })
  }

  /** What visits make in the indicators that add up over executions, and what is a multiple of others. */
  #joined(additive: ReadonlyMap<number, readonly number[]>, measured: Parts): Parts {
    const facts = caseFactsOf(this.#side.model)
    const visits = measured.get(placeOf('visits'))!
    for (const [k, parts] of additive) {
      const each = visitWorth(k, facts)
      measured.set(
        k,
        parts.map((part, i) => part + each * visits[i]!),
      )
    }
    for (const id of ATTRIBUTED) {
      const indicator: Indicator = INDICATORS[id]
      if (indicator.kind !== 'scaled') continue
      const factor = indicator.factor(facts) ?? Number.NaN
      measured.set(
        placeOf(id),
        measured.get(placeOf(indicator.of))!.map((part) => part * factor),
      )
    }
    return measured
  }

  /** Whether what was counted step by step comes to what was measured. */
  #hold(additive: ReadonlyMap<number, readonly number[]>, ordered: readonly Float64Array[]): boolean {
    const facts = caseFactsOf(this.#side.model)
    const visits = sumOf(ordered, placeOf('visits'))
    return [...additive].every(([k, parts]) => this.#isClose(k, parts, sumOf(ordered, k) - visitWorth(k, facts) * visits))
  }

  #isClose(k: number, parts: readonly number[], sum: number): boolean {
    const size = Math.max(1, Math.abs(this.#side.analysis.indicators[TRACKED[k]!].mean ?? 0))
    return !(Math.abs(parts.reduce((all, part) => all + part, 0) - sum) > CLOSE * size)
  }

  get #seed(): number {
    return this.#side.analysis.method.seed
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

  /** So many runs; what they leave is drawn by chance, unless it is next to nothing. */
  #extent(runs: number): Extent {
    if (runs >= this.#side.analysis.method.runs) return { runs: FULL_RUNS, seed: this.#seed }
    const isCovered = this.#covering(runs) !== undefined
    return { runs, seed: this.#seed, ...(isCovered && { samples: 0 }) }
  }

  /**
   * Runs for averaging over orders: all where so many measurings can be afforded that more than screening is possible, else
   * fewer, down to those that cover next to everything. Undefined when even they are too many.
   */
  #fewer(players: number): Extent | undefined {
    const { runs: all } = this.#side.analysis.method
    const easily = this.#runsFor(AFFORDABLE, THOROUGH * players)
    if (easily >= all) return this.#extent(all)
    const barely = this.#runsFor(AFFORDABLE, SCREENING * players + 2)
    const enough = this.#covering(barely)
    if (enough !== undefined) return this.#extent(Math.max(enough, easily))
    return barely < Math.min(all, FEWEST_RUNS) ? undefined : this.#extent(barely)
  }

  #covering = (runs: number): number | undefined => this.#frame.covering(this.#hybrid([]), COVERED, runs)

  #measure(coalition: readonly number[], extent: Extent, perCase?: ReadonlySet<IndicatorId>): Means {
    const actions = coalition.flatMap((i) => this.#members[i]!)
    return this.#frame.measure(this.#hybrid(actions), extent, perCase)
  }
}

function costOf(model: ProcessModel): number {
  if (isPlainFlow(model)) return COST.plain
  const waits = model.messageFlows.length > 0 || model.nodes.some(({ kind }) => kind === 'eventBasedGateway')
  return waits ? COST.waiting : COST.run
}

/** What each visit adds to a figure that adds up over executions. */
function visitWorth(k: number, facts: CaseFacts): number {
  const indicator: Indicator = INDICATORS[TRACKED[k]!]
  return indicator.kind === 'additive' ? (indicator.weights(facts).visit ?? 0) : 0
}

const isFilling = (members: readonly (readonly Action[])[]): boolean => members.flat().every(({ kind }) => kind === 'fill')

const sumOf = (parts: readonly Float64Array[], k: number): number => parts.reduce((sum, part) => sum + part[k]!, 0)

/** Parts of some of the changes as parts of all. */
const spread = (parts: ReadonlyMap<number, readonly number[]>, players: readonly number[], count: number): Parts =>
  new Map(
    [...parts].map(([k, own]) => {
      const all = Array.from({ length: count }, () => 0)
      for (const [n, player] of players.entries()) all[player] = own[n]!
      return [k, all]
    }),
  )

/** What the analysis found, by place in `TRACKED`. */
export const meansOfAnalysis = ({ analysis }: Measured): Means =>
  Float64Array.from(TRACKED, (id) => analysis.indicators[id].mean ?? Number.NaN)
