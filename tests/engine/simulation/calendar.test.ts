import { describe, expect, it } from 'vitest'
import { hoursOn } from '#src/domain/calendar.ts'
import type { CalendarSpec } from '#src/domain/calendar.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import type { Time } from '#src/domain/units.ts'
import type { LoggedExecution } from '#src/engine/simulation/executionLog.ts'
import { build } from '#tests/support/models.ts'
import { arriving, constant, inARow, run, staffed } from './support.ts'

const NINE_TO_FIVE: CalendarSpec = { id: 'nine-to-five', hours: hoursOn([0, 1, 2, 3, 4], [9 * 60, 17 * 60]) }
const NEVER: CalendarSpec = { id: 'never', hours: [] }
const MONDAY_9 = '2024-01-08T09:00'

/** One case that comes at this moment to a step of six hours. */
const sixHours = (start: string, more: Partial<SimulationScenario> = {}) =>
  run(
    inARow('T'),
    {
      calendars: [NINE_TO_FIVE],
      ...arriving(constant(1)),
      ...staffed({ T: { heads: 1, work: constant(6), calendar: NINE_TO_FIVE.id } }),
      ...more,
    },
    { cases: 1, start },
  )

describe('work of six hours in a week from 9 to 17', () => {
  it.each([
    { start: MONDAY_9, hours: 6, why: 'fits into the day' },
    { start: '2024-01-08T11:00', hours: 6, why: 'just fits' },
    { start: '2024-01-08T15:00', hours: 22, why: 'stands still over night' },
    { start: '2024-01-12T15:00', hours: 70, why: 'stands still over the weekend' },
    { start: '2024-01-08T03:00', hours: 12, why: 'begins when the office opens' },
    { start: '2024-01-08T17:00', hours: 22, why: 'does not begin at closing time' },
    { start: '2024-01-13T12:00', hours: 45 + 6, why: 'begins on Monday' },
  ])('from $start takes $hours hours: it $why', ({ start, hours }) => {
    const { cycleTime, workTime, waitTime } = sixHours(start)
    expect(cycleTime.mean).toBeCloseTo(hours, 9)
    expect(workTime.mean).toBe(6)
    expect(waitTime.mean).toBeCloseTo(hours - 6, 9)
  })

  it('rests on a public holiday of the country', () => {
    // given: Thursday 21 March 2024 is Navruz, and the Friday after it was a day off by decree
    const model = build((b) => {
      b.service({ country: 'UZ', volume: 1 })
      b.performer({ kind: 'back-office', headcount: 1, calendar: 'office' })
      b.start('start')
      b.task('T', { work: { likely: 6, unit: 'hour' } })
      b.end('end')
      b.chain('start', 'T', 'end')
    })
    // when: Wednesday 15:00, three hours until 18:00, then three hours on Monday from 9
    const { cycleTime } = run(model, arriving(constant(1)), { cases: 1, start: '2024-03-20T15:00' })
    // then
    expect(cycleTime.mean).toBeCloseTo(4 * 24 + 21, 9)
  })

  it('keeps its performer over night: the next case begins when it is done', () => {
    // given: two cases at once on Monday at 15
    const log: LoggedExecution[] = []
    run(
      inARow('T'),
      {
        calendars: [NINE_TO_FIVE],
        ...arriving(constant(0)),
        ...staffed({ T: { heads: 1, work: constant(6), calendar: NINE_TO_FIVE.id } }),
      },
      { cases: 2, start: '2024-01-08T15:00', log: (rows) => log.push(...rows) },
    )
    // then
    expect(log.map(({ started, ended }) => [started, ended])).toEqual([
      [0, 22],
      [22, 44],
    ])
  })
})

