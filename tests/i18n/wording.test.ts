import { describe, expect, it } from 'vitest'
import type { Change } from '#src/domain/comparison.ts'
import { CHANGED_FIELDS, CHANGE_KINDS } from '#src/domain/comparison.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import { figureWriter, roundedParts } from '#src/i18n/format/figure.ts'
import { rangesOf } from '#src/i18n/format/ranges.ts'
import { changeSentence } from '#src/i18n/wording/changes.ts'
import { factSentence } from '#src/i18n/wording/facts.ts'
import { heuristicName, measureName } from '#src/i18n/wording/measures.ts'
import { createWords } from '#src/i18n/words.ts'
import { analysisWith, change, comparisonOf, measureOf } from '#tests/charts/sampleComparison.ts'

const en = createWords('en')

describe.each(LANGUAGES)('in %s', (language) => {
  const words = createWords(language)

  it.each(CHANGE_KINDS)('a change of kind %s has a sentence', (kind) => {
    const sentence = changeSentence({ kind, name: 'Passport' }, words)
    expect(sentence).not.toMatch(/{{|compare\./)
    if (kind !== 'flow') expect(sentence).toContain('Passport')
  })

  it.each(CHANGED_FIELDS)('a changed fact %s is said before and after', (field) => {
    const sentence = factSentence({ field, before: { kind: 'text', text: 'X1' }, after: { kind: 'number', value: 7 } }, words)
    expect(sentence).toContain('X1')
    expect(sentence).toContain('7')
  })
})

describe('the name of a measure', () => {
  const named = (changes: readonly Change[], about: 'steps' | 'change' = 'steps', own?: string) => {
    const comparison = comparisonOf(analysisWith({}), analysisWith({}), [], changes)
    const { name: _, ...measure } = measureOf(
      'm',
      '',
      changes.map((_, i) => i),
      {},
    )
    return measureName({ ...measure, about: { kind: about }, ...(own !== undefined && { name: own }) }, comparison, en)
  }

  it('is the reader’s own', () => {
    expect(named([change('A', {})], 'change', 'Five certificates go')).toBe('Five certificates go')
  })

  it('is the sentence of its only change', () => {
    expect(named([change('A', {})], 'change')).toBe('“A” is no longer needed')
  })

  it('counts changes of one kind', () => {
    expect(named(['A', 'B', 'C'].map((name) => change(name, {})))).toBe('“A” and 2 more steps are no longer needed')
  })

  it('says what is done to one step, and leaves out what only follows from it', () => {
    const changes = [
      change('A', {}, { kind: 'performer' }),
      change('A', {}, { kind: 'time' }),
      change('A', {}, { kind: 'automated' }),
    ]
    expect(named(changes)).toBe('“A” is done by a system')
  })

  it('lists what is done to one step where there is more of it', () => {
    const changes = [change('A', {}, { kind: 'resequenced' }), change('A', {}, { kind: 'digitised' })]
    expect(named(changes)).toBe('A: becomes digital, comes at another point')
  })

  it('lists what follows where nothing else is done to the step', () => {
    const changes = [change('A', {}, { kind: 'time' }), change('A', {}, { kind: 'legalBasis' })]
    expect(named(changes)).toBe('A: takes other time, rests on another clause')
  })

  it('begins with the most telling of changes of many kinds', () => {
    expect(named([change('B', {}, { kind: 'time' }), change('A', {})])).toBe('“A” is no longer needed, and 1 more change')
  })

  it('speaks of the document that it is about', () => {
    const measure = { ...measureOf('m', '', [], {}), about: { kind: 'document' as const, document: 'Passport' } }
    const { name: _, ...unnamed } = measure
    expect(measureName(unnamed, comparisonOf(analysisWith({}), analysisWith({}), [], []), en)).toBe(
      'The document “Passport” is no longer asked of the applicant',
    )
  })
})

it('knows the published heuristics by name, and leaves the reader’s own words as they are', () => {
  expect(heuristicName('task-elimination', en)).toBe('Task elimination')
  expect(heuristicName('ask the mahalla', en)).toBe('ask the mahalla')
  expect(heuristicName(undefined, en)).toBe('')
})

describe('parts that are read together', () => {
  const sum = (parts: readonly number[]) => Math.round(parts.reduce((total, part) => total + part, 0) * 1e6) / 1e6

  it.each([
    [[-0.34, -0.34, -0.34], 1, -1],
    [[0.05, 0.05, 0.05, 0.05], 1, 0.2],
    [[1 / 3, 1 / 3, 1 / 3], 0, 1],
    [[-14.26, -16.04, -7.14, -1.73, -1.52, -0.71], 1, -41.4],
  ])('of %j to %d decimals sum to %d', (parts, decimals, whole) => {
    expect(sum(roundedParts(parts, decimals))).toBe(whole)
  })

  it('are each off by less than one unit of the last decimal', () => {
    const parts = [0.149, 0.249, 0.349, 0.449, -0.751]
    roundedParts(parts, 1).forEach((part, i) => expect(Math.abs(part - parts[i]!)).toBeLessThan(0.1))
  })

  it('leave a part that is nothing as nothing', () => {
    expect(roundedParts([0, 0.04, 0.04, 0.04], 1)[0]).toBe(0)
  })

  it('sum to the whole that is written, when that was rounded elsewhere', () => {
    expect(sum(roundedParts([1.24, 1.24], 1, 2.4))).toBe(2.4)
  })
})

it('writes figures that stand together with the same decimals', () => {
  const writer = figureWriter('count', [10.6, 1], 'ru')
  expect([writer.figure(10.6), writer.figure(1), writer.difference(-9.6), writer.difference(null)]).toEqual([
    '10,6',
    '1,0',
    '−9,6',
    '–',
  ])
  expect(figureWriter('count', [10, 1], 'en').figure(1)).toBe('1')
})

it.each([
  [[1, 2, 3, 4, 5], '1–5'],
  [[1, 2], '1, 2'],
  [[1, 3, 4, 5, 9], '1, 3–5, 9'],
  [[7, 7], '7'],
  [[], ''],
])('writes steps %j as %s', (numbers, text) => {
  expect(rangesOf(numbers)).toBe(text)
})

describe('a changed legal basis', () => {
  const acts = new Map([
    ['vmq', { id: 'vmq', number: '1', date: '2014-01-07' }],
    ['vmq-1', { id: 'vmq-1', title: 'Law on notaries' }],
  ])
  const said = (before: string, after: string) => {
    const text = (words: string) => ({ kind: 'text', text: words }) as const
    return factSentence({ field: 'legalBasis', before: text(before), after: text(after) }, en, acts)
  }

  it('tells clauses by the names of their acts, and what is no act of the register as it is written', () => {
    expect(said('vmq, 2', 'vmq-1')).toContain('No. 1 of 07.01.2014, 2')
    expect(said('vmq, 2', 'vmq-1')).toContain('Law on notaries')
    expect(said('vmq-106, 3', 'by custom')).toMatch(/vmq-106, 3.*by custom/)
  })

  it('without a register is told as it is written', () => {
    expect(factSentence({ field: 'legalBasis', before: { kind: 'text', text: 'vmq, 2' } }, en)).toContain('vmq, 2')
  })
})
