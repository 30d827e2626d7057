import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Stretch } from '#src/report/diagram/cuts.ts'
import { cuts } from '#src/report/diagram/cuts.ts'

it('what fits is not cut', () => {
  expect(cuts(0, 900, 1000, [[100, 200]])).toEqual([0, 900])
})

it('is cut in the gaps between what is drawn, into even pieces', () => {
  // Given: six columns of 100 with gaps of 50, and room for four of them
  const columns = Array.from({ length: 6 }, (_, i): Stretch => [i * 150, i * 150 + 100])

  // When
  const borders = cuts(0, 850, 600, columns)

  // Then: three and three, not four and two
  expect(borders).toEqual([0, 425, 850])
})

it('without a gap is cut before what begins last', () => {
  expect(
    cuts(0, 1000, 600, [
      [0, 500],
      [450, 1000],
    ]),
  ).toEqual([0, 448, 1000])
})

it('does not cut through anything for the sake of even pieces', () => {
  // Given: the middle is taken, a gap lies at a third
  const taken: Stretch[] = [
    [0, 300],
    [320, 900],
  ]

  // When
  const borders = cuts(0, 900, 600, taken)

  // Then
  expect(borders).toEqual([0, 310, 900])
})

it('no piece is ever longer than the limit, and the pieces cover the whole', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 700 }))
    .map(([from, size]): Stretch => [from, from + size])
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 40 }), fc.integer({ min: 300, max: 2000 }), (taken, limit) => {
      const borders = cuts(0, 5000, limit, taken)
      expect(borders[0]).toBe(0)
      expect(borders.at(-1)).toBe(5000)
      for (const [i, at] of borders.slice(1).entries()) {
        expect(at).toBeGreaterThan(borders[i]!)
        expect(at - borders[i]!).toBeLessThanOrEqual(limit + 1e-6)
      }
    }),
  )
})

it('where something must be cut, cuts through what weighs least, and makes no piece more for it', () => {
  // Given: heavy ones overlap all along, but for one place where only a name is in the way
  const taken: Stretch[] = [
    [0, 300, 8],
    [250, 520, 8],
    [490, 560, 1],
    [540, 800, 8],
    [760, 1000, 8],
  ]

  // When
  const borders = cuts(0, 1000, 600, taken)

  // Then
  expect(borders).toEqual([0, 538, 1000])
})
