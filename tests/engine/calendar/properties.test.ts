import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import type { OpeningHours } from '#src/domain/calendar.ts'
import { parseInstant } from '#src/domain/civil.ts'
import type { Weekday } from '#src/domain/civil.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'
import { compileCalendar } from '#src/engine/calendar/compile.ts'
import type { OpenHours } from '#src/engine/calendar/openHours.ts'

const START = parseInstant('2023-11-15T10:20') ?? 0

const stretch: fc.Arbitrary<OpeningHours> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 2000 }))
  .map(([weekday, from, length]) => ({ weekday: weekday as Weekday, from, to: from + length }))

const calendar: fc.Arbitrary<OpenHours> = fc
  .tuple(fc.array(stretch, { minLength: 1, maxLength: 8 }), fc.boolean())
  .map(([hours, rests]) => {
    const result = compileCalendar({ id: 'any', hours, ...(rests ? { holidays: UZ_HOLIDAYS } : {}) }, START)
    if (!result.ok) throw new Error(result.problem.code)
    return result.hours
  })
const moment = fc.double({ min: 0, max: 20_000, noNaN: true })
const hours = fc.double({ min: 0, max: 500, noNaN: true })

const holds = <Given>(property: fc.IProperty<Given>): void => fc.assert(property, { seed: 3, numRuns: 300 })

describe('any calendar', () => {
  it('has just the open hours of a task between its begin and its end', () => {
    holds(
      fc.property(calendar, moment, hours, (open, begin, worked) => {
        expect(open.openBetween(begin, open.addOpenTime(begin, worked))).toBeCloseTo(worked, 6)
      }),
    )
  })

  it('ends a task no later when less is to be done, and never before its begin', () => {
    holds(
      fc.property(calendar, moment, hours, (open, begin, worked) => {
        const end = open.addOpenTime(begin, worked)
        expect(end).toBeGreaterThanOrEqual(begin)
        expect(open.addOpenTime(begin, worked / 2)).toBeLessThanOrEqual(end)
      }),
    )
  })

  it('ends a task done in two parts when it ends in one', () => {
    holds(
      fc.property(calendar, moment, hours, (open, begin, worked) => {
        const halfway = open.addOpenTime(begin, worked / 2)
        expect(open.openBetween(open.addOpenTime(halfway, worked / 2), open.addOpenTime(begin, worked))).toBeCloseTo(0, 6)
      }),
    )
  })

  it('is open at its next opening, and has no open time before it', () => {
    holds(
      fc.property(calendar, moment, (open, now) => {
        const next = open.nextOpen(now)
        expect(open.isOpen(next)).toBe(true)
        expect(open.openBetween(now, next)).toBeCloseTo(0, 6)
      }),
    )
  })

  it('is open from its next opening to its next closing without a break', () => {
    holds(
      fc.property(calendar, moment, (open, now) => {
        const [opens, closes] = [open.nextOpen(now), open.nextClose(now)]
        if (closes === Infinity) return
        expect(open.openBetween(opens, closes)).toBeCloseTo(closes - opens, 6)
        expect(open.isOpen(closes)).toBe(false)
      }),
    )
  })

  it('counts hours that add up', () => {
    holds(
      fc.property(calendar, moment, hours, (open, from, more) => {
        const [middle, end] = [from + more / 3, from + more]
        expect(open.openBetween(from, middle) + open.openBetween(middle, end)).toBeCloseTo(open.openBetween(from, end), 6)
      }),
    )
  })

  it('gives the same answers in whatever order it is asked', () => {
    holds(
      fc.property(calendar, moment, hours, (open, now, worked) => {
        const first = open.addOpenTime(now, worked)
        open.nextOpen(now + 10_000)
        open.nextClose(0)
        expect(open.addOpenTime(now, worked)).toBe(first)
      }),
    )
  })
})
