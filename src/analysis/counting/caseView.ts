import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from './caseFacts.ts'
import { NONE } from './caseFacts.ts'

/** Moments closer than this many hours are the same moment: sums of times in another order differ in the last digits. */
export const SAME_MOMENT = 1e-9

/** A gap of this many working hours, half a day, ends a visit (method, section 2, `visits`). */
const VISIT_GAP = 4

/** Rows of the case at hand in some order; read only the first `count`. */
export interface Rows {
  readonly count: number
  readonly row: Int32Array
}

type Before = (a: number, b: number) => boolean

/** A list kept from case to case, so that counting allocates nothing. Insertion sort: the rows come nearly in order. */
class SortedRows implements Rows {
  count = 0
  row = new Int32Array(64)
  readonly #before: Before

  constructor(before: Before) {
    this.#before = before
  }

  clear(): void {
    this.count = 0
  }

  insert(added: number): void {
    if (this.count === this.row.length) {
      const larger = new Int32Array(this.count * 2)
      larger.set(this.row)
      this.row = larger
    }
    let at = this.count++
    while (at > 0 && this.#before(added, this.row[at - 1]!)) {
      this.row[at] = this.row[at - 1]!
      at--
    }
    this.row[at] = added
  }
}

/**
 * One case with what several indicators need of it worked out once: its contacts, visits and document rows in order.
 * The same object is used for every case; `read` moves it on.
 */
export class CaseView {
  readonly facts: CaseFacts
  trace: CaseTrace
  visits = 0
  readonly #contacts: SortedRows
  readonly #inPerson: SortedRows
  readonly #documentRows: SortedRows
  #opensVisit = new Uint8Array(64)

  constructor(facts: CaseFacts, trace: CaseTrace) {
    this.facts = facts
    this.trace = trace
    this.#contacts = new SortedRows(
      (a, b) => this.#compareBegin(a, b) < 0 || (this.#compareBegin(a, b) === 0 && this.#rank(a) < this.#rank(b)),
    )
    this.#inPerson = new SortedRows((a, b) => this.#compareVisits(a, b) < 0)
    this.#documentRows = new SortedRows((a, b) => (this.#compareBegin(a, b) || this.#compareEnd(a, b)) < 0)
    this.read(trace)
  }

  /** Executions that involve the applicant, in order of start of work, then element id. */
  get contacts(): Rows {
    return this.#contacts
  }

  /** Executions that handled documents (their work had begun), in order of start of work, then end. */
  get documentRows(): Rows {
    return this.#documentRows
  }

  /** Whether this in-person execution began a visit. */
  opensVisit(row: number): boolean {
    return this.#opensVisit[row] === 1
  }

  /** Moves on to another case. */
  read(trace: CaseTrace): void {
    const { facts } = this
    this.trace = trace
    this.#contacts.clear()
    this.#inPerson.clear()
    this.#documentRows.clear()
    if (this.#opensVisit.length < trace.count) this.#opensVisit = new Uint8Array(trace.count * 2)
    const { first } = facts.documents
    for (let row = 0; row < trace.count; row++) {
      const node = trace.node[row]!
      this.#opensVisit[row] = 0
      if (facts.involves[node] === 1) this.#contacts.insert(row)
      if (facts.visitPlace[node] !== NONE) this.#inPerson.insert(row)
      if (trace.begun[row] === 1 && first[node]! < first[node + 1]!) this.#documentRows.insert(row)
    }
    this.#countVisits()
  }

  #countVisits(): void {
    const { facts, trace } = this
    this.visits = 0
    let place = NONE
    let latestEnd = 0
    for (let i = 0; i < this.#inPerson.count; i++) {
      const row = this.#inPerson.row[i]!
      const node = trace.node[row]!
      const there = facts.queues[node] === 1 ? trace.begin[row]! - trace.wait[row]! : trace.begin[row]!
      const goesOn = facts.visitPlace[node] === place && there - latestEnd < VISIT_GAP - SAME_MOMENT
      if (!goesOn) {
        this.visits++
        this.#opensVisit[row] = 1
        place = facts.visitPlace[node]!
      }
      latestEnd = goesOn ? Math.max(latestEnd, trace.end[row]!) : trace.end[row]!
    }
  }

  #compareVisits(a: number, b: number): number {
    const { visitPlace } = this.facts
    const { node } = this.trace
    return (
      this.#compareBegin(a, b) ||
      this.#compareEnd(a, b) ||
      visitPlace[node[a]!]! - visitPlace[node[b]!]! ||
      this.#rank(a) - this.#rank(b)
    )
  }

  #compareBegin(a: number, b: number): number {
    return apart(this.trace.begin[a]! - this.trace.begin[b]!)
  }

  #compareEnd(a: number, b: number): number {
    return apart(this.trace.end[a]! - this.trace.end[b]!)
  }

  #rank(row: number): number {
    return this.facts.rank[this.trace.node[row]!]!
  }
}

const apart = (hours: number): number => (Math.abs(hours) <= SAME_MOMENT ? 0 : hours)
