import type { WorkingWeek } from '#src/domain/units.ts'
import { hoursPerUnit } from '#src/domain/units.ts'

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`
const PATTERN = new RegExp(
  `^(?:R\\d*/)?P(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
)

/** An ISO 8601 duration by its parts; calendar parts and the hours of the time part are kept apart. */
export interface IsoDuration {
  readonly months: number
  readonly days: number
  readonly hours: number
}

/** Reads an ISO 8601 duration such as `P1M`, `P2DT3H` or `PT90M`; of a cycle (`R3/PT1H`) the first round. Else undefined. */
export function parseDuration(text: string): IsoDuration | undefined {
  const match = PATTERN.exec(text.trim())
  if (match === null) return undefined
  const part = (i: number) => (match[i] === undefined ? undefined : Number(match[i].replace(',', '.')))
  const parts = [1, 2, 3, 4, 5, 6, 7].map(part)
  if (parts.every((value) => value === undefined)) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
  return { months: years * 12 + months, days: weeks * 7 + days, hours: hours + minutes / 60 + seconds / 3600 }
}

/** Whether a duration is calendar time: it names years, months, weeks or days, or has 24 hours or more (method, section 1.1). */
export const isCalendarTime = ({ months, days, hours }: IsoDuration): boolean => months > 0 || days > 0 || hours >= 24

/**
 * Working hours of a duration on the nominal clock. A shorter one than a day is working hours as it stands; in calendar
 * time 24 hours are a calendar day, and a year is 12 months.
 */
export function durationHours(duration: IsoDuration, week: WorkingWeek): number {
  if (!isCalendarTime(duration)) return duration.hours
  const days = duration.days + duration.hours / 24
  return duration.months * hoursPerUnit('month', week) + days * hoursPerUnit('calendar-day', week)
}
