import type { Distribution } from '../distributions/distribution.ts'
import type { Net } from '../net.ts'
import type { CaseRandom, Streams } from '../random.ts'
import { decisionPlaces, type DecisionPlace } from '../walk/decisionPlaces.ts'
import type { SimulationPlan } from './plan.ts'

/** A time that is drawn, or always the same: then nothing is drawn for it. */
export class DrawnTime {
  /** NaN for a time that is drawn. */
  readonly fixed: number
  readonly distribution: Distribution
  readonly random: CaseRandom

  constructor(distribution: Distribution, random: CaseRandom) {
    this.fixed = distribution.variance === 0 ? distribution.mean : Number.NaN
    this.distribution = distribution
    this.random = random
  }

  /** Hours for the `visit`-th time that the case comes here. */
  hours(caseNumber: number, visit: number): number {
    const fixed = this.fixed
    return fixed === fixed ? fixed : this.distribution.sample(this.random.begin(caseNumber, visit))
  }
}

/**
 * Everything that is drawn in a replication, with a stream for each purpose, named by the element's id: what two variants
 * have in common then meets the same luck in both, case by case.
 */
export interface Chance {
  /** By node, then by candidate. */
  readonly work: readonly (readonly DrawnTime[])[]
  readonly wait: readonly (DrawnTime | undefined)[]
  readonly timer: readonly (DrawnTime | undefined)[]
  /** By decision. */
  readonly decisions: readonly CaseRandom[]
  /** Where a case counts how often a node has drawn something, -1 for nodes that never do; then the same by decision. */
  readonly nodeSlots: Int32Array
  readonly decisionSlots: Int32Array
  readonly slots: number
}

export function chanceOf({ net, candidates, desks, waits, timers }: SimulationPlan, streams: Streams): Chance {
  const idOf = (node: number) => net.nodes[node]!.id
  const drawn = (purpose: string, distribution: Distribution) => new DrawnTime(distribution, streams.perCase(purpose))
  const work = candidates.map((able, n) =>
    able.map(({ work: time, desk }, i) => drawn(`work:${idOf(n)}${i === 0 ? '' : `:${desks[desk]!.id}`}`, time)),
  )
  const wait = waits.map((passing, n) => passing && drawn(`wait:${idOf(n)}`, passing.time))
  const timer = timers.map((passing, n) => passing && drawn(`timer:${idOf(n)}`, passing.time))
  let slots = 0
  const isDrawn = (time: DrawnTime | undefined) => time !== undefined && Number.isNaN(time.fixed)
  const nodeSlots = Int32Array.from(net.nodes, (_, n) =>
    work[n]!.some(isDrawn) || isDrawn(wait[n]) || isDrawn(timer[n]) ? slots++ : -1,
  )
  const decisionSlots = net.decisions.only.map((only) => (only === -1 ? slots++ : -1))
  return {
    work,
    wait,
    timer,
    nodeSlots,
    decisionSlots,
    slots,
    decisions: decisionPlaces(net).map((place, d) => streams.perCase(purposeOf(net, d, place))),
  }
}

/** What a decision is about, by the ids of the elements: the same in every variant that has them. */
function purposeOf(net: Net, decision: number, place: DecisionPlace | undefined): string {
  const id = (node: number | undefined) => net.nodes[node!]!.id
  switch (place?.kind) {
    case 'way':
      return `${net.untriggered.has(place.node) ? 'race' : 'split'}:${id(place.node)}`
    case 'also':
      return `taken:${net.model.flows[place.flow]!.id}${place.isFirst ? '' : ':too'}`
    case 'repeat':
      return `repeat:${id(place.node)}`
    case 'interruption':
      return `interrupted:${id(place.events[0])}`
    case 'beside':
      return `beside:${id(place.event)}`
    case 'start':
      return `start:${id(place.starts[0])}`
    default:
      return `decision:${decision}`
  }
}
