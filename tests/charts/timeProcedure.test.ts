import { describe, expect, it } from 'vitest'
import { chartSvg } from '#src/charts/chartSvg.ts'
import { timeProcedureData } from '#src/charts/data/timeProcedureData.ts'
import { LIGHT } from '#src/charts/palette.ts'
import { timeProcedure } from '#src/charts/timeProcedure.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { createWords } from '#src/i18n/words.ts'
import { look, paintedWith, textsOf } from './drawing.ts'
import { analysisWith, comparisonOf, contributionsOf, flatDays, flatSale, step } from './sampleComparison.ts'

const en = createWords('en')
const NAMES = { asIs: 'As-is', toBe: 'To-be A' }

const withService = (service: Partial<ServiceFacts>) => {
  const sale = flatSale()
  return { ...sale, asIs: { ...sale.asIs, service: { ...sale.asIs.service, ...service } } }
}

describe('the data of the time-procedure chart', () => {
  it('adds up what each step adds, in flow order and not in that of the contributions', () => {
    // given steps in file order 2, 1, 3
    const steps = [step(2, 'back-office', 1), step(1, 'applicant', 1), step(3, 'system', 0)]
    const comparison = comparisonOf(analysisWith({ elapsedDays: 6 }, steps), analysisWith({ elapsedDays: 0 }), [], [])
    const asIs = contributionsOf([
      ['S3', 3],
      ['S1', 1],
      ['S2', 2],
    ])

    // when
    const data = timeProcedureData(comparison, { asIs, toBe: contributionsOf([]) }, NAMES, en)

    // then
    expect(data.asIs.points.map(({ number, reached }) => [number, reached])).toEqual([
      [1, 1],
      [2, 3],
      [3, 6],
    ])
  })

  it('ends at the mean of the case also when timers wait outside of the steps', () => {
    // given
    const comparison = comparisonOf(analysisWith({ elapsedDays: 5 }, [step(1, 'applicant', 1)]), analysisWith({}), [], [])
    const asIs = contributionsOf([
      ['Timer', 4],
      ['S1', 1],
    ])

    // when
    const { asIs: line } = timeProcedureData(comparison, { asIs, toBe: contributionsOf([]) }, NAMES, en)

    // then
    expect(line.total).toBe(5)
    expect(line.points.at(-1)).toMatchObject({ name: 'Waiting outside of steps', added: 4, reached: 5 })
  })

  it('keeps a step that adds nothing, so that the numbers stay those of the drawing', () => {
    const comparison = comparisonOf(
      analysisWith({}, [step(1, 'applicant', 0), step(2, 'applicant', 0)]),
      analysisWith({}),
      [],
      [],
    )
    const data = timeProcedureData(comparison, { asIs: contributionsOf([['S2', 1]]), toBe: contributionsOf([]) }, NAMES, en)
    expect(data.asIs.points.map(({ reached }) => reached)).toEqual([0, 1])
  })

  it.each([
    [{ deadline: 14, deadlineUnit: 'calendar-day' }, 14],
    [{ deadline: 10, deadlineUnit: 'working-day' }, 14],
    [{ deadline: 2, deadlineUnit: 'week' }, 14],
    [{}, undefined],
  ] as const)('says the statutory deadline %j in calendar days', (service, days) => {
    const data = timeProcedureData(withService(service), flatDays(), NAMES, en)
    expect(data.deadline === undefined ? undefined : Math.round(data.deadline * 1e9) / 1e9).toBe(days)
  })

  it('tells in the table who does each step, and what it adds', () => {
    const { table } = timeProcedureData(flatSale(), flatDays(), NAMES, en)
    expect(table.rows[0]).toEqual(['As-is', '1. Step 1', 'applicant', '7.1', '7.1'])
    expect(table.rows).toHaveLength(22)
  })
})

describe('the drawn time-procedure chart', () => {
  const data = timeProcedureData(withService({ deadline: 14, deadlineUnit: 'calendar-day' }), flatDays(), NAMES, en)
  const svg = chartSvg(timeProcedure(data, en, look()), 600, 340)

  it('names both lines at their ends, with what they take', () => {
    const texts = textsOf(svg)
    expect(texts).toContain(`As-is ${data.asIs.total.toFixed(1)}`)
    expect(texts).toContain(`To-be A ${data.toBe.total.toFixed(1)}`)
  })

  it('draws the deadline with words on it', () => {
    expect(textsOf(svg)).toContain('statutory deadline 14')
    const { deadline: _, ...without } = data
    expect(textsOf(chartSvg(timeProcedure(without, en, look()), 600, 340)).join()).not.toContain('deadline')
  })

  it('keeps the deadline in the picture when nothing reaches it', () => {
    const option = timeProcedure({ ...data, deadline: 400 }, en, look())
    expect((option['yAxis'] as { max: number }).max).toBeGreaterThanOrEqual(400)
  })

  it('explains the points of those performers that occur, and of no others', () => {
    const texts = textsOf(svg)
    expect(texts).toContain('applicant')
    expect(texts).toContain('other agency')
    expect(texts).not.toContain('private')
  })

  it('tells the lines apart without their colour: one is dashed', () => {
    expect(svg).toMatch(/stroke-dasharray="6,3"/)
    expect(paintedWith(svg, LIGHT.asIsLine)).toBeGreaterThan(0)
    expect(paintedWith(svg, LIGHT.toBeFill)).toBeGreaterThan(0)
  })
})
