import { describe, expect, it } from 'vitest'
import { Provenance } from '#src/engine/machine/provenance.ts'

describe('where a token comes from', () => {
  it('is nobody at first', () => {
    expect(new Provenance().othersThan(3, 0)).toBe(0)
  })

  it('is one performer after a step, who is no handover to himself', () => {
    const provenance = new Provenance()
    const set = provenance.single(3)
    expect(provenance.othersThan(3, set)).toBe(0)
    expect(provenance.othersThan(4, set)).toBe(1)
  })

  it('is everybody whose branches came together, each counted once', () => {
    const provenance = new Provenance()
    const both = provenance.union(provenance.single(1), provenance.single(2))
    const more = provenance.union(both, provenance.union(provenance.single(2), provenance.single(5)))
    expect(provenance.othersThan(9, both)).toBe(2)
    expect(provenance.othersThan(1, both)).toBe(1)
    expect(provenance.othersThan(9, more)).toBe(3)
  })

  it('is the same number for the same set, however it came about', () => {
    const provenance = new Provenance()
    const [a, b, c] = [1, 2, 3].map((performer) => provenance.single(performer)) as [number, number, number]
    expect(provenance.union(provenance.union(a, b), c)).toBe(provenance.union(a, provenance.union(c, b)))
    expect(provenance.union(a, 0)).toBe(a)
    expect(provenance.union(0, a)).toBe(a)
    expect(provenance.union(a, a)).toBe(a)
  })
})
