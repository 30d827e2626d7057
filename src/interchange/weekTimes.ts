import type { OpeningHours } from '#src/domain/calendar.ts'
import type { Weekday } from '#src/domain/civil.ts'

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const MIDNIGHT = 1440
/** Tools that cannot write 24:00 write 23:59 or 23:59:59.999. */
const LAST_MINUTE = MIDNIGHT - 1

/** A weekday by its English name, in any case. */
function weekdayNamed(name: string): Weekday | undefined {
  const index = WEEKDAYS.indexOf(name.trim().toUpperCase())
  return index < 0 ? undefined : (index as Weekday)
}

/** Minutes from midnight of `09:00`, `09:00:00.000` or `09:00:00+00:00`; a time zone is left out of account. */
export function minutesOf(time: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(time.trim())
  if (!match) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2]) + Number(match[3] ?? 0) / 60
  return Number(match[2]) < 60 && Number(match[3] ?? 0) < 60 && minutes <= MIDNIGHT ? minutes : undefined
}

/**
 * A rule "from weekday to weekday, from time to time each day" as opening hours. Weekdays run on over Sunday. An end at
 * 23:59 or later, or at midnight, is the end of the day; an end before the begin is on the next day. Undefined when a
 * weekday or time is none.
 */
export function weekRule(fromDay: string, toDay: string, begin: string, end: string): OpeningHours[] | undefined {
  const [first, last, from, until] = [weekdayNamed(fromDay), weekdayNamed(toDay), minutesOf(begin), minutesOf(end)]
  if (first === undefined || last === undefined || from === undefined || until === undefined) return undefined
  const closing = until >= LAST_MINUTE || (until === 0 && from >= 0) ? MIDNIGHT : until
  const to = closing < from ? closing + MIDNIGHT : closing
  const days = ((last - first + 7) % 7) + 1
  return Array.from({ length: days }, (_, i) => ({ weekday: ((first + i) % 7) as Weekday, from, to }))
}
