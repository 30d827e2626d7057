import { doubled } from '../columns.ts'

const NONE = -1

/**
 * The lines before each desk: one for each urgency, first come first served. Entries are runs with their generation, so
 * that one who has left, or was served at another desk, is passed over; nothing is allocated for an entry.
 */
export class WaitingLines {
  run = new Int32Array(64)
  generation = new Int32Array(64)
  private behind = new Int32Array(64)
  private free = NONE
  private used = 0
  private readonly head: Int32Array
  private readonly tail: Int32Array
  private readonly urgencies: number
  /** Entries in all lines of a desk, those passed over later included. */
  readonly length: Int32Array

  constructor(desks: number, urgencies: number) {
    this.urgencies = urgencies
    this.head = new Int32Array(desks * urgencies).fill(NONE)
    this.tail = new Int32Array(desks * urgencies).fill(NONE)
    this.length = new Int32Array(desks)
  }

  add(desk: number, urgency: number, run: number, generation: number): void {
    const entry = this.take()
    this.run[entry] = run
    this.generation[entry] = generation
    this.behind[entry] = NONE
    const line = desk * this.urgencies + urgency
    if (this.head[line] === NONE) this.head[line] = entry
    else this.behind[this.tail[line]!] = entry
    this.tail[line] = entry
    this.length[desk]!++
  }

  /**
   * Takes the entry of the most urgent run that has waited longest, one that does not stand there any more included; the line
   * must not be empty. What it says stands in `run` and `generation` until the next one is added.
   */
  next(desk: number): number {
    let line = desk * this.urgencies
    let entry = this.head[line]!
    while (entry === NONE) entry = this.head[++line]!
    this.head[line] = this.behind[entry]!
    this.behind[entry] = this.free
    this.free = entry
    this.length[desk]!--
    return entry
  }

  private take(): number {
    if (this.free !== NONE) {
      const entry = this.free
      this.free = this.behind[entry]!
      return entry
    }
    if (this.used === this.run.length) {
      this.run = doubled(this.run)
      this.generation = doubled(this.generation)
      this.behind = doubled(this.behind)
    }
    return this.used++
  }
}
