import { describe, expect, it } from 'vitest'
import { hoursOfDuration } from '#src/interchange/isoDuration.ts'
import { readWeeklyCalendar } from '#src/interchange/weeklyCalendarText.ts'
import { minutesOf, weekRule } from '#src/interchange/weekTimes.ts'

describe('a rule of a week', () => {
  it('covers its weekdays', () => {
    expect(weekRule('MONDAY', 'WEDNESDAY', '09:00:00.000', '17:00')).toEqual(
      [0, 1, 2].map((weekday) => ({ weekday, from: 540, to: 1020 })),
    )
  })

  it('runs on over Sunday', () => {
    expect(weekRule('saturday', 'Monday', '09:00', '17:00')?.map((rule) => rule.weekday)).toEqual([5, 6, 0])
  })

  it.each(['23:59', '23:59:00.000+00:00', '23:59:59.999', '00:00:00', '24:00'])('that ends at %s ends with the day', (end) => {
    expect(weekRule('MONDAY', 'MONDAY', '00:00', end)).toEqual([{ weekday: 0, from: 0, to: 1440 }])
  })

  it('that ends before it begins ends on the next day', () => {
    expect(weekRule('FRIDAY', 'FRIDAY', '22:00', '06:00')).toEqual([{ weekday: 4, from: 1320, to: 1800 }])
  })

  it.each([
    ['FUNDAY', 'MONDAY', '09:00', '17:00'],
    ['MONDAY', '', '09:00', '17:00'],
    ['MONDAY', 'MONDAY', '25:00', '17:00'],
    ['MONDAY', 'MONDAY', '09:00', '5 pm'],
  ])('%s %s %s %s is none', (...rule) => {
    expect(weekRule(...rule)).toBeUndefined()
  })

  it('reads seconds as parts of minutes', () => {
    expect(minutesOf('09:30:30')).toBe(570.5)
  })
})

describe('an ISO 8601 duration', () => {
  it.each([
    ['PT60H', 60],
    ['P1DT2H30M', 26.5],
    ['P2W', 336],
    ['PT0S', 0],
    ['PT1.5H', 1.5],
    ['P1Y', 8760],
    ['P1M', 720],
  ])('%s is %d hours', (text, hours) => {
    expect(hoursOfDuration(text)).toBe(hours)
  })

  it.each(['P', 'PT', '-PT1H', '1H', 'PT1D', ''])('"%s" is none', (text) => {
    expect(hoursOfDuration(text)).toBeUndefined()
  })
})

describe('a calendar text', () => {
  const event = (...lines: readonly string[]): string =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')

  it('of weekly events is opening hours, long lines folded', () => {
    // when
    const hours = readWeeklyCalendar(
      event('DTSTART:20240108T090000', 'DTEND:20240108T170000', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE', ' ,TH,FR'),
    )

    // then
    expect(hours).toEqual([0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: 540, to: 1020 })))
  })

  it('repeats on the weekday of its start when it names none, daily on all', () => {
    expect(readWeeklyCalendar(event('DTSTART;TZID=Asia/Tashkent:20240110T220000', 'DURATION:PT8H', 'RRULE:FREQ=WEEKLY'))).toEqual(
      [{ weekday: 2, from: 1320, to: 1800 }],
    )
    expect(readWeeklyCalendar(event('DTSTART:20240110T080000', 'DURATION:PT8H', 'RRULE:FREQ=DAILY'))).toHaveLength(7)
  })

  it.each([
    ['once only', ['DTSTART:20240108T090000', 'DTEND:20240108T170000']],
    ['every other week', ['DTSTART:20240108T090000', 'DTEND:20240108T170000', 'RRULE:FREQ=WEEKLY;INTERVAL=2']],
    ['for a time', ['DTSTART:20240108T090000', 'DTEND:20240108T170000', 'RRULE:FREQ=WEEKLY;COUNT=5']],
    ['on no known day', ['DTSTART:20240108T090000', 'DTEND:20240108T170000', 'RRULE:FREQ=WEEKLY;BYDAY=1MO']],
    ['backwards', ['DTSTART:20240108T090000', 'DTEND:20240108T080000', 'RRULE:FREQ=WEEKLY']],
  ])('that opens %s is not the same every week', (_, lines) => {
    expect(readWeeklyCalendar(event(...lines))).toBeUndefined()
  })
})
