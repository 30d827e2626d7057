import { EVENT } from '../machine/eventQueue.ts'
import type { CaseBook } from './caseBook.ts'
import type { Chance, DrawnTime } from './chance.ts'
import { DeskHours } from './deskHours.ts'
import { OUTSIDE, RUNAWAY, type PaceOutside } from './outside.ts'
import type { Passing, SimulationPlan } from './plan.ts'
import { AT, type RunBook } from './runBook.ts'
import type { StepBook } from './stepBook.ts'
import type { HoldingPace, SimulationMachine } from './simulationMachine.ts'
import type { LengthHistory } from './statistics/lengthHistory.ts'
import { StepFacts } from './stepFacts.ts'
import { WaitingLines } from './waitingLines.ts'

// Looked up once, as in the machine.
const { nowhere: NOWHERE, waiting: WAITING, queued: QUEUED, working: WORKING } = AT
const { worked: WORKED } = EVENT
const { arrival: ARRIVAL, opening: OPENING } = OUTSIDE

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
  private readonly facts: StepFacts
  private readonly deskOf: Int32Array
  /** By candidate. */
  private readonly time: readonly DrawnTime[]
  private readonly fixed: Float64Array

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
    const { desks } = plan
    this.lines = new WaitingLines(desks.length, plan.urgencies)
    this.limited = Uint8Array.from(desks, ({ headcount }) => Number(headcount !== Number.POSITIVE_INFINITY))
    this.free = Float64Array.from(desks, ({ headcount }) => headcount)
    this.opening = new Uint8Array(desks.length)
    this.hours = new DeskHours(desks)
    this.deskOf = plan.deskOf
    this.facts = new StepFacts(plan, chance.nodeSlots)
    this.time = chance.work.flat()
    this.fixed = Float64Array.from(this.time, ({ fixed }) => fixed)
  }

  wait(run: number, node: number): void {
    const { machine, book, cases } = this
    if (node >= this.facts.size) {
      machine.waited(run)
      return
    }
    if (run >= book.at.length) book.grow()
    const { facts } = this
    const slot = facts.slot[node]!
    const owner = machine.runs.owner[run]!
    book.ready[run] = machine.now
    this.executions++
    if (++cases.executions[owner]! === RUNAWAY) this.runsAway(owner)
    const visit = slot === -1 ? 0 : cases.ask(owner, slot)
    book.visit[run] = visit
    if (facts.waits[node] === 1) this.passWait(run, node, owner, visit)
    else if (facts.able[node]! > 0) this.stand(run, node)
    else {
      book.at[run] = WAITING
      machine.waited(run)
    }
  }

  private runsAway(owner: number): void {
    this.put(this.machine.now, EVENT.outside, OUTSIDE.runaway, owner, 0, 0)
  }

  private passWait(run: number, node: number, owner: number, visit: number): void {
    const { machine } = this
    const hours = this.chance.wait[node]!.hours(this.cases.number[owner]!, visit)
    const until = this.plan.waits[node]!.hours.addOpenTime(machine.now, hours)
    this.book.at[run] = WAITING
    this.occupy(run, owner)
    this.put(until, EVENT.waited, run, 0, machine.runs.pool.generation[run]!, owner)
  }

  work(run: number, node: number): void {
    if (this.hasWait(node)) this.waitOver(run, node, this.machine.now)
    this.stand(run, node)
  }

  /** Work begins with the first of those who may do it who is free now, else the run stands in line. */
  private stand(run: number, node: number): void {
    const { facts } = this
    const desk = facts.desk[node]!
    const { book } = this
    const { now } = this.machine
    book.queued[run] = now
    if (facts.only[node] === 0) this.standBefore(run, node)
    else if (this.free[desk]! > 0 && this.lines.length[desk] === 0 && this.hours.isOpen(desk, now)) {
      this.occupy(run, this.machine.runs.owner[run]!)
      book.began[run] = now
      this.begin(run, desk, facts.first[node]!)
    } else this.standInLine(run, node)
  }

  /** The same where several may do it, or somebody always can. */
  private standBefore(run: number, node: number): void {
    const { now, runs } = this.machine
    const first = this.facts.first[node]!
    const end = first + this.facts.able[node]!
    for (let candidate = first; candidate < end; candidate++) {
      const desk = this.deskOf[candidate]!
      if (this.limited[desk] === 1 && (this.lines.length[desk]! > 0 || this.free[desk]! <= 0 || !this.hours.isOpen(desk, now)))
        continue
      this.book.began[run] = this.hours.nextOpen(desk, now)
      this.occupy(run, runs.owner[run]!)
      this.begin(run, desk, candidate)
      return
    }
    this.standInLine(run, node)
  }

  entered(run: number, node: number): void {
    if (this.hasWait(node)) this.waitOver(run, node, this.machine.now)
    this.book.at[run] = NOWHERE
  }

  passed(node: number, owner: number, since: number): void {
    if (this.hasWait(node)) this.steps.waited(owner, node, since, this.machine.now)
  }

  private hasWait(node: number): boolean {
    return this.facts.waits[node] === 1
  }

  private waitOver(run: number, node: number, now: number): void {
    this.steps.waited(this.machine.runs.owner[run]!, node, this.book.ready[run]!, now)
  }

  private standInLine(run: number, node: number): void {
    const { machine, book, facts } = this
    const { runs } = machine
    const first = facts.first[node]!
    const end = first + facts.able[node]!
    book.at[run] = QUEUED
    this.lineChanges(facts.desk[node]!, 1)
    this.occupy(run, runs.owner[run]!)
    const generation = runs.pool.generation[run]!
    for (let i = first; i < end; i++) this.lines.add(this.deskOf[i]!, facts.urgency[node]!, run, generation)
    for (let i = first; i < end && book.at[run] === QUEUED; i++) {
      const desk = this.deskOf[i]!
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
    const visit = this.cases.ask(current, this.facts.slot[node]!)
    const hours = time.hours(this.cases.number[current]!, visit)
    return passing.hours.addOpenTime(now, hours) - now
  }

  cut(run: number): void {
    const { book } = this
    if (run >= book.at.length) return
    const at = book.at[run]!
    book.at[run] = NOWHERE
    if (at === NOWHERE) return
    const { runs, now } = this.machine
    const node = runs.node[run]!
    const owner = runs.owner[run]!
    if (node >= this.facts.size) return
    if (at === WAITING && this.hasWait(node)) this.waitOver(run, node, now)
    if (this.plan.net.isStep[node] === 0) return
    if (at === QUEUED) this.lineChanges(this.facts.desk[node]!, -1)
    if (at !== WORKING) {
      this.steps.cutBefore(owner, node, now - book.ready[run]!)
      return
    }
    const desk = this.deskOf[book.candidate[run]!]!
    const worked = this.hours.openBetween(desk, book.began[run]!, now)
    book.work[run] = Math.min(book.work[run]!, worked)
    book.ended[run] = now
    this.steps.ended(run, owner, node)
    this.release(desk)
  }

  /** The work of a run is over: its performer is free for the next one. */
  finished(run: number): void {
    const { runs, now } = this.machine
    const node = runs.node[run]!
    const { book } = this
    book.at[run] = NOWHERE
    book.ended[run] = now
    this.steps.ended(run, runs.owner[run]!, node)
    this.release(this.deskOf[book.candidate[run]!]!)
  }

  outside(kind: number, about: number): void {
    if (kind === OPENING) {
      this.opening[about] = 0
      this.serve(about)
    } else if (kind === ARRIVAL) this.outsider.arrival(about)
    else this.outsider.runaway(about)
  }

  private release(desk: number): void {
    this.free[desk]!++
    if (this.lines.length[desk]! > 0) this.serve(desk)
  }

  /** Lets in whoever is next in line, as long as someone is free. */
  private serve(desk: number): void {
    const { runs } = this.machine
    while (this.lines.length[desk]! > 0 && this.free[desk]! > 0) {
      if (!this.hours.isOpen(desk, this.machine.now)) {
        this.awaitOpening(desk)
        return
      }
      const entry = this.lines.next(desk)
      const run = this.lines.run[entry]!
      if (this.lines.generation[entry] !== runs.pool.generation[run] || this.book.at[run] !== QUEUED) continue
      const node = runs.node[run]!
      let candidate = this.facts.first[node]!
      while (this.deskOf[candidate] !== desk) candidate++
      this.lineChanges(this.facts.desk[node]!, -1)
      this.book.began[run] = this.machine.now
      this.begin(run, desk, candidate)
    }
  }

  /** The work of a run begins with a candidate at the moment that the book of runs tells. */
  private begin(run: number, desk: number, candidate: number): void {
    const { runs, queue, now } = this.machine
    const { book } = this
    const moment = book.began[run]!
    const owner = runs.owner[run]!
    const fixed = this.fixed[candidate]!
    if (fixed === fixed) book.work[run] = fixed
    else this.draw(run, candidate, owner)
    this.free[desk]!--
    book.at[run] = WORKING
    book.candidate[run] = candidate
    const until = this.hours.addOpenTime(desk, moment, book.work[run]!)
    if (until === Number.POSITIVE_INFINITY) return
    const event = queue.write(WORKED, run, 0, 0, runs.pool.generation[run]!, owner)
    if (until > now) {
      queue.time[event] = until
      queue.push(event)
    } else queue.append(event)
  }

  private draw(run: number, candidate: number, owner: number): void {
    const { book } = this
    const time = this.time[candidate]!
    const random = time.random.begin(this.cases.number[owner]!, book.visit[run]!)
    book.work[run] = time.distribution.sample(random)
  }

  private awaitOpening(desk: number): void {
    if (this.opening[desk] === 1) return
    this.opening[desk] = 1
    this.put(this.hours.nextOpen(desk, this.machine.now), EVENT.outside, OPENING, desk, 0, 0)
  }

  private lineChanges(desk: number, by: number): void {
    if (this.histories !== undefined) this.histories[desk]!.change(by, this.machine.now)
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
