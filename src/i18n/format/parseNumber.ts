import type { Language } from '#src/domain/language.ts'

/** Spaces and apostrophes that people and spreadsheets put between thousands. */
const BLANKS = /[\s\u00a0\u2009\u202f']/gu

/**
 * A number as people type it: `1,5` and `1.5` are the same, thousands may be apart by blanks or by the other sign
 * (`1 282 000`, `1,282,000.5`, `1.282.000,5`). Undefined when it is no number.
 *
 * One comma before exactly three digits (`1,500`) is where languages part: in English it parts thousands, in Russian
 * and Uzbek it is the decimal sign. One point is the decimal sign everywhere.
 */
export function parseNumber(text: string, language: Language): number | undefined {
  const match = /^([-\u2212\u2013+]?)\s*(\S.*)$/u.exec(text.trim())
  const body = match?.[2]
  if (match === null || body === undefined) return undefined
  const value = parseDigits(body, language)
  return value === undefined ? undefined : /[-\u2212\u2013]/u.test(match[1] ?? '') ? -value || 0 : value
}

function parseDigits(body: string, language: Language): number | undefined {
  const decimal = decimalSignOf(body, language)
  const [whole = '', decimals, ...more] = decimal === undefined ? [body] : body.split(decimal)
  if (more.length > 0 || (decimals !== undefined && !/^\d*$/.test(decimals))) return undefined
  const digits = ungrouped(whole)
  if (digits === undefined || digits + (decimals ?? '') === '') return undefined
  const value = Number(`${digits || '0'}.${decimals || '0'}`)
  return Number.isFinite(value) ? value : undefined
}

/** Which of the two signs begins the decimals, if any does. */
function decimalSignOf(body: string, language: Language): '.' | ',' | undefined {
  const points = body.split('.').length - 1
  const commas = body.split(',').length - 1
  if (points > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ','
  if (points === 1) return '.'
  if (commas === 1) return language === 'en' && /^\d{1,3},\d{3}$/.test(body) && !body.startsWith('0') ? undefined : ','
  return undefined
}

/** The digits of the whole part; thousands may be apart, but then every group has three digits. */
function ungrouped(whole: string): string | undefined {
  const plain = whole.replace(BLANKS, ' ')
  if (/^\d*$/.test(plain)) return plain
  return /^\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*$/.test(plain) ? plain.replace(/\D/g, '') : undefined
}

export interface ThreePoint {
  readonly min?: number
  readonly likely: number
  readonly max?: number
}

/**
 * A time as one number, or as `min-likely-max` (`15-25-60`, also with dashes, semicolons or slashes between). Undefined
 * when it is neither, when a number is negative, or when the three are not in order.
 */
export function parseThreePoint(text: string, language: Language): ThreePoint | undefined {
  const parts = text
    .trim()
    .split(/\s*[-\u2212\u2013\u2014;/]\s*/u)
    .map((part) => parseNumber(part, language))
  const [first, second, third] = parts
  if (first === undefined || parts.length === 2 || parts.length > 3) return undefined
  if (parts.length === 1) return { likely: first }
  if (second === undefined || third === undefined || first > second || second > third) return undefined
  return { min: first, likely: second, max: third }
}
