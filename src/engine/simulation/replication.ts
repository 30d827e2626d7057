import type { Help, Watcher } from '../machine/ports.ts'
import type { Random, Streams } from '../random.ts'
import { CalendarPace } from './calendarPace.ts'
import { CASE, CaseBook, CASES } from './caseBook.ts'
import { CaseChooser } from './caseChooser.ts'
import { chanceOf } from './chance.ts'
import { ExecutionLog, type LoggedExecution } from './executionLog.ts'
import { RUNAWAY, type PaceOutside } from './outside.ts'
import type { SimulationPlan } from './plan.ts'
import { RunBook } from './runBook.ts'
import { SimulationMachine } from './simulationMachine.ts'
import { StepBook } from './stepBook.ts'
import { DESK, DESKS, NOTES, type Tally } from './tally.ts'

/** More cases than this at once are a queue without end; no more are let in then. */
export const MOST_AT_ONCE = 400_000

const SINCE = 0
const AREA = 1

/** One run of the simulation from an empty office to the end of its last case. */
export class Replication implements Watcher, PaceOutside {
  /** Cases let in so far. */
  arrived = 0
  /** No more cases were let in because of `MOST_AT_ONCE`. */
  tooMany = false
  private readonly plan: SimulationPlan
  private readonly tally: Tally
  private readonly cases: CaseBook
  private readonly steps: StepBook
  private readonly pace: CalendarPace
  private readonly machine: SimulationMachine
  private readonly gaps: readonly Random[]
  private readonly left: Float64Array
  private readonly startOptions: Int32Array
  private readonly log: ExecutionLog | undefined
  private readonly isFirst: boolean
  private inSystem = 0
  /** Since when so many cases are in the system, and hours they have spent there. */
  private readonly clock = new Float64Array(2)

  /** `isFull` leaves every token to the behaviour of its node: the same run, slower, by which the short ways are checked. */
  constructor(
    plan: SimulationPlan,
    streams: Streams,
    tally: Tally,
    log?: (executions: readonly LoggedExecution[]) => void,
    isFull = false,
  ) {
    const { net, arrivals, warmUp } = plan
    this.plan = plan
    this.tally = tally
    const chance = chanceOf(plan, streams)
    this.cases = new CaseBook(chance.slots)
    const runs = new RunBook()
    const isFirst = tally.cases === 0
    this.isFirst = isFirst
    this.steps = new StepBook(plan, this.cases, runs, tally)
    if (warmUp.cases === 0 && warmUp.hours === 0) this.steps.measuredFrom = 0
    if (log !== undefined) this.log = this.steps.log = new ExecutionLog(log)
    const isStart = new Uint8Array(net.decisions.count)
    for (const { startDecision } of net.scopes) if (startDecision >= 0) isStart[startDecision] = 1
    const chooser = new CaseChooser(net.decisions, chance.decisions, this.cases, chance.decisionSlots, isStart)
    this.pace = new CalendarPace(plan, chance, this.cases, runs, this.steps, isFirst ? tally.histories : undefined)
    this.machine = new SimulationMachine(net, { chooser, pace: this.pace, watcher: this, isFull })
    this.pace.machine = this.machine
    this.pace.outsider = this
    chooser.machine = this.machine
    this.gaps = arrivals.map((_, stream) => streams.stream(`arrivals:${stream}`))
    this.left = Float64Array.from(arrivals, ({ cases }) => cases)
    this.startOptions = Int32Array.from(arrivals, ({ startNode }) => startOption(plan, startNode))
    for (const [stream, { hours }] of arrivals.entries()) if (this.left[stream]! > 0) this.arriveAt(hours.nextOpen(0), stream)
  }

  /** Things that happened so far. */
  get happened(): number {
    return this.machine.happened
  }

  /** Lets so many more things happen; true when the run is over. */
  run(things: number): boolean {
    const { machine, pace } = this
    const before = machine.caught + pace.executions
    const over = machine.run(machine.happened + things)
    this.tally.events += machine.caught + pace.executions - before
    return over
  }

