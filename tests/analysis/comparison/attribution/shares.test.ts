import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Worth } from '#src/analysis/comparison/attribution/shares.ts'
import { inOrder, shapley } from '#src/analysis/comparison/attribution/shares.ts'

/** The Shapley value by its definition: the difference each makes, over all orders. */
function byDefinition(count: number, worth: Worth): number[] {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((i) => orders(left.filter((j) => j !== i)).map((rest) => [i, ...rest]))
  const all = orders(Array.from({ length: count }, (_, i) => i))
  const parts = Array.from({ length: count }, () => 0)
  for (const order of all)
    for (const [place, player] of order.entries()) {
      const before = order.slice(0, place).sort((a, b) => a - b)
      const after = order.slice(0, place + 1).sort((a, b) => a - b)
      parts[player]! += (worth(after)[0]! - worth(before)[0]!) / all.length
    }
  return parts
}

const game = (count: number, values: readonly number[]): Worth => {
  const mask = (coalition: readonly number[]) => coalition.reduce((bits, i) => bits | (1 << i), 0)
  return (coalition) => Float64Array.of(values[mask(coalition) % 2 ** count]!)
}

const SUM = { most: 10_000, figures: [0] }

describe('parts averaged over all orders', () => {
  it('are the Shapley value of any game', () => {
    const games = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        values: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2 ** count, maxLength: 2 ** count }),
      }),
    )
    fc.assert(
      fc.property(games, ({ count, values }) => {
        const parts = shapley(count, game(count, values), SUM)!.get(0)!
        expect(parts).toEqual(byDefinition(count, game(count, values)).map((part) => expect.closeTo(part, 9)))
      }),
      { numRuns: 150 },
    )
  })

  it('need few measurings where few changes matter to each other', () => {
    // Thirty changes: twenty-four save 1 each, three pairs save 6 only together.
    let measurings = 0
    const worth: Worth = (coalition) => {
      measurings++
      let sum = coalition.filter((i) => i < 24).length
      for (const first of [24, 26, 28]) if (coalition.includes(first) && coalition.includes(first + 1)) sum += 6
      return Float64Array.of(sum)
    }
    const parts = shapley(30, worth, SUM)!.get(0)!
    expect(parts).toEqual(parts.map((_, i) => expect.closeTo(i < 24 ? 1 : 3, 9)))
    expect(measurings).toBeLessThan(130)
  })

  it('are given up when they take too many measurings', () => {
    const together: Worth = (coalition) => Float64Array.of(coalition.length === 20 ? 1 : 0)
    expect(shapley(20, together, SUM)).toBeUndefined()
    expect(shapley(3, (coalition) => Float64Array.of(coalition.length), { most: 2, figures: [0] })).toBeUndefined()
  })

  it('are nothing in a figure that is unknown', () => {
    expect(shapley(2, () => Float64Array.of(Number.NaN), SUM)!.get(0)).toEqual([0, 0])
  })

  it('pass on what goes wrong in a measuring', () => {
    const broken: Worth = () => {
      throw new Error('broken')
    }
    expect(() => shapley(2, broken, SUM)).toThrow('broken')
  })
})

describe('parts in order', () => {
  it('are what each makes after those before it', () => {
    const worth: Worth = (coalition) => Float64Array.of(Math.min(2, coalition.length), 10 * coalition.length)
    expect(inOrder(3, worth).map((part) => [...part])).toEqual([
      [1, 10],
      [1, 10],
      [0, 10],
    ])
  })
})
