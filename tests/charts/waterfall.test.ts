import { describe, expect, it } from 'vitest'
import { chartSvg } from '#src/charts/chartSvg.ts'
import { waterfallData } from '#src/charts/data/waterfallData.ts'
import { LIGHT } from '#src/charts/palette.ts'
import { waterfall, waterfallHeight } from '#src/charts/waterfall.ts'
import { createWords } from '#src/i18n/words.ts'
import { look, paintedWith, textsOf } from './drawing.ts'
import { analysisWith, change, comparisonOf, flatSale, measureOf } from './sampleComparison.ts'

const en = createWords('en')
const NAMES = { asIs: 'As-is', toBe: 'To-be A' }
const numberIn = (text: string) =>
  Number(
    text
      .replace('−', '-')
      .replaceAll(/[\s\u00a0+]/g, '')
      .replace(',', '.'),
  )

const comparisonWith = (amounts: readonly number[], from = 40) => {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  return comparisonOf(
    analysisWith({ elapsedDays: from }),
    analysisWith({ elapsedDays: from + total }),
    amounts.map((elapsedDays, i) => measureOf(`m${i}`, `Measure ${i}`, [i], { elapsedDays })),
    amounts.map((elapsedDays, i) => change(`step ${i}`, { elapsedDays })),
  )
}

describe('the data of the waterfall', () => {
  it('leads from the as-is over every measure to the to-be', () => {
    // when
    const data = waterfallData(flatSale(), 'elapsedDays', NAMES, en)

    // then
    expect(data?.parts).toHaveLength(6)
    const end = (data?.asIs.value ?? 0) + (data?.parts.reduce((sum, { amount }) => sum + amount, 0) ?? 0)
    expect(end).toBeCloseTo(data?.toBe.value ?? 0, 9)
  })

  it('writes parts that sum to the written difference, whatever rounding does to each', () => {
    // given three times 0.34, which would read as 0.3 each and sum to 0.9
    const data = waterfallData(comparisonWith([-0.34, -0.34, -0.34], 10.06), 'elapsedDays', NAMES, en)

    // then
    const sum = data?.parts.reduce((total, { written }) => total + numberIn(written), 0) ?? 0
    expect(sum).toBeCloseTo(-1, 9)
  })

  it('leaves out measures without effect on the figure', () => {
    expect(waterfallData(comparisonWith([-4, 0, -1e-12]), 'elapsedDays', NAMES, en)?.parts).toHaveLength(1)
  })

  it('makes one part of the smallest when there are too many, and loses nothing', () => {
    // given
    const amounts = Array.from({ length: 14 }, (_, i) => -(i + 1) / 4)

    // when
    const data = waterfallData(comparisonWith(amounts), 'elapsedDays', NAMES, en)

    // then
    expect(data?.parts).toHaveLength(8)
    expect(data?.parts.at(-1)?.name).toBe('7 smaller measures')
    expect(data?.parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(-26.25, 9)
    expect(data?.table.rows).toHaveLength(16)
  })

  it('says which measures make it worse', () => {
    const data = waterfallData(comparisonWith([-4, 1.5]), 'elapsedDays', NAMES, en)
    expect(data?.parts.map(({ isWorse }) => isWorse)).toEqual([false, true])
    expect(data?.parts[1]?.written).toBe('+1.5')
  })

  it('is null when a variant has no such figure', () => {
    const unknown = comparisonOf(analysisWith({ elapsedDays: null }), analysisWith({ elapsedDays: 3 }), [], [])
    expect(waterfallData(unknown, 'elapsedDays', NAMES, en)).toBeNull()
  })

  it.each(['en', 'ru', 'uz'] as const)('has its words in %s', (language) => {
    const words = createWords(language)
    const data = waterfallData(flatSale(), 'elapsedDays', NAMES, words)
    expect(data?.words.title).toBe(words.t('charts.waterfall.title'))
    expect(Object.values(data?.words ?? {}).filter((text) => text === '' || text.includes('{{'))).toEqual([])
  })
})

describe('the drawn waterfall', () => {
  const data = waterfallData(flatSale(), 'elapsedDays', NAMES, en)!
  const draw = (width: number) => {
    const place = { ...look(width), height: waterfallHeight(data, look(width)) }
    return { svg: chartSvg(waterfall(data, 'en', place), place.width, place.height), ...place }
  }

  it('shows every number as it is written in the table', () => {
    const texts = textsOf(draw(600).svg)
    for (const [, written = ''] of data.table.rows) expect(texts).toContain(written)
  })

  it('has the size that was asked for', () => {
    const { svg, width, height } = draw(600)
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`)
  })

  it('paints the as-is in brick with a hatch, the to-be in glaze, the savings outlined', () => {
    const { svg } = draw(600)
    expect(paintedWith(svg, LIGHT.asIsFill)).toBe(1)
    expect(svg).toContain('<pattern')
    expect(paintedWith(svg, LIGHT.saveFill)).toBe(6)
    expect(paintedWith(svg, LIGHT.worseFill)).toBe(0)
  })

  it('lies where names are long, and writes all of their words', () => {
    const texts = textsOf(draw(600).svg).join(' ')
    expect(texts).toContain('Cadastral data come from the register; no')
    expect(texts).toContain('inspection, no paper passport')
  })

  it('stands where the names fit under their columns', () => {
    // given
    const short = waterfallData(comparisonWith([-14, -6, -2]), 'elapsedDays', NAMES, en)!
    const option = waterfall(short, 'en', look(900))

    // then the categories are on the horizontal axis
    expect(option['xAxis']).toMatchObject({ type: 'category' })
    expect(waterfall(data, 'en', look(600))['yAxis']).toMatchObject({ type: 'category' })
  })

  it('is the same text for the same data but for the ids of its parts', () => {
    const plain = (svg: string) => svg.replaceAll(/zr\d+/g, 'zr')
    expect(plain(draw(640).svg)).toBe(plain(draw(640).svg))
  })

  it('escapes what the model says', () => {
    // given
    const unsafe = comparisonWith([-4])
    const named = { ...unsafe, measures: unsafe.measures.map((one) => ({ ...one, name: '<img src=x onerror=alert(1)> & co' })) }

    // when
    const svg = chartSvg(waterfall(waterfallData(named, 'elapsedDays', NAMES, en)!, 'en', look()), 600, 340)

    // then
    expect(svg).not.toContain('<img')
    expect(svg).toContain('&lt;img')
  })
})
