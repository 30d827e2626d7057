import { describe, expect, it } from 'vitest'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Act } from '#src/domain/service.ts'
import { createWords } from '#src/i18n/words.ts'
import type { TableContext } from '#src/ui/model/table/cellText.ts'
import { changeOf, textOf } from '#src/ui/model/table/cellText.ts'
import type { ColumnId } from '#src/ui/model/table/columns.ts'
import type { TableRow } from '#src/ui/model/table/rows.ts'
import { shownIn } from '#src/ui/model/table/shown.ts'

const ACTS: readonly Act[] = [
  { id: 'vmq-377', number: '377', title: 'On public services' },
  { id: 'law-808', number: 'ZRU-808' },
]
const inLanguage = (language: TableContext['language']): TableContext => ({
  language,
  currency: 'UZS',
  acts: ACTS,
  currencies: ['UZS', 'BRV'],
})
const EN = inLanguage('en')
const RU = inLanguage('ru')

const row = (facts: Partial<StepFacts> = {}, part: Partial<TableRow> = {}): TableRow => ({
  id: 'check',
  number: 5,
  name: 'Check',
  performer: { id: 'front', name: 'Front desk' },
  facts: { ...NO_FACTS, ...facts },
  inherited: {},
  ...part,
})
const LANES = [
  { id: 'front', name: 'Front desk' },
  { id: 'back', name: 'Oʻrta boʻlim' },
]
const typed = (at: TableRow, column: ColumnId, text: string, context = EN, whole = false) =>
  changeOf(at, column, { text, whole }, context, () => LANES)
const shown = (at: TableRow, column: ColumnId, language: TableContext['language'] = 'en') =>
  shownIn(at, column, { words: createWords(language), acts: ACTS, currency: 'UZS' })

describe('what is typed into a cell', () => {
  it('is a time in the unit of the column, or in its own', () => {
    expect(typed(row(), 'work', '25')).toEqual({ kind: 'facts', patch: { work: { likely: 25, unit: 'minute' } } })
    expect(typed(row(), 'wait', '3 дня', RU)).toEqual({ kind: 'facts', patch: { wait: { likely: 3, unit: 'working-day' } } })
    expect(typed(row(), 'wait', '2 soat')).toEqual({ kind: 'facts', patch: { wait: { likely: 2, unit: 'hour' } } })
    expect(typed(row(), 'work', '1,5 ч', RU)).toEqual({ kind: 'facts', patch: { work: { likely: 1.5, unit: 'hour' } } })
  })

  it('keeps what the cell does not show: why one waits, and the shape of a distribution', () => {
    // given
    const at = row({ wait: { min: 1, likely: 2, max: 3, unit: 'working-day', kind: 'queue', distribution: 'triangular' } })

    // then
    expect(typed(at, 'wait', '5')).toEqual({
      kind: 'facts',
      patch: { wait: { likely: 5, unit: 'working-day', kind: 'queue', distribution: 'triangular' } },
    })
  })

  it('takes away why one waits when that was in view and taken out', () => {
    const at = row({ wait: { likely: 2, unit: 'working-day', kind: 'queue' } })
    expect(typed(at, 'wait', '2 working days', EN, true)).toEqual({
      kind: 'facts',
      patch: { wait: { likely: 2, unit: 'working-day' } },
    })
  })

  it('changes nothing when it says what the step says already', () => {
    const at = row({ work: { min: 10, likely: 15, max: 20, unit: 'minute', distribution: 'pert' }, channel: 'online' })
    for (const column of ['work', 'channel', 'name', 'performer'] as const)
      expect(typed(at, column, textOf(at, column, EN))).toEqual({ kind: 'none' })
  })

  it('empties a fact, and a list to no entries', () => {
    expect(typed(row({ place: 'Hall' }), 'place', '')).toEqual({ kind: 'facts', patch: { place: undefined } })
    expect(typed(row({ documents: [{ name: 'Passport' }] }), 'documents', ' ')).toEqual({
      kind: 'facts',
      patch: { documents: [] },
    })
  })

  it('names an act by number or id, and means its id', () => {
    for (const text of ['377 [clause: 4]', '№ 377 [clause: 4]', 'vmq-377 [clause: 4]'])
      expect(typed(row(), 'legalBases', text)).toEqual({
        kind: 'facts',
        patch: { legalBases: [{ act: 'vmq-377', clause: '4' }] },
      })
    expect(typed(row(), 'legalBases', 'Unknown order')).toEqual({
      kind: 'facts',
      patch: { legalBases: [{ act: 'Unknown order' }] },
    })
  })

  it('names a currency or unit as people call it', () => {
    expect(typed(row(), 'costs', '1,25 БРВ', RU)).toEqual({
      kind: 'facts',
      patch: { costs: [{ amount: 1.25, currency: 'BRV' }] },
    })
    expect(typed(row(), 'costs', '34 000 soʻm', RU)).toEqual({ kind: 'facts', patch: { costs: [{ amount: 34000 }] } })
  })

  it('names a lane of the pool, in any apostrophe', () => {
    expect(typed(row(), 'performer', "o'rta bo'lim")).toEqual({ kind: 'performer', lane: 'back' })
    expect(typed(row(), 'performer', 'Mayor')).toEqual({ kind: 'problem', code: 'noSuchLane', text: 'Mayor' })
    expect(typed(row(), 'performer', '')).toEqual({ kind: 'problem', code: 'performerNeeded', text: '' })
  })

  it('is told when it cannot be read', () => {
    expect(typed(row(), 'work', 'soon')).toEqual({ kind: 'problem', code: 'time', text: 'soon' })
    expect(typed(row(), 'channel', 'by pigeon')).toMatchObject({ kind: 'problem', code: 'word' })
    expect(typed(row(), 'number', '7')).toMatchObject({ kind: 'problem', code: 'numberIsGiven' })
  })
})