  /** Closes the books. */
  end(): void {
    const { now } = this.machine
    const { measuredFrom } = this.steps
    this.countInSystem()
    this.tally.inSystem += this.clock[AREA]!
    if (this.isFirst) this.tally.historyEnd = now
    if (now > measuredFrom) {
      this.tally.hours += now - measuredFrom
      for (const [desk, { hours, headcount }] of this.plan.desks.entries())
        this.tally.byDesks[desk * DESKS + DESK.open]! += headcount * hours.openBetween(measuredFrom, now)
    }
    this.tally.unfinished += this.inSystem
    this.log?.endAll()
    this.tally.endReplication()
  }

  arrival(stream: number): void {
    const machine = this.machine
    const { now } = machine
    const { cases, warmUp, arrivals } = this.plan
    if (this.arrived >= cases || this.tooMany) return
    const isMeasured = this.arrived >= warmUp.cases && now >= warmUp.hours
    if (isMeasured && this.steps.measuredFrom === Number.POSITIVE_INFINITY) {
      this.clock[SINCE] = now
      this.steps.measuredFrom = now
    }
    const owner = machine.beginCase()
    this.cases.begin(owner, this.arrived++, now, isMeasured, this.startOptions[stream]!)
    this.steps.law?.begin(owner)
    this.countInSystem()
    this.inSystem++
    this.tally.cases++
    this.tooMany = this.inSystem >= MOST_AT_ONCE
    const { interval, hours } = arrivals[stream]!
    if (--this.left[stream]! <= 0 || this.arrived >= cases || this.tooMany) return
    const gap = interval.sample(this.gaps[stream]!)
    this.arriveAt(hours.always ? now + gap : hours.nextOpen(hours.addOpenTime(now, gap)), stream)
  }

  runaway(owner: number): void {
    if (this.cases.figures[owner * CASES + CASE.executions]! < RUNAWAY) return
    this.endless(owner, this.plan.net.scopes[0]!.nodes[0] ?? 0)
    this.machine.giveUp(owner)
  }

  completed(owner: number): void {
    const { figures } = this.cases
    const at = owner * CASES
    const tally = this.tally
    const { now } = this.machine
    this.gone()
    tally.completed++
    this.log?.end(figures[at + CASE.number]! + 1)
    if (figures[at + CASE.measured] === 0) return
    tally.measured++
    const number = figures[at + CASE.number]! - this.plan.warmUp.cases
    const note = tally.noted++
    tally.places[note] = number
    tally.cycles[note] = now - figures[at + CASE.arrived]!
    tally.works[note] = figures[at + CASE.work]!
    tally.waits[note] = Math.max(0, figures[at + CASE.wait]!)
    tally.costs[note] = figures[at + CASE.cost]!
    if (tally.noted === NOTES) tally.measure()
    if (this.steps.law?.isKept(owner, figures[at + CASE.arrived]!, now) === true) tally.within++
  }

  stuck(owner: number, at: readonly number[]): void {
    for (const node of at) this.tally.stuck[node]!++
    this.lost(owner)
  }

  endless(owner: number, node: number): void {
    this.tally.endless[node]!++
    this.lost(owner)
  }

  forced(_owner: number, node: number, why: Help): void {
    const key = `${why} ${node}`
    this.tally.forced.set(key, (this.tally.forced.get(key) ?? 0) + 1)
  }

  private lost(owner: number): void {
    this.gone()
    this.log?.end(this.cases.figures[owner * CASES + CASE.number]! + 1)
  }

  private gone(): void {
    this.countInSystem()
    this.inSystem--
  }

  private countInSystem(): void {
    const { now } = this.machine
    if (this.steps.measuredFrom <= now) this.clock[AREA]! += this.inSystem * (now - this.clock[SINCE]!)
    this.clock[SINCE] = now
  }

  private arriveAt(moment: number, stream: number): void {
    if (moment <= this.plan.period) this.pace.arriveAt(moment, stream)
  }
}

/** The option of the start decision that lets a case begin at the node; -1 where nothing is to be decided. */
function startOption({ net }: SimulationPlan, node: number): number {
  if (node < 0) return -1
  const scope = net.scopes[net.scopeOf[node]!]
  return scope === undefined || scope.startMode !== 'one' ? -1 : scope.starts.indexOf(node)
}
