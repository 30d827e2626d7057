import { describe, expect, it } from 'vitest'
import type { PortfolioRow, PortfolioValues } from '#src/ui/portfolio/rows.ts'
import { NO_VALUES } from '#src/ui/portfolio/rows.ts'
import { along, scatterOf, ticksOf } from '#src/ui/portfolio/scatter.ts'

const row = (title: string, values: Partial<PortfolioValues>, currency = 'UZS'): PortfolioRow => ({
  key: title,
  title,
  agency: '',
  currency,
  state: 'ready',
  values: { ...NO_VALUES, ...values },
  toBes: 1,
})

const FLAT = row('Flat', { burden: 3e11, savedShare: 0.3, volume: 100 })
const CAR = row('Car', { burden: 5e9, savedShare: 0.6, volume: 400 })
const FINE = row('Fine', { burden: 2e11, savedShare: 0.99, volume: 1 })
const NEW = row('New', { burden: 7e9, savedShare: null })

describe('the services as circles', () => {
  it('are those whose burden and saving are known, by their place in the table, large ones first', () => {
    const dots = scatterOf([FLAT, NEW, CAR, FINE])?.dots
    expect(dots?.map(({ title, rank, size }) => [title, rank, size])).toEqual([
      ['Car', 3, 1],
      ['Flat', 1, 0.5],
      ['Fine', 4, 0.35],
    ])
  })

  it('lie between powers of ten', () => {
    expect(scatterOf([FLAT, CAR, FINE])).toMatchObject({ from: 1e9, to: 1e12, lowest: 0 })
  })

  it('reach below nothing where a redesign costs more', () => {
    const worse = row('Worse', { burden: 1e10, savedShare: -0.25, volume: 5 })
    expect(scatterOf([FLAT, CAR, worse])?.lowest).toBeCloseTo(-0.4, 9)
  })

  it('are no picture when they are few, or count in several currencies', () => {
    expect(scatterOf([FLAT, CAR, NEW])).toBeUndefined()
    expect(scatterOf([FLAT, CAR, { ...FINE, currency: 'USD' }])).toBeUndefined()
  })

  it('have room on the axis when all burdens are one power of ten', () => {
    const same = ['a', 'b', 'c'].map((title) => row(title, { burden: 1e9, savedShare: 0.5 }))
    expect(scatterOf(same)).toMatchObject({ from: 1e9, to: 1e10 })
  })
})

describe('the axis of burdens', () => {
  it('gives each tenfold the same width', () => {
    const axis = { from: 1e9, to: 1e12 }
    expect([1e9, 1e10, 1e12].map((burden) => along(axis, burden))).toEqual([0, expect.closeTo(1 / 3, 9), 1])
  })

  it('names powers of ten, and more between two of them', () => {
    expect(ticksOf({ from: 1e9, to: 1e12 })).toEqual([1e9, 1e10, 1e11, 1e12])
    expect(ticksOf({ from: 1e9, to: 1e10 })).toEqual([1e9, 2e9, 5e9, 1e10])
  })
})
