import { EVENT } from '../machine/eventQueue.ts'
import type { Help, Watcher } from '../machine/ports.ts'
import type { Random, Streams } from '../random.ts'
import { CalendarPace } from './calendarPace.ts'
import { CaseBook } from './caseBook.ts'
import { CaseChooser } from './caseChooser.ts'
import { chanceOf } from './chance.ts'
import { ExecutionLog, type LoggedExecution } from './executionLog.ts'
import { OUTSIDE, RUNAWAY, type PaceOutside } from './outside.ts'
import type { ArrivalPlan, SimulationPlan } from './plan.ts'
import { RunBook } from './runBook.ts'
import { SimulationMachine } from './simulationMachine.ts'
import { StepBook } from './stepBook.ts'
import { NOTES, type Tally } from './tally.ts'

/** More cases than this at once are a queue without end; no more are let in then. */
export const MOST_AT_ONCE = 400_000

/** One run of the simulation from an empty office to the end of its last case. */
export class Replication implements Watcher, PaceOutside {
  /** Cases let in so far. */
  arrived = 0
  /** Cases given up because they went round and round. */
  givenUp = 0
  /** No more cases were let in because of `MOST_AT_ONCE`. */
  tooMany = false
  private readonly plan: SimulationPlan
  private readonly tally: Tally
  private readonly arrivals: readonly ArrivalPlan[]
  /** Cases to let in, and those of them that only warm up. */
  private readonly most: number
  private readonly warmCases: number
  private readonly cases: CaseBook
  private readonly steps: StepBook
  private readonly pace: CalendarPace
  private readonly machine: SimulationMachine
  private readonly gaps: readonly Random[]
  private readonly left: Float64Array
  /** By stream: the moment of its next case. */
  private readonly next: Float64Array
  private readonly startOptions: Int32Array
  private readonly log: ExecutionLog | undefined
  private readonly isFirst: boolean
  private inSystem = 0
  /** From when on they are measured, each case since it came or measuring began: the sum of these moments of those in the system, and the hours of those gone. */
  private isMeasuring = false
  private cameSum = 0
  private hours = 0

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
    this.arrivals = arrivals
    this.most = plan.cases
    this.warmCases = warmUp.cases
    const chance = chanceOf(plan, streams)
    this.cases = new CaseBook(chance.slots)
    const runs = new RunBook()
    const isFirst = tally.cases === 0
    this.isFirst = isFirst
    this.steps = new StepBook(plan, this.cases, runs, tally)
    if (warmUp.cases === 0 && warmUp.hours === 0) {
      this.steps.measuredFrom = 0
      this.isMeasuring = true
    }
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
    this.next = Float64Array.from(arrivals, ({ hours }) => hours.nextOpen(0))
    for (let stream = 0; stream < arrivals.length; stream++) if (this.left[stream]! > 0) this.awaitNext(stream)
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
    if (this.isMeasuring) this.tally.inSystem += this.hours + this.inSystem * now - this.cameSum
    if (this.isFirst) this.tally.historyEnd = now
    if (now > measuredFrom) {
      this.tally.hours += now - measuredFrom
      for (const [desk, { hours, headcount }] of this.plan.desks.entries())
        this.tally.byDesk.open[desk]! += headcount * hours.openBetween(measuredFrom, now)
    }
    this.tally.unfinished += this.inSystem
    this.log?.endAll()
    this.tally.endReplication()
  }

  arrival(stream: number): void {
    const { machine } = this
    if (this.arrived >= this.most || this.tooMany) return
    if (!this.isMeasuring) this.measure()
    const { now } = machine
    const owner = machine.openCase()
    this.cases.begin(owner, this.arrived++, now, this.isMeasuring, this.startOptions[stream]!)
    if (this.steps.law !== undefined) this.steps.law.begin(owner)
    if (this.isMeasuring) this.cameSum += now
    this.tally.cases++
    this.tooMany = ++this.inSystem >= MOST_AT_ONCE
    const { interval, hours } = this.arrivals[stream]!
    if (--this.left[stream]! <= 0 || this.arrived >= this.most || this.tooMany) {
      machine.startCaseAlone(owner)
      return
    }
    const gap = interval.sample(this.gaps[stream]!)
    const next = hours.always ? now + gap : hours.nextOpen(hours.addOpenTime(now, gap))
    this.next[stream] = next
    if (next > now) {
      this.awaitNext(stream)
      machine.startCaseAlone(owner)
    } else {
      machine.startCase(owner)
      this.awaitNext(stream)
    }
  }

  /** Begins to measure, unless the warm-up lasts on. */
  private measure(): void {
    const { now } = this.machine
    if (this.arrived < this.warmCases || now < this.plan.warmUp.hours) return
    this.isMeasuring = true
    this.steps.measuredFrom = now
    this.cameSum = this.inSystem * now
  }

  runaway(owner: number): void {
    if (this.cases.executions[owner]! < RUNAWAY) return
    this.givenUp++
    this.endless(owner, this.plan.net.scopes[0]!.nodes[0] ?? 0)
    this.machine.giveUp(owner)
  }

  completed(owner: number): void {
    const { cases } = this
    const tally = this.tally
    const { now } = this.machine
    this.leaves(owner)
    tally.completed++
    this.log?.end(cases.number[owner]! + 1)
    if (cases.measured[owner] === 0) return
    tally.measured++
    const number = cases.number[owner]! - this.warmCases
    const note = tally.noted++
    tally.places[note] = number
    if (number > tally.lastPlace) tally.lastPlace = number
    tally.cycles[note] = now - cases.arrived[owner]!
    tally.works[note] = cases.work[owner]!
    tally.waits[note] = Math.max(0, cases.wait[owner]!)
    tally.costs[note] = cases.cost[owner]!
    if (tally.noted === NOTES) tally.measure()
    if (this.steps.law?.isKept(owner, cases.arrived[owner]!, now) === true) tally.within++
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
    this.leaves(owner)
    this.log?.end(this.cases.number[owner]! + 1)
  }

  /** A case is in the system no more. */
  private leaves(owner: number): void {
    this.inSystem--
    if (!this.isMeasuring) return
    const since = Math.max(this.cases.arrived[owner]!, this.steps.measuredFrom)
    this.cameSum -= since
    this.hours += this.machine.now - since
  }

  /** The next case of a stream comes at its moment, if there is one before the end. */
  private awaitNext(stream: number): void {
    const moment = this.next[stream]!
    const { queue, now } = this.machine
    if (moment > this.plan.period || moment === Number.POSITIVE_INFINITY) return
    const event = queue.write(EVENT.outside, OUTSIDE.arrival, stream, 0, 0, 0)
    queue.time[event] = moment
    if (moment > now) queue.push(event)
    else queue.append(event)
  }
}

/** The option of the start decision that lets a case begin at the node; -1 where nothing is to be decided. */
function startOption({ net }: SimulationPlan, node: number): number {
  if (node < 0) return -1
  const scope = net.scopes[net.scopeOf[node]!]
  return scope === undefined || scope.startMode !== 'one' ? -1 : scope.starts.indexOf(node)
}