describe('what a cell shows', () => {
  it('leaves out the unit that stands in the head, and names any other', () => {
    expect(shown(row({ work: { likely: 25, unit: 'minute' } }), 'work').text).toBe('25')
    expect(shown(row({ work: { likely: 1.5, unit: 'hour' } }), 'work', 'ru').text).toBe('1,5\u00a0ч')
    expect(shown(row({ wait: { min: 1, likely: 2, max: 4, unit: 'working-day' } }), 'wait').text).toBe('1–2–4')
  })

  it('adds up costs by currency, and says when an amount is not known', () => {
    const costs = [
      { amount: 18000 },
      { amount: 2000, currency: 'UZS' },
      { amount: 1.25, currency: 'BRV' },
      { kind: 'fee' as const },
    ]
    expect(shown(row({ costs }), 'costs', 'ru').text).toBe('20\u00a0000 + 1,25\u00a0БРВ + ?')
  })

  it('is empty where nothing is said', () => {
    for (const column of ['work', 'costs', 'documents', 'legalBases', 'evidence', 'repeat'] as const)
      expect(shown(row(), column).text).toBe('')
  })

  it('names acts by number and clause, and says when it is practice only', () => {
    const legalBases = [{ act: 'vmq-377', clause: '4' }, { act: 'law-808' }, { binding: 'practice' as const }]
    expect(shown(row({ legalBases }), 'legalBases').text).toBe('№ 377, cl. 4; ZRU-808; Practice only')
  })

  it('marks a law that is nothing but practice', () => {
    expect(shown(row({ legalBases: [{ binding: 'practice' }] }), 'legalBases').weak).toBe(true)
    expect(shown(row({ legalBases: [{ binding: 'practice' }, { act: 'law-808' }] }), 'legalBases').weak).toBe(false)
    expect(shown(row(), 'legalBases').weak).toBe(false)
  })

  it('marks what is only estimated, but not what also rests on a rule', () => {
    expect(shown(row({ evidence: [{ source: 'estimate' }] }), 'evidence')).toEqual({ text: 'Estimate', estimated: true })
    expect(shown(row({ evidence: [{ source: 'estimate' }, { source: 'regulation' }] }), 'evidence').estimated).toBe(false)
  })

  it('shows what the lane says as inherited, and never over what the step says', () => {
    const inherited = { organisation: 'Cadastre' }
    expect(shown(row({}, { inherited }), 'organisation')).toEqual({ text: 'Cadastre', inherited: true })
    expect(shown(row({ organisation: 'Notary' }, { inherited }), 'organisation')).toEqual({ text: 'Notary', inherited: false })
    expect(textOf(row({}, { inherited }), 'organisation', EN)).toBe('')
  })
})
