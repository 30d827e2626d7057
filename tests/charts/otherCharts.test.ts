import { describe, expect, it } from 'vitest'
import { chartSvg } from '#src/charts/chartSvg.ts'
import { marksData } from '#src/charts/data/marksData.ts'
import { tornadoData } from '#src/charts/data/tornadoData.ts'
import { tradeOffData } from '#src/charts/data/tradeOffData.ts'
import { whoSpendsData } from '#src/charts/data/whoSpendsData.ts'
import { framedSvg } from '#src/charts/framed.ts'
import { marks } from '#src/charts/marks.ts'
import { whoSpends } from '#src/charts/pairedBars.ts'
import { LIGHT } from '#src/charts/palette.ts'
import { tornado, tornadoHeight } from '#src/charts/tornado.ts'
import { tradeOff } from '#src/charts/tradeOff.ts'
import { createWords } from '#src/i18n/words.ts'
import { look, paintedWith, textsOf } from './drawing.ts'
import { analysisWith, comparisonOf, flatCertainty, flatSale, step } from './sampleComparison.ts'

const en = createWords('en')
const NAMES = { asIs: 'As-is', toBe: 'To-be A' }

describe('who spends the time', () => {
  const steps = [
    step(1, 'applicant', 2),
    step(2, 'applicant', 1),
    step(3, 'front-office', 4),
    step(4, 'private', 5),
    step(5, 'system', 6),
  ]
  const comparison = comparisonOf(
    analysisWith({ waitHours: 70 }, steps),
    analysisWith({ waitHours: 7 }, steps.slice(0, 1)),
    [],
    [],
  )
  const data = whoSpendsData(comparison, NAMES, en)

  it('sums the work of each, and takes waiting from its indicator, which knows of timers', () => {
    expect(Object.fromEntries(data.rows.map(({ spender, asIs }) => [spender, asIs]))).toEqual({
      applicant: 3,
      frontOffice: 4,
      backOffice: 0,
      other: 11,
      waiting: 70,
    })
    expect(data.rows.find(({ spender }) => spender === 'applicant')?.toBe).toBe(2)
  })

  it('is drawn with the number at each bar', () => {
    const texts = textsOf(chartSvg(whoSpends(data, 'en', look()), 600, 340))
    for (const number of ['70', '11', '4', '3', '2', '7']) expect(texts).toContain(number)
    expect(texts).toContain('Front office')
  })
})

describe('the tornado', () => {
  const data = tornadoData(flatSale(), flatCertainty(), 'elapsedDays', NAMES, en)!

  it('has a row for each fact, its ends in order whichever way it moves the difference', () => {
    expect(data.rows).toHaveLength(4)
    expect(data.rows[0]).toMatchObject({ name: 'Inspect the flat on site: wait', low: -45.8, high: -38.1 })
  })

  it('says in its table on what each fact rests', () => {
    expect(data.table.rows.map((row) => row[2])).toEqual(['interview', 'regulation', 'estimate', 'no evidence'])
    expect(data.table.rows[2]?.[1]).toBe('As-is, To-be A')
  })

  it('is null when nothing has a range, or the figure is unknown', () => {
    expect(tornadoData(flatSale(), flatCertainty(), 'visits', NAMES, en)).toBeNull()
    const unknown = comparisonOf(analysisWith({ elapsedDays: null }), analysisWith({}), [], [])
    expect(tornadoData(unknown, flatCertainty(), 'elapsedDays', NAMES, en)).toBeNull()
  })

  it('is drawn with both ends of every range and the mean', () => {
    const place = { ...look(), height: tornadoHeight(data, look()) }
    const svg = chartSvg(tornado(data, 'en', place), 600, place.height)
    const texts = textsOf(svg)
    for (const { written } of data.rows) expect(texts).toEqual(expect.arrayContaining([written.low, written.high]))
    expect(texts).toContain('−41.4')
    expect(paintedWith(svg, LIGHT.asIsLine)).toBe(2)
  })
})

