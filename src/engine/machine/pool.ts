import { doubled } from '../columns.ts'

/**
 * Numbers of records that are kept as columns elsewhere and used again after release. A record's generation changes when it
 * is released, so that an event about its former self is seen to be stale.
 *
 * Whoever has the columns has a pool; nobody is one: with one class for all, taking a record stays quick.
 */
export class Pool {
  generation = new Int32Array(16)
  private free = new Int32Array(16)
  private freeCount = 0
  private used = 0
  private readonly grow: () => void

  /** `grow` doubles every column. */
  constructor(grow: () => void) {
    this.grow = grow
  }

  /** A record that is not in use; its columns hold old numbers. */
  take(): number {
    if (this.freeCount > 0) return this.free[--this.freeCount]!
    if (this.used === this.generation.length) {
      this.generation = doubled(this.generation)
      this.free = doubled(this.free)
      this.grow()
    }
    return this.used++
  }

  release(id: number): void {
    this.generation[id]!++
    this.free[this.freeCount++] = id
  }

  /** Forgets every record. */
  clear(): void {
    this.freeCount = 0
    this.used = 0
  }
}
