import type { Behaviour } from '../behaviours/behaviour.ts'
import { SHORT } from '../behaviours/short.ts'
import { BEHAVIOURS } from '../behaviours/table.ts'
import type { Net } from '../net.ts'
import { EVENT, PART } from './eventQueue.ts'
import { STAGE } from './records.ts'
import { Settling } from './settling.ts'
import type { MachineParts } from './state.ts'

/** After so many nodes a token that is carried goes through the queue again, where endless cases are seen. */
export const FAR = 256

/** What comes of a token at each node in short; nodes from which it goes round for ever are never short. */
const shortsOf = (net: Net): Uint8Array =>
  Uint8Array.from(net.nodes, ({ kind }, n) => (net.endless[n] === 1 ? SHORT.no : BEHAVIOURS[kind].short(net, n)))

/**
 * The token game. Things happen in the order they were caused; inclusive joins are looked at when everything else of a
 * moment is done; a case in which nothing is left to happen is complete, or rests and is helped on, or is stuck.
 */
export class Machine extends Settling {
  /** Things that happened since `clear`. */
  happened = 0
  /** Winners of races: given to repeat a case, noted when it runs freely. */
  forcedRaces: ((gateway: number) => number) | undefined
  noteRace: ((gateway: number, flow: number) => void) | undefined
  private readonly behaviours: readonly Behaviour[]
  private readonly enter: readonly Behaviour['enter'][]

  constructor(net: Net, parts: MachineParts) {
    super(net, parts, parts.isFull === true ? new Uint8Array(net.nodes.length) : shortsOf(net))
    this.behaviours = net.nodes.map(({ kind }) => BEHAVIOURS[kind])
    this.enter = this.behaviours.map(({ enter }) => enter)
  }

  /** Begins a case now: the processes that start by themselves begin. */
  beginCase(): number {
    const owner = this.openCase()
    for (const process of this.net.startsAlone) this.soon(EVENT.begin, process, 0, 0, 0, owner)
    if (this.net.startsAlone.length === 0) this.settle(owner, 0)
    return owner
  }

  /** Runs until nothing is left to happen, or more than `limit` things have happened. True when it came to an end. */
  run(limit: number): boolean {
    const { queue } = this
    for (;;) {
      while (queue.hasNow) {
        if (++this.happened > limit) return false
        this.happen(queue.takeNow())
      }
      if (this.decideRaces()) continue
      if (this.touched.length > 0 && this.lookAtJoins()) continue
      if (this.unsettled.length > 0 && this.lookAtCases()) continue
      if (queue.size === 0) return true
      const time = queue.nextTime()
      if (time > this.now) this.now = time
      if (++this.happened > limit) return false
      this.happen(queue.takeNext())
    }
  }

  override clear(): void {
    super.clear()
    this.touched.length = 0
    this.happened = 0
  }

  private happen(place: number): void {
    const { events } = this.queue
    const kind = events[place]!
    const a = events[place + PART.a]!
    const b = events[place + PART.b]!
    const c = events[place + PART.c]!
    const generation = events[place + PART.generation]!
    const owner = events[place + PART.owner]!
    this.current = owner
    switch (kind) {
      case EVENT.arrive:
        if (this.instances.pool.generation[b] === generation) this.arrive(this.net.flowTarget[a]!, b, a, c)
        break
      case EVENT.enter:
        if (this.instances.pool.generation[b] === generation) this.arrive(a, b, -1, c)
        break
      case EVENT.triggered:
        if (this.instances.pool.generation[b] === generation) this.behaviours[a]!.triggered(this, a, b, c)
        break
      case EVENT.waited:
        if (this.runs.pool.generation[a] !== generation) return
        this.waited(a)
        break
      case EVENT.worked:
        if (this.runs.pool.generation[a] !== generation) return
        this.worked(a)
        break
      case EVENT.delayed:
        if (this.visits.pool.generation[a] !== generation) return
        this.delayOver(a, b)
        break
      case EVENT.attached:
        if (this.visits.pool.generation[a] !== generation) return
        this.attachedHappens(a, b)
        break
      case EVENT.message:
        this.deliver(a, owner, c)
        break
      case EVENT.begin:
        this.startProcess(a, -1, owner, 0)
        break
      case EVENT.outside:
        this.pace.outside?.(a, b)
        return
    }
    this.settle(owner, 1)
  }

  protected goOn(node: number, instance: number, provenance: number): boolean {
    const flow = this.oneOf(node)
    if (flow === -1) return false
    this.touch(instance)
    this.happened++
    this.arrive(this.net.flowTarget[flow]!, instance, flow, provenance)
    return true
  }

  /**
   * A token comes to a node over a flow (-1: it was put there). Where nothing else happens before it, it is carried on at
   * once through nodes that it only passes: the same in the same order as through the queue.
   */
  private arrive(first: number, instance: number, over: number, provenance: number): void {
    const { short, queue, net } = this
    let node = first
    let flow = over
    for (let passed = 0; short[node] === SHORT.passes && passed < FAR && !queue.hasNow; passed++) {
      this.touch(instance)
      flow = this.oneOf(node)
      node = net.flowTarget[flow]!
      this.happened++
    }
    switch (short[node]) {
      case SHORT.step:
        this.startStep(node, instance, provenance)
        return
      case SHORT.ends:
        this.recorder?.reachedEnd(node)
        this.consume(instance, provenance)
        return
      case SHORT.passes:
        this.leave(node, instance, provenance)
        return
      default:
        if (net.endless[node] === 1 && flow !== -1) {
          this.watcher.endless(this.current, node)
          this.abandon(this.current)
        } else this.enter[node]!(this, node, instance, flow, provenance)
    }
  }

  protected delayed(node: number, instance: number, provenance: number): void {
    this.behaviours[node]!.delayed(this, node, instance, provenance)
  }

  protected messageCame(v: number, provenance: number): void {
    if (this.visits.stage[v] === STAGE.catching) this.caughtMessage(v, provenance)
    else this.resumeActivity(v, provenance)
  }

  protected raceWinner(gateway: number): number {
    return this.forcedRaces === undefined ? -1 : this.forcedRaces(gateway)
  }

  protected raceWon(gateway: number, flow: number): void {
    this.noteRace?.(gateway, flow)
  }
}
