import type { DayCertainty, DayOff, HolidayTable } from '../calendar.ts'
import { daysFromCivil, formatDate, parseDate, weekdayOf } from '../civil.ts'
import type { Weekday } from '../civil.ts'

/** A day off of one year, as a reader sees it. */
export interface HolidayRow {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly weekday: Weekday
  /** `fixed`: a yearly holiday of the law. */
  readonly kind: 'fixed' | DayOff['kind']
  readonly certainty: DayCertainty
  readonly worked?: string
  readonly sixDayWeek?: boolean
  /** Where it stands: the index in `fixed` or in `days` of the table. */
  readonly index: number
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** All days off of a year in order: the yearly holidays that were observed by then, and what the year adds. */
export function holidayRows(table: HolidayTable, year: number): HolidayRow[] {
  const fixed = table.fixed.flatMap(([month, day, since], index): HolidayRow[] => {
    if (year < since) return []
    const at = daysFromCivil(year, month, day)
    return [{ date: formatDate(at), weekday: weekdayOf(at), kind: 'fixed', certainty: 'verified', index }]
  })
  const days = table.days.flatMap(({ date, ...row }, index): HolidayRow[] => {
    const at = parseDate(date)
    return at === undefined || yearOf(date) !== year ? [] : [{ ...row, date, weekday: weekdayOf(at), index }]
  })
  return [...fixed, ...days].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
}

/** The table with a day off in place of the one at `index`, or added where there is none; days stay in order. */
export function withDay(table: HolidayTable, index: number | undefined, day: DayOff): HolidayTable {
  const others = table.days.filter((_, at) => at !== index)
  return { ...table, days: [...others, day].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))) }
}

/** The table without the day off at `index`. */
export const withoutDay = (table: HolidayTable, index: number): HolidayTable => ({
  ...table,
  days: table.days.filter((_, at) => at !== index),
})

/** Why a day off cannot be kept; `index` is where it stands already. */
export type DayProblem = 'twice' | 'works-and-rests' | 'same-day'

/** A date is off once, and no day is both worked and off. Yearly holidays may be named again: a decree can move them. */
export function dayProblem(table: HolidayTable, index: number | undefined, day: DayOff): DayProblem | undefined {
  const others = table.days.filter((_, at) => at !== index)
  if (day.worked === day.date) return 'same-day'
  if (others.some(({ date, sixDayWeek }) => date === day.date && Boolean(sixDayWeek) === Boolean(day.sixDayWeek))) return 'twice'
  const rests = (date: string | undefined) => date !== undefined && others.some((other) => other.date === date)
  const works = (date: string) => others.some(({ worked }) => worked === date)
  return rests(day.worked) || works(day.date) ? 'works-and-rests' : undefined
}

/** A table without any day, for a country of which none is known. */
export const emptyHolidays = (country: string, year: number): HolidayTable => ({
  country,
  fixed: [],
  days: [],
  years: [year, year],
})
