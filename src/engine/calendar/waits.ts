import type { TimeUnit, WorkingWeek } from '#src/domain/units.ts'
import { hoursPerUnit } from '#src/domain/units.ts'

/** Which hours a time runs in: the open ones of a calendar, or all. */
export type Clock = 'working' | 'calendar'

const DAYS_PER_WEEK = 7
const WEEKS_PER_MONTH = 4.2

/**
 * How a wait in some unit runs on the calendar clock (method, section 1.2). Minutes, hours and working days count open
 * hours and stop overnight; calendar days, weeks and months run through nights and weekends, a month being 4.2 weeks as
 * on the nominal clock, so that both clocks agree on the days that pass.
 */
export function hoursOnCalendar(unit: TimeUnit, week: WorkingWeek): { readonly clock: Clock; readonly hours: number } {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'working-day':
      return { clock: 'working', hours: hoursPerUnit(unit, week) }
    case 'calendar-day':
      return { clock: 'calendar', hours: 24 }
    case 'week':
      return { clock: 'calendar', hours: 24 * DAYS_PER_WEEK }
    case 'month':
      return { clock: 'calendar', hours: 24 * DAYS_PER_WEEK * WEEKS_PER_MONTH }
  }
}
