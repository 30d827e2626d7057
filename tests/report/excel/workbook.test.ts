import { readSheet } from 'read-excel-file/universal'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#src/domain/language.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import { createWords } from '#src/i18n/words.ts'
import { excelReport } from '#src/report/excel/workbook.ts'
import type { ReportInput } from '#src/report/input.ts'
import { flatSale } from '../support/input.ts'
import { Spreadsheet } from './support/spreadsheet.ts'

const DRAFTED = 'Proof of debts is taken from registers.'

let input: ReportInput
const bytes = new Map<Language, Uint8Array>()
const books = new Map<Language, Spreadsheet>()

beforeAll(async () => {
  const { compared } = await flatSale()
  const [first] = compared?.law.clauses ?? []
  input = await flatSale({ [first?.key ?? '']: { proposedWording: DRAFTED, justification: '=1+1' } })
  for (const language of LANGUAGES) {
    const file = await excelReport(input, createWords(language))
    bytes.set(language, file)
    books.set(language, await Spreadsheet.open(file))
  }
}, 120_000)

const book = (language: Language = 'en'): Spreadsheet => {
  const found = books.get(language)
  if (!found) throw new Error(`no workbook in ${language}`)
  return found
}

describe.each(LANGUAGES)('the workbook in %s', (language) => {
  it('has its sheets under names that every program takes', () => {
    const { names } = book(language)
    expect(names).toHaveLength(9)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(9)
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[\\/?*[\]:']/)
    }
  })

  it('opens in another reader, which finds the same steps', async () => {
    const { names } = book(language)
    const rows = await readSheet(new Blob([new Uint8Array(bytes.get(language)!)]), names[1])
    const numbers = rows.map(([no]) => no).filter((no) => typeof no === 'number')
    expect(numbers).toEqual(input.asIs.analysis.steps.map((_, i) => i + 1))
  })

  it('stands in that language throughout, without a gap', () => {
    const { names } = book(language)
    const texts = names.flatMap((name) => [...book(language).cells(name).values()].map(({ value }) => String(value ?? '')))
    expect(texts.join('\n')).not.toMatch(/undefined|NaN|\[object|Infinity|\{\{/)
    expect(texts.join('\n')).not.toMatch(/\b(workbook|report|compare|model|indicator|service|law|finding)\.[a-z]\w*/)
    const word = { en: 'Days, calendar', ru: 'Посещения', uz: 'Tashriflar' }[language]
    expect(texts).toContain(word)
  })

  it('carries the value of every formula, which is what calculating gives', () => {
    let formulas = 0
    for (const name of book(language).names)
      for (const [address, { formula, value }] of book(language).cells(name)) {
        if (formula === undefined) continue
        formulas += 1
        const now = book(language).value(name, address)
        if (typeof value === 'string') expect(now, `${name} ${address}`).toBe(value)
        else
          expect(Math.abs(Number(now) - Number(value)), `${name} ${address}`).toBeLessThan(
            1e-9 * Math.max(1, Math.abs(Number(now))),
          )
      }
    expect(formulas).toBeGreaterThan(200)
  })
})

describe('the workbook', () => {
  const sheet = (i: number) => book().files[`xl/worksheets/sheet${i}.xml`] ?? ''

  it('keeps heads in view, lets rows be chosen, and prints across with the heads on every page', () => {
    const [, asIs = '', , , changes = ''] = book().names
    expect(sheet(2)).toMatch(/<pane [^>]*ySplit="6"[^>]*state="frozen"/)
    expect(sheet(2)).toContain(`<autoFilter ref="A6:AH${6 + input.asIs.analysis.steps.length}"/>`)
    for (let i = 1; i <= 9; i++) {
      expect(sheet(i)).toMatch(/<pageSetup [^>]*orientation="landscape"/)
      expect(sheet(i)).toMatch(/<pageSetup [^>]*fitToHeight="0"/)
    }
    const workbook = book().files['xl/workbook.xml'] ?? ''
    expect(workbook).toContain(`'${asIs}'!$A:$B,'${asIs}'!$1:$6</definedName>`)
    expect(workbook).toContain(`'${changes}'!$A:$B`)
  })

  it('writes numbers as their unit asks: money with its currency, shares as per cent, differences with a sign', () => {
    const styles = book().files['xl/styles.xml'] ?? ''
    expect(styles).toContain('formatCode="#,##0&quot; UZS&quot;"')
    expect(styles).toContain('formatCode="0.0%"')
    expect(styles).toContain('formatCode="+#,##0.0;-#,##0.0;#,##0.0"')
  })

  it('columns are wide enough for their numbers', () => {
    // given the burden of a year, the longest number there is
    const cell = book().find('Comparison', 'Administrative burden per year').replace('A', 'C')
    const amount = Math.round(Number(book().value('Comparison', cell))).toLocaleString('en-US')
    const width = Number(/<col min="3" max="3" width="([\d.]+)"/.exec(sheet(4))?.[1])
    expect(width).toBeGreaterThan(amount.length + ' UZS'.length)
  })

  it('compares: differences, per cent of the as-is and a year follow the figures beside them', () => {
    const row = /\d+/.exec(book().find('Comparison', 'Applicant’s total cost'))?.[0] ?? ''
    const cells = book().cells('Comparison')
    const [asIs, toBe] = [input.asIs, input.compared!.toBe].map(({ analysis }) => analysis.indicators.applicantCost.mean!)
    expect(cells.get(`E${row}`)?.formula).toBe(`(D${row}-C${row})`)
    expect(Number(book().value('Comparison', `E${row}`))).toBeCloseTo(toBe! - asIs!, 4)
    expect(Number(book().value('Comparison', `F${row}`))).toBeCloseTo((toBe! - asIs!) / asIs!, 9)
    expect(Number(book().value('Comparison', `G${row}`)) / (input.service.volume ?? 0)).toBeCloseTo(toBe! - asIs!, 4)
  })

  it('the to-be takes its facts from the as-is where both have the same', () => {
    const address = book().find('Service', 'Applications a year').replace('A', 'B')
    expect(book().cells('Service').get(address.replace('B', 'C'))?.formula).toBe(address)
    const burden = book().find('Comparison', 'Administrative burden per year').replace('A', 'D')
    const before = Number(book().value('Comparison', burden))
    const volume = Number(book().value('Service', address))
    book().put('Service', address, volume * 3)
    expect(Number(book().value('Comparison', burden)) / before).toBeCloseTo(3, 9)
    book().put('Service', address, volume)
  })

  it('what changes and measures are worth sums to the difference', () => {
    const { comparison } = input.compared!
    const difference = comparison.indicators.find(({ id }) => id === 'elapsedDays')?.difference ?? 0
    for (const [name, column] of [
      ['Changes', 'I'],
      ['Measures', 'F'],
    ] as const) {
      const row = /\d+/.exec(book().find(name, 'Together'))?.[0] ?? ''
      expect(Number(book().value(name, `${column}${row}`)), name).toBeCloseTo(difference, 6)
    }
  })

  it('a wording that nobody wrote is marked as to be filled in, one that somebody wrote stands as it is', () => {
    const values = [...book().cells('Law').values()].map(({ value }) => value)
    expect(values).toContain(DRAFTED)
    expect(values).toContain('Current wording: to be filled in')
    expect(values.filter((value) => value === 'Current wording: to be filled in').length).toBeLessThanOrEqual(
      input.compared!.law.clauses.length,
    )
    const marked = book().cells('Law').get(book().find('Law', 'Current wording: to be filled in'))?.style
    expect(marked).not.toBe(book().cells('Law').get(book().find('Law', DRAFTED))?.style)
  })

  it('a text that looks like a formula is a text, also when somebody opens its cell', () => {
    const address = book().find('Law', '=1+1')
    const cell = book().cells('Law').get(address)
    expect(cell?.formula).toBeUndefined()
    const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(book().files['xl/styles.xml'] ?? '')?.[1] ?? ''
    expect(styles.match(/<xf [^>]*>/g)?.[cell?.style ?? 0]).toContain('quotePrefix="1"')
  })

  it('without a to-be says what there is, and that there is nothing to compare', async () => {
    const { compared: _, ...alone } = input
    const one = await Spreadsheet.open(await excelReport(alone, createWords('en')))
    expect(one.names).toEqual(['Service', 'As-is steps', 'Indicators', 'Method and findings'])
    expect(one.find('Indicators', 'There is no to-be variant yet, so there is nothing to compare.')).toBe('A4')
  })
})
