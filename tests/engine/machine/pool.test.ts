import { describe, expect, it } from 'vitest'
import { Arena } from '#src/engine/machine/arena.ts'
import { Runs } from '#src/engine/machine/records.ts'

describe('a pool of records', () => {
  it('uses released records again, in another generation', () => {
    // given
    const runs = new Runs()
    const first = runs.pool.take()
    const generation = runs.pool.generation[first]!
    // when
    runs.pool.release(first)
    const second = runs.pool.take()
    // then
    expect(second).toBe(first)
    expect(runs.pool.generation[second]).toBe(generation + 1)
  })

  it('grows and keeps what it holds', () => {
    const runs = new Runs()
    for (let i = 0; i < 100; i++) {
      const record = runs.pool.take()
      runs.visit[record] = i
    }
    expect(Array.from({ length: 100 }, (_, i) => runs.visit[i])).toEqual(Array.from({ length: 100 }, (_, i) => i))
  })

  it('starts from the beginning after clearing', () => {
    const runs = new Runs()
    const first = runs.pool.take()
    runs.pool.take()
    runs.pool.clear()
    expect(runs.pool.take()).toBe(first)
  })
})

describe('an arena', () => {
  it('gives each instance room of its own, all zero, also when it is used again', () => {
    // given
    const arena = new Arena([3, 200, 0])
    const small = arena.take(0)
    const large = arena.take(1)
    arena.slots.fill(7, small, small + 3)
    // when
    arena.release(0, small)
    const again = arena.take(0)
    // then
    expect(again).toBe(small)
    expect(Array.from(arena.slots.subarray(again, again + 3))).toEqual([0, 0, 0])
    expect(large).toBeGreaterThanOrEqual(3)
  })

  it('grows as far as it must', () => {
    const arena = new Arena([100])
    const bases = Array.from({ length: 50 }, () => arena.take(0))
    expect(new Set(bases).size).toBe(50)
    expect(arena.slots.length).toBeGreaterThanOrEqual(5000)
  })
})
