import { assert, constantFrom, array, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiffPart } from '#src/domain/wordDiff.ts'
import { wordDiff } from '#src/domain/wordDiff.ts'

/** Removed in [-…-], inserted in {+…+}. */
const marked = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')

const side = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('what was removed and inserted between two wordings', () => {
  it.each([
    [
      'nothing, when they are alike',
      '4. Заявитель представляет справку.',
      '4. Заявитель представляет справку.',
      '4. Заявитель представляет справку.',
    ],
    ['everything, when there was nothing', '', 'Новая норма.', '{+Новая норма.+}'],
    ['everything, when nothing is left', 'Старая норма.', '', '[-Старая норма.-]'],
    ['nothing of nothing', '', '', ''],
    ['one word', 'within ten days', 'within three days', 'within [-ten-]{+three+} days'],
    [
      'a phrase as a whole, not word by word',
      'договора заявитель представляет нотариусу справки об отсутствии',
      'договора нотариус получает сведения об отсутствии',
      'договора [-заявитель представляет нотариусу справки-]{+нотариус получает сведения+} об отсутствии',
    ],
    [
      'a sentence at the end, before the full stop',
      'по платежам, выданные не ранее чем за десять дней.',
      'по платежам посредством электронного взаимодействия.',
      'по платежам[-, выданные не ранее чем за десять дней-]{+ посредством электронного взаимодействия+}.',
    ],
    ['a sign alone', 'справки, копии', 'справки копии', 'справки[-,-] копии'],
    [
      'Uzbek words with their apostrophes whole',
      'koʻchmas mulk soʻrovnomasi',
      'koʻchmas mulk toʻgʻrisidagi maʼlumot',
      'koʻchmas mulk [-soʻrovnomasi-]{+toʻgʻrisidagi maʼlumot+}',
    ],
    ['a word with a hyphen whole', 'бизнес-процесс', 'бизнес-план', '[-бизнес-процесс-]{+бизнес-план+}'],
    ['a new paragraph', 'one\ntwo', 'one\nnew\ntwo', 'one\n{+new\n+}two'],
  ])('is %s', (_, before, after, expected) => {
    expect(marked(wordDiff(before, after))).toBe(expected)
  })
})

it('gives both texts back to the letter, whatever they are', () => {
  const words = array(constantFrom('a', 'b', 'oʻn', 'ikki-uch', ',', '.', ' ', '  ', '\n', '«', '№', '12'), { maxLength: 30 })
  const text = words.map((list) => list.join(''))
  assert(
    property(text, text, (before, after) => {
      const parts = wordDiff(before, after)
      expect(side(parts, 'inserted')).toBe(before)
      expect(side(parts, 'removed')).toBe(after)
    }),
  )
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (before, after) => {
      const parts = wordDiff(before, after)
      expect([side(parts, 'inserted'), side(parts, 'removed')]).toEqual([before, after])
    }),
  )
})

it('never leaves two pieces of one kind beside each other, nor an empty one', () => {
  const text = array(constantFrom('a ', 'b ', 'c, ', 'd'), { maxLength: 12 }).map((list) => list.join(''))
  assert(
    property(text, text, (before, after) => {
      const kinds = wordDiff(before, after)
      expect(kinds.every(({ text }) => text !== '')).toBe(true)
      expect(kinds.some(({ kind }, i) => kind === kinds[i + 1]?.kind)).toBe(false)
    }),
  )
})

it('compares very long texts line by line', () => {
  // Given: two texts of 3 000 words each, with one line changed and another inserted
  const lines = Array.from({ length: 300 }, (_, i) => `line ${i} of a rather long act of law that says much`)
  const changed = lines.with(10, 'another tenth line').toSpliced(200, 0, 'a new one')

  // When
  const parts = wordDiff(lines.map((line) => `${line}\n`).join(''), changed.map((line) => `${line}\n`).join(''))

  // Then
  expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'line 10 of a rather long act of law that says much\n' },
    { kind: 'inserted', text: 'another tenth line\n' },
    { kind: 'inserted', text: 'a new one\n' },
  ])
})

it('takes texts beyond that for changed as a whole', () => {
  const text = (word: string) => Array.from({ length: 2_500 }, (_, i) => `${word}${i}\n`).join('')
  const parts = wordDiff(`same\n${text('a')}`, `same\n${text('b')}`)
  expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'inserted'])
})
