import { describe, expect, it } from 'vitest'
import { hoursOn } from '#src/domain/calendar.ts'
import type { HolidayTable } from '#src/domain/calendar.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'
import type { NamedCalendar } from '#src/domain/workingCalendars.ts'
import { holidayTableOf, namedCalendarsOf, serviceCalendar, shippedCalendars } from '#src/domain/workingCalendars.ts'

const SHORT: NamedCalendar = { id: 'office', name: 'Short days', hours: hoursOn([0, 1], [600, 720]), restsOnHolidays: true }
const NIGHT: NamedCalendar = { id: 'night', hours: hoursOn([4], [1320, 1800]), restsOnHolidays: false }
const OWN: HolidayTable = { country: 'UZ', fixed: [[2, 14, 2000]], days: [], years: [2026, 2026] }

describe('the calendars of a service', () => {
  it('are the shipped ones until the service has its own', () => {
    expect(namedCalendarsOf({})).toEqual(shippedCalendars())
    expect(shippedCalendars().map(({ id }) => id)).toEqual(['office', 'office-6'])
    expect(namedCalendarsOf({ calendars: { named: [SHORT] } })).toEqual([SHORT])
  })

  it('go before the shipped ones of the same id, whatever name they are asked by', () => {
    const service = { country: 'UZ', calendars: { named: [SHORT] } }
    expect(serviceCalendar('office', service)).toEqual({
      id: 'office',
      name: 'Short days',
      hours: SHORT.hours,
      holidays: UZ_HOLIDAYS,
    })
    expect(serviceCalendar('office-5', service)).toMatchObject({ hours: SHORT.hours })
  })

  it('leave those that need no definition as they are', () => {
    const service = { calendars: { named: [SHORT] } }
    expect(serviceCalendar('always', service)).toEqual({ id: 'always', hours: 'always' })
    expect(serviceCalendar('office-6', service)).toMatchObject({ id: 'office-6' })
    expect(serviceCalendar('nobody knows', service)).toBeUndefined()
  })

  it('rest on holidays only where they say so', () => {
    const service = { country: 'UZ', calendars: { named: [NIGHT] } }
    expect(serviceCalendar('night', service)).toEqual({ id: 'night', hours: NIGHT.hours })
  })
})

describe('the holidays of a service', () => {
  it('are those of its country', () => {
    expect(holidayTableOf({ country: 'UZ' })).toBe(UZ_HOLIDAYS)
    expect(holidayTableOf({ country: 'KZ' })).toBeUndefined()
    expect(holidayTableOf({})).toBeUndefined()
  })

  it('are its own where it has some, for shipped calendars too', () => {
    const service = { country: 'UZ', calendars: { holidays: OWN } }
    expect(holidayTableOf(service)).toBe(OWN)
    expect(serviceCalendar('office', service)?.holidays).toBe(OWN)
  })
})
