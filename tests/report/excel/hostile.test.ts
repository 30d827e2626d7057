import { parseStringPromise } from 'xml2js'
import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import { createWords } from '#src/i18n/words.ts'
import { excelReport } from '#src/report/excel/workbook.ts'
import type { ReportInput } from '#src/report/input.ts'
import { reportInput } from '#src/report/input.ts'
import { build } from '../../support/models.ts'
import { hostileInput } from '../support/hostile.ts'
import { Spreadsheet } from './support/spreadsheet.ts'

/** Signs that no reader may meet: control characters, halves, and what turns the line around. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\uffff]/u

let input: ReportInput
beforeAll(async () => {
  input = await hostileInput()
}, 60_000)

describe.each(LANGUAGES)('a workbook of bad texts and missing values in %s', { timeout: 60_000 }, (language) => {
  it('is sound, with every text a text and no gap in the words', async () => {
    const book = await Spreadsheet.open(await excelReport(input, createWords(language)))
    for (const [name, content] of Object.entries(book.files)) {
      await expect(parseStringPromise(content), name).resolves.toBeDefined()
      expect(content, name).not.toMatch(UNSEEN)
    }
    const said = book.names.flatMap((name) => [...book.cells(name).values()].map(({ value }) => String(value ?? ''))).join('\n')
    expect(said).toContain('<script>alert(1)</script>')
    expect(said).not.toMatch(/undefined|NaN|\[object|Infinity/)
    for (const { formula } of book.names.flatMap((name) => [...book.cells(name).values()]))
      expect(formula ?? '').not.toMatch(/script|alert/)
  })
})

const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A1', "=cmd|' /C calc'!A0"]

describe('names that look like formulas', { timeout: 60_000 }, () => {
  it('are texts in every cell, and never part of a formula', async () => {
    const model = build((b) => {
      b.service({ currency: '="x"', volume: 5 })
      b.start('s')
      for (const [i, name] of DANGEROUS.entries())
        b.task(`t${i}`, { note: name, place: name, documents: [{ name, role: 'submitted' }] }, { name })
      b.end('e')
      b.chain('s', ...DANGEROUS.map((_, i) => `t${i}`), 'e')
    })
    const one = await reportInput(
      { title: '=title', service: model.service, assumptions: '-assumed', texts: {}, illustrative: false },
      { asIs: { name: '=variant', model, picture: { width: 0, height: 0, shapes: [], lines: [] }, findings: [] } },
    )
    const book = await Spreadsheet.open(await excelReport(one, createWords('en')))
    const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(book.files['xl/styles.xml'] ?? '')?.[1]?.match(/<xf [^>]*>/g) ?? []
    let seen = 0
    for (const name of book.names)
      for (const [address, { value, formula, style }] of book.cells(name)) {
        if (formula !== undefined) expect(formula, address).not.toMatch(/cmd|calc/)
        if (formula !== undefined || typeof value !== 'string' || !/^[=+\-@\t＝＋－＠]/.test(value)) continue
        seen += 1
        expect(styles[style], `${name} ${address} ${value}`).toContain('quotePrefix="1"')
      }
    expect(seen).toBeGreaterThanOrEqual(DANGEROUS.length * 2)
    expect(book.files['xl/styles.xml']).not.toContain('formatCode="#,##0&quot; =&quot;x')
  })

  it('a text that is too long is cut, and one that is written as a sign by its number stays as it is written', async () => {
    const model = build((b) => {
      b.start('s')
      b.task('t', { note: 'x'.repeat(40_000), place: '_x0041_' })
      b.end('e')
      b.chain('s', 't', 'e')
    })
    const one = await reportInput(
      { title: 'T', service: model.service, assumptions: '', texts: {}, illustrative: false },
      { asIs: { name: 'A', model, picture: { width: 0, height: 0, shapes: [], lines: [] }, findings: [] } },
    )
    const book = await Spreadsheet.open(await excelReport(one, createWords('en')))
    const texts = [...book.cells('As-is steps').values()].map(({ value }) => value).filter((value) => typeof value === 'string')
    expect(Math.max(...texts.map(({ length }) => length))).toBe(32_767)
    expect(texts).toContain('_x005F_x0041_')
  })
})
