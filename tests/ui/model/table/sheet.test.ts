import { describe, expect, it } from 'vitest'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { readStepTable } from '#src/i18n/stepTable/readTable.ts'
import { createWords } from '#src/i18n/words.ts'
import type { TableContext } from '#src/ui/model/table/cellText.ts'
import { readChoice } from '#src/ui/model/table/columns.ts'
import { NO_REJECTS, rejectKey } from '#src/ui/model/table/rejects.ts'
import { csvOf, sheetOf } from '#src/ui/model/table/sheet.ts'

const FACTS: StepFacts = {
  ...NO_FACTS,
  channel: 'online',
  work: { min: 10, likely: 15.5, max: 20, unit: 'minute' },
  wait: { likely: 3, unit: 'working-day', kind: 'queue' },
  repeat: 1.5,
  costs: [{ kind: 'fee', amount: 18000 }],
  documents: [{ name: 'Passport; copy', role: 'presented' }],
  value: 'waste',
}
const ROW = {
  id: 'a',
  number: 1,
  name: '=Check',
  performer: { id: 'l', name: 'Office' },
  facts: FACTS,
  inherited: { organisation: 'Ministry' },
}

const sheetIn = (language: TableContext['language'], rejects = NO_REJECTS) => {
  const context: TableContext = { language, currency: 'UZS', acts: [], currencies: ['UZS'] }
  return sheetOf({ name: 'As-is', rows: [ROW], choice: readChoice('note'), context, rejects, words: createWords(language) })
}

describe('the table as a file', () => {
  it('holds every column, also hidden ones, and is read back as the same steps', () => {
    for (const language of ['en', 'ru', 'uz'] as const) {
      // when
      const { head, rows } = sheetIn(language)
      const cells = [head, ...rows].map((row) =>
        row.map((cell) => String(cell ?? '').replace('.', language === 'en' ? '.' : ',')),
      )
      const { steps, problems } = readStepTable(cells, { language, currency: 'UZS' })

      // then
      expect(problems).toEqual([])
      expect(steps[0]).toMatchObject({ name: '=Check', performer: 'Office', facts: FACTS })
    }
  })

  it('says nothing for a step that only inherits it', () => {
    const { head, rows } = sheetIn('en')
    expect(rows[0]?.[head.indexOf('Organisation')]).toBe('')
  })

  it('keeps a text that could not be read', () => {
    const rejects = new Map([
      [
        rejectKey('a', 'work'),
        { text: 'soon', problem: { kind: 'problem' as const, code: 'time', text: 'soon' }, instead: JSON.stringify(FACTS.work) },
      ],
    ])
    const { head, rows } = sheetIn('en', rejects)
    expect(rows[0]?.[head.indexOf('Work')]).toBe('soon')
  })

  it('becomes CSV in which no text is a formula, with the signs of the country', () => {
    expect(csvOf(sheetIn('en'), 'en')).toMatch(/^\ufeffNo\.,Step,/)
    const russian = csvOf(sheetIn('ru'), 'ru').split('\r\n')
    expect(russian[0]).toMatch(/^\ufeff№;Шаг;/)
    expect(russian[1]).toContain(";'=Check;")
    expect(russian[1]).toContain(';1,5;')
  })
})
