import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alternatives, DecisionTable } from '#src/engine/decisions.ts'

describe('alternatives', () => {
  it.each([
    { title: 'probabilities that sum to 1 stay', written: [0.2, 0.8], shares: [0.2, 0.8] },
    { title: 'a missing one takes what is left', written: [0.3, undefined], shares: [0.3, 0.7] },
    { title: 'missing ones share what is left', written: [undefined, 0.5, undefined], shares: [0.25, 0.5, 0.25] },
    { title: 'all missing are equal', written: [undefined, undefined, undefined, undefined], shares: [0.25, 0.25, 0.25, 0.25] },
    { title: 'a sum above 1 is divided out', written: [0.5, 1.5], shares: [0.25, 0.75], sum: 2 },
    { title: 'a sum below 1 is divided out', written: [0.1, 0.3], shares: [0.25, 0.75], sum: 0.4 },
    {
      title: 'nothing is left for a missing one beside a sum above 1',
      written: [0.6, 0.6, undefined],
      shares: [0.5, 0.5, 0],
      sum: 1.2,
    },
    { title: 'all zero means equal', written: [0, 0], shares: [0.5, 0.5], sum: 0 },
    { title: 'a single one is certain', written: [0.4], shares: [1], sum: 0.4 },
    { title: 'a single missing one is certain', written: [undefined], shares: [1] },
  ])('$title', ({ written, shares, sum }) => {
    const got = alternatives(written)
    expect(got.shares).toHaveLength(shares.length)
    for (const [i, share] of shares.entries()) expect(got.shares[i]).toBeCloseTo(share, 12)
    if (sum === undefined) expect(got.sum).toBeUndefined()
    else expect(got.sum).toBeCloseTo(sum, 12)
  })

  it('of nothing are nothing', () => {
    expect(alternatives([])).toEqual({ shares: [] })
  })

  it('always sum to 1 and are never negative', () => {
    const written = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(written, (probabilities) => {
        const { shares } = alternatives(probabilities)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(shares.every((share) => share >= 0)).toBe(true)
      }),
    )
  })
})

describe('a table of decisions', () => {
  it('keeps the weights of each decision in a row and knows decisions that are none', () => {
    // given
    const table = new DecisionTable()
    // when
    const first = table.add([0.25, 0.75])
    const certain = table.add([0, 1, 0])
    const impossible = table.add([0, 0])
    const decisions = table.finish()
    // then
    expect([first, certain, impossible]).toEqual([0, 1, 2])
    expect([...decisions.start]).toEqual([0, 2, 5, 7])
    expect([...decisions.weight]).toEqual([0.25, 0.75, 0, 1, 0, 0, 0])
    expect([...decisions.only]).toEqual([-1, 1, 0])
  })
})
