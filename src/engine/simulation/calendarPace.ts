import { EVENT } from '../machine/eventQueue.ts'
import type { CaseBook } from './caseBook.ts'
import type { Chance } from './chance.ts'
import type { HoldingPace, SimulationMachine } from './simulationMachine.ts'
import { OUTSIDE } from './outside.ts'
import type { SimulationPlan } from './plan.ts'
import { AT, type RunBook } from './runBook.ts'
import type { StepBook } from './stepBook.ts'
import type { LengthHistory } from './statistics/lengthHistory.ts'
import { WaitingLines } from './waitingLines.ts'

/** Moments closer than this, in hours, are the same. */
const SAME = 1e-8

/** What the pace hands on to whoever runs the replication. */
export interface PaceOutside {
  arrival(stream: number): void
  runaway(owner: number): void
}

/** A case with more executions than this is taken to go round for ever. */
export const RUNAWAY = 100_000

/**
 * The calendar clock with performers as limited resources. Work needs one unit of a performer from its first to its last
 * hour: it begins when one is free in open hours, stands still while the performer's calendar is closed, and goes on when
 * it opens. Who comes while it is closed stands in line until then.
 */
export class CalendarPace implements HoldingPace {
  machine!: SimulationMachine
  outsider!: PaceOutside
  readonly #plan: SimulationPlan
  readonly #chance: Chance
  readonly #cases: CaseBook
  readonly #steps: StepBook
  readonly #book: RunBook
  readonly #lines: WaitingLines
  /** Of the lines before each desk; a run that several desks could take stands in the line of the first. */
  readonly #histories: readonly LengthHistory[] | undefined
  /** By desk: whether there are only so many, units that are free; the open stretch asked about last; when it opens next, once that stands in the queue. */
  readonly #limited: Uint8Array
  readonly #free: Float64Array
  readonly #openFrom: Float64Array
  readonly #openUntil: Float64Array
  readonly #opening: Float64Array
  readonly #stands = (run: number, generation: number): boolean =>
    this.machine.runs.generation[run] === generation && this.#book.at[run] === AT.queued

  constructor(
    plan: SimulationPlan,
    chance: Chance,
    cases: CaseBook,
    runs: RunBook,
    steps: StepBook,
    histories?: readonly LengthHistory[],
  ) {
    this.#histories = histories
    this.#plan = plan
    this.#book = runs
    this.#chance = chance
    this.#cases = cases
    this.#steps = steps
    const { desks } = plan
    this.#lines = new WaitingLines(desks.length, plan.urgencies)
    this.#limited = Uint8Array.from(desks, ({ headcount }) => Number(headcount !== Number.POSITIVE_INFINITY))
    this.#free = Float64Array.from(desks, ({ headcount }) => headcount)
    this.#openFrom = new Float64Array(desks.length).fill(Number.POSITIVE_INFINITY)
    this.#openUntil = new Float64Array(desks.length)
    this.#opening = new Float64Array(desks.length).fill(-1)
  }

