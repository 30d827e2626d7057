import { expect, it } from 'vitest'
import { createWords } from '#src/i18n/words.ts'
import { problemText } from '#src/ui/problemText.ts'

const words = createWords('en')

it('words a problem in the language of the reader', () => {
  expect(problemText(createWords('ru'), { code: 'fileTooLarge', params: { megabytes: 20 } })).toContain('20')
  expect(problemText(words, { code: 'emptyFile' })).toBe('The file is empty.')
})

it('still says something about a problem that has no words', () => {
  expect(problemText(words, { code: 'brandNewTrouble' })).toContain('brandNewTrouble')
})
