import type { SimulationPlan } from './plan.ts'
import { LengthHistory } from './statistics/lengthHistory.ts'
import { Measure } from './statistics/measure.ts'

/** What is counted over all replications. */
export class Tally {
  readonly cycle = new Measure()
  readonly work = new Measure()
  readonly wait = new Measure()
  readonly cost = new Measure()
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
  /** By node: of measured cases. */
  readonly executions: Float64Array
  readonly stepWait: Float64Array
  readonly stepWork: Float64Array
  readonly stepPause: Float64Array
  /** By desk. */
  readonly busy: Float64Array
  readonly open: Float64Array
  readonly queued: Float64Array
  readonly served: Float64Array
  /** By node: cases that got stuck there, went round for ever there, or were helped on. */
  readonly stuck: Float64Array
  readonly endless: Float64Array
  /** Lines before each desk in the first replication, and its last moment. */
  readonly histories: readonly LengthHistory[]
  historyEnd = 0
  readonly forced = new Map<string, number>()

  constructor({ net, desks }: Pick<SimulationPlan, 'net' | 'desks'>) {
    const byNode = () => new Float64Array(net.nodes.length)
    const byDesk = () => new Float64Array(desks.length)
    this.histories = desks.map(() => new LengthHistory())
    this.executions = byNode()
    this.stepWait = byNode()
    this.stepWork = byNode()
    this.stepPause = byNode()
    this.stuck = byNode()
    this.endless = byNode()
    this.busy = byDesk()
    this.open = byDesk()
    this.queued = byDesk()
    this.served = byDesk()
  }

  endReplication(): void {
    for (const measure of [this.cycle, this.work, this.wait, this.cost]) measure.endReplication()
  }
}
