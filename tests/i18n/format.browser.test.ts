import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import { FORMAT_CASES, plainBlanks } from './formatTable.ts'

// The browser has no data of its own for Uzbek in Latin script and would write it in another language without a word.
describe.each(LANGUAGES)('in a real browser, in %s', (language) => {
  it.each(FORMAT_CASES.map((one) => [one.what, one] as const))('writes %s as Node does', (_, one) => {
    expect(plainBlanks(one.write(language))).toBe(one[language])
  })
})
