import type { SimulationPlan } from './plan.ts'
import { LengthHistory } from './statistics/lengthHistory.ts'
import { Measure } from './statistics/measure.ts'

/** Sums of each step, side by side. */
export const STEP = { executions: 0, wait: 1, work: 2, pause: 3 } as const
export const STEPS = 4
/** Sums of each desk, side by side. */
export const DESK = { busy: 0, queued: 1, served: 2, open: 3 } as const
export const DESKS = 4

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
  /** Of measured cases, by node and in the order of `STEP`; then by desk, in the order of `DESK`. */
  readonly bySteps: Float64Array
  readonly byDesks: Float64Array
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
    this.bySteps = new Float64Array(net.nodes.length * STEPS)
    this.byDesks = new Float64Array(desks.length * DESKS)
    this.stuck = byNode()
    this.endless = byNode()
  }

  /** Measures the cases noted: many at once is quicker than each by itself. */
  measure(): void {
    const { places, noted } = this
    this.cycle.add(places, this.cycles, noted)
    this.work.add(places, this.works, noted)
    this.wait.add(places, this.waits, noted)
    this.cost.add(places, this.costs, noted)
    this.noted = 0
  }

  endReplication(): void {
    this.measure()
    for (const measure of [this.cycle, this.work, this.wait, this.cost]) measure.endReplication()
  }
}
