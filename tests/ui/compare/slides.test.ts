import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import { createWords } from '#src/i18n/words.ts'
import { slidesOf } from '#src/ui/present/slides.ts'
import { LONGEST, piecesOf, spoken } from '#src/ui/present/statement.ts'
import { analysisWith, comparisonOf, flatCertainty, flatSale } from '#tests/charts/sampleComparison.ts'

const shown = () => ({
  title: 'Registration of a flat',
  comparison: {
    ...flatSale(),
    documents: [
      {
        name: 'Tax certificate',
        holder: 'Tax office',
        askedAsIs: ['S5'],
        askedToBe: [],
        obtainedBy: ['S2'],
        receivers: ['Notary'],
        fate: 'exchanged' as const,
      },
    ],
  },
  certainty: flatCertainty(),
  names: { asIs: 'As-is', toBe: 'To-be A' },
})

describe('the presentation', () => {
  it.each(LANGUAGES)('has nine pages in %s, each with one statement that can be read from the last row', (language) => {
    // when
    const slides = slidesOf(shown(), createWords(language))

    // then
    expect(slides.map(({ id }) => id)).toEqual([
      'title',
      'days',
      'visits',
      'documents',
      'source',
      'exchange',
      'who',
      'sure',
      'law',
    ])
    for (const { statement } of slides) {
      expect(statement.text).not.toMatch(/{{|^$/)
      expect(statement.text.length).toBeLessThanOrEqual(LONGEST)
    }
  })

  it('says the numbers as one says them, in the colours of their variants', () => {
    const days = slidesOf(shown(), createWords('uz')).find(({ id }) => id === 'days')
    expect(days && piecesOf(days.statement)).toEqual([
      { text: 'Fuqaro ' },
      { text: '44 kun', role: 'asIs' },
      { text: ' oʻrniga ' },
      { text: '2 kun', role: 'toBe' },
      { text: ' kutadi' },
    ])
  })

  it('leaves out pages that would have nothing to say', () => {
    // given models without documents, days or certainty
    const nothing = comparisonOf(analysisWith({ elapsedDays: null }), analysisWith({ elapsedDays: null }), [], [])

    // when
    const slides = slidesOf({ ...shown(), comparison: nothing, certainty: null }, createWords('en'))

    // then
    expect(slides.map(({ id }) => id)).toEqual(['title', 'visits', 'documents', 'law'])
    expect(slides.at(-1)?.statement.text).toBe('No act needs to change')
  })
})

describe('a statement in pieces', () => {
  it('colours a number wherever the reader puts it', () => {
    expect(piecesOf({ text: 'Only 2 days, not 44 days', asIs: '44 days', toBe: '2 days' }).map(({ role }) => role)).toEqual([
      undefined,
      'toBe',
      undefined,
      'asIs',
    ])
  })

  it('stays one piece when the reader leaves the numbers out', () => {
    expect(piecesOf({ text: 'Half the waiting goes', asIs: '44 days', toBe: '2 days' })).toEqual([
      { text: 'Half the waiting goes' },
    ])
  })

  it('does not colour one place twice', () => {
    expect(piecesOf({ text: '4 days', asIs: '4 days', toBe: '4 days' })).toEqual([{ text: '4 days', role: 'asIs' }])
  })
})

it.each([
  [43.8, 44],
  [2.36, 2],
  [0.44, 0.4],
  [0, 0],
])('says %d as %d', (value, said) => {
  expect(spoken(value)).toBe(said)
})
