import type { WalkCounter, WalkCounters } from '#src/domain/walk.ts'
import { WALK_COUNTERS } from '#src/domain/walk.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { CaseView } from '../counting/caseView.ts'
import { INDICATORS } from '../indicators/all.ts'

/** What every execution adds to one counter, by row, apart by the moment at which it counts. */
interface Parts {
  /** Once it counts as executed: when its work begins, or when it is cut. */
  readonly once: Float64Array
  /** When the visit begins that it opens: at the queue, else with the work. */
  readonly visit: Float64Array
  readonly workHour: Float64Array
  readonly waitHour: Float64Array
}

const WAITING = 0
const WORKING = 1

const recordOf = (amounts: Float64Array): WalkCounters => {
  const record: Partial<Record<WalkCounter, number>> = {}
  for (const [i, id] of WALK_COUNTERS.entries()) record[id] = amounts[i]!
  return record as Record<WalkCounter, number>
}

/**
 * The counters of a case as it goes on. What each execution adds is asked of the indicators themselves (their weights and
 * credits over the whole case), and only its moment is decided here; so at the end the counters are the indicators.
 */
export class RunningCounters {
  readonly #facts: CaseFacts
  readonly #trace: CaseTrace
  /** In the order of `WALK_COUNTERS`. */
  readonly #parts: readonly Parts[]
  readonly #stage = new Map<number, number>()
  readonly #settled = new Float64Array(WALK_COUNTERS.length)

  /** Of an execution that is still under way, `trace` must tell when it will begin and end if nothing comes between. */
  constructor(facts: CaseFacts, trace: CaseTrace) {
    this.#facts = facts
    this.#trace = trace
    this.#parts = partsOf(facts, trace)
  }

  /** The wait of an execution begins. */
  ready(row: number): void {
    this.#stage.set(row, WAITING)
  }

  /** Its work begins. */
  begin(row: number): void {
    this.#stage.set(row, WORKING)
  }

  /** It is over. */
  end(row: number): void {
    this.#stage.delete(row)
    this.#addWhole(this.#settled, row)
  }

  /** What one execution adds to each counter in all. */
  addsOf(row: number): WalkCounters {
    const amounts = new Float64Array(WALK_COUNTERS.length)
    this.#addWhole(amounts, row)
    return recordOf(amounts)
  }

  /** How the counters stand. */
  at(now: number): WalkCounters {
    const { node, ready, begin, wait, work } = this.#trace
    const amounts = this.#settled.slice()
    for (const [row, stage] of this.#stage) {
      const works = stage === WORKING
      const isThere = works || this.#facts.queues[node[row]!] === 1
      const worked = works ? passed(now - begin[row]!, work[row]!) : 0
      const waited = works ? wait[row]! : passed(now - ready[row]!, wait[row]!)
      this.#add(amounts, row, works, isThere, worked, waited)
    }
    return recordOf(amounts)
  }

  #addWhole(amounts: Float64Array, row: number): void {
    this.#add(amounts, row, true, true, this.#trace.work[row]!, this.#trace.wait[row]!)
  }

  #add(amounts: Float64Array, row: number, counts: boolean, isThere: boolean, worked: number, waited: number): void {
    for (const [i, { once, visit, workHour, waitHour }] of this.#parts.entries())
      amounts[i]! += (counts ? once[row]! : 0) + (isThere ? visit[row]! : 0) + workHour[row]! * worked + waitHour[row]! * waited
  }
}

const passed = (hours: number, atMost: number): number => Math.min(Math.max(0, hours), atMost)

function partsOf(facts: CaseFacts, trace: CaseTrace): Parts[] {
  const view = new CaseView(facts, trace)
  const table = (of: (row: number) => number) => Float64Array.from({ length: trace.count }, (_, row) => of(row))
  return WALK_COUNTERS.map((id): Parts => {
    const indicator = INDICATORS[id]
    if (indicator.kind === 'perCase') {
      const amounts = table(() => 0)
      indicator.measure(facts)(view, (row, amount) => (amounts[row]! += amount))
      const none = table(() => 0)
      return { once: id === 'visits' ? none : amounts, visit: id === 'visits' ? amounts : none, workHour: none, waitHour: none }
    }
    const { execution, begun, workHour, waitHour, visit = 0 } = indicator.weights(facts)
    const at = (weights: ArrayLike<number> | undefined, row: number) => weights?.[trace.node[row]!] ?? 0
    return {
      once: table((row) => at(execution, row) + at(begun, row) * trace.begun[row]!),
      visit: table((row) => (view.opensVisit(row) ? visit : 0)),
      workHour: table((row) => at(workHour, row)),
      waitHour: table((row) => at(waitHour, row)),
    }
  })
}
