import { doubled, doubledFloats } from '../columns.ts'

/** What can happen; `a`, `b`, `c` mean what the comment says. */
export const EVENT = {
  /** A token arrives over flow `a` in instance `b` with provenance `c`. */
  arrive: 0,
  /** A token is put on node `a` of instance `b` with provenance `c`. */
  enter: 1,
  /** A token comes to node `a` of instance `b` with provenance `c`, whose event has already occurred. */
  triggered: 2,
  /** The wait of run `a` is over. */
  waited: 3,
  /** The work of run `a` is over. */
  worked: 4,
  /** The delay of visit `a` at an event is over; `b` is the flow of an event-based gateway. */
  delayed: 5,
  /** Attached event `b` of the host of visit `a` happens. */
  attached: 6,
  /** A message arrives in channel `a` with provenance `c`. */
  message: 7,
  /** A case begins. */
  begin: 8,
  /** Something the pace waits for, of kind `a` about `b`; it belongs to no case. */
  outside: 9,
} as const

/** Moments closer than 2^-30 hours (3 microseconds) are the same moment, so that sums of times in another order tie. */
const TICKS_PER_HOUR = 2 ** 30

/**
 * Everything that is going to happen, in order: by moment, and within a moment in the order it was caused. Things of the
 * moment at hand stand in a ring; later ones in a binary heap of moments. Events live in columns of numbers and
 * their places are used again, so that no event allocates.
 */
export class EventQueue {
  /** By event: what it is (`EVENT`) and about what; `generation` is that of what it is about: stale when it no longer fits. */
  kind = new Int32Array(64)
  a = new Int32Array(64)
  b = new Int32Array(64)
  c = new Int32Array(64)
  generation = new Int32Array(64)
  owner = new Int32Array(64)
  /** Entries in the heap; stale ones included. */
  size = 0

  private moment = new Float64Array(64)
  private event = new Int32Array(64)
  /** By event in the heap: its time, and its place among all that were added, which orders those of one moment. */
  time = new Float64Array(64)
  private issue = new Float64Array(64)
  private issued = 0
  private free = new Int32Array(64)
  private freeCount = 0
  private used = 0
  private ring = new Int32Array(64)
  private head = 0
  private tail = 0

  /** Whether anything of the moment at hand is left. */
  get hasNow(): boolean {
    return this.head !== this.tail
  }

  clear(): void {
    this.size = 0
    this.issued = 0
    this.freeCount = 0
    this.used = 0
    this.head = 0
    this.tail = 0
  }

  /** Adds something to the moment at hand, after what is already there. */
  addNow(kind: number, a: number, b: number, c: number, generation: number, owner: number): void {
    this.append(this.write(kind, a, b, c, generation, owner))
  }

  /** Adds something that happens at a later time. */
  addAt(time: number, kind: number, a: number, b: number, generation: number, owner: number): void {
    const event = this.write(kind, a, b, 0, generation, owner)
    this.time[event] = time
    this.push(event)
  }

  /** Adds an event that is written, and whose `time` is. */
  push(event: number): void {
    if (this.size === this.event.length) this.growHeap()
    const moment = Math.round(this.time[event]! * TICKS_PER_HOUR)
    const moments = this.moment
    const events = this.event
    this.issue[event] = this.issued++
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (moments[parent]! <= moment) break
      moments[at] = moments[parent]!
      events[at] = events[parent]!
      at = parent
    }
    moments[at] = moment
    events[at] = event
  }

  /** Takes the next thing of the moment at hand: its place in the columns, valid until the next addition. */
  takeNow(): number {
    const event = this.ring[this.head]!
    this.head = (this.head + 1) & (this.ring.length - 1)
    return this.release(event)
  }

  /** Time of the next later thing; the heap must not be empty. */
  nextTime(): number {
    return this.time[this.event[0]!]!
  }

  /**
   * Goes on to the next moment; the heap must not be empty. What alone happens then is taken as `takeNow` does; of several
   * things the first is, and the others stand in the ring.
   */
  takeNext(): number {
    const moment = this.moment[0]!
    const first = this.removeFirst()
    while (this.size > 0 && this.moment[0] === moment) this.append(this.removeFirst())
    return this.release(first)
  }

  /** Adds an event that is written to the moment at hand. */
  append(event: number): void {
    this.ring[this.tail] = event
    this.tail = (this.tail + 1) & (this.ring.length - 1)
    if (this.tail === this.head) this.growRing()
  }

  /** Writes an event, to be given its `time` and a place by `push`, or a place by `append`. */
  write(kind: number, a: number, b: number, c: number, generation: number, owner: number): number {
    let event = this.used
    if (this.freeCount > 0) event = this.free[--this.freeCount]!
    else {
      if (event === this.kind.length) this.growEvents()
      this.used++
    }
    this.kind[event] = kind
    this.a[event] = a
    this.b[event] = b
    this.c[event] = c
    this.generation[event] = generation
    this.owner[event] = owner
    return event
  }

  private release(event: number): number {
    this.free[this.freeCount++] = event
    return event
  }

  private removeFirst(): number {
    const moments = this.moment
    const events = this.event
    const issues = this.issue
    const first = events[0]!
    const size = --this.size
    const moment = moments[size]!
    const event = events[size]!
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      const right = child + 1
      if (right < size) {
        const left = moments[child]!
        const other = moments[right]!
        if (other < left || (other === left && issues[events[right]!]! < issues[events[child]!]!)) child = right
      }
      if (moments[child]! > moment || (moments[child] === moment && issues[events[child]!]! > issues[event]!)) break
      moments[at] = moments[child]!
      events[at] = events[child]!
      at = child
    }
    moments[at] = moment
    events[at] = event
    return first
  }

  private growRing(): void {
    const old = this.ring
    const ring = new Int32Array(old.length * 2)
    for (let i = 0; i < old.length; i++) ring[i] = old[(this.head + i) & (old.length - 1)]!
    this.ring = ring
    this.head = 0
    this.tail = old.length
  }

  private growHeap(): void {
    this.moment = doubledFloats(this.moment)
    this.event = doubled(this.event)
  }

  private growEvents(): void {
    this.kind = doubled(this.kind)
    this.a = doubled(this.a)
    this.b = doubled(this.b)
    this.c = doubled(this.c)
    this.generation = doubled(this.generation)
    this.owner = doubled(this.owner)
    this.free = doubled(this.free)
    this.time = doubledFloats(this.time)
    this.issue = doubledFloats(this.issue)
  }
}
