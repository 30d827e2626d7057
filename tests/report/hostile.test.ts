import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseStringPromise } from 'xml2js'
import { LANGUAGES } from '#src/domain/language.ts'
import { USUAL_OPTIONS } from '#src/domain/report.ts'
import { createWords } from '#src/i18n/words.ts'
import type { ReportDocument } from '#src/report/blocks.ts'
import { htmlReport } from '#src/report/html/page.ts'
import type { ReportInput } from '#src/report/input.ts'
import { reportLabels } from '#src/report/report.ts'
import { wordReport } from '#src/report/word/document.ts'
import { hostileInput } from './support/hostile.ts'
import { picturesOf, reportIn, said } from './support/input.ts'

let input: ReportInput
beforeAll(async () => {
  input = await hostileInput()
}, 60_000)

/** Signs that no reader may meet: control characters, halves, and what turns the line around. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\uffff]/u

describe.each(LANGUAGES)('a report of bad texts and missing values in %s', { timeout: 60_000 }, (language) => {
  const words = createWords(language)
  let report: ReportDocument
  beforeAll(() => {
    report = reportIn(input, language)
  })

  it('has no gap in its words', () => {
    const text = said(report)
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/)
    expect(text).not.toMatch(/\b(report|compare|model|indicator|charts|finding|common)\.[a-z]\w*/)
  })

  it('is a web page in which every text is text', () => {
    const html = htmlReport(report, reportLabels(words))
    expect(html).not.toMatch(/<script/i)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toMatch(UNSEEN)
    expect(html).toContain('W'.repeat(400))
  })

  it('is a Word file that opens, with the same texts', async () => {
    const bytes = await wordReport(report, reportLabels(words), new Map())
    const files = unzipSync(bytes)
    for (const [name, content] of Object.entries(files)) {
      if (!name.endsWith('.xml') && !name.endsWith('.rels') && !name.endsWith('.svg')) continue
      await expect(parseStringPromise(strFromU8(content)), name).resolves.toBeDefined()
      expect(strFromU8(content), name).not.toMatch(UNSEEN)
    }
    expect(strFromU8(files['word/document.xml']!)).toContain('&lt;script&gt;alert(1)')
  })

  it('draws pictures that are sound XML', async () => {
    const pictures = picturesOf(report)
    expect(pictures.length).toBeGreaterThan(0)
    for (const { svg } of pictures) await expect(parseStringPromise(svg)).resolves.toBeDefined()
  })
})

it('the place of the applicant is worded, not shown as the file writes it', () => {
  expect(said(reportIn(input, 'en', ['asIs']))).toContain('at the applicant’s')
})

it('a date that is none stands as it was written', () => {
  expect(said(reportIn(input, 'en', ['comparativeTable'], { ...USUAL_OPTIONS, comparativeColumns: ['terms'] }))).toContain('soon')
})
