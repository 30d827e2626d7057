import { hoursOn } from '#src/domain/calendar.ts'
import type { CalendarSpec, HolidayTable } from '#src/domain/calendar.ts'
import { formatInstant, parseInstant } from '#src/domain/civil.ts'
import { compileCalendar } from '#src/engine/calendar/compile.ts'
import type { OpenHours } from '#src/engine/calendar/openHours.ts'

/** Monday to Friday 9 to 17, without lunch. */
export const NINE_TO_FIVE = hoursOn([0, 1, 2, 3, 4], [540, 1020])

/** A compiled calendar that must be sound. */
export function compiled(hours: CalendarSpec['hours'], start: string, holidays?: HolidayTable): OpenHours {
  const result = compileCalendar({ id: 'test', hours, ...(holidays ? { holidays } : {}) }, parseInstant(start) ?? Number.NaN)
  if (!result.ok) throw new Error(result.problem.code)
  return result.hours
}

/** Asks a calendar in dates: when work of so many hours that begins at `from` ends. */
export function endOfWork(hours: CalendarSpec['hours'], from: string, worked: number, holidays?: HolidayTable): string {
  const end = (parseInstant(from) ?? Number.NaN) + compiled(hours, from, holidays).addOpenTime(0, worked)
  return formatInstant(end).slice(0, 16)
}
