import type { DayOff, HolidayTable } from '#src/domain/calendar.ts'
import { daysFromCivil, formatDate, parseDate, weekdayOf } from '#src/domain/civil.ts'
import type { Weekday } from '#src/domain/civil.ts'

/** What a calendar does on one day that its week does not say. */
export interface RestDays {
  /** The weekday whose hours hold on the day; undefined when it rests. */
  hoursLike(day: number): Weekday | undefined
}

const SATURDAY = 5

/**
 * The holidays of a country as they touch one calendar, worked out a year at a time. `opens` says on which weekdays the
 * calendar opens: a holiday on a closed one moves to the next working day where the law says so, a Saturday that was
 * swapped in is worked only where Saturdays are free, and days for the six-day week hold where they are not.
 */
export function restDays(table: HolidayTable, opens: (weekday: Weekday) => boolean): RestDays {
  const off = new Set<number>()
  const like = new Map<number, Weekday>()
  const known = new Set<number>()
  const sixDays = opens(SATURDAY)
  const byYear = new Map<string, DayOff[]>()
  for (const row of table.days) {
    if (row.sixDayWeek && !sixDays) continue
    const year = row.date.slice(0, 4)
    byYear.set(year, [...(byYear.get(year) ?? []), row])
  }

  const learn = (year: number): void => {
    if (known.has(year)) return
    known.add(year)
    const rows = byYear.get(String(year).padStart(4, '0')) ?? []
    const holidays = table.fixed.filter(([, , since]) => year >= since).map(([month, day]) => daysFromCivil(year, month, day))
    for (const row of rows) {
      const day = parseDate(row.date)
      if (day === undefined) continue
      if (row.kind === 'religious') holidays.push(day)
      off.add(day)
      const worked = row.worked === undefined ? undefined : parseDate(row.worked)
      if (worked !== undefined && !opens(weekdayOf(worked))) like.set(worked, weekdayOf(day))
    }
    for (const day of holidays) off.add(day)
    for (const day of holidays.sort((a, b) => a - b)) {
      if (opens(weekdayOf(day)) || table.movesFrom === undefined || formatDate(day) < table.movesFrom) continue
      const moved = nextWorkingDay(day)
      if (moved !== undefined) off.add(moved)
    }
  }

  const nextWorkingDay = (day: number): number | undefined => {
    for (let next = day + 1; next <= day + 14; next++) if (opens(weekdayOf(next)) && !off.has(next)) return next
    return undefined
  }

  return {
    hoursLike(day) {
      learn(yearOf(day))
      if (off.has(day)) return undefined
      return like.get(day) ?? weekdayOf(day)
    },
  }
}

const yearOf = (day: number): number => Number(formatDate(day).slice(0, 4))
