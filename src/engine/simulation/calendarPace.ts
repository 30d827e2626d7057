import { EVENT } from '../machine/eventQueue.ts'
import { CASE, CASES, type CaseBook } from './caseBook.ts'
import type { Chance, DrawnTime } from './chance.ts'
import { DeskHours } from './deskHours.ts'
import { OUTSIDE, RUNAWAY, type PaceOutside } from './outside.ts'
import type { Passing, SimulationPlan } from './plan.ts'
import { AT, RUN, RUNS, type RunBook } from './runBook.ts'
import type { StepBook } from './stepBook.ts'
import type { HoldingPace, SimulationMachine } from './simulationMachine.ts'
import type { LengthHistory } from './statistics/lengthHistory.ts'
import { WaitingLines } from './waitingLines.ts'

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
  private readonly hours: DeskHours
  /** By desk: whether there are only so many, units that are free, and 1 while its next opening stands in the queue. */
  private readonly limited: Uint8Array
  private readonly free: Float64Array
  private readonly opening: Uint8Array
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
    this.opening = new Uint8Array(desks.length)
    this.hours = new DeskHours(desks)
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
    if (++cases.figures[owner * CASES + CASE.executions]! === RUNAWAY)
      this.put(machine.now, EVENT.outside, OUTSIDE.runaway, owner, 0, 0)
    if (this.waits[node] === 1) this.passWait(run, node, owner, visit)
    else if (this.able[node]! > 0) this.work(run, node)
    else machine.waited(run)
  }

  private passWait(run: number, node: number, owner: number, visit: number): void {
    const { machine } = this
    const hours = this.chance.wait[node]!.hours(this.cases.figures[owner * CASES + CASE.number]!, visit)
    const until = this.plan.waits[node]!.hours.addOpenTime(machine.now, hours)
    this.occupy(run, owner)
    this.put(until, EVENT.waited, run, 0, machine.runs.pool.generation[run]!, owner)
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
        this.begin(run, node, i, this.hours.nextOpen(desk, now), false)
        return
      }
      if (this.lines.length[desk] === 0 && this.free[desk]! > 0 && this.hours.isOpen(desk, now)) {
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
    this.lineChanges(node, 1)
    this.occupy(run, runs.owner[run]!)
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
    return passing === undefined ? 0 : this.lasts(node, passing, this.chance.wait[node]!)
  }

  timer(hours: number, node: number): number {
    const passing = this.plan.timers[node]
    return passing === undefined ? hours : this.lasts(node, passing, this.chance.timer[node]!)
  }

  /** Hours by day and by night from now on that a time at an event takes. */
  private lasts(node: number, passing: Passing, time: DrawnTime): number {
    const { now, current } = this.machine
    const visit = this.cases.ask(current, this.slots[node]!)
    const hours = time.hours(this.cases.figures[current * CASES + CASE.number]!, visit)
    return passing.hours.addOpenTime(now, hours) - now
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
    if (at === AT.queued) this.lineChanges(node, -1)
    if (at !== AT.working) {
      this.steps.cutBefore(owner, node, now - figures[of + RUN.ready]!)
      return
    }
    const desk = this.deskOf[this.first[node]! + figures[of + RUN.candidate]!]!
    const worked = this.hours.openBetween(desk, figures[of + RUN.began]!, now)
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
      this.opening[about] = 0
      this.serve(about)
    } else if (kind === OUTSIDE.arrival) this.outsider.arrival(about)
    else this.outsider.runaway(about)
  }

  /** A stream of cases brings its next one at this moment. */
  arriveAt(moment: number, stream: number): void {
    this.put(moment, EVENT.outside, OUTSIDE.arrival, stream, 0, 0)
  }

  private release(desk: number): void {
    this.free[desk]!++
    if (this.lines.length[desk]! > 0) this.serve(desk)
  }

  /** Lets in whoever is next in line, as long as someone is free. */
  private serve(desk: number): void {
    while (this.lines.length[desk]! > 0 && this.free[desk]! > 0) {
      if (!this.hours.isOpen(desk, this.machine.now)) {
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
    const until = this.hours.addOpenTime(desk, moment, hours)
    if (!pending) this.occupy(run, owner)
    else this.lineChanges(node, -1)
    this.put(until, EVENT.worked, run, 0, machine.runs.pool.generation[run]!, owner)
  }

  private awaitOpening(desk: number): void {
    if (this.opening[desk] === 1) return
    this.opening[desk] = 1
    this.put(this.hours.nextOpen(desk, this.machine.now), EVENT.outside, OUTSIDE.opening, desk, 0, 0)
  }

  private lineChanges(node: number, by: number): void {
    if (this.histories !== undefined) this.histories[this.deskOf[this.first[node]!]!]!.change(by, this.machine.now)
  }

  /** From now on the run is waited for: in a line, or until a time has passed. */
  private occupy(run: number, owner: number): void {
    this.machine.runs.scheduled[run] = 1
    this.machine.cases.pending[owner]!++
  }

  /** What never comes is not put into the queue: its case then ends with the run of the simulation, unfinished. */
  private put(moment: number, kind: number, a: number, b: number, generation: number, owner: number): void {
    const { queue, now } = this.machine
    if (moment <= now) queue.addNow(kind, a, b, 0, generation, owner)
    else if (moment < Number.POSITIVE_INFINITY) queue.addAt(moment, kind, a, b, generation, owner)
  }
}
