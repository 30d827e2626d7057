import type { Behaviour } from '../behaviours/behaviour.ts'
import { BEHAVIOURS } from '../behaviours/table.ts'
import type { Net } from '../net.ts'
import { EVENT } from './eventQueue.ts'
import { STAGE } from './records.ts'
import { Settling } from './settling.ts'
import type { MachineParts } from './state.ts'

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
  readonly #behaviours: readonly Behaviour[]
  readonly #enter: readonly Behaviour['enter'][]

  constructor(net: Net, parts: MachineParts) {
    super(net, parts)
    this.#behaviours = net.nodes.map(({ kind }) => BEHAVIOURS[kind])
    this.#enter = this.#behaviours.map(({ enter }) => enter)
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
        this.#happen(queue.takeNow())
      }
      if (this.decideRaces()) continue
      if (this.touched.length > 0 && this.lookAtJoins()) continue
      if (this.unsettled.length > 0 && this.lookAtCases()) continue
      if (queue.size === 0) return true
      const time = queue.nextTime()
      if (time > this.now) this.now = time
      queue.advance()
    }
  }

  override clear(): void {
    super.clear()
    this.touched.length = 0
    this.happened = 0
  }

  #happen(event: number): void {
    const { queue } = this
    const a = queue.a[event]!
    const generation = queue.generation[event]!
    const owner = queue.owner[event]!
    this.current = owner
    switch (queue.kind[event]!) {
      case EVENT.arrive: {
        const instance = queue.b[event]!
        const node = this.net.flowTarget[a]!
        if (this.instances.generation[instance] !== generation) break
        if (this.net.endless[node] === 1) {
          this.watcher.endless(owner, node)
          this.abandon(owner)
          break
        }
        this.#enter[node]!(this, node, instance, a, queue.c[event]!)
        break
      }
      case EVENT.enter: {
        const instance = queue.b[event]!
        if (this.instances.generation[instance] === generation) this.#enter[a]!(this, a, instance, -1, queue.c[event]!)
        break
      }
      case EVENT.triggered: {
        const instance = queue.b[event]!
        if (this.instances.generation[instance] === generation) this.#behaviours[a]!.triggered(this, a, instance, queue.c[event]!)
        break
      }
      case EVENT.waited:
        if (this.runs.generation[a] !== generation) return
        this.waited(a)
        break
      case EVENT.worked:
        if (this.runs.generation[a] !== generation) return
        this.worked(a)
        break
      case EVENT.delayed:
        if (this.visits.generation[a] !== generation) return
        this.delayOver(a, queue.b[event]!)
        break
      case EVENT.attached:
        if (this.visits.generation[a] !== generation) return
        this.attachedHappens(a, queue.b[event]!)
        break
      case EVENT.message:
        this.deliver(a, owner, queue.c[event]!)
        break
      case EVENT.begin:
        this.startProcess(a, -1, owner, 0)
        break
      case EVENT.outside:
        this.pace.outside?.(a, queue.b[event]!)
        return
    }
    this.settle(owner, 1)
  }

  protected delayed(node: number, instance: number, provenance: number): void {
    this.#behaviours[node]!.delayed(this, node, instance, provenance)
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
