import { doubled } from './eventQueue.ts'

/**
 * Records kept as columns of numbers and used again after release. A record's generation changes when it is released, so
 * that an event about its former self is seen to be stale.
 */
export abstract class Pool {
  generation = new Int32Array(16)
  #free = new Int32Array(16)
  #freeCount = 0
  #used = 0

  /** A record that is not in use; its columns hold old numbers. */
  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount]!
    if (this.#used === this.generation.length) {
      this.generation = doubled(this.generation)
      this.#free = doubled(this.#free)
      this.grow()
    }
    return this.#used++
  }

  release(id: number): void {
    this.generation[id]!++
    this.#free[this.#freeCount++] = id
  }

  /** Forgets every record. */
  clear(): void {
    this.#freeCount = 0
    this.#used = 0
  }

  /** Doubles every column. */
  protected abstract grow(): void
}
