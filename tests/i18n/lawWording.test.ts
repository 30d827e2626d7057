import { describe, expect, it } from 'vitest'
import { BLANK } from '#src/domain/clauses.ts'
import type { ClauseChange } from '#src/domain/law.ts'
import { CLAUSE_FATES } from '#src/domain/law.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Act } from '#src/domain/service.ts'
import { ACT_KINDS } from '#src/domain/service.ts'
import { AMENDMENTS, DRAFTING_LANGUAGES, amendmentsFor } from '#src/i18n/wording/amendments.ts'
import { actTitle } from '#src/i18n/wording/changes.ts'
import { actHeading, classesOf, clauseLabel, clauseTitle, effectRows, suggestedJustification } from '#src/i18n/wording/law.ts'
import { createWords } from '#src/i18n/words.ts'
import { analysisWith, change, comparisonOf, step } from '#tests/charts/sampleComparison.ts'

const en = createWords('en')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('an act', () => {
  const act: Act = {
    id: 'a',
    kind: 'resolution',
    number: '377',
    date: '2014-12-31',
    title: 'On services',
    titles: { ru: 'Об услугах' },
  }

  it('is named as each language does', () => {
    expect(LANGUAGES.map((language) => plain(actHeading(act, 'a', createWords(language))))).toEqual([
      'Resolution No. 377 of 31.12.2014',
      'Постановление № 377 от 31.12.2014',
      '31.12.2014 dagi 377-son qaror',
    ])
  })

  it.each(ACT_KINDS)('of kind %s has a name in every language', (kind) => {
    for (const language of LANGUAGES) expect(actHeading({ ...act, kind }, 'a', createWords(language))).toMatch(/377/)
  })

  it('without a number is named by its title, and by what the model wrote when nobody registered it', () => {
    const { number: _, ...nameless } = act
    expect(actHeading(nameless, 'a', createWords('ru'))).toBe('Об услугах')
    expect(actHeading(undefined, 'An old custom', en)).toBe('An old custom')
  })

  it('has its title in the language, else the one there is', () => {
    expect(actTitle(act, { language: 'ru' })).toBe('Об услугах')
    expect(actTitle(act, { language: 'uz' })).toBe('On services')
  })
})

it('writes clauses as each language does, and leaves words as they are', () => {
  expect(LANGUAGES.map((language) => clauseLabel('4', createWords(language)))).toEqual(['cl. 4', 'п. 4', '4-band'])
  expect(LANGUAGES.map((language) => clauseTitle('4', createWords(language)))).toEqual(['Clause 4', 'Пункт 4', '4-band'])
  expect([clauseLabel('прил. 1', en), clauseTitle('прил. 1', en)]).toEqual(['прил. 1', 'прил. 1'])
  expect([clauseLabel(undefined, en), clauseTitle('', en)]).toEqual(['cl. ?', 'Clause not given'])
})

const clause = (part: Partial<ClauseChange>): ClauseChange => ({
  key: 'a 4',
  act: 'a',
  clause: '4',
  fate: 'amended',
  effects: [],
  quotes: [],
  asIsSteps: [],
  toBeSteps: [],
  changes: [],
  effect: {},
  ...part,
})
const steps = [1, 2, 3, 4, 5].map((number) => step(number, 'applicant', 1))
const changes = ['A', 'B', 'C', 'D', 'E'].map((name, i) => change(name, {}, { class: i < 2 ? 'automate' : 'eliminate' }))
const comparison = comparisonOf(analysisWith({}, steps), analysisWith({}, steps.slice(0, 2)), [], changes)

describe('what the changes behind a clause do', () => {
  it('is told per case and per year, without what stays as it is', () => {
    const rows = effectRows(
      clause({ effect: { visits: -7.25, elapsedDays: 0, documents: 1, applicantCost: -50_000 } }),
      comparison,
      en,
    )
    expect(rows.map(({ name, perCase, perYear }) => [name, plain(perCase), plain(perYear ?? '')])).toEqual([
      ['Visits', '−7.3', '−7 250'],
      ['Documents', '+1', '+1 000'],
      ['Applicant’s cost, UZS', '−50 000', '−50 m'],
    ])
  })

  it('has no year when nobody knows how many cases there are', () => {
    const silent = { ...analysisWith({}, steps), service: { referenceUnits: [], acts: [] } }
    const [row] = effectRows(clause({ effect: { visits: -1 } }), comparisonOf(silent, silent, [], []), en)
    expect(row).toEqual({ id: 'visits', name: 'Visits', perCase: '−1' })
  })

  it('is of the classes of those changes, each once', () => {
    expect(classesOf(clause({ changes: [0, 1, 2, 99] }), comparison)).toEqual(['eliminate', 'automate'])
  })
})

describe('the justification that the model gives', () => {
  it('names the steps, what becomes of them, and what that saves', () => {
    const text = suggestedJustification(
      clause({ asIsSteps: ['S2'], toBeSteps: ['S1'], changes: [0], effect: { visits: -2 } }),
      comparison,
      en,
    )
    expect(plain(text)).toBe(
      'Step 2 “Step 2” rests on this clause today. In the to-be step 1 “Step 1” rests on it. What changes: “A” is no longer needed. ' +
        'Effect per case: visits −2. Effect per year at 1 000 cases: visits −2 000.',
    )
  })

  it('counts what would be too long to tell', () => {
    const text = suggestedJustification(clause({ asIsSteps: ['S1', 'S2', 'S3', 'S5'], changes: [0, 1, 2, 3, 4] }), comparison, en)
    expect(text).toContain('Steps 1–3, 5 rest on this clause today.')
    expect(text).toContain('No step of the to-be rests on it any more.')
    expect(text).toContain('“C” is no longer needed; and 2 more changes.')
  })

  it('of a new norm says what needs it', () => {
    expect(suggestedJustification(clause({ fate: 'new', toBeSteps: ['S1', 'S2'] }), comparison, en)).toBe(
      'The to-be needs it for steps 1 “Step 1”, 2 “Step 2”; today no step rests on it.',
    )
  })

  it('is nothing where the model says nothing', () => {
    expect(suggestedJustification(clause({}), comparison, en)).toBe('')
  })

  it.each(LANGUAGES)('is whole in %s', (language) => {
    const whole = clause({
      asIsSteps: ['S1'],
      toBeSteps: ['S2'],
      changes: [0, 1, 2, 3, 4],
      effect: { visits: -1, documents: -1 },
    })
    expect(suggestedJustification(whole, comparison, createWords(language))).not.toMatch(/{{|law\.|undefined|NaN/)
  })
})

describe('the formulas of amendments', () => {
  it.each(AMENDMENTS.map((one) => [one.id, one] as const))(
    '%s has a place to fill in both languages of drafting',
    (_, { text }) => {
      for (const language of DRAFTING_LANGUAGES) expect(text[language]).toContain(BLANK)
      expect(text.uz).not.toMatch(/\p{Script=Cyrillic}|'/u)
      expect(text.ru).not.toMatch(/\p{Script=Latin}/u)
    },
  )

  it.each(CLAUSE_FATES)('all come for a clause that is %s, those that fit first', (fate) => {
    const fits = amendmentsFor(fate).map(({ fates }) => fates.includes(fate))
    expect(fits).toHaveLength(AMENDMENTS.length)
    expect(fits).toEqual(fits.toSorted((a, b) => Number(b) - Number(a)))
  })
})
