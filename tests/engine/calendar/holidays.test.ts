import { describe, expect, it } from 'vitest'
import { hoursOn, namedCalendar } from '#src/domain/calendar.ts'
import type { CalendarSpec, HolidayTable } from '#src/domain/calendar.ts'
import { parseInstant } from '#src/domain/civil.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'
import { compileCalendar } from '#src/engine/calendar/compile.ts'
import { compiled, endOfWork, NINE_TO_FIVE } from '#tests/support/askCalendar.ts'

const hoursOf = (id: string): CalendarSpec['hours'] => namedCalendar(id)?.hours ?? []

/** Open hours of the day `YYYY-MM-DD` in a named calendar with the holidays of Uzbekistan. */
const openOn = (date: string, calendar = 'office'): number => compiled(hoursOf(calendar), date, UZ_HOLIDAYS).openBetween(0, 24)

describe('an office in Uzbekistan', () => {
  it.each([
    ['a fixed holiday', '2024-03-08', 0],
    ['the day before it', '2024-03-07', 8],
    ['Roʻza hayit', '2024-04-10', 0],
    ['a day added by decree', '2024-06-18', 0],
    ['a day off moved from a Saturday', '2024-01-02', 0],
    ['the Saturday worked for it', '2024-01-06', 8],
    ['a Sunday worked for a day off', '2018-08-26', 8],
    ['another Saturday', '2024-01-13', 0],
    ['Monday after Qurbon hayit on a Sunday, since the new Labour Code', '2024-06-17', 0],
    ['Monday after a holiday on a Sunday, before it', '2021-05-10', 8],
    ['Monday after Women’s Day on a Sunday', '2026-03-09', 0],
    ['Monday after Navroʻz on a Saturday', '2026-03-23', 0],
    ['Monday after the Day of Memory on a Saturday', '2026-05-11', 0],
    ['Monday after Roʻza hayit on a Sunday', '2025-03-31', 0],
    ['31 December 2026, moved from 12 December', '2026-12-31', 0],
    ['12 December 2026', '2026-12-12', 8],
    ['Friday after Independence Day 2016, moved from a Sunday', '2016-09-02', 0],
    ['the Sunday worked for it', '2016-09-04', 8],
    ['Monday before Navroʻz 2017', '2017-03-20', 0],
    ['Monday before the Day of Memory 2017', '2017-05-08', 0],
    ['the Saturday worked for it in 2017', '2017-05-06', 8],
  ])('on %s', (_, date, hours) => {
    expect(openOn(date)).toBe(hours)
  })

  it('has 40 working hours in a week without holidays and 24 in the one of Roʻza hayit 2024', () => {
    expect(compiled(hoursOf('office'), '2024-02-05', UZ_HOLIDAYS).openBetween(0, 168)).toBe(40)
    // given: 10, 11 and 12 April off, Saturday 13 April worked
    expect(compiled(hoursOf('office'), '2024-04-08', UZ_HOLIDAYS).openBetween(0, 168)).toBe(24)
  })

  it('goes on with work after Navroʻz 2026: Friday hayit, weekend, moved Monday', () => {
    expect(endOfWork(hoursOf('office'), '2026-03-19T16:00', 6, UZ_HOLIDAYS)).toBe('2026-03-24T13:00')
  })
})

describe('a week of six days', () => {
  it('works Saturdays anyway, and rests on those that a decree adds for it', () => {
    expect(openOn('2024-01-13', 'six-day')).toBe(8)
    expect(openOn('2024-03-23', 'six-day')).toBe(0)
    expect(openOn('2026-05-30', 'six-day')).toBe(0)
    expect(openOn('2025-06-07', 'six-day')).toBe(0)
    expect(openOn('2021-01-02', 'six-day')).toBe(0)
  })

  it('moves a holiday only when it falls on a Sunday', () => {
    // given: 21 March 2026 is a Saturday, 8 March a Sunday
    expect(openOn('2026-03-21', 'six-day')).toBe(0)
    expect(openOn('2026-03-23', 'six-day')).toBe(8)
    expect(openOn('2026-03-09', 'six-day')).toBe(0)
  })
})

describe('a table of holidays', () => {
  const table = (days: HolidayTable['days']): HolidayTable => ({ country: 'XX', fixed: [], days, years: [2024, 2024] })

  it('of one’s own takes the place of the shipped one', () => {
    // given
    const own = table([{ date: '2024-01-09', kind: 'extra', certainty: 'verified' }])

    // then
    expect(endOfWork(NINE_TO_FIVE, '2024-01-08T13:00', 6, own)).toBe('2024-01-10T11:00')
  })

  it('beyond its years still has the fixed holidays', () => {
    expect(compiled(NINE_TO_FIVE, '2040-10-01', UZ_HOLIDAYS).openBetween(0, 24)).toBe(0)
    expect(compiled(NINE_TO_FIVE, '2040-10-02', UZ_HOLIDAYS).openBetween(0, 24)).toBe(8)
  })

  it('with a date that is none does not harm the rest', () => {
    expect(
      compiled(NINE_TO_FIVE, '2024-01-08', table([{ date: '2024-02-31', kind: 'extra', certainty: 'verified' }])).openBetween(
        0,
        168,
      ),
    ).toBe(40)
  })

  it('that closes the only open day of every year is a calendar that never opens', () => {
    // given: open on Mondays, and every day of the year a holiday
    const fixed = Array.from({ length: 12 * 31 }, (_, i) => [Math.floor(i / 31) + 1, (i % 31) + 1, 0] as const)
    const every: HolidayTable = { country: 'XX', fixed, days: [], years: [2024, 2024] }

    // then
    const result = compileCalendar(
      { id: 'shut', hours: hoursOn([0], [540, 1020]), holidays: every },
      parseInstant('2024-01-08') ?? 0,
    )
    expect(result).toEqual({ ok: false, problem: { code: 'never-opens', calendar: 'shut' } })
  })
})
