import { describe, expect, it } from 'vitest'
import { createWords } from '#src/i18n/words.ts'
import type { PortfolioRow, PortfolioValues } from '#src/ui/portfolio/rows.ts'
import { NO_VALUES } from '#src/ui/portfolio/rows.ts'
import { scatterOf } from '#src/ui/portfolio/scatter.ts'

const en = createWords('en')

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
    expect(scatterOf([FLAT, NEW, CAR, FINE], en)?.dots).toEqual([
      { label: '3', burden: 5e9, share: 0.6, size: 1 },
      { label: '1', burden: 3e11, share: 0.3, size: 0.5 },
      { label: '4', burden: 2e11, share: 0.99, size: 0.35 },
    ])
  })

  it('lie between powers of ten', () => {
    expect(scatterOf([FLAT, CAR, FINE], en)).toMatchObject({ from: 1e9, to: 1e12, lowest: 0 })
  })

  it('have their axes named, with the currency', () => {
    expect(scatterOf([FLAT, CAR, FINE], en)?.axes).toEqual({
      burden: 'Burden a year, UZS',
      share: 'Share of the burden saved',
    })
  })

  it('reach below nothing where a redesign costs more', () => {
    const worse = row('Worse', { burden: 1e10, savedShare: -0.25, volume: 5 })
    expect(scatterOf([FLAT, CAR, worse], en)?.lowest).toBeCloseTo(-0.4, 9)
  })

  it('are no picture when they are few, or count in several currencies', () => {
    expect(scatterOf([FLAT, CAR, NEW], en)).toBeUndefined()
    expect(scatterOf([FLAT, CAR, { ...FINE, currency: 'USD' }], en)).toBeUndefined()
  })

  it('have room on the axis when all burdens are one power of ten', () => {
    const same = ['a', 'b', 'c'].map((title) => row(title, { burden: 1e9, savedShare: 0.5 }))
    expect(scatterOf(same, en)).toMatchObject({ from: 1e9, to: 1e10 })
  })
})
