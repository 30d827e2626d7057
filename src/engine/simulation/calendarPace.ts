import { EVENT } from '../machine/eventQueue.ts'
import { CASE, CASES, type CaseBook } from './caseBook.ts'
import type { Chance, DrawnTime } from './chance.ts'
import type { HoldingPace, SimulationMachine } from './simulationMachine.ts'
import { OUTSIDE } from './outside.ts'
import type { SimulationPlan } from './plan.ts'
import { AT, RUN, RUNS, type RunBook } from './runBook.ts'
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
  /** Activities executed so far. */
  executions = 0
  private readonly plan: SimulationPlan
  private readonly chance: Chance
  private readonly cases: CaseBook
  private readonly steps: StepBook
  private readonly book: RunBook
  private readonly lines: WaitingLines
  /** Of the lines before each desk; a run that several desks could take stands in the line of the first. */
  private readonly histories: readonly LengthHistory[] | undefined
  /** By desk: whether there are only so many, units that are free; the open stretch asked about last; when it opens next, once that stands in the queue. */
  private readonly limited: Uint8Array
  private readonly free: Float64Array
  private readonly openFrom: Float64Array
  private readonly openUntil: Float64Array
  private readonly opening: Float64Array
  /** By node: how many may do it, and whether it waits before its work. */
  private readonly able: Int32Array
  private readonly waits: Uint8Array
  private readonly slots: Int32Array
  private readonly first: Int32Array
  private readonly deskOf: Int32Array
  /** By candidate. */
  private readonly time: readonly DrawnTime[]
  private readonly fixed: Float64Array
  private readonly size: number
  private readonly stands = (run: number, generation: number): boolean =>
    this.machine.runs.pool.generation[run] === generation && this.book.figures[run * RUNS + RUN.at] === AT.queued

  constructor(
    plan: SimulationPlan,
    chance: Chance,
    cases: CaseBook,
    runs: RunBook,
    steps: StepBook,
    histories?: readonly LengthHistory[],
  ) {
    this.histories = histories
    this.plan = plan
    this.book = runs
    this.chance = chance
    this.cases = cases
    this.steps = steps
    const { desks, candidates } = plan
    this.lines = new WaitingLines(desks.length, plan.urgencies)
    this.limited = Uint8Array.from(desks, ({ headcount }) => Number(headcount !== Number.POSITIVE_INFINITY))
    this.free = Float64Array.from(desks, ({ headcount }) => headcount)
    this.openFrom = new Float64Array(desks.length).fill(Number.POSITIVE_INFINITY)
    this.openUntil = new Float64Array(desks.length)
    this.opening = new Float64Array(desks.length).fill(-1)
    this.size = plan.net.nodes.length
    this.able = Int32Array.from(candidates, ({ length }) => length)
    this.waits = Uint8Array.from(plan.waits, (wait) => Number(wait !== undefined))
    this.slots = chance.nodeSlots
    this.first = plan.firstCandidate
    this.deskOf = plan.deskOf
    this.time = chance.work.flat()
    this.fixed = Float64Array.from(this.time, ({ fixed }) => fixed)
  }

  wait(run: number, node: number): void {
    const { machine, book, cases } = this
    if (node >= this.size) {
      machine.waited(run)
      return
    }
    const owner = machine.runs.owner[run]!
    const of = run * RUNS
    if (of >= book.figures.length) book.grow()
    const { figures } = book
    figures[of + RUN.at] = AT.waiting
    figures[of + RUN.ready] = machine.now
    const slot = this.slots[node]!
    const visit = slot === -1 ? 0 : cases.ask(owner, slot)
    figures[of + RUN.visit] = visit
    this.executions++
    if (++cases.figures[owner * CASES + CASE.executions]! === RUNAWAY) this.later(machine.now, OUTSIDE.runaway, owner)
    if (this.waits[node] === 1) this.passWait(run, node, owner, visit)
    else if (this.able[node]! > 0) this.work(run, node)
    else machine.waited(run)
  }

  private passWait(run: number, node: number, owner: number, visit: number): void {
    const { machine } = this
    const { now } = machine
    const hours = this.chance.wait[node]!.hours(this.cases.figures[owner * CASES + CASE.number]!, visit)
    const until = this.plan.waits[node]!.hours.addOpenTime(now, hours)
    this.schedule(run, owner, until, EVENT.waited)
  }

  work(run: number, node: number): void {
    const { now } = this.machine
    if (this.waits[node] === 1) this.waitOver(run, node, now)
    this.book.figures[run * RUNS + RUN.queued] = now
    const first = this.first[node]!
    const able = this.able[node]!
    for (let i = 0; i < able; i++) {
      const desk = this.deskOf[first + i]!
      if (this.limited[desk] === 0) {
        const opens = this.isOpen(desk) ? now : this.plan.desks[desk]!.hours.nextOpen(now)
        this.begin(run, node, i, opens, false)
        return
      }
      if (this.lines.length[desk] === 0 && this.free[desk]! > 0 && this.isOpen(desk)) {
        this.begin(run, node, i, now, false)
        return
      }
    }
    this.standInLine(run, node)
  }

  entered(run: number, node: number): void {
    if (this.waits[node] === 1) this.waitOver(run, node, this.machine.now)
    this.book.figures[run * RUNS + RUN.at] = AT.nowhere
  }

  passed(node: number, owner: number, since: number): void {
    if (this.waits[node] === 1) this.steps.waited(owner, node, since, this.machine.now)
  }

  private waitOver(run: number, node: number, now: number): void {
    this.steps.waited(this.machine.runs.owner[run]!, node, this.book.figures[run * RUNS + RUN.ready]!, now)
  }

  private standInLine(run: number, node: number): void {
    const { machine, book } = this
    const { runs } = machine
    const first = this.first[node]!
    const able = this.able[node]!
    const of = run * RUNS + RUN.at
    book.figures[of] = AT.queued
    if (this.histories !== undefined) this.histories[this.deskOf[first]!]!.change(1, machine.now)
    runs.scheduled[run] = 1
    machine.cases.pending[runs.owner[run]!]!++
    const generation = runs.pool.generation[run]!
    const urgency = this.plan.urgency[node]!
    for (let i = 0; i < able; i++) this.lines.add(this.deskOf[first + i]!, urgency, run, generation)
    for (let i = 0; i < able && book.figures[of] === AT.queued; i++) {
      const desk = this.deskOf[first + i]!
      if (this.free[desk]! > 0) this.serve(desk)
    }
  }

  delay(node: number): number {
    const passing = this.plan.waits[node]
    if (passing === undefined) return 0
    const { machine } = this
    const owner = machine.current
    const hours = this.chance.wait[node]!.hours(
      this.cases.figures[owner * CASES + CASE.number]!,
      this.cases.ask(owner, this.slots[node]!),
    )
    return passing.hours.addOpenTime(machine.now, hours) - machine.now
  }

  timer(hours: number, node: number): number {
    const passing = this.plan.timers[node]
    if (passing === undefined) return hours
    const { machine } = this
    const owner = machine.current
    const drawn = this.chance.timer[node]!.hours(
      this.cases.figures[owner * CASES + CASE.number]!,
      this.cases.ask(owner, this.slots[node]!),
    )
    return passing.hours.addOpenTime(machine.now, drawn) - machine.now
  }

  cut(run: number): void {
    const { figures } = this.book
    const of = run * RUNS
    if (of >= figures.length) return
    const at = figures[of + RUN.at]!
    figures[of + RUN.at] = AT.nowhere
    if (at === AT.nowhere) return
    const { runs, now } = this.machine
    const node = runs.node[run]!
    const owner = runs.owner[run]!
    if (node >= this.size) return
    if (at === AT.waiting && this.waits[node] === 1) this.waitOver(run, node, now)
    if (this.plan.net.isStep[node] === 0) return
    if (at === AT.queued) this.histories?.[this.deskOf[this.first[node]!]!]!.change(-1, now)
    if (at !== AT.working) {
      this.steps.cutBefore(owner, node, now - figures[of + RUN.ready]!)
      return
    }
    const desk = this.deskOf[this.first[node]! + figures[of + RUN.candidate]!]!
    const worked = this.plan.desks[desk]!.hours.openBetween(figures[of + RUN.began]!, now)
    figures[of + RUN.work] = Math.min(figures[of + RUN.work]!, worked)
    this.steps.ended(run, owner, node, now)
    this.release(desk)
  }

  /** The work of a run is over: its performer is free for the next one. */
  finished(run: number): void {
    const { runs, now } = this.machine
    const node = runs.node[run]!
    const { figures } = this.book
    figures[run * RUNS + RUN.at] = AT.nowhere
    this.steps.ended(run, runs.owner[run]!, node, now)
    this.release(this.deskOf[this.first[node]! + figures[run * RUNS + RUN.candidate]!]!)
  }

  outside(kind: number, about: number): void {
    if (kind === OUTSIDE.opening) {
      this.opening[about] = -1
      this.serve(about)
    } else if (kind === OUTSIDE.arrival) this.outsider.arrival(about)
    else this.outsider.runaway(about)
  }

  /** A stream of cases brings its next one at this moment. */
  arriveAt(moment: number, stream: number): void {
    this.later(moment, OUTSIDE.arrival, stream)
  }

  private release(desk: number): void {
    this.free[desk]!++
    if (this.lines.length[desk]! > 0) this.serve(desk)
  }

  /** Lets in whoever is next in line, as long as someone is free. */
  private serve(desk: number): void {
    while (this.lines.length[desk]! > 0 && this.free[desk]! > 0) {
      if (!this.isOpen(desk)) {
        this.awaitOpening(desk)
        return
      }
      const run = this.lines.next(desk, this.stands)
      if (run === -1) return
      const node = this.machine.runs.node[run]!
      const first = this.first[node]!
      let candidate = 0
      while (this.deskOf[first + candidate] !== desk) candidate++
      this.begin(run, node, candidate, this.machine.now, true)
    }
  }

  /** `pending` tells that the run stood in line, so that the case knows of it already. */
  private begin(run: number, node: number, candidate: number, moment: number, pending: boolean): void {
    const { machine, book } = this
    const number = this.first[node]! + candidate
    const desk = this.deskOf[number]!
    const owner = machine.runs.owner[run]!
    const fixed = this.fixed[number]!
    const { figures } = book
    const of = run * RUNS
    const hours =
      fixed === fixed
        ? fixed
        : this.time[number]!.hours(this.cases.figures[owner * CASES + CASE.number]!, figures[of + RUN.visit]!)
    this.free[desk]!--
    figures[of + RUN.at] = AT.working
    figures[of + RUN.candidate] = candidate
    figures[of + RUN.began] = moment
    figures[of + RUN.work] = hours
    machine.begun(run)
    const ends = moment + hours
    const fits = ends <= this.openUntil[desk]! && moment >= this.openFrom[desk]!
    const until = fits ? ends : this.plan.desks[desk]!.hours.addOpenTime(moment, hours)
    if (!pending) {
      machine.runs.scheduled[run] = 1
      machine.cases.pending[owner]!++
    } else if (this.histories !== undefined) this.histories[this.deskOf[this.first[node]!]!]!.change(-1, machine.now)
    this.put(run, owner, until, EVENT.worked)
  }

  private isOpen(desk: number): boolean {
    const { now } = this.machine
    if (now >= this.openFrom[desk]! && now < this.openUntil[desk]! - SAME) return true
    const { hours } = this.plan.desks[desk]!
    if (hours.nextOpen(now) - now > SAME) return false
    this.openFrom[desk] = now
    this.openUntil[desk] = hours.nextClose(now)
    return true
  }

  private awaitOpening(desk: number): void {
    if (this.opening[desk]! >= 0) return
    const opens = this.plan.desks[desk]!.hours.nextOpen(this.machine.now)
    this.opening[desk] = opens
    this.later(opens, OUTSIDE.opening, desk)
  }

  private schedule(run: number, owner: number, moment: number, kind: number): void {
    this.machine.runs.scheduled[run] = 1
    this.machine.cases.pending[owner]!++
    this.put(run, owner, moment, kind)
  }

  /** What never comes is not put into the queue: its case then ends with the run of the simulation, unfinished. */
  private put(run: number, owner: number, moment: number, kind: number): void {
    const { queue, runs, now } = this.machine
    if (moment <= now) queue.addNow(kind, run, 0, 0, runs.pool.generation[run]!, owner)
    else if (moment < Number.POSITIVE_INFINITY) queue.addAt(moment, kind, run, 0, runs.pool.generation[run]!, owner)
  }

  private later(moment: number, kind: number, about: number): void {
    const { queue, now } = this.machine
    if (moment <= now) queue.addNow(EVENT.outside, kind, about, 0, 0, 0)
    else if (moment < Number.POSITIVE_INFINITY) queue.addAt(moment, EVENT.outside, kind, about, 0, 0)
  }
}
