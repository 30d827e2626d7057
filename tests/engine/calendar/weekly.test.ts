import { describe, expect, it } from 'vitest'
import { hoursOn } from '#src/domain/calendar.ts'
import { compileCalendar } from '#src/engine/calendar/compile.ts'
import { ALWAYS_OPEN } from '#src/engine/calendar/openHours.ts'
import { compiled, endOfWork, NINE_TO_FIVE } from '#tests/support/askCalendar.ts'

const OFFICE = hoursOn([0, 1, 2, 3, 4], [540, 780], [840, 1080])
const NIGHTS = hoursOn([0, 1, 2, 3, 4, 5, 6], [22 * 60, 30 * 60])

describe('work stops when a calendar closes and goes on when it opens', () => {
  it.each([
    ['within a day', '2024-01-08T09:00', 6, '2024-01-08T15:00'],
    ['that ends at closing time', '2024-01-08T09:00', 8, '2024-01-08T17:00'],
    ['over a night', '2024-01-08T13:00', 6, '2024-01-09T11:00'],
    ['over a weekend', '2024-01-12T13:00', 6, '2024-01-15T11:00'],
    ['over nights and a weekend', '2024-01-11T16:00', 10, '2024-01-15T10:00'],
    ['that begins on a Sunday', '2024-01-14T03:00', 6, '2024-01-15T15:00'],
    ['that begins after hours', '2024-01-08T18:30', 1, '2024-01-09T10:00'],
    ['of a whole week', '2024-01-10T11:00', 40, '2024-01-17T11:00'],
    ['of a year of weeks', '2024-01-10T11:00', 40 * 52, '2025-01-08T11:00'],
    ['of no time at night', '2024-01-08T20:00', 0, '2024-01-08T20:00'],
  ])('a task %s, open 9 to 17 on weekdays', (_, from, hours, end) => {
    expect(endOfWork(NINE_TO_FIVE, from, hours)).toBe(end)
  })

  it('lunch is no working time', () => {
    expect(endOfWork(OFFICE, '2024-01-08T12:00', 2)).toBe('2024-01-08T15:00')
    expect(endOfWork(OFFICE, '2024-01-08T13:15', 1)).toBe('2024-01-08T15:00')
  })

  it('a night shift runs over midnight, and on Sunday into Monday', () => {
    expect(endOfWork(NIGHTS, '2024-01-08T23:00', 5)).toBe('2024-01-09T04:00')
    expect(endOfWork(NIGHTS, '2024-01-14T23:00', 8)).toBe('2024-01-15T23:00')
  })
})

describe('a weekly calendar', () => {
  it('is closed at its closing time, and open at its opening time', () => {
    // given: the start is a Monday midnight
    const hours = compiled(NINE_TO_FIVE, '2024-01-08T00:00')

    // then
    expect([8.99, 9, 16.99, 17, 23, 5 * 24 + 12].map((moment) => hours.isOpen(moment))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('says when it opens and closes next', () => {
    // given
    const hours = compiled(NINE_TO_FIVE, '2024-01-08T00:00')

    // then
    expect(hours.nextOpen(3)).toBe(9)
    expect(hours.nextOpen(12.5)).toBe(12.5)
    expect(hours.nextOpen(17)).toBe(33)
    expect(hours.nextOpen(4 * 24 + 17)).toBe(7 * 24 + 9)
    expect(hours.nextClose(12.5)).toBe(17)
    expect(hours.nextClose(17)).toBe(41)
    expect(hours.nextClose(4 * 24 + 20)).toBe(7 * 24 + 17)
  })

  it('that runs through Sunday midnight is one stretch there', () => {
    // given: open from Sunday 22:00 to Monday 06:00
    const hours = compiled(NIGHTS, '2024-01-08T00:00')

    // then
    expect(hours.nextClose(6 * 24 + 23)).toBe(7 * 24 + 6)
    expect(hours.isOpen(7 * 24)).toBe(true)
  })

  it('counts the open hours between two moments', () => {
    // given
    const hours = compiled(NINE_TO_FIVE, '2024-01-08T00:00')

    // then
    expect(hours.openBetween(0, 168)).toBe(40)
    expect(hours.openBetween(10, 12)).toBe(2)
    expect(hours.openBetween(12, 10)).toBe(0)
    expect(hours.openBetween(16, 34)).toBe(2)
    expect(hours.openBetween(0, 168 * 1000)).toBe(40_000)
    expect(hours.openShare).toBeCloseTo(40 / 168, 12)
  })

  it('takes thirds of hours for what they are: twelve of twenty minutes end at closing time', () => {
    // given
    const hours = compiled(hoursOn([0, 1, 2, 3, 4], [540, 780]), '2024-01-08T09:00')

    // when
    let moment = 0
    for (let i = 0; i < 12; i++) moment = hours.addOpenTime(moment, 1 / 3)

    // then
    expect(moment).toBeCloseTo(4, 9)
    expect(hours.isOpen(moment)).toBe(false)
    expect(hours.nextOpen(moment)).toBe(24)
  })

  it('of stretches that overlap or touch is as if they were one', () => {
    // given
    const overlapping = compiled(
      [...hoursOn([0], [540, 700]), ...hoursOn([0], [600, 800]), ...hoursOn([0], [800, 1020])],
      '2024-01-08T00:00',
    )

    // then
    expect(overlapping.openBetween(0, 168)).toBe(8)
    expect(overlapping.nextClose(9)).toBe(17)
  })

  it('open in every hour of the week is around the clock', () => {
    expect(compiled(hoursOn([0, 1, 2, 3, 4, 5, 6], [0, 1440]), '2024-01-08T09:00')).toBe(ALWAYS_OPEN)
  })

  it('that never opens is a finding, not a search without end', () => {
    expect(compileCalendar({ id: 'shut', hours: [] }, 0)).toEqual({
      ok: false,
      problem: { code: 'never-opens', calendar: 'shut' },
    })
  })
})

it('around the clock every hour counts', () => {
  expect(ALWAYS_OPEN.addOpenTime(3, 5)).toBe(8)
  expect(ALWAYS_OPEN.openBetween(3, 8)).toBe(5)
  expect(ALWAYS_OPEN.openBetween(8, 3)).toBe(0)
  expect(ALWAYS_OPEN.nextOpen(3)).toBe(3)
  expect(ALWAYS_OPEN.nextClose(3)).toBe(Infinity)
})
