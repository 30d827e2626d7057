import { describe, expect, it } from 'vitest'
import { DEFAULT_WEEK } from '#src/domain/units.ts'
import { durationHours, isCalendarTime, parseDuration } from '#src/engine/compile/durations.ts'

describe('an ISO 8601 duration', () => {
  it.each([
    ['PT3H', { months: 0, days: 0, hours: 3 }],
    ['PT90M', { months: 0, days: 0, hours: 1.5 }],
    ['PT1H30M36S', { months: 0, days: 0, hours: 1.51 }],
    ['P2D', { months: 0, days: 2, hours: 0 }],
    ['P1W', { months: 0, days: 7, hours: 0 }],
    ['P1Y2M', { months: 14, days: 0, hours: 0 }],
    ['P1DT12H', { months: 0, days: 1, hours: 12 }],
    ['P0.5D', { months: 0, days: 0.5, hours: 0 }],
    ['PT0,5H', { months: 0, days: 0, hours: 0.5 }],
    [' PT2H ', { months: 0, days: 0, hours: 2 }],
    ['R3/PT10H', { months: 0, days: 0, hours: 10 }],
    ['R/P1D', { months: 0, days: 1, hours: 0 }],
  ])('%s is read', (text, parts) => {
    const read = parseDuration(text)
    expect(read?.months).toBe(parts.months)
    expect(read?.days).toBe(parts.days)
    expect(read?.hours).toBeCloseTo(parts.hours, 12)
  })

  it.each(['', 'P', 'PT', '3 days', '-P1D', '2016-03-01', '${delay}', 'P1H', 'PT1D'])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  it.each([
    ['PT23H59M', false],
    ['PT24H', true],
    ['PT0S', false],
    ['P1D', true],
    ['P0D', false],
    ['P1M', true],
    ['PT1440M', true],
  ])('%s is calendar time: %s', (text, calendar) => {
    expect(isCalendarTime(parseDuration(text)!)).toBe(calendar)
  })

  it.each([
    ['PT23H', 23],
    ['PT24H', (8 * 5) / 7],
    ['PT36H', (1.5 * 8 * 5) / 7],
    ['P1DT2H', ((26 / 24) * 8 * 5) / 7],
    ['P7D', 40],
    ['P1W', 40],
    ['P1M', 4.2 * 40],
    ['P1Y', 12 * 4.2 * 40],
  ])('%s is %d working hours', (text, hours) => {
    expect(durationHours(parseDuration(text)!, DEFAULT_WEEK)).toBeCloseTo(hours, 9)
  })

  it('follows the week of the service', () => {
    expect(durationHours(parseDuration('P7D')!, { hoursPerDay: 7, daysPerWeek: 6 })).toBeCloseTo(42, 12)
    expect(durationHours(parseDuration('PT7H')!, { hoursPerDay: 7, daysPerWeek: 6 })).toBe(7)
  })
})
