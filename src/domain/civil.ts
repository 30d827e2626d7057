/**
 * Dates of the proleptic Gregorian calendar as counts of days, without a time zone. Day 0 is 1970-01-01, a Thursday.
 * Algorithms after Howard Hinnant, "chrono-compatible low-level date algorithms".
 */

/** 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** Days of a 400-year era, after which the calendar repeats. */
const ERA_DAYS = 146_097
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468

/** Days from 1970-01-01 to the date; negative before. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * ERA_DAYS + dayOfEra - EPOCH_SHIFT
}

/** The date so many days after 1970-01-01. */
export function civilFromDays(days: number): CivilDate {
  const z = days + EPOCH_SHIFT
  const era = Math.floor(z / ERA_DAYS)
  const dayOfEra = z - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 }
}

/** Weekday of a day number. */
export const weekdayOf = (days: number): Weekday => ((((days + 3) % 7) + 7) % 7) as Weekday

/** A day number from `YYYY-MM-DD`; undefined when it is no date. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1) return undefined
  const days = daysFromCivil(year, month, day)
  const back = civilFromDays(days)
  return back.month === month && back.day === day ? days : undefined
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `YYYY-MM-DD` of a day number. */
export function formatDate(days: number): string {
  const { year, month, day } = civilFromDays(days)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/**
 * Hours from 1970-01-01T00:00 to a local moment such as `2024-01-08T09:00`, `2024-01-08T09:00:30.5` or `2024-01-08`.
 * A time zone at the end is left out of account: all times of a scenario are local. Undefined when it is no moment.
 */
export function parseInstant(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim())
  const days = match?.[1] === undefined ? undefined : parseDate(match[1])
  if (match === null || days === undefined) return undefined
  const [hour, minute, second] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)]
  if (hour > 24 || minute > 59 || second >= 60) return undefined
  return days * 24 + hour + minute / 60 + second / 3600
}

/** A local moment, in hours from 1970-01-01T00:00, as `YYYY-MM-DDTHH:MM:SS.mmm`; rounded to the millisecond. */
export function formatInstant(hours: number): string {
  const total = Math.round(hours * 3_600_000)
  const days = Math.floor(total / 86_400_000)
  const rest = total - days * 86_400_000
  const clock = `${pad(Math.floor(rest / 3_600_000), 2)}:${pad(Math.floor(rest / 60_000) % 60, 2)}`
  return `${formatDate(days)}T${clock}:${pad(Math.floor(rest / 1000) % 60, 2)}.${pad(rest % 1000, 3)}`
}
