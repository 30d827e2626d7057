import { describe, expect, it } from 'vitest'
import { DEFAULT_WEEK } from '#src/domain/units.ts'
import { hoursOnCalendar } from '#src/engine/calendar/waits.ts'

describe('a wait on the calendar clock', () => {
  it.each([
    ['minute', 'working', 1 / 60],
    ['hour', 'working', 1],
    ['working-day', 'working', 8],
    ['calendar-day', 'calendar', 24],
    ['week', 'calendar', 168],
    ['month', 'calendar', 705.6],
  ] as const)('of one %s runs in %s hours', (unit, clock, hours) => {
    expect(hoursOnCalendar(unit, DEFAULT_WEEK).clock).toBe(clock)
    expect(hoursOnCalendar(unit, DEFAULT_WEEK).hours).toBeCloseTo(hours, 9)
  })

  it('counts the hours of the service’s own working day', () => {
    expect(hoursOnCalendar('working-day', { hoursPerDay: 6, daysPerWeek: 6 })).toEqual({ clock: 'working', hours: 6 })
  })
})
