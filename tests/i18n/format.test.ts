import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { FORMAT_CASES, plainBlanks } from './formatTable.ts'

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(FORMAT_CASES.map((one) => [one.what, one] as const))('writes %s as the language does', (_, one) => {
    // when
    const text = one.write(language)

    // then
    expect(plainBlanks(text)).toBe(one[language])
  })
})

it('never lets a line end inside a number or before its unit', () => {
  // when
  const text = formatMoney(1_282_000, 'UZS', 'uz')

  // then
  expect(text).not.toMatch(/ /)
})

it('writes what is no number as such instead of hiding it', () => {
  expect(formatNumber(Number.NaN, 'en')).toBe('?')
  expect(formatNumber(-Infinity, 'en')).toBe('−∞')
})
