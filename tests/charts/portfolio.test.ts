import { describe, expect, it } from 'vitest'
import { chartSvg } from '#src/charts/chartSvg.ts'
import { LIGHT } from '#src/charts/palette.ts'
import type { PortfolioData } from '#src/charts/portfolio.ts'
import { portfolio } from '#src/charts/portfolio.ts'
import { look, paintedWith, textsOf } from './drawing.ts'

const DATA: PortfolioData = {
  dots: [
    { label: '2', burden: 1e10, share: 0.5, size: 1 },
    { label: '1', burden: 1e12, share: 1, size: 0.4 },
  ],
  from: 1e9,
  to: 1e12,
  lowest: 0,
  axes: { burden: 'Burden a year, soum', share: 'Share saved' },
}

const drawn = (data: PortfolioData) => chartSvg(portfolio(data, 'en', look()), 600, 340)

/** Its words; which blank stands in a number is not the matter here. */
const wordsOf = (svg: string): string[] => textsOf(svg).map((text) => text.replaceAll(/\s/g, ' '))

/** Where a word of the picture stands, from the left. */
const placeOf = (svg: string, word: string): number => {
  const [, transform = '', x = ''] =
    new RegExp(`<text[^>]*?(?:transform="translate\\(([\\d.]+)|x="([\\d.]+))[^>]*>${word.replace(' ', '.')}</text>`).exec(svg) ??
    []
  return Number(transform || x || Number.NaN)
}

describe('the picture of a portfolio', () => {
  it('has a circle for each service with its place in the table, and both axes named', () => {
    const svg = drawn(DATA)
    expect(paintedWith(svg, LIGHT.saveFill)).toBe(2)
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(['1', '2', 'Burden a year, soum', 'Share saved', '0 %', '20 %', '100 %']))
  })

  it('names powers of ten, each tenfold as wide as the one before', () => {
    const svg = drawn(DATA)
    const places = ['1 bn', '10 bn', '100 bn', '1 trn'].map((tick) => placeOf(svg, tick))
    const widths = places.slice(1).map((place, i) => place - places[i]!)
    expect(widths[0]).toBeGreaterThan(50)
    expect(widths[1]).toBeCloseTo(widths[0]!, 0)
    expect(widths[2]).toBeCloseTo(widths[0]!, 0)
  })

  it('names more burdens between two powers of ten', () => {
    const texts = wordsOf(drawn({ ...DATA, from: 1e9, to: 1e10, dots: [{ label: '1', burden: 2e9, share: 0.2, size: 1 }] }))
    expect(texts).toEqual(expect.arrayContaining(['1 bn', '2 bn', '5 bn', '10 bn']))
  })

  it('reaches below nothing where a redesign costs more', () => {
    const dots = [{ label: '1', burden: 2e9, share: -0.25, size: 1 }]
    expect(wordsOf(drawn({ ...DATA, lowest: -0.4, dots }))).toContain('\u221240 %')
  })
})
