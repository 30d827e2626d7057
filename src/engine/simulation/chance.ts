import type { Distribution } from '../distributions/distribution.ts'
import type { Net } from '../net.ts'
import type { CaseRandom, Streams } from '../random.ts'
import type { SimulationPlan } from './plan.ts'

/** A time that is drawn, or always the same: then nothing is drawn for it. */
export class DrawnTime {
  /** NaN for a time that is drawn. */
  readonly fixed: number
  private readonly distribution: Distribution
  private readonly random: CaseRandom

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
    decisions: purposesOf(net).map((purpose) => streams.perCase(purpose)),
  }
}

/** What each decision is about, by the ids of the elements. */
function purposesOf(net: Net): string[] {
  const purposes = Array.from({ length: net.decisions.count }, (_, d) => `decision:${d}`)
  const name = (decision: number, purpose: string) => {
    if (decision >= 0) purposes[decision] = purpose
  }
  for (const [n, { id }] of net.nodes.entries()) {
    name(net.splitDecision[n]!, `split:${id}`)
    name(net.repeatMore[n]!, `repeat:${id}`)
    for (const { flow, whileNone, after } of net.inclusive.get(n)?.drawn ?? []) {
      name(whileNone, `taken:${net.model.flows[flow]!.id}`)
      name(after, `taken:${net.model.flows[flow]!.id}:too`)
    }
    name(net.untriggered.get(n)?.decision ?? -1, `race:${id}`)
  }
  for (const host of net.hosts) {
    if (host === undefined) continue
    const [first] = host.attached
    if (first !== undefined) name(host.interruption, `interrupted:${net.nodes[first.node]!.id}`)
    for (const { index, decision } of host.beside) name(decision, `beside:${net.nodes[host.attached[index]!.node]!.id}`)
  }
  for (const { startDecision, starts } of net.scopes) {
    const [first] = starts
    if (first !== undefined) name(startDecision, `start:${net.nodes[first]!.id}`)
  }
  return purposes
}
