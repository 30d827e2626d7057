import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { components, FlowSystem, solve } from '#src/engine/equations/sparse.ts'

const system = (size: number, constants: Record<number, number>, ...entries: [from: number, to: number, share: number][]) => {
  const made = new FlowSystem(size)
  for (const [i, value] of Object.entries(constants)) made.constant[Number(i)] = value
  for (const [from, to, share] of entries) made.add(from, to, share)
  return made
}
const solved = (made: FlowSystem): number[] => {
  const solution = solve(made)
  if (!solution.ok) throw new Error(`endless: ${solution.cycle.join()}`)
  return [...solution.x]
}

describe('a flow system', () => {
  it('without cycles is passed through once', () => {
    expect(solved(system(4, { 0: 1 }, [0, 1, 0.25], [0, 2, 0.75], [1, 3, 1], [2, 3, 1]))).toEqual([1, 0.25, 0.75, 1])
  })

  it('adds entries of the same place up', () => {
    expect(solved(system(2, { 0: 2 }, [0, 1, 0.5], [0, 1, 0.25]))).toEqual([2, 1.5])
  })

  it('with a loop is a geometric series', () => {
    const [a, b] = solved(system(2, { 0: 1 }, [0, 1, 1], [1, 0, 0.2]))
    expect(a).toBeCloseTo(1.25, 12)
    expect(b).toBeCloseTo(1.25, 12)
  })

  it('with a loop on one place is one too', () => {
    expect(solved(system(1, { 0: 1 }, [0, 0, 0.75]))[0]).toBeCloseTo(4, 12)
  })

  it('leaves places out that nothing reaches, whatever goes round there', () => {
    expect(solved(system(3, { 0: 1 }, [1, 2, 1], [2, 1, 1]))).toEqual([1, 0, 0])
  })

  it('with a cycle of probability 1 has no answer and names the cycle', () => {
    const solution = solve(system(4, { 0: 1 }, [0, 1, 1], [1, 2, 1], [2, 1, 1], [2, 3, 0]))
    expect(solution).toMatchObject({ ok: false })
    expect(solution.ok ? [] : [...solution.cycle].sort()).toEqual([1, 2])
  })

  it('in which every round makes more than it takes has no answer', () => {
    expect(solve(system(2, { 0: 1 }, [0, 1, 1.5], [1, 0, 0.8]))).toMatchObject({ ok: false })
  })

  it('keeps its digits in a loop that is left once in a million rounds', () => {
    const [a] = solved(system(2, { 0: 1 }, [0, 1, 1], [1, 0, 1 - 1e-6]))
    expect(a! / 1e6).toBeCloseTo(1, 9)
  })

  it('agrees with repeated substitution on random substochastic systems', () => {
    const size = 12
    const entry = fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        // given: what leaves a place is at most 0.9 of what comes
        const out = Array.from({ length: size }, () => 0)
        for (const [from, , share] of entries) out[from]! += share
        const made = system(
          size,
          { 0: 1, 5: 0.5 },
          ...entries.map(([from, to, share]): [number, number, number] => [from, to, (0.9 * share) / Math.max(1, out[from]!)]),
        )
        // when
        const x = solved(made)
        // then
        let y = Array.from({ length: size }, () => 0)
        for (let round = 0; round < 400; round++)
          y = y.map((_, i) => [...made.gains(i)].reduce((sum, [from, share]) => sum + share * y[from]!, made.constant[i]!))
        for (const [i, value] of y.entries()) expect(x[i]).toBeCloseTo(value, 9)
      }),
    )
  })
})

describe('groups of mutually dependent unknowns', () => {
  it('come with those that feed others first', () => {
    const made = system(6, { 0: 1 }, [0, 1, 1], [1, 2, 1], [2, 1, 0.5], [2, 3, 0.5], [3, 4, 1], [4, 5, 0.5], [5, 3, 0.5])
    const groups = components(made, new Uint8Array(6).fill(1)).map((group) => [...group].sort())
    expect(groups).toEqual([[0], [1, 2], [3, 4, 5]])
  })

  it('are found in a chain too long for recursion', () => {
    const length = 50_000
    const made = new FlowSystem(length)
    made.constant[0] = 1
    for (let i = 1; i < length; i++) made.add(i - 1, i, 1)
    expect(components(made, made.active())).toHaveLength(length)
  })
})
