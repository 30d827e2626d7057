import type { CalendarSpec, HolidayTable, OpeningHours } from './calendar.ts'
import { namedCalendar } from './calendar.ts'
import { holidaysOf } from './holidays/tables.ts'

/** Opening hours that performers name by `id` in `calendar="..."`. */
export interface NamedCalendar {
  readonly id: string
  readonly name?: string
  readonly hours: readonly OpeningHours[]
  /** False for those who work on public holidays too. */
  readonly restsOnHolidays: boolean
}

/** The working calendars of a service where they differ from the shipped ones. */
export interface WorkingCalendars {
  /** All calendars that are listed; the shipped ones are among them unless they were taken away. */
  readonly named?: readonly NamedCalendar[]
  /** Replaces the shipped table of the service's country. */
  readonly holidays?: HolidayTable
}

/** The part of a service's facts that says when people work. */
export interface CalendarFacts {
  readonly country?: string
  readonly calendars?: WorkingCalendars
}

const SHIPPED = ['office', 'office-6'] as const

/** Other names of shipped calendars, so that a changed one is meant by all of them. */
const OTHERWISE: Readonly<Record<string, string>> = { 'office-5': 'office' }

/** The calendars that every service starts with: `office` and `office-6`, both at rest on public holidays. */
export const shippedCalendars = (): NamedCalendar[] =>
  SHIPPED.flatMap((id) => {
    const hours = namedCalendar(id)?.hours
    return hours === undefined || hours === 'always' ? [] : [{ id, hours, restsOnHolidays: true }]
  })

/** The calendars of a service: its own list, else the shipped one. */
export const namedCalendarsOf = ({ calendars }: CalendarFacts): readonly NamedCalendar[] => calendars?.named ?? shippedCalendars()

/** The public holidays that hold for a service: its own table, else the shipped one of its country; undefined where none is known. */
export const holidayTableOf = ({ country, calendars }: CalendarFacts): HolidayTable | undefined =>
  calendars?.holidays ?? holidaysOf(country)

/**
 * The calendar that a performer of the service names. The service's own go before those that need no definition
 * (`namedCalendar`), which rest on the service's holidays too. Undefined when nobody defines it.
 */
export function serviceCalendar(id: string, service: CalendarFacts): CalendarSpec | undefined {
  const holidays = holidayTableOf(service)
  const wanted = OTHERWISE[id] ?? id
  const own = service.calendars?.named?.find((calendar) => calendar.id === id || calendar.id === wanted)
  if (own === undefined) return namedCalendar(id, holidays)
  const { name, hours, restsOnHolidays } = own
  return {
    id,
    hours,
    ...(name === undefined ? {} : { name }),
    ...(restsOnHolidays && holidays !== undefined ? { holidays } : {}),
  }
}
