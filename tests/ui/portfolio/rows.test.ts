import { describe, expect, it } from 'vitest'
import type { Analysis } from '#src/domain/results.ts'
import type { Measured, PortfolioRow, PortfolioValues } from '#src/ui/portfolio/rows.ts'
import { NO_VALUES, bestOf, sorted, valuesOf } from '#src/ui/portfolio/rows.ts'

type Means = Readonly<Partial<Record<'burden' | 'visits' | 'elapsedDays' | 'onceOnlyGap' | 'applicantCost', number | null>>>

const analysis = (means: Means, volume?: number): Analysis => {
  const figures = { burden: null, visits: null, elapsedDays: null, onceOnlyGap: null, applicantCost: null, ...means }
  const indicators = Object.fromEntries(Object.entries(figures).map(([id, mean]) => [id, { mean }]))
  return { service: { referenceUnits: [], acts: [], ...(volume !== undefined && { volume }) }, indicators } as unknown as Analysis
}
const toBe = (name: string, means: Means): Measured['toBes'][number] => ({ name, analysis: analysis(means) })
const row = (title: string, values: Partial<PortfolioValues> = {}): PortfolioRow => ({
  key: title,
  title,
  agency: '',
  currency: 'UZS',
  state: 'ready',
  values: { ...NO_VALUES, ...values },
  toBes: 0,
})

describe('the best to-be', () => {
  it('is the one with the least burden', () => {
    expect(bestOf([toBe('A', { burden: 7 }), toBe('B', { burden: 3, visits: 9 }), toBe('C', { burden: 5 })])?.name).toBe('B')
  })

  it('is the one with the fewest days where burden is not known of all, or equal', () => {
    expect(bestOf([toBe('A', { burden: null, elapsedDays: 5 }), toBe('B', { burden: 1, elapsedDays: 2 })])?.name).toBe('B')
    expect(bestOf([toBe('A', { burden: 1, elapsedDays: 2 }), toBe('B', { burden: 1, elapsedDays: 5 })])?.name).toBe('A')
  })

  it('is the first where nothing tells them apart, and nothing without any', () => {
    expect(bestOf([toBe('A', {}), toBe('B', {})])?.name).toBe('A')
    expect(bestOf([])).toBeUndefined()
  })
})

describe('the figures of a service', () => {
  const asIs = analysis({ burden: 1000, visits: 9, elapsedDays: 40, onceOnlyGap: 6, applicantCost: 50 }, 20)

  it('are today’s, and what the best to-be saves of them', () => {
    const values = valuesOf({
      asIs,
      toBes: [toBe('A', { burden: 900, visits: 1, elapsedDays: 1 }), toBe('B', { burden: 250, visits: 2, elapsedDays: 44 })],
    })
    expect(values).toEqual({
      volume: 20,
      visits: 9,
      days: 40,
      gap: 6,
      cost: 50,
      burden: 1000,
      savedVisits: 7,
      savedDays: -4,
      savedBurden: 750,
      savedShare: 0.75,
    })
  })

  it('have no saving without a to-be', () => {
    expect(valuesOf({ asIs, toBes: [] })).toMatchObject({ burden: 1000, savedVisits: null, savedBurden: null, savedShare: null })
  })

  it('are unknown where the model does not know them, never nothing', () => {
    const unknown = valuesOf({ asIs: analysis({ visits: 9 }), toBes: [toBe('A', { visits: 1 })] })
    expect(unknown).toMatchObject({ volume: null, burden: null, savedVisits: 8, savedBurden: null, savedShare: null })
  })

  it('have no share of a burden that is nothing', () => {
    const free = valuesOf({ asIs: analysis({ burden: 0 }), toBes: [toBe('A', { burden: 0 })] })
    expect(free).toMatchObject({ savedBurden: 0, savedShare: null })
  })
})

describe('rows in order', () => {
  const rows = [row('Flat', { burden: 5 }), row('Car', { burden: null }), row('Fine', { burden: 9 }), row('Tax', { burden: 5 })]
  const titles = (by: 'burden' | 'title', descending: boolean) => sorted(rows, { by, descending }, 'en').map(({ title }) => title)

  it('begin with the largest or the smallest, equal ones by name, the unknown always last', () => {
    expect(titles('burden', true)).toEqual(['Fine', 'Flat', 'Tax', 'Car'])
    expect(titles('burden', false)).toEqual(['Flat', 'Tax', 'Fine', 'Car'])
  })

  it('can go by name both ways', () => {
    expect(titles('title', false)).toEqual(['Car', 'Fine', 'Flat', 'Tax'])
    expect(titles('title', true)).toEqual(['Tax', 'Flat', 'Fine', 'Car'])
  })

  it('leave the given order alone', () => {
    titles('burden', true)
    expect(rows.map(({ title }) => title)).toEqual(['Flat', 'Car', 'Fine', 'Tax'])
  })
})
