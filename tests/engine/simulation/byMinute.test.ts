import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarSpec, OpeningHours } from '#src/domain/calendar.ts'
import { parseInstant } from '#src/domain/civil.ts'
import type { Weekday } from '#src/domain/civil.ts'
import type { LoggedExecution } from '#src/engine/simulation/executionLog.ts'
import { constant, inARow, run } from './support.ts'

const DAY = 1440
const WEEK = 7 * DAY
/** A Monday 00:00. */
const MONDAY = parseInstant('2024-01-01') ?? 0

/** A week minute by minute, which knows nothing of how calendars are compiled. */
class Minutes {
  private readonly open = new Uint8Array(WEEK)

  constructor(hours: readonly OpeningHours[]) {
    for (const { weekday, from, to } of hours)
      for (let minute = from; minute < to; minute++) this.open[(weekday * DAY + minute) % WEEK] = 1
  }

  next(moment: number): number {
    let at = moment
    while (this.open[at % WEEK] === 0) at++
    return at
  }

  after(moment: number, minutes: number): number {
    let at = moment
    for (let left = minutes; left > 0; at++) left -= this.open[at % WEEK]!
    return at
  }
}

const stretch = fc
  .record({
    weekday: fc.integer({ min: 0, max: 6 }),
    from: fc.integer({ min: 0, max: 95 }),
    long: fc.integer({ min: 1, max: 160 }),
  })
  .map(({ weekday, from, long }) => ({ weekday: weekday as Weekday, from: from * 15, to: (from + long) * 15 }))
const week = fc.array(stretch, { minLength: 1, maxLength: 6 })

const CASES = 8

/** Arrivals and one server, by minutes from Monday 00:00: when each case comes, is begun and is done. */
function byMinute(arrivals: Minutes, server: Minutes, start: number, gap: number, work: number): number[][] {
  const rows: number[][] = []
  let comes = arrivals.next(start)
  let free = 0
  for (let i = 0; i < CASES; i++) {
    const begins = server.next(Math.max(comes, free))
    free = server.after(begins, work)
    rows.push([comes, begins, free])
    comes = arrivals.next(arrivals.after(comes, gap))
  }
  return rows
}

const startText = (minute: number): string => {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `2024-01-${pad(1 + Math.floor(minute / DAY))}T${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`
}

describe('cases that come in one calendar and are worked on in another', () => {
  it('come, begin and end in the minute that counting minutes gives: nights, lunches, weekends, hours over midnight', () => {
    fc.assert(
      fc.property(
        fc.record({
          open: week,
          staffed: week,
          start: fc.integer({ min: 0, max: 2 * 7 * 96 }).map((quarter) => quarter * 15),
          gap: fc.integer({ min: 1, max: 900 }),
          work: fc.integer({ min: 1, max: 1500 }),
        }),
        ({ open, staffed, start, gap, work }) => {
          // given
          const calendars: CalendarSpec[] = [
            { id: 'open', hours: open },
            { id: 'staffed', hours: staffed },
          ]
          const log: LoggedExecution[] = []

          // when
          run(
            inARow('T'),
            {
              calendars,
              arrivals: [{ interval: constant(gap / 60), calendar: 'open' }],
              resources: [{ id: 'clerk', name: 'Clerk', headcount: 1, calendar: 'staffed' }],
              steps: { T: { performedBy: [{ resource: 'clerk', work: constant(work / 60) }] } },
            },
            { cases: CASES, start: startText(start), log: (rows) => log.push(...rows) },
          )

          // then
          const origin = (parseInstant(startText(start)) ?? 0) - MONDAY
          const minutes = log.map(({ enabled, started, ended }) =>
            [enabled, started, ended].map((hours) => Math.round((origin + hours) * 60 * 1e4) / 1e4),
          )
          expect(minutes).toEqual(byMinute(new Minutes(open), new Minutes(staffed), start, gap, work))
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })
})
