import { describe, expect, it } from 'vitest'
import { checkCalendar, hoursOn, namedCalendar, unknownYears } from '#src/domain/calendar.ts'
import type { CalendarSpec } from '#src/domain/calendar.ts'
import { parseDate, weekdayOf } from '#src/domain/civil.ts'
import { holidaysOf } from '#src/domain/holidays/tables.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'

const minutes = (spec: CalendarSpec | undefined): number =>
  spec === undefined || spec.hours === 'always' ? -1 : spec.hours.reduce((sum, { from, to }) => sum + to - from, 0)

describe('named calendars', () => {
  it('are an office of 40 hours in five or six days, and one that never closes', () => {
    expect(minutes(namedCalendar('office'))).toBe(5 * 8 * 60)
    expect(minutes(namedCalendar('office-6'))).toBe((5 * 8 + 5) * 60)
    expect(minutes(namedCalendar('six-day'))).toBe(6 * 8 * 60)
    expect(namedCalendar('always')?.hours).toBe('always')
  })

  it('unknown names are none', () => {
    expect(namedCalendar('moon')).toBeUndefined()
  })
})

describe('a calendar is checked', () => {
  it.each<readonly [string, CalendarSpec['hours'], string | undefined]>([
    ['around the clock', 'always', undefined],
    ['through the night', hoursOn([4], [22 * 60, 30 * 60]), undefined],
    ['without hours', [], 'never-opens'],
    ['with empty stretches only', hoursOn([0], [540, 540]), 'never-opens'],
    ['that closes before it opens', hoursOn([0], [600, 540]), 'bad-hours'],
    ['with no number', hoursOn([0], [Number.NaN, 540]), 'bad-hours'],
    ['with a stretch of more than a week', hoursOn([0], [0, 8 * 1440]), 'bad-hours'],
  ])('%s', (_, hours, code) => {
    expect(checkCalendar({ id: 'x', hours })?.code).toBe(code)
  })
})

describe('the holidays of Uzbekistan', () => {
  it('are real dates, each once, within their years', () => {
    // given
    const dates = UZ_HOLIDAYS.days.map((row) => row.date)

    // then
    for (const row of UZ_HOLIDAYS.days) expect([row.date, parseDate(row.date)]).not.toContain(undefined)
    expect(new Set(dates).size).toBe(dates.length)
  })

  it('swap a working day for a weekend day of the same year', () => {
    for (const { date, worked } of UZ_HOLIDAYS.days.filter((row) => row.kind === 'swapped')) {
      expect(weekdayOf(parseDate(date) ?? 0)).toBeLessThan(5)
      expect(weekdayOf(parseDate(worked ?? '') ?? 0)).toBeGreaterThanOrEqual(5)
      expect(worked?.slice(0, 4)).toBe(date.slice(0, 4))
    }
  })

  it('have both hayits in every year, and say where the moon has the last word', () => {
    for (let year = 2016; year <= 2030; year++) {
      const hayits = UZ_HOLIDAYS.days.filter((row) => row.kind === 'religious' && row.date.startsWith(String(year)))
      expect(hayits).toHaveLength(2)
      for (const { date, certainty } of hayits) expect(certainty, date).toBe(date < '2026-05' ? 'verified' : 'estimated')
    }
  })

  it('are found by country, and are known for 2018 to 2026 in full', () => {
    expect(holidaysOf('uz')).toBe(UZ_HOLIDAYS)
    expect(holidaysOf('XX')).toBeUndefined()
    expect(holidaysOf(undefined)).toBeUndefined()
    expect(unknownYears(UZ_HOLIDAYS, 2017, 2027)).toEqual([2017, 2027])
  })
})
