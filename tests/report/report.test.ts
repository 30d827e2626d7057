import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import { createWords } from '#src/i18n/words.ts'
import { CHAPTER_IDS } from '#src/domain/report.ts'
import type { ReportInput } from '#src/report/input.ts'
import { blocksOf, flatSale, reportIn, rowsOf, runsOf, said, saidBy } from './support/input.ts'

let input: ReportInput
beforeAll(async () => {
  input = await flatSale()
}, 60_000)

describe('a report', () => {
  it('has the chosen chapters, in their own order, each with its title first', () => {
    // Given chapters in another order
    const report = reportIn(input, 'en', ['basis', 'summary', 'onceOnly'])

    // Then
    expect(report.sections.map(({ chapter }) => chapter)).toEqual(['summary', 'onceOnly', 'basis'])
    for (const { chapter, blocks } of report.sections)
      expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: createWords('en').find(`report.chapter.${chapter}`) })
  })

  it('names project, authority, variants and date on its title page, and that its data are illustrative', () => {
    const { title, facts, mark, runningTitle } = reportIn(input, 'ru')
    expect(title).toBe('Sale of a flat')
    expect(facts).toContain('Cadastre Agency')
    expect(facts.join()).toContain('«Today» и «Proposal»')
    expect(facts.join()).toContain('22')
    expect(mark).toBe(createWords('ru').t('shell.illustrative'))
    expect(runningTitle).toBe('Sale of a flat')
  })

  it.each(LANGUAGES)('has no gap in its words in %s', (language) => {
    const text = said(reportIn(input, language))
    expect(text).not.toMatch(/undefined|NaN|\[object|null|Infinity/)
    expect(text).not.toMatch(/\{\{|\}\}/)
    expect(text).not.toMatch(/\b(report|compare|model|indicator|charts|finding|common)\.[a-z]\w*/)
  })

  it.each(LANGUAGES)('says the same in %s: as many chapters, tables, rows and figures', (language) => {
    const shape = (report: ReturnType<typeof reportIn>) =>
      report.sections.map(({ chapter, orientation, blocks }) => [
        chapter,
        orientation,
        blocks
          .map((block) => (block.kind === 'table' ? `table ${block.rows.length}` : block.kind))
          .filter((kind) => kind !== 'paragraph' && kind !== 'picture'),
      ])
    expect(shape(reportIn(input, language)).length).toBe(shape(reportIn(input, 'en')).length)
    expect(rowsOf(reportIn(input, language), createWords(language).t('report.caption.headline'))).toHaveLength(6)
  })

  it('uses the names of the models in its own language, and finds the same figures', () => {
    const names = (language: 'en' | 'ru') =>
      rowsOf(reportIn(input, language, ['asIs']), createWords(language).t('report.caption.steps', { name: 'Today' }))
    expect(names('en')[0]?.[1]).toContain('Copy own papers')
    expect(names('ru')[0]?.[1]).toContain('Снять копии своих документов')
    expect(names('ru')[0]?.[2]).toContain('Заявитель')
    expect(names('ru')).toHaveLength(names('en').length)
  })

  it('tells in the language of the report what changes, by the names of its steps', () => {
    expect(said(reportIn(input, 'ru', ['comparison']))).toContain('Снять копии своих документов')
    expect(said(reportIn(input, 'ru', ['comparison']))).not.toContain('Copy own papers')
  })

  it('without a to-be has every chapter, and says what is missing where it compares', () => {
    // Given
    const { compared: _, ...alone } = input

    // When
    const report = reportIn(alone)

    // Then
    for (const chapter of CHAPTER_IDS) {
      const blocks = report.sections.filter((section) => section.chapter === chapter).flatMap((section) => section.blocks)
      expect(blocks.length, chapter).toBeGreaterThan(0)
      if (!['service', 'asIs', 'basis'].includes(chapter)) expect(blocks.map(saidBy).join('\n')).toContain('no to-be variant')
    }
  })

  it('marks what is still to be written, and nothing else', () => {
    const open = runsOf(reportIn(input)).filter(({ manner }) => manner === 'toFill')
    expect(open.length).toBeGreaterThan(20)
    for (const { text } of open) expect(text).toMatch(/to be filled in$|^…$/)
  })

  it('shares of table columns make the whole', () => {
    for (const block of blocksOf(reportIn(input))) {
      if (block.kind !== 'table') continue
      expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 9)
      for (const { cells, role } of block.rows) expect(cells).toHaveLength(role === 'group' ? 1 : block.columns.length)
    }
  })
})
