import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { civilFromDays, daysFromCivil, formatDate, formatInstant, parseDate, parseInstant, weekdayOf } from '#src/domain/civil.ts'

describe('dates as counts of days', () => {
  it.each([
    ['1970-01-01', 0, 3],
    ['2000-02-29', 11_016, 1],
    ['2026-03-21', 20_533, 5],
    ['1969-12-31', -1, 2],
    ['1600-01-01', -135_140, 5],
  ])('%s is day %d', (text, days, weekday) => {
    expect(parseDate(text)).toBe(days)
    expect(formatDate(days)).toBe(text)
    expect(weekdayOf(days)).toBe(weekday)
  })

  it('agree with the calendar of the language on any day, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 400_000 }), (days) => {
        const date = new Date(days * 86_400_000)
        const { year, month, day } = civilFromDays(days)
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
        expect(daysFromCivil(year, month, day)).toBe(days)
        expect(weekdayOf(days)).toBe((date.getUTCDay() + 6) % 7)
      }),
      { seed: 1 },
    )
  })

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-01-00', '24-01-01', 'soon', ''])('are not read from "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})

describe('local moments', () => {
  it.each([
    ['1970-01-01T00:00', 0],
    ['1970-01-02', 24],
    ['1970-01-01T09:30:36', 9.51],
    ['1970-01-01 09:30', 9.5],
    ['1970-01-01T10:00:00.000+02:00', 10],
    ['1970-01-01T10:00:00Z', 10],
  ])('%s is hour %d; a zone does not count', (text, hours) => {
    expect(parseInstant(text)).toBeCloseTo(hours, 10)
  })

  it.each(['2024-01-08T25:00', '2024-01-08T10:61', '2024-02-30T10:00', '10:00', 'now'])('are not read from "%s"', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  it('are written to the millisecond and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (milliseconds) => {
        const text = formatInstant(milliseconds / 3_600_000)
        expect(text).toBe(new Date(milliseconds).toISOString().slice(0, -1))
        expect(parseInstant(text)).toBeCloseTo(milliseconds / 3_600_000, 8)
      }),
      { seed: 1 },
    )
  })
})