describe('days against cost', () => {
  const variant = (name: string, days: number | null, cost: number, visits: number, role: 'as-is' | 'to-be' = 'to-be') => ({
    name,
    role,
    analysis: analysisWith({ elapsedDays: days, applicantCost: cost, visits }),
  })

  it('gives every variant a circle with its name and visits', () => {
    const data = tradeOffData([variant('As-is', 44, 900, 10, 'as-is'), variant('A', 2, 500, 1)], 'applicantCost', en)
    const svg = chartSvg(tradeOff(data, 'en', look()), 600, 340)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['As-is: 10 visits', 'A: 1 visit']))
    expect(paintedWith(svg, LIGHT.asIsFill)).toBe(1)
    expect(paintedWith(svg, LIGHT.saveFill)).toBe(1)
  })

  it('has no place for a variant whose days are not known', () => {
    const data = tradeOffData([variant('As-is', null, 900, 10, 'as-is'), variant('A', 2, 500, 1)], 'applicantCost', en)
    expect(data.points.map(({ name }) => name)).toEqual(['A'])
  })

  it('draws an area, not a width, as large as the visits', () => {
    const data = tradeOffData([variant('As-is', 44, 900, 16, 'as-is'), variant('A', 2, 500, 4)], 'applicantCost', en)
    const [series] = tradeOff(data, 'en', look())['series'] as [{ data: { symbolSize: number }[] }]
    const [large, small] = series.data.map(({ symbolSize }) => symbolSize)
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(2, 9)
  })
})

describe('marks to be counted', () => {
  const rects = (svg: string, colour: string) => paintedWith(svg, colour)

  it('are as many as there are visits, the last one cut where there is a part', () => {
    const svg = chartSvg(marks(marksData(flatSale(), 'visits', NAMES, en)!, look(1000, 400)), 1000, 400)
    expect(rects(svg, LIGHT.asIsFill)).toBe(11)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['10.6', '1.0']))
  })

  it('are one bar where counting makes no sense', () => {
    const days = chartSvg(marks(marksData(flatSale(), 'elapsedDays', NAMES, en)!, look(1000, 400)), 1000, 400)
    expect(rects(days, LIGHT.asIsFill)).toBe(1)
    const many = comparisonOf(analysisWith({ visits: 200 }), analysisWith({ visits: 3 }), [], [])
    expect(rects(chartSvg(marks(marksData(many, 'visits', NAMES, en)!, look(1000, 400)), 1000, 400), LIGHT.asIsFill)).toBe(1)
  })

  it('are none for nothing', () => {
    const none = comparisonOf(analysisWith({ visits: 2 }), analysisWith({ visits: 0 }), [], [])
    const svg = chartSvg(marks(marksData(none, 'visits', NAMES, en)!, look(1000, 400)), 1000, 400)
    expect(rects(svg, LIGHT.asIsFill)).toBe(2)
    expect(textsOf(svg)).toContain('0')
  })
})

describe('a chart that leaves the app', () => {
  it('carries its title, unit and source, and what they say is escaped', () => {
    const svg = chartSvg(whoSpends(whoSpendsData(flatSale(), NAMES, en), 'en', look()), 600, 340)
    const words = { title: 'A & B', unit: 'hours', source: 'Source: “<models>”', summary: '' }
    const framed = framedSvg(svg, words, 600, 340)
    expect(textsOf(framed)).toEqual(expect.arrayContaining(['A & B', 'hours', 'Source: “<models>”', 'Waiting']))
    expect(framed).not.toContain('<models>')
    expect(framed.match(/<svg /g)).toHaveLength(2)
  })

  it('grows with words that need more lines', () => {
    const heightOf = (text: string) => Number(/height="(\d+)"/.exec(text)?.[1])
    const words = { title: 'Short', unit: '', source: 'Short', summary: '' }
    const long = { ...words, source: 'A source that needs more than one line '.repeat(6) }
    expect(heightOf(framedSvg('<svg ></svg>', long, 400, 300))).toBeGreaterThan(
      heightOf(framedSvg('<svg ></svg>', words, 400, 300)),
    )
  })
})
