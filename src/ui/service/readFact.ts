import type { Language } from '#src/domain/language.ts'
import { formatDate, parseDate } from '#src/i18n/format/date.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { parseNumber } from '#src/i18n/format/parseNumber.ts'
import type { Words } from '#src/i18n/words.ts'
import type { FactField } from './facts.ts'
import { readStretches, writeStretches } from './openHours.ts'

/** What was typed, as a value of the format; an emptied field is undefined. */
export type ReadFact = { readonly value: string | number | undefined } | { readonly problem: string }

const DIGITS = { max: 6 }
/** Shown where an example of a date is asked for. */
const SAMPLE_DATE = '2026-11-22'
const YEARS = [1900, 2200] as const

/** A saved value as it stands in its field. */
export function writeFact(field: Pick<FactField, 'kind'>, value: string | number | undefined, language: Language): string {
  if (value === undefined) return ''
  if (field.kind === 'year') return String(value)
  if (typeof value === 'number') return formatNumber(field.kind === 'percent' ? value * 100 : value, language, DIGITS)
  return field.kind === 'date' ? formatDate(value, language, 'numeric') : value
}

/** Reads a field, and says in the reader's words what is wrong with it. */
export function readFact(field: Omit<FactField, 'name'>, text: string, words: Words): ReadFact {
  const plain = text.trim()
  if (plain === '') return { value: undefined }
  switch (field.kind) {
    case 'text':
      return { value: plain }
    case 'currency':
      return /^[A-Za-z]{3}$/.test(plain) ? { value: plain.toUpperCase() } : { problem: words.t('service.error.currency') }
    case 'country':
      return /^[A-Za-z]{2}$/.test(plain) ? { value: plain.toUpperCase() } : { problem: words.t('service.error.country') }
    case 'url':
      return /^https?:\/\/\S+$/i.test(plain) ? { value: plain } : { problem: words.t('service.error.url') }
    case 'date': {
      const date = parseDate(plain)
      const example = formatDate(SAMPLE_DATE, words.language, 'numeric')
      return date === undefined ? { problem: words.t('service.error.date', { example }) } : { value: date }
    }
    case 'hours': {
      const stretches = readStretches(plain)
      return stretches ? { value: writeStretches(stretches) } : { problem: words.t('service.error.hours') }
    }
    case 'year': {
      const year = /^\d{4}$/.test(plain) ? Number(plain) : Number.NaN
      return year >= YEARS[0] && year <= YEARS[1] ? { value: year } : { problem: words.t('service.error.year') }
    }
    case 'number':
    case 'percent':
      return readNumber(field, plain, words)
  }
}

function readNumber(field: Omit<FactField, 'name'>, text: string, words: Words): ReadFact {
  const number = parseNumber(text.replace(/\s*%$/, ''), words.language)
  if (number === undefined) return { problem: words.t('service.error.number') }
  if (number < 0) return { problem: words.t('service.error.negative') }
  if (field.positive && number === 0) return { problem: words.t('service.error.positive') }
  if (field.atMost !== undefined && number > field.atMost)
    return { problem: words.t('service.error.atMost', { limit: field.atMost }) }
  // Dividing by 100 leaves a tail of binary digits that would be written into the file.
  return { value: field.kind === 'percent' ? Number((number / 100).toPrecision(12)) : number }
}