  wait(run: number, node: number): void {
    const { machine } = this
    const { net, now } = machine
    if (node >= net.nodes.length) {
      machine.waited(run)
      return
    }
    const book = this.#book
    const owner = this.#ownerOf(run)
    book.reach(run)
    book.at[run] = AT.waiting
    book.ready[run] = now
    const visit = this.#cases.ask(owner, node)
    book.visit[run] = visit
    this.#steps.begins(owner)
    if (this.#cases.executions[owner] === RUNAWAY) this.#later(now, OUTSIDE.runaway, owner)
    const passing = this.#plan.waits[node]
    if (passing === undefined) {
      machine.waited(run)
      return
    }
    const hours = this.#chance.wait[node]!.hours(this.#cases.number[owner]!, visit)
    const until = passing.hours.addOpenTime(now, hours)
    if (this.#plan.applicantWaits[node] === 1) this.#steps.standsStill(owner, now, until)
    if (net.isStep[node] === 0) this.#steps.waited(owner, until - now)
    this.#schedule(run, owner, until, EVENT.waited)
  }

  work(run: number, node: number): void {
    const able = this.#plan.candidates[node]!
    const { now } = this.machine
    const book = this.#book
    book.queued[run] = now
    for (let i = 0; i < able.length; i++) {
      const { desk } = able[i]!
      if (this.#limited[desk] === 0) {
        const opens = this.#isOpen(desk) ? now : this.#plan.desks[desk]!.hours.nextOpen(now)
        this.#begin(run, node, i, opens, false)
        return
      }
      if (this.#lines.length[desk] === 0 && this.#free[desk]! > 0 && this.#isOpen(desk)) {
        this.#begin(run, node, i, now, false)
        return
      }
    }
    const { runs, cases } = this.machine
    book.at[run] = AT.queued
    this.#histories?.[able[0]!.desk]!.change(1, now)
    runs.scheduled[run] = 1
    cases.pending[this.#ownerOf(run)]!++
    const generation = runs.generation[run]!
    for (let i = 0; i < able.length; i++) this.#lines.add(able[i]!.desk, this.#plan.urgency[node]!, run, generation)
    for (let i = 0; i < able.length && book.at[run] === AT.queued; i++) this.#serve(able[i]!.desk)
  }

  delay(node: number): number {
    const passing = this.#plan.waits[node]
    if (passing === undefined) return 0
    const { machine } = this
    const owner = machine.current
    const hours = this.#chance.wait[node]!.hours(this.#cases.number[owner]!, this.#cases.ask(owner, node))
    const until = passing.hours.addOpenTime(machine.now, hours)
    if (this.#plan.applicantWaits[node] === 1) this.#steps.standsStill(owner, machine.now, until)
    this.#steps.waited(owner, until - machine.now)
    return until - machine.now
  }

  timer(hours: number, node: number): number {
    const passing = this.#plan.timers[node]
    if (passing === undefined) return hours
    const { machine } = this
    const owner = machine.current
    const drawn = this.#chance.timer[node]!.hours(this.#cases.number[owner]!, this.#cases.ask(owner, node))
    return passing.hours.addOpenTime(machine.now, drawn) - machine.now
  }

  cut(run: number): void {
    const book = this.#book
    if (run >= book.at.length) return
    const at = book.at[run]!
    book.at[run] = AT.nowhere
    if (at === AT.nowhere) return
    const { runs, visits, now } = this.machine
    const visit = runs.visit[run]!
    const node = visits.node[visit]!
    const owner = visits.owner[visit]!
    if (node >= this.#plan.net.nodes.length || this.#plan.net.isStep[node] === 0) return
    if (at === AT.queued) this.#histories?.[this.#plan.candidates[node]![0]!.desk]!.change(-1, now)
    if (at !== AT.working) {
      this.#steps.cutBefore(owner, node, now - book.ready[run]!)
      return
    }
    const { desk } = this.#plan.candidates[node]![book.candidate[run]!]!
    book.work[run] = Math.min(book.work[run]!, this.#plan.desks[desk]!.hours.openBetween(book.began[run]!, now))
    this.#steps.ended(run, owner, node, now)
    this.#release(desk)
  }

  /** The work of a run is over: its performer is free for the next one. */
  finished(run: number): void {
    const { runs, visits, now } = this.machine
    const visit = runs.visit[run]!
    const node = visits.node[visit]!
    this.#book.at[run] = AT.nowhere
    this.#steps.ended(run, visits.owner[visit]!, node, now)
    this.#release(this.#plan.candidates[node]![this.#book.candidate[run]!]!.desk)
  }

  outside(kind: number, about: number): void {
    if (kind === OUTSIDE.opening) {
      this.#opening[about] = -1
      this.#serve(about)
    } else if (kind === OUTSIDE.arrival) this.outsider.arrival(about)
    else this.outsider.runaway(about)
  }

  /** A stream of cases brings its next one at this moment. */
  arriveAt(moment: number, stream: number): void {
    this.#later(moment, OUTSIDE.arrival, stream)
  }

  #release(desk: number): void {
    this.#free[desk]!++
    if (this.#lines.length[desk]! > 0) this.#serve(desk)
  }

  /** Lets in whoever is next in line, as long as someone is free. */
  #serve(desk: number): void {
    while (this.#lines.length[desk]! > 0 && this.#free[desk]! > 0) {
      if (!this.#isOpen(desk)) {
        this.#awaitOpening(desk)
        return
      }
      const run = this.#lines.next(desk, this.#stands)
      if (run === -1) return
      const node = this.machine.visits.node[this.machine.runs.visit[run]!]!
      const able = this.#plan.candidates[node]!
      let candidate = 0
      while (able[candidate]!.desk !== desk) candidate++
      this.#begin(run, node, candidate, this.machine.now, true)
    }
  }

  /** `pending` tells that the run stood in line, so that the case knows of it already. */
  #begin(run: number, node: number, candidate: number, moment: number, pending: boolean): void {
    const { machine } = this
    const book = this.#book
    const { desk } = this.#plan.candidates[node]![candidate]!
    const owner = this.#ownerOf(run)
    const hours = this.#chance.work[node]![candidate]!.hours(this.#cases.number[owner]!, book.visit[run]!)
    this.#free[desk]!--
    book.at[run] = AT.working
    book.candidate[run] = candidate
    book.began[run] = moment
    book.work[run] = hours
    machine.begun(run)
    const ends = moment + hours
    const fits = ends <= this.#openUntil[desk]! && moment >= this.#openFrom[desk]!
    const until = fits ? ends : this.#plan.desks[desk]!.hours.addOpenTime(moment, hours)
    if (pending) this.#histories?.[this.#plan.candidates[node]![0]!.desk]!.change(-1, machine.now)
    else {
      machine.runs.scheduled[run] = 1
      machine.cases.pending[owner]!++
    }
    this.#put(run, owner, until, EVENT.worked)
  }

  #isOpen(desk: number): boolean {
    const { now } = this.machine
    if (now >= this.#openFrom[desk]! && now < this.#openUntil[desk]! - SAME) return true
    const { hours } = this.#plan.desks[desk]!
    if (hours.nextOpen(now) - now > SAME) return false
    this.#openFrom[desk] = now
    this.#openUntil[desk] = hours.nextClose(now)
    return true
  }

  #awaitOpening(desk: number): void {
    if (this.#opening[desk]! >= 0) return
    const opens = this.#plan.desks[desk]!.hours.nextOpen(this.machine.now)
    this.#opening[desk] = opens
    this.#later(opens, OUTSIDE.opening, desk)
  }

  #schedule(run: number, owner: number, moment: number, kind: number): void {
    this.machine.runs.scheduled[run] = 1
    this.machine.cases.pending[owner]!++
    this.#put(run, owner, moment, kind)
  }

  /** What never comes is not put into the queue: its case then ends with the run of the simulation, unfinished. */
  #put(run: number, owner: number, moment: number, kind: number): void {
    const { queue, runs, now } = this.machine
    if (moment <= now) queue.addNow(kind, run, 0, 0, runs.generation[run]!, owner)
    else if (moment < Number.POSITIVE_INFINITY) queue.addAt(moment, kind, run, 0, runs.generation[run]!, owner)
  }

  #later(moment: number, kind: number, about: number): void {
    const { queue, now } = this.machine
    if (moment <= now) queue.addNow(EVENT.outside, kind, about, 0, 0, 0)
    else if (moment < Number.POSITIVE_INFINITY) queue.addAt(moment, EVENT.outside, kind, about, 0, 0)
  }

  #ownerOf(run: number): number {
    const { runs, visits } = this.machine
    return visits.owner[runs.visit[run]!]!
  }
}
