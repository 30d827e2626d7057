import type { Watcher } from '../machine/ports.ts'
import type { Random, Streams } from '../random.ts'
import { CalendarPace, type PaceOutside, RUNAWAY } from './calendarPace.ts'
import { CaseBook } from './caseBook.ts'
import { CaseChooser } from './caseChooser.ts'
import { chanceOf } from './chance.ts'
import { ExecutionLog, type LoggedExecution } from './executionLog.ts'
import type { SimulationPlan } from './plan.ts'
import { RunBook } from './runBook.ts'
import { SimulationMachine } from './simulationMachine.ts'
import { StepBook } from './stepBook.ts'
import type { Tally } from './tally.ts'

/** More cases than this at once are a queue without end; no more are let in then. */
export const MOST_AT_ONCE = 400_000

/** One run of the simulation from an empty office to the end of its last case. */
export class Replication implements Watcher, PaceOutside {
  /** Cases let in so far. */
  arrived = 0
  /** No more cases were let in because of `MOST_AT_ONCE`. */
  tooMany = false
  readonly #plan: SimulationPlan
  readonly #tally: Tally
  readonly #cases: CaseBook
  readonly #steps: StepBook
  readonly #pace: CalendarPace
  readonly #machine: SimulationMachine
  readonly #gaps: readonly Random[]
  readonly #left: Float64Array
  readonly #startOptions: Int32Array
  readonly #log: ExecutionLog | undefined
  readonly #isFirst: boolean
  #inSystem = 0
  #since = 0

  constructor(plan: SimulationPlan, streams: Streams, tally: Tally, log?: (executions: readonly LoggedExecution[]) => void) {
    const { net, arrivals, warmUp } = plan
    this.#plan = plan
    this.#tally = tally
    this.#cases = new CaseBook(net.nodes.length + net.decisions.count)
    const runs = new RunBook()
    const isFirst = tally.cases === 0
    this.#isFirst = isFirst
    this.#steps = new StepBook(plan, this.#cases, runs, tally)
    if (warmUp.cases === 0 && warmUp.hours === 0) this.#steps.measuredFrom = 0
    if (log !== undefined) this.#log = this.#steps.log = new ExecutionLog(log)
    const chance = chanceOf(plan, streams)
    const isStart = new Uint8Array(net.decisions.count)
    for (const { startDecision } of net.scopes) if (startDecision >= 0) isStart[startDecision] = 1
    const chooser = new CaseChooser(net.decisions, chance.decisions, this.#cases, net.nodes.length, isStart)
    this.#pace = new CalendarPace(plan, chance, this.#cases, runs, this.#steps, isFirst ? tally.histories : undefined)
    this.#machine = new SimulationMachine(net, { chooser, pace: this.#pace, watcher: this })
    this.#pace.machine = this.#machine
    this.#pace.outsider = this
    chooser.machine = this.#machine
    this.#gaps = arrivals.map((_, stream) => streams.stream(`arrivals:${stream}`))
    this.#left = Float64Array.from(arrivals, ({ cases }) => cases)
    this.#startOptions = Int32Array.from(arrivals, ({ startNode }) => startOption(plan, startNode))
    for (const [stream, { hours }] of arrivals.entries()) if (this.#left[stream]! > 0) this.#arriveAt(hours.nextOpen(0), stream)
  }

  /** Things that happened so far. */
  get happened(): number {
    return this.#machine.happened
  }

  /** Lets so many more things happen; true when the run is over. */
  run(things: number): boolean {
    const { caught } = this.#machine
    const over = this.#machine.run(this.#machine.happened + things)
    this.#tally.events += this.#machine.caught - caught
    return over
  }

  /** Closes the books. */
  end(): void {
    const { now } = this.#machine
    const { measuredFrom } = this.#steps
    this.#countInSystem()
    if (this.#isFirst) this.#tally.historyEnd = now
    if (now > measuredFrom) {
      this.#tally.hours += now - measuredFrom
      for (const [desk, { hours, headcount }] of this.#plan.desks.entries())
        this.#tally.open[desk]! += headcount * hours.openBetween(measuredFrom, now)
    }
    this.#tally.unfinished += this.#inSystem
    this.#log?.endAll()
    this.#tally.endReplication()
  }

  arrival(stream: number): void {
    const machine = this.#machine
    const { now } = machine
    const { cases, warmUp, arrivals } = this.#plan
    if (this.arrived >= cases || this.tooMany) return
    const isMeasured = this.arrived >= warmUp.cases && now >= warmUp.hours
    if (isMeasured && this.#steps.measuredFrom === Number.POSITIVE_INFINITY) {
      this.#since = now
      this.#steps.measuredFrom = now
    }
    const owner = machine.beginCase()
    this.#cases.begin(owner, this.arrived++, now, isMeasured, this.#startOptions[stream]!)
    this.#countInSystem()
    this.#inSystem++
    this.#tally.cases++
    this.tooMany = this.#inSystem >= MOST_AT_ONCE
    const { interval, hours } = arrivals[stream]!
    if (--this.#left[stream]! <= 0 || this.arrived >= cases || this.tooMany) return
    const gap = interval.sample(this.#gaps[stream]!)
    this.#arriveAt(hours.always ? now + gap : hours.nextOpen(hours.addOpenTime(now, gap)), stream)
  }

  runaway(owner: number): void {
    if (this.#cases.executions[owner]! < RUNAWAY) return
    this.endless(owner, this.#plan.net.scopes[0]!.nodes[0] ?? 0)
    this.#machine.giveUp(owner)
  }

  completed(owner: number): void {
    const cases = this.#cases
    const tally = this.#tally
    const { now } = this.#machine
    this.#gone()
    tally.completed++
    this.#log?.end(cases.number[owner]! + 1)
    if (cases.measured[owner] === 0) return
    tally.measured++
    const number = cases.number[owner]! - this.#plan.warmUp.cases
    tally.cycle.add(number, now - cases.arrived[owner]!)
    tally.work.add(number, cases.work[owner]!)
    tally.wait.add(number, Math.max(0, cases.wait[owner]!))
    tally.cost.add(number, cases.cost[owner]!)
    if (this.#plan.deadline !== undefined && this.#steps.keptDeadline(owner, now)) tally.within++
  }

  stuck(owner: number, at: readonly number[]): void {
    for (const node of at) this.#tally.stuck[node]!++
    this.#lost(owner)
  }

  endless(owner: number, node: number): void {
    this.#tally.endless[node]!++
    this.#lost(owner)
  }

  forced(_owner: number, node: number, why: 'join' | 'message' | 'event'): void {
    const key = `${why} ${node}`
    this.#tally.forced.set(key, (this.#tally.forced.get(key) ?? 0) + 1)
  }

  #lost(owner: number): void {
    this.#gone()
    this.#log?.end(this.#cases.number[owner]! + 1)
  }

  #gone(): void {
    this.#countInSystem()
    this.#inSystem--
  }

  #countInSystem(): void {
    const { now } = this.#machine
    if (this.#steps.measuredFrom <= now) this.#tally.inSystem += this.#inSystem * (now - this.#since)
    this.#since = now
  }

  #arriveAt(moment: number, stream: number): void {
    if (moment <= this.#plan.period) this.#pace.arriveAt(moment, stream)
  }
}

/** The option of the start decision that lets a case begin at the node; -1 where nothing is to be decided. */
function startOption({ net }: SimulationPlan, node: number): number {
  if (node < 0) return -1
  const scope = net.scopes[net.scopeOf[node]!]
  return scope === undefined || scope.startMode !== 'one' ? -1 : scope.starts.indexOf(node)
}
