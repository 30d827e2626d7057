import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frontier } from '#src/engine/runs/frontier.ts'

const read = (frontier: Frontier, path: number): number[] => {
  const target: number[] = []
  const length = frontier.read(path, target)
  return target.slice(0, length)
}

describe('the frontier', () => {
  it('gives the most probable beginning first, of equals the one found first', () => {
    const frontier = new Frontier()
    const paths = [0.1, 0.4, 0.2, 0.4].map((probability, i) => {
      const path = frontier.extend(-1, i)
      frontier.add(path, probability)
      return path
    })
    expect(frontier.top).toBe(0.4)
    expect([frontier.take(), frontier.take(), frontier.take(), frontier.take()]).toEqual([paths[1], paths[3], paths[2], paths[0]])
    expect(frontier.size).toBe(0)
    expect(frontier.top).toBe(0)
  })

  it('reads beginnings back, which share what they have in common', () => {
    const frontier = new Frontier()
    const common = frontier.extend(frontier.extend(-1, 2), 0)
    const one = frontier.extend(common, 1)
    const other = frontier.extend(common, 3)
    expect(read(frontier, one)).toEqual([2, 0, 1])
    expect(read(frontier, other)).toEqual([2, 0, 3])
    expect(read(frontier, -1)).toEqual([])
  })

  it('gives what is left with running sums', () => {
    const frontier = new Frontier()
    for (const probability of [0.2, 0.1, 0.3]) frontier.add(frontier.extend(-1, 0), probability)
    const { paths, sums } = frontier.rest()
    expect(paths).toHaveLength(3)
    expect(sums.at(-1)).toBeCloseTo(0.6, 12)
    expect([...sums]).toEqual([...sums].sort((a, b) => a - b))
  })

  it('keeps any number of beginnings in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3000 }), (weights) => {
        const frontier = new Frontier()
        for (const weight of weights) frontier.add(frontier.extend(-1, weight), weight)
        const taken = weights.map(() => read(frontier, frontier.take())[0]!)
        expect(taken).toEqual([...weights].sort((a, b) => b - a))
      }),
      { numRuns: 30 },
    )
  })
})
