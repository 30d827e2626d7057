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
 * moment at hand stand in a ring; later ones in a binary heap of (moment, sequence). Records live in typed arrays and are
 * used again, so that no event allocates.
 */
export class EventQueue {
  kind = new Uint8Array(64)
  a = new Int32Array(64)
  b = new Int32Array(64)
  c = new Int32Array(64)
  /** Generation of what the event is about: stale when it no longer fits. */
  generation = new Int32Array(64)
  /** The case it belongs to. */
  owner = new Int32Array(64)
  time = new Float64Array(64)
  /** Entries in the heap; stale ones included. */
  size = 0

  #moment = new Float64Array(64)
  #sequence = new Float64Array(64)
  #record = new Int32Array(64)
  #issued = 0
  #free = new Int32Array(64)
  #freeCount = 0
  #used = 0
  #ring = new Int32Array(64)
  #head = 0
  #tail = 0

  /** Whether anything of the moment at hand is left. */
  get hasNow(): boolean {
    return this.#head !== this.#tail
  }

  clear(): void {
    this.size = 0
    this.#issued = 0
    this.#freeCount = 0
    this.#used = 0
    this.#head = 0
    this.#tail = 0
  }

  /** Adds something to the moment at hand, after what is already there. */
  addNow(kind: number, a: number, b: number, c: number, generation: number, owner: number): void {
    this.#append(this.#allocate(kind, a, b, c, generation, owner))
  }

  /** Adds something that happens at a later time. */
  addAt(time: number, kind: number, a: number, b: number, generation: number, owner: number): void {
    const id = this.#allocate(kind, a, b, 0, generation, owner)
    this.time[id] = time
    this.#insert(id, Math.round(time * TICKS_PER_HOUR))
  }

  /** Takes the next thing of the moment at hand: an index into the columns, valid until the next addition. */
  takeNow(): number {
    const id = this.#ring[this.#head]!
    this.#head = (this.#head + 1) & (this.#ring.length - 1)
    if (this.#freeCount === this.#free.length) this.#free = doubled(this.#free)
    this.#free[this.#freeCount++] = id
    return id
  }

  /** Time of the next later thing; the heap must not be empty. */
  nextTime(): number {
    return this.time[this.#record[0]!]!
  }

  /** Moves everything of the next moment into the ring. The heap must not be empty. */
  advance(): void {
    const moment = this.#moment[0]!
    do this.#append(this.#removeFirst())
    while (this.size > 0 && this.#moment[0] === moment)
  }

  #append(id: number): void {
    this.#ring[this.#tail] = id
    this.#tail = (this.#tail + 1) & (this.#ring.length - 1)
    if (this.#tail === this.#head) this.#growRing()
  }

  #allocate(kind: number, a: number, b: number, c: number, generation: number, owner: number): number {
    let id = this.#used
    if (this.#freeCount > 0) id = this.#free[--this.#freeCount]!
    else {
      if (id === this.kind.length) this.#growRecords()
      this.#used++
    }
    this.kind[id] = kind
    this.a[id] = a
    this.b[id] = b
    this.c[id] = c
    this.generation[id] = generation
    this.owner[id] = owner
    return id
  }

  #insert(id: number, moment: number): void {
    if (this.size === this.#record.length) this.#growHeap()
    const sequence = this.#issued++
    const moments = this.#moment
    const sequences = this.#sequence
    const records = this.#record
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (moments[parent]! <= moment) break
      moments[at] = moments[parent]!
      sequences[at] = sequences[parent]!
      records[at] = records[parent]!
      at = parent
    }
    moments[at] = moment
    sequences[at] = sequence
    records[at] = id
  }

  #removeFirst(): number {
    const moments = this.#moment
    const sequences = this.#sequence
    const records = this.#record
    const first = records[0]!
    const size = --this.size
    const moment = moments[size]!
    const sequence = sequences[size]!
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      const right = child + 1
      if (
        right < size &&
        (moments[right]! < moments[child]! || (moments[right] === moments[child] && sequences[right]! < sequences[child]!))
      )
        child = right
      if (moments[child]! > moment || (moments[child] === moment && sequences[child]! > sequence)) break
      moments[at] = moments[child]!
      sequences[at] = sequences[child]!
      records[at] = records[child]!
      at = child
    }
    moments[at] = moment
    sequences[at] = sequence
    records[at] = records[size]!
    return first
  }

  #growRing(): void {
    const old = this.#ring
    const ring = new Int32Array(old.length * 2)
    for (let i = 0; i < old.length; i++) ring[i] = old[(this.#head + i) & (old.length - 1)]!
    this.#ring = ring
    this.#head = 0
    this.#tail = old.length
  }

  #growHeap(): void {
    this.#moment = doubledFloats(this.#moment)
    this.#sequence = doubledFloats(this.#sequence)
    this.#record = doubled(this.#record)
  }

  #growRecords(): void {
    const kind = new Uint8Array(this.kind.length * 2)
    kind.set(this.kind)
    this.kind = kind
    this.time = doubledFloats(this.time)
    for (const column of ['a', 'b', 'c', 'generation', 'owner'] as const) this[column] = doubled(this[column])
  }
}

/** The same numbers in an array of twice the length. */
export function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}

/** The same numbers in an array of twice the length. */
export function doubledFloats(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2)
  larger.set(values)
  return larger
}
