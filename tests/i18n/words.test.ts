import { expect, it } from 'vitest'
import { createWords } from '#src/i18n/words.ts'

it('picks the plural that the language has for a number, and writes the number as the language does', () => {
  const { t } = createWords('ru')
  expect([1, 2, 5, 21, 1.5].map((count) => t('home.projects', { count }))).toEqual([
    '1 проект',
    '2 проекта',
    '5 проектов',
    '21 проект',
    '1,5 проекта',
  ])
})

it('writes numbers in every placeholder as the language does, and texts as they are', () => {
  expect(createWords('uz').t('compare.why', { name: 1234.5 })).toContain('1\u00a0234,5')
  expect(createWords('en').t('shell.deleteTitle', { title: '1234.5' })).toBe('Delete “1234.5”?')
})

it('takes what a reader typed for text, whatever it looks like', () => {
  const file = '$t(home.title) {{count}} <b> $&'
  expect(createWords('en').t('shell.imported', { file })).toBe(`“${file}” was opened`)
})

it('finds words for a code that comes from data, and says when there are none', () => {
  const words = createWords('en')
  expect(words.find('problem.emptyFile')).toBe('The file is empty.')
  expect(words.find('home.projects', { count: 2 })).toBe('2 projects')
  expect(words.find('problem.neverHeardOf')).toBeUndefined()
  expect(words.find('problem')).toBeUndefined()
})

it('gives the same words for the same language, so that a page need not be drawn anew', () => {
  expect(createWords('uz')).toBe(createWords('uz'))
  expect(createWords('uz')).not.toBe(createWords('ru'))
})
