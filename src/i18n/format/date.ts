import { civilFromDays, formatDate as isoOf, parseDate as daysOf, daysFromCivil } from '#src/domain/civil.ts'
import type { Language } from '#src/domain/language.ts'
import { MONTHS, SHORT_MONTHS, monthNamed } from './months.ts'
import { NO_BREAK } from './signs.ts'

export type DateStyle = 'long' | 'short' | 'numeric'

/**
 * A date, given as `YYYY-MM-DD`, as the language writes it: `22 November 2026`, `22 ноября 2026`, `22-noyabr, 2026`.
 * `short` shortens the month, `numeric` is `22.11.2026` everywhere: day and month cannot be taken for each other by
 * their order, since all three countries put the day first. What is no date is given back as it is.
 */
export function formatDate(iso: string, language: Language, style: DateStyle = 'long'): string {
  const days = daysOf(iso)
  if (days === undefined) return iso
  const { year, month, day } = civilFromDays(days)
  if (style === 'numeric') return `${pad(day)}.${pad(month)}.${String(year).padStart(4, '0')}`
  return language === 'uz' ? `${dayAndMonth(iso, language, style)}, ${year}` : dayAndMonth(iso, language, style) + NO_BREAK + year
}

/** A date of the running year: without its year. */
export function dayAndMonth(iso: string, language: Language, style: Exclude<DateStyle, 'numeric'> = 'long'): string {
  const days = daysOf(iso)
  if (days === undefined) return iso
  const { month, day } = civilFromDays(days)
  const name = (style === 'long' ? MONTHS : SHORT_MONTHS)[language][month - 1] ?? ''
  return language === 'uz' ? `${day}-${name}` : day + NO_BREAK + name
}

const pad = (value: number): string => String(value).padStart(2, '0')

/**
 * A date as people type it, in any of the languages: `2026-11-22`, `22.11.2026`, `22/11/26`, `22 Nov 2026`,
 * `22-noyabr, 2026`, `22 ноября 2026 г.`. Gives `YYYY-MM-DD`, or undefined when it is no date. Two-digit years are of
 * this century.
 */
export function parseDate(text: string): string | undefined {
  const plain = text.trim().replace(/[\s\u00a0\u202f]+/gu, ' ')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain)
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(plain)
  if (numeric) return civil(yearOf(numeric[3]), Number(numeric[2]), Number(numeric[1]))
  const named = /^(\d{1,2})[ -]?(\p{Letter}+\.?)[ ,]+(\d{4})(?: ?(?:г\.?|y\.?|yil))?$/u.exec(plain)
  const month = named?.[2] === undefined ? undefined : monthNamed(named[2])
  return named && month !== undefined ? civil(Number(named[3]), month, Number(named[1])) : undefined
}

const yearOf = (text: string | undefined): number => (text?.length === 2 ? 2000 : 0) + Number(text)

function civil(year: number, month: number, day: number): string | undefined {
  const iso = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  const days = daysOf(iso)
  return days === undefined || isoOf(days) !== iso || days !== daysFromCivil(year, month, day) ? undefined : iso
}
