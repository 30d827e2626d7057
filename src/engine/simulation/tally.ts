import type { SimulationPlan } from './plan.ts'
import { LengthHistory } from './statistics/lengthHistory.ts'
import { Measure } from './statistics/measure.ts'

/** Sums of the executions of each step, by node. */
export class StepSums {
  readonly executions: Float64Array
  readonly wait: Float64Array
  readonly work: Float64Array
  readonly pause: Float64Array

  constructor(nodes: number) {
    this.executions = new Float64Array(nodes)
    this.wait = new Float64Array(nodes)
    this.work = new Float64Array(nodes)
    this.pause = new Float64Array(nodes)
  }
}

/** Sums of each desk: hours of work, hours in line before it, executions, and hours in which it was open. */
export class DeskSums {
  readonly busy: Float64Array
  readonly queued: Float64Array
  readonly served: Float64Array
  readonly open: Float64Array

  constructor(desks: number) {
    this.busy = new Float64Array(desks)
    this.queued = new Float64Array(desks)
    this.served = new Float64Array(desks)
    this.open = new Float64Array(desks)
  }
}

/** Cases noted before they are measured. */
export const NOTES = 256

/** What is counted over all replications. */
export class Tally {
  readonly cycle = new Measure()
  readonly work = new Measure()
  readonly wait = new Measure()
  readonly cost = new Measure()
  /** Cases that are over and not yet measured, `noted` of them: their places in the order of arrival, and their figures. */
  noted = 0
  /** The last of these places. */
  lastPlace = 0
  readonly places = new Int32Array(NOTES)
  readonly cycles = new Float64Array(NOTES)
  readonly works = new Float64Array(NOTES)
  readonly waits = new Float64Array(NOTES)
  readonly costs = new Float64Array(NOTES)
  cases = 0
  completed = 0
  measured = 0
  within = 0
  events = 0
  /** Cases still under way when nothing was left to happen. */
  unfinished = 0
  /** Measured hours, and the hours that cases spent in the system in them. */
  hours = 0
  inSystem = 0
  /** Of measured cases. */
  readonly byStep: StepSums
  readonly byDesk: DeskSums
  /** By node: cases that got stuck there, went round for ever there, or were helped on. */
  readonly stuck: Float64Array
  readonly endless: Float64Array
  /** Lines before each desk in the first replication, and its last moment. */
  readonly histories: readonly LengthHistory[]
  historyEnd = 0
  readonly forced = new Map<string, number>()

  constructor({ net, desks }: Pick<SimulationPlan, 'net' | 'desks'>) {
    const byNode = () => new Float64Array(net.nodes.length)
    this.histories = desks.map(() => new LengthHistory())
    this.byStep = new StepSums(net.nodes.length)
    this.byDesk = new DeskSums(desks.length)
    this.stuck = byNode()
    this.endless = byNode()
  }

  /** Measures the cases noted: many at once is quicker than each by itself. */
  measure(): void {
    const { places, noted, lastPlace } = this
    this.cycle.add(places, lastPlace, this.cycles, noted)
    this.work.add(places, lastPlace, this.works, noted)
    this.wait.add(places, lastPlace, this.waits, noted)
    this.cost.add(places, lastPlace, this.costs, noted)
    this.noted = 0
    this.lastPlace = 0
  }

  endReplication(): void {
    this.measure()
    for (const measure of [this.cycle, this.work, this.wait, this.cost]) measure.endReplication()
  }
}
