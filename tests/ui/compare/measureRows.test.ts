import { describe, expect, it } from 'vitest'
import { measureList, sorted } from '#src/ui/compare/measures/measureRows.ts'
import { markedBy } from '#src/ui/compare/marked.ts'
import { createWords } from '#src/i18n/words.ts'
import { analysisWith, change, comparisonOf, measureOf, step } from '#tests/charts/sampleComparison.ts'

const en = createWords('en')
const numberIn = (text: string) => Number(text.replace('−', '-').replaceAll(/[\s\u00a0+]/g, ''))

/** Three measures; rounded each by itself, their days would read as −0.6 and the whole as −0.5. */
const sample = () => {
  const steps = [step(2, 'applicant', 1), step(1, 'applicant', 1), step(3, 'system', 1)]
  const changes = [
    change('S2', { elapsedDays: -0.16, visits: -1 }, { class: 'simplify' }),
    change('S1', { elapsedDays: -0.1, visits: 0 }, { legalBasis: [{ act: 'law', clause: '4' }] }),
    change('S3', { elapsedDays: -0.06 }),
    change('added', { elapsedDays: -0.17, visits: 0.5 }, { kind: 'added', asIs: [], toBe: ['N'], class: 'automate' }),
  ]
  const measures = [
    { ...measureOf('m1', 'Beta', [0], { elapsedDays: -0.16, visits: -1 }), class: 'simplify' as const },
    {
      ...measureOf('m2', 'Alpha', [1, 2], { elapsedDays: -0.16 }),
      heuristic: 'once-only',
      legalBasis: [{ act: 'law', clause: '4' }],
    },
    { ...measureOf('m3', 'Gamma', [3], { elapsedDays: -0.17, visits: 0.5 }), class: 'automate' as const },
  ]
  return comparisonOf(
    analysisWith({ elapsedDays: 10.25, visits: 4 }, steps),
    analysisWith({ elapsedDays: 9.76, visits: 3.5 }),
    measures,
    changes,
  )
}

describe('the list of changes', () => {
  it('has a row for each measure with the steps, the heuristic and the clause in words', () => {
    const { rows } = measureList(sample(), en)
    expect(rows.map(({ name }) => name)).toEqual(['Beta', 'Alpha', 'Gamma'])
    expect(rows[1]).toMatchObject({ steps: [1, 3], heuristic: 'Once-only', clauses: 'No. 377 of 21.05.2018, cl. 4' })
  })

  it.each(['visits', 'elapsedDays'] as const)('writes %s so that the rows sum to the whole as it is read', (effect) => {
    const { rows, whole } = measureList(sample(), en)
    const sum = rows.reduce((total, row) => total + numberIn(row.effects[effect].written), 0)
    expect(sum).toBeCloseTo(numberIn(whole[effect].written), 9)
  })

  it('writes the changes of a measure so that they sum to its row as it is read', () => {
    for (const row of measureList(sample(), en).rows) {
      const sum = row.changes.reduce((total, one) => total + numberIn(one.effects.elapsedDays.written), 0)
      expect(sum).toBeCloseTo(numberIn(row.effects.elapsedDays.written), 9)
    }
  })

  it('says of an effect that reads as nothing that it is none', () => {
    const { rows } = measureList(sample(), en)
    expect(rows.map(({ effects }) => effects.visits.isNone)).toEqual([false, true, false])
  })
})

describe('the order of the list', () => {
  const { rows } = measureList(sample(), en)
  const names = (key: Parameters<typeof sorted>[1]) => sorted(rows, key).map(({ name }) => name)

  it('is that in which the measures were found until one asks for another', () => {
    expect(names(null)).toEqual(['Beta', 'Alpha', 'Gamma'])
  })

  it.each([
    ['change', ['Alpha', 'Beta', 'Gamma']],
    ['class', ['Alpha', 'Beta', 'Gamma']],
    ['asIsSteps', ['Alpha', 'Beta', 'Gamma']],
    ['visits', ['Beta', 'Alpha', 'Gamma']],
    ['elapsedDays', ['Gamma', 'Beta', 'Alpha']],
    ['clause', ['Beta', 'Gamma', 'Alpha']],
  ] as const)('follows %s, the largest saving first', (key, expected) => {
    expect(names({ key, descending: false })).toEqual(expected)
  })

  it('turns round, and does not change the list it was given', () => {
    const before = [...rows]
    expect(names({ key: 'change', descending: true })).toEqual(['Gamma', 'Beta', 'Alpha'])
    expect(rows).toEqual(before)
  })
})

describe('what an element of a drawing belongs to', () => {
  const { rows } = measureList(sample(), en)

  it('is the measure that changes it, with all elements of that measure', () => {
    expect(markedBy('S3', 'asIs', rows)).toEqual({ measure: 'm2', asIs: ['S1', 'S3'], toBe: [] })
    expect(markedBy('N', 'toBe', rows)?.measure).toBe('m3')
  })

  it('is nothing for a step that stays as it is, also when the other drawing has one of its id', () => {
    expect(markedBy('S9', 'asIs', rows)).toBeNull()
    expect(markedBy('N', 'asIs', rows)).toBeNull()
  })
})
