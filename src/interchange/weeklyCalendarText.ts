import type { OpeningHours } from '#src/domain/calendar.ts'
import { parseInstant, weekdayOf } from '#src/domain/civil.ts'
import type { Weekday } from '#src/domain/civil.ts'
import { hoursOfDuration } from './isoDuration.ts'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * Opening hours of an iCalendar text whose events repeat every week or every day, which is how BPSim writes calendars.
 * Undefined when an event repeats otherwise, only for a time, or not at all: then the week is not the same every week.
 */
export function readWeeklyCalendar(text: string): OpeningHours[] | undefined {
  const events = unfold(text)
    .split(/^BEGIN:VEVENT\s*$/m)
    .slice(1)
  const hours: OpeningHours[] = []
  for (const event of events) {
    const read = eventHours(event)
    if (read === undefined) return undefined
    hours.push(...read)
  }
  return hours
}

/** Long lines go on in the next one after a blank (RFC 5545, section 3.1). */
const unfold = (text: string): string =>
  text
    .replace(/\r/g, '')
    .replace(/^[ \t]*(?=(BEGIN|END|DT|DUR|RRULE))/gm, '')
    .replace(/\n[ \t](?=\S)/g, '')

function eventHours(event: string): OpeningHours[] | undefined {
  const property = (name: string): string | undefined => new RegExp(`^${name}(?:;[^:\\n]*)?:(.*)$`, 'm').exec(event)?.[1]?.trim()
  const start = instantOf(property('DTSTART'))
  const end = instantOf(property('DTEND'))
  const length = end === undefined ? hoursOfDuration(property('DURATION') ?? '') : end - (start ?? 0)
  const rule = new Map(
    (property('RRULE') ?? '').split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  )
  if (start === undefined || length === undefined || length <= 0 || rule.has('COUNT') || rule.has('UNTIL')) return undefined
  if ((rule.get('INTERVAL') ?? '1') !== '1') return undefined
  const day = Math.floor(start / 24)
  const from = (start - day * 24) * 60
  const weekdays = weekdaysOf(rule.get('FREQ'), rule.get('BYDAY'), weekdayOf(day))
  return weekdays?.map((weekday) => ({ weekday, from, to: from + length * 60 }))
}

function weekdaysOf(frequency: string | undefined, byDay: string | undefined, first: Weekday): Weekday[] | undefined {
  if (frequency !== 'WEEKLY' && frequency !== 'DAILY') return undefined
  if (byDay === undefined) return frequency === 'WEEKLY' ? [first] : ([0, 1, 2, 3, 4, 5, 6] satisfies Weekday[])
  const weekdays = byDay.split(',').map((name) => DAYS.indexOf(name.trim()))
  return weekdays.includes(-1) ? undefined : (weekdays as Weekday[])
}

/** `20240108T090000`, with or without a Z. */
function instantOf(text: string | undefined): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(text ?? '')
  if (!match) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}`)
}
