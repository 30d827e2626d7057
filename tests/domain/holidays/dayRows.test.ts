import { describe, expect, it } from 'vitest'
import type { DayOff, HolidayTable } from '#src/domain/calendar.ts'
import { dayProblem, emptyHolidays, holidayRows, withDay, withoutDay } from '#src/domain/holidays/dayRows.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'

const swap: DayOff = { date: '2026-03-20', kind: 'swapped', worked: '2026-03-14', certainty: 'verified' }
const six: DayOff = { date: '2026-05-30', kind: 'extra', sixDayWeek: true, certainty: 'verified' }
const TABLE: HolidayTable = {
  country: 'UZ',
  fixed: [
    [9, 1, 1992],
    [1, 1, 2020],
  ],
  days: [six, swap],
  years: [2024, 2026],
}

describe('the days off of a year', () => {
  it('are in order of their dates, each with its weekday and its place in the table', () => {
    expect(holidayRows(TABLE, 2026).map(({ date, weekday, kind, index }) => [date, weekday, kind, index])).toEqual([
      ['2026-01-01', 3, 'fixed', 1],
      ['2026-03-20', 4, 'swapped', 1],
      ['2026-05-30', 5, 'extra', 0],
      ['2026-09-01', 1, 'fixed', 0],
    ])
  })

  it('have no holiday before it was observed and nothing of another year', () => {
    expect(holidayRows(TABLE, 2019).map(({ date }) => date)).toEqual(['2019-09-01'])
  })

  it('leave out what is no date', () => {
    const broken = { ...TABLE, fixed: [], days: [{ ...swap, date: '2026-02-30' }] }
    expect(holidayRows(broken, 2026)).toEqual([])
  })

  it('tell a decree from an estimate in the shipped table', () => {
    const certain = (year: number) =>
      holidayRows(UZ_HOLIDAYS, year).map(({ kind, certainty }) => `${kind === 'religious' ? 'hayit' : 'other'} ${certainty}`)
    expect(new Set(certain(2025))).toEqual(new Set(['other verified', 'hayit verified']))
    expect(new Set(certain(2029))).toEqual(new Set(['other verified', 'hayit estimated']))
  })
})

it('knows nothing of a country before somebody adds a day', () => {
  const table = emptyHolidays('KZ', 2026)
  expect(holidayRows(table, 2026)).toEqual([])
  expect(table.years).toEqual([2026, 2026])
})

describe('a changed table', () => {
  it('has a new day in its place by date', () => {
    const day: DayOff = { date: '2026-04-01', kind: 'extra', certainty: 'estimated' }
    expect(withDay(TABLE, undefined, day).days).toEqual([swap, day, six])
  })

  it('has a moved day once', () => {
    const moved = { ...six, date: '2026-01-03' }
    expect(withDay(TABLE, 0, moved).days).toEqual([moved, swap])
  })

  it('has a removed day no more, and the old table is as it was', () => {
    expect(withoutDay(TABLE, 1).days).toEqual([six])
    expect(TABLE.days).toEqual([six, swap])
  })
})

describe('a day off', () => {
  const day = (change: Partial<DayOff>): DayOff => ({ date: '2026-04-01', kind: 'extra', certainty: 'verified', ...change })

  it('is fine on a free date', () => {
    expect(dayProblem(TABLE, undefined, day({}))).toBeUndefined()
  })

  it('is fine where it stood before', () => {
    expect(dayProblem(TABLE, 1, { ...swap, certainty: 'estimated' })).toBeUndefined()
  })

  it.each([
    ['twice', day({ date: '2026-03-20' })],
    ['same-day', day({ kind: 'swapped', worked: '2026-04-01' })],
    ['works-and-rests', day({ kind: 'swapped', worked: '2026-05-30' })],
    ['works-and-rests', day({ date: '2026-03-14' })],
  ])('cannot be kept: %s', (problem, given) => {
    expect(dayProblem(TABLE, undefined, given)).toBe(problem)
  })

  it('may be off for the six-day week and for everybody by two decrees', () => {
    expect(dayProblem(TABLE, undefined, day({ date: '2026-05-30' }))).toBeUndefined()
  })
})
