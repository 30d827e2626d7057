import { describe, expect, it } from 'vitest'
import { createWords } from '#src/i18n/words.ts'
import { portfolioCsv } from '#src/ui/portfolio/portfolioCsv.ts'
import type { PortfolioRow } from '#src/ui/portfolio/rows.ts'
import { COLUMNS, NO_VALUES } from '#src/ui/portfolio/rows.ts'

const ROW: PortfolioRow = {
  key: 'p',
  project: 'p',
  title: 'Flat, sale',
  agency: '=HYPERLINK("x")',
  currency: 'UZS',
  state: 'ready',
  values: { ...NO_VALUES, volume: 259000, visits: 13.25, savedDays: -4.5 },
  best: '@B',
  toBes: 1,
}

const linesIn = (language: 'en' | 'ru' | 'uz', rows: readonly PortfolioRow[] = [ROW]) =>
  portfolioCsv(rows, createWords(language)).split('\r\n')

describe('the portfolio as CSV', () => {
  it('has a head and a row per service, marked as UTF-8', () => {
    const [head, row, end] = linesIn('en')
    expect(head?.startsWith('\ufeffService,Authority,Kind,Currency,')).toBe(true)
    expect(head?.split(',').length).toBeGreaterThanOrEqual(5 + COLUMNS.length)
    expect(row?.startsWith('"Flat, sale"')).toBe(true)
    expect(end).toBe('')
  })

  it('makes texts harmless that a spreadsheet would run; negative numbers stay numbers', () => {
    const [, row] = linesIn('en')
    expect(row).toContain(`"'=HYPERLINK(""x"")"`)
    expect(row).toMatch(/,'@B$/)
    expect(row).toContain(',-4.5,')
  })

  it('leaves a cell empty where nothing is known', () => {
    const [, row] = linesIn('en', [{ ...ROW, agency: '', values: NO_VALUES }])
    expect(row).toBe(`"Flat, sale",,Project,UZS${','.repeat(COLUMNS.length)},'@B`)
  })

  it('is written as spreadsheets of the country read it', () => {
    const [head, row] = linesIn('uz')
    expect(head).toMatch(/^\ufeffXizmat;Vakolatli organ;/)
    expect(row).toContain(';13,25;')
    expect(row).toContain('"Flat, sale";')
  })

  it('calls an example an example', () => {
    const { project: _, ...example } = ROW
    expect(linesIn('ru', [example])[1]).toContain(';Пример;')
  })
})
