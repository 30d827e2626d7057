import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#src/domain/language.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { parseNumber, parseThreePoint } from '#src/i18n/format/parseNumber.ts'

describe.each(LANGUAGES)('a number typed in %s', (language) => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0,25', 0.25],
    [',5', 0.5],
    ['.5', 0.5],
    ['7.', 7],
    ['1 282 000', 1_282_000],
    ['1\u00a0282\u00a0000', 1_282_000],
    ['1\u202f282\u202f000,5', 1_282_000.5],
    ['1,282,000', 1_282_000],
    ['1.282.000', 1_282_000],
    ['1,282,000.5', 1_282_000.5],
    ['1.282.000,5', 1_282_000.5],
    ['1.500', 1.5],
    ['0,125', 0.125],
    ['-3', -3],
    ['−3,5', -3.5],
    ['- 3', -3],
    ['+4', 4],
    ['-0', 0],
    ['  12  ', 12],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text, language)).toBe(value)
  })

  it.each([
    '',
    ' ',
    '-',
    '.',
    ',',
    '1,5,5',
    '1.5.5',
    '12 5',
    '1 28 000',
    '12,34,567',
    '1e3',
    '0x10',
    'Infinity',
    '5 min',
    '1-2',
    '--1',
    '1..5',
  ])('“%s” is none', (text) => {
    expect(parseNumber(text, language)).toBeUndefined()
  })

  it('is read back as it was written', () => {
    assert(
      property(integer({ min: -1e12, max: 1e12 }), integer({ min: 0, max: 4 }), (digits, decimals) => {
        const value = digits / 10 ** decimals
        expect(parseNumber(formatNumber(value, language, { min: decimals, max: decimals }), language)).toBeCloseTo(value, 4)
      }),
    )
  })
})

it('takes one comma before three digits as the language takes it', () => {
  const read = (language: Language) => parseNumber('1,500', language)
  expect(read('en')).toBe(1500)
  expect(read('ru')).toBe(1.5)
  expect(read('uz')).toBe(1.5)
})

describe('a time with three points', () => {
  it.each([
    ['15-25-60', { min: 15, likely: 25, max: 60 }],
    ['15 – 25 – 60', { min: 15, likely: 25, max: 60 }],
    ['0,5-1,5-2', { min: 0.5, likely: 1.5, max: 2 }],
    ['0.5; 1.5; 2', { min: 0.5, likely: 1.5, max: 2 }],
    ['5-5-5', { min: 5, likely: 5, max: 5 }],
    ['25', { likely: 25 }],
  ])('%s is understood', (text, time) => {
    expect(parseThreePoint(text, 'ru')).toEqual(time)
  })

  it.each(['5-3-9', '60-25-15', '15-25', '1-2-3-4', '-5', 'a-b-c', '', '1-2-'])('“%s” is refused', (text) => {
    expect(parseThreePoint(text, 'ru')).toBeUndefined()
  })
})
