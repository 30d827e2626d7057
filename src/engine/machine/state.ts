import { doubled } from '../columns.ts'
import type { Chooser } from '../decisions.ts'
import { rowLength } from '../compile/graph.ts'
import { MESSAGE, SPLIT, type Net } from '../net.ts'
import { Arena } from './arena.ts'
import { EventQueue } from './eventQueue.ts'
import type { Pace, Recorder, Watcher } from './ports.ts'
import type { Provenance } from './provenance.ts'
import { Cases, Instances, Runs, Visits } from './records.ts'

/** What a run needs from outside. */
export interface MachineParts {
  readonly chooser: Chooser
  readonly pace: Pace
  readonly watcher: Watcher
  /** Absent where nothing is recorded. */
  readonly recorder?: Recorder | undefined
  /** Absent where handovers are not asked for. */
  readonly provenance?: Provenance | undefined
  /** Nothing is made short: every token is left to the behaviour of its node. */
  readonly isFull?: boolean | undefined
}

/** The state of all cases that run, and the queue of what is going to happen. */
export abstract class GameState {
  readonly net: Net
  readonly queue = new EventQueue()
  readonly visits = new Visits()
  readonly runs = new Runs()
  readonly instances = new Instances()
  readonly cases = new Cases()
  readonly arena: Arena
  now = 0
  /** The case in which something happens, for choosers that decide case by case. */
  current = 0
  /** Catch events that a token has reached, and boundary events that have happened. */
  caught = 0
  /** Something was put into the queue while something else was there: times passed side by side. */
  overlapped = false

  chooser: Chooser
  pace: Pace
  readonly watcher: Watcher
  readonly recorder: Recorder | undefined
  readonly provenance: Provenance | undefined

  /** Channel `c` of a case holds `caseSlots[base + 2 c]` messages of provenance `caseSlots[base + 2 c + 1]`. */
  caseSlots: Int32Array
  protected readonly caseSize: number
  /** Channels that hold a message when a case begins: those from outside. */
  private readonly thereAtStart: readonly number[]
  /** Offset of the moment (a count) at which an activity with messages was first reached; -1 for other nodes. */
  protected readonly reachedSlot: Int32Array
  /** By node: what comes of a token there in short (`SHORT`). */
  protected readonly short: Uint8Array
  /** Whether there are inclusive joins anywhere. */
  protected readonly joins: boolean
  /** By node: 1 where an inclusive join of the same scope may ask whether a token stands there. */
  protected readonly watched: Uint8Array
  /** By node: the only flow on which a token can leave, or -1; and whether messages leave there. */
  protected readonly onlyWay: Int32Array
  protected readonly sends: Uint8Array
  /** Cases without anything pending, to be looked at when the moment is over. */
  protected readonly unsettled: number[] = []
  /** Cases that are over and kept whole. */
  protected readonly spare: number[] = []

  constructor(net: Net, parts: MachineParts, short: Uint8Array) {
    this.short = short
    this.joins = net.scopes.some(({ inclusiveJoins }) => inclusiveJoins.length > 0)
    this.watched = Uint8Array.from(net.nodes, (_, n) => Number((net.scopes[net.scopeOf[n]!]?.inclusiveJoins.length ?? 0) > 0))
    this.onlyWay = Int32Array.from(net.nodes, (_, n) =>
      net.split[n] === SPLIT.all && rowLength(net.out, n) === 1 ? net.out.item[net.out.start[n]!]! : -1,
    )
    this.sends = Uint8Array.from(net.nodes, (_, n) => Number(rowLength(net.messagesOut, n) > 0))
    this.net = net
    this.chooser = parts.chooser
    this.pace = parts.pace
    this.watcher = parts.watcher
    this.recorder = parts.recorder
    this.provenance = parts.provenance
    this.thereAtStart = net.channels.flatMap(({ source, effect }, c) => (source === -1 && effect !== MESSAGE.nothing ? [c] : []))
    this.arena = new Arena(net.scopes.map(({ slots }) => slots))
    let size = net.channels.length * 2
    this.reachedSlot = Int32Array.from(net.nodes, (_, n) =>
      net.messagesIn.start[n + 1]! > net.messagesIn.start[n]! ? size++ : -1,
    )
    this.caseSize = size
    this.caseSlots = new Int32Array(size)
  }

  /** A case that has not begun; messages from outside are there. */
  openCase(): number {
    const { cases, spare } = this
    if (spare.length > 0) {
      const again = spare.pop()!
      cases.helped[again] = 0
      return again
    }
    const owner = cases.pool.take()
    cases.firstRoot[owner] = -1
    cases.pending[owner] = 0
    cases.firstWaiter[owner] = -1
    cases.lastWaiter[owner] = -1
    cases.reached[owner] = 0
    cases.listed[owner] = 0
    cases.abandoned[owner] = 0
    cases.helped[owner] = 0
    cases.kept[owner] = -1
    if (this.caseSize > 0) this.clearSlots(owner)
    return owner
  }

  private clearSlots(owner: number): void {
    const base = owner * this.caseSize
    while (base + this.caseSize > this.caseSlots.length) this.caseSlots = doubled(this.caseSlots)
    this.caseSlots.fill(0, base, base + this.caseSize)
    for (let i = 0; i < this.thereAtStart.length; i++) this.caseSlots[base + 2 * this.thereAtStart[i]!] = 1
  }

  /** Asks who decides, unless only one option is possible. */
  decide(decision: number): number {
    const only = this.net.decisions.only[decision]!
    return only === -1 ? this.chooser.choose(decision) : only
  }

  union(a: number, b: number): number {
    return this.provenance === undefined ? 0 : this.provenance.union(a, b)
  }

  /** The provenance of what follows a step. */
  onlyPerformerOf(node: number): number {
    return this.provenance === undefined ? 0 : this.provenance.single(this.net.performer[node]!)
  }

  /** Something happens in this moment, after everything caused before. */
  soon(kind: number, a: number, b: number, c: number, generation: number, owner: number): void {
    this.cases.pending[owner]!++
    this.queue.addNow(kind, a, b, c, generation, owner)
  }

  /** Something happens after so many hours. */
  later(hours: number, kind: number, a: number, b: number, generation: number, owner: number): void {
    this.cases.pending[owner]!++
    if (hours <= 0) {
      this.queue.addNow(kind, a, b, 0, generation, owner)
      return
    }
    if (this.queue.size > 0) this.overlapped = true
    this.queue.addAt(this.now + hours, kind, a, b, generation, owner)
  }

  /** Something pending of a case is done or will not happen. */
  protected settle(owner: number, count: number): void {
    const left = (this.cases.pending[owner]! -= count)
    if (left === 0 && this.cases.listed[owner] === 0) {
      this.cases.listed[owner] = 1
      this.unsettled.push(owner)
    }
  }

  /** Forgets all cases and goes back to time 0. */
  clear(): void {
    this.queue.clear()
    this.visits.pool.clear()
    this.runs.pool.clear()
    this.instances.pool.clear()
    this.cases.pool.clear()
    this.arena.clear()
    this.unsettled.length = 0
    this.spare.length = 0
    this.now = 0
    this.overlapped = false
    this.caught = 0
  }
}
