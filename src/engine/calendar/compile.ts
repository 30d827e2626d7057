import { checkCalendar } from '#src/domain/calendar.ts'
import type { CalendarProblem, CalendarSpec } from '#src/domain/calendar.ts'
import { datedHours } from './dated.ts'
import { ALWAYS_OPEN } from './openHours.ts'
import type { OpenHours } from './openHours.ts'
import { weeklyHours } from './weekly.ts'

export type CompiledCalendar =
  { readonly ok: true; readonly hours: OpenHours } | { readonly ok: false; readonly problem: CalendarProblem }

/**
 * A calendar ready to be asked, or why it cannot be: hours that make no sense, or that never open. `start` is the start
 * of the simulation in hours since 1970-01-01T00:00 local time (`parseInstant`). Around-the-clock calendars rest on no
 * holiday.
 */
export function compileCalendar(spec: CalendarSpec, start: number): CompiledCalendar {
  if (spec.hours === 'always') return { ok: true, hours: ALWAYS_OPEN }
  const problem = checkCalendar(spec)
  if (problem) return { ok: false, problem }
  const hours = spec.holidays === undefined ? weeklyHours(spec.hours, start) : datedHours(spec.hours, spec.holidays, start)
  return hours === undefined ? { ok: false, problem: { code: 'never-opens', calendar: spec.id } } : { ok: true, hours }
}
