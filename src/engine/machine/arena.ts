import { doubled } from '../columns.ts'

/** State of scope instances, cut from one array; room is used again by the next instance of the same scope. */
export class Arena {
  slots = new Int32Array(256)
  private used = 0
  private readonly free: number[][]
  private readonly sizes: readonly number[]

  /** `sizes` are the lengths of the state by kind of instance. */
  constructor(sizes: readonly number[]) {
    this.sizes = sizes
    this.free = sizes.map(() => [])
  }

  /** Room for one instance, all zero. */
  take(kind: number): number {
    const size = this.sizes[kind]!
    const again = this.free[kind]!.pop()
    if (again !== undefined) {
      for (let i = again; i < again + size; i++) this.slots[i] = 0
      return again
    }
    const base = this.used
    this.used += size
    while (this.used > this.slots.length) this.slots = doubled(this.slots)
    for (let i = base; i < this.used; i++) this.slots[i] = 0
    return base
  }

  release(kind: number, base: number): void {
    this.free[kind]!.push(base)
  }

  clear(): void {
    this.used = 0
    for (const free of this.free) free.length = 0
  }
}