describe('arrivals', () => {
  const log = (scenario: Partial<SimulationScenario>, cases: number, start: string) => {
    const arrived: number[] = []
    run(inARow('T'), scenario, { cases, start, log: (rows) => arrived.push(rows[0]!.enabled) })
    return arrived
  }

  it('begin at the first open moment and go on in open hours of their calendar', () => {
    const scenario = { calendars: [NINE_TO_FIVE], arrivals: [{ interval: constant(5), calendar: NINE_TO_FIVE.id }] }
    // 9:00, 14:00, next day 11:00, 16:00, and the day after 13:00
    expect(log(scenario, 5, '2024-01-08T07:00')).toEqual([2, 7, 28, 33, 54])
  })

  it('come at the next opening when an interval ends at closing time', () => {
    const scenario = { calendars: [NINE_TO_FIVE], arrivals: [{ interval: constant(8), calendar: NINE_TO_FIVE.id }] }
    expect(log(scenario, 3, MONDAY_9)).toEqual([0, 24, 48])
  })

  it('end with the period', () => {
    const { cases, completed } = run(inARow('T'), { ...arriving(constant(2)), period: 10 })
    expect({ cases, completed }).toEqual({ cases: 6, completed: 6 })
  })

  it('come by the yearly volume in the hours of the service when no scenario says otherwise', () => {
    // given
    const model = build((b) => {
      b.service({ volume: 2000 })
      b.performer({ kind: 'front-office', headcount: 2, calendar: 'office' })
      b.start('start')
      b.task('T', { work: { likely: 30, unit: 'minute' } })
      b.end('end')
      b.chain('start', 'T', 'end')
    })
    // when
    const { hours, performers } = run(model, {}, { cases: 2000 })
    // then: a year, give or take
    expect(hours / 8760).toBeGreaterThan(0.9)
    expect(hours / 8760).toBeLessThan(1.1)
    expect(performers[0]?.load).toBeCloseTo((2000 * 0.5) / (2 * 40 * (365 / 7)), 9)
  })
})

describe('waits', () => {
  const waiting = (wait: Time & { kind?: 'queue' | 'statutory' }, headcount?: number) =>
    build((b) => {
      b.service({ volume: 1 })
      b.performer({ kind: 'back-office', calendar: 'nine-to-five', ...(headcount === undefined ? {} : { headcount }) })
      b.start('start')
      b.task('T', { wait, work: { likely: 1, unit: 'hour' } })
      b.end('end')
      b.chain('start', 'T', 'end')
    })
  const hours = (model: ReturnType<typeof waiting>) =>
    run(model, { calendars: [NINE_TO_FIVE], ...arriving(constant(1)) }, { cases: 1, start: '2024-01-12T09:00' }).cycleTime.mean

  it('of calendar days run through nights and weekends', () => {
    // Friday 9:00 and two days is Sunday 9:00; the work is done on Monday from 9 to 10.
    expect(hours(waiting({ likely: 2, unit: 'calendar-day' }))).toBeCloseTo(73, 9)
  })

  it('of working days stop with the office', () => {
    // Friday, Monday, then an hour on Tuesday.
    expect(hours(waiting({ likely: 2, unit: 'working-day' }))).toBeCloseTo(4 * 24 + 1, 9)
  })

  it('of kind queue give way to the queue that really forms before a limited performer, and stay before an unlimited one', () => {
    const queue = { likely: 2, unit: 'calendar-day', kind: 'queue' } as const
    expect(hours(waiting(queue, 1))).toBeCloseTo(1, 9)
    expect(hours(waiting(queue))).toBeCloseTo(73, 9)
    expect(hours(waiting({ ...queue, kind: 'statutory' }, 1))).toBeCloseTo(73, 9)
  })

  it('of timers: short ones in open hours, days through the night', () => {
    const timed = (text: string) =>
      build((b) => {
        b.service({ volume: 1 })
        b.performer({ kind: 'back-office', calendar: 'nine-to-five' })
        b.start('start')
        b.catch('timer', { kind: 'timer', timer: { type: 'duration', text } })
        b.end('end')
        b.chain('start', 'timer', 'end')
      })
    expect(hours(timed('PT10H'))).toBeCloseTo(72 + 2, 9)
    expect(hours(timed('P1D'))).toBeCloseTo(24, 9)
    expect(run(timed('P1D'), arriving(constant(1)), { cases: 3 }).events).toBe(3)
  })
})

describe('a calendar that makes no sense', () => {
  it('is a finding when it never opens, and nothing is simulated', () => {
    const { cases, cycleTime, findings } = run(
      inARow('T'),
      { calendars: [NEVER], ...arriving(constant(1)), ...staffed({ T: { heads: 1, work: constant(1), calendar: 'never' } }) },
      { cases: 5 },
    )
    expect(cases).toBe(0)
    expect(cycleTime.mean).toBeNull()
    expect(findings.map(({ rule }) => rule)).toEqual(['calendar-never-opens'])
  })

  it('is a finding when nobody knows it, and the hours of the service hold', () => {
    const { completed, findings } = run(
      inARow('T'),
      { ...arriving(constant(1)), ...staffed({ T: { heads: 1, work: constant(0.5), calendar: 'moon' } }) },
      { cases: 5 },
    )
    expect(completed).toBe(5)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'calendar-unknown', params: { calendar: 'moon' } }))
  })
})
