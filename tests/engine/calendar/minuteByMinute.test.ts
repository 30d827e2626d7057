import { describe, expect, it } from 'vitest'
import { hoursOn } from '#src/domain/calendar.ts'
import type { HolidayTable, OpeningHours } from '#src/domain/calendar.ts'
import { parseDate, parseInstant, weekdayOf } from '#src/domain/civil.ts'
import { compiled } from '#tests/support/askCalendar.ts'

/** 2024-02-26 was a Monday; the span holds a leap day, a holiday and a swapped Saturday. */
const START = '2024-02-26T07:30'
const DAYS = 21
const HOLIDAYS: HolidayTable = {
  country: 'XX',
  fixed: [[3, 8, 0]],
  days: [{ date: '2024-02-29', kind: 'swapped', worked: '2024-03-02', certainty: 'verified' }],
  years: [2024, 2024],
}

const CALENDARS: readonly (readonly [string, readonly OpeningHours[]])[] = [
  ['an office with lunch', hoursOn([0, 1, 2, 3, 4], [540, 780], [840, 1080])],
  ['night shifts', hoursOn([0, 1, 2, 3, 4, 5, 6], [22 * 60, 30 * 60])],
  ['a long weekend shift', [{ weekday: 5, from: 600, to: 600 + 2880 }]],
  ['one hour a week', hoursOn([3], [600, 660])],
]

/** Whether each minute from the start on is open, told by walking through the days with no arithmetic of weeks. */
function openMinutes(hours: readonly OpeningHours[], holidays: HolidayTable | undefined): boolean[] {
  const start = (parseInstant(START) ?? 0) * 60
  const open = Array.from({ length: DAYS * 1440 }, () => false)
  const opens = (weekday: number): boolean => hours.some((stretch) => stretch.weekday === weekday)
  for (let day = Math.floor(start / 1440) - 3; day * 1440 < start + open.length; day++) {
    const swap = holidays?.days[0]
    const worked = swap !== undefined && day === parseDate(swap.worked ?? '') && !opens(weekdayOf(day))
    const off = holidays !== undefined && (day === parseDate('2024-03-08') || day === parseDate(swap?.date ?? ''))
    if (off) continue
    const like = worked ? weekdayOf(parseDate(swap.date) ?? 0) : weekdayOf(day)
    for (const { from, to } of hours.filter((stretch) => stretch.weekday === like)) {
      for (let minute = day * 1440 + from; minute < day * 1440 + to; minute++) {
        if (minute >= start && minute < start + open.length) open[minute - start] = true
      }
    }
  }
  return open
}

describe.each(CALENDARS)('%s', (_, hours) => {
  describe.each([
    ['every week the same', undefined],
    ['with holidays', HOLIDAYS],
  ])('%s', (__, holidays) => {
    const minutes = openMinutes(hours, holidays)
    const calendar = compiled(hours, START, holidays)

    it('is open in the same minutes as when told minute by minute', () => {
      for (let i = 0; i < minutes.length; i++) {
        if (calendar.isOpen((i + 0.5) / 60) !== minutes[i]) expect.fail(`minute ${i}`)
      }
    })

    it('counts as many open hours', () => {
      const counted = minutes.filter(Boolean).length
      expect(calendar.openBetween(0, DAYS * 24) * 60).toBeCloseTo(counted, 6)
    })

    it('ends work after as many open minutes', () => {
      for (const [begin, worked] of [
        [0, 30],
        [200, 60],
        [1000, 45],
        [5000, 60],
      ] as const) {
        let left = worked
        let end = begin
        while (left > 0) if (minutes[end++]) left--
        expect(calendar.addOpenTime(begin / 60, worked / 60) * 60).toBeCloseTo(end, 6)
      }
    })
  })
})
