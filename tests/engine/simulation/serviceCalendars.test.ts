import { describe, expect, it } from 'vitest'
import { hoursOn } from '#src/domain/calendar.ts'
import { withDay } from '#src/domain/holidays/dayRows.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'
import type { WorkingCalendars } from '#src/domain/workingCalendars.ts'
import { build } from '#tests/support/models.ts'
import { arriving, constant, run } from './support.ts'

/** One case on Monday at 9 to a step of six hours by someone who keeps `calendar`. */
const sixHours = (calendars: WorkingCalendars | undefined, calendar: string | undefined = 'office', start = '2024-01-08T09:00') =>
  run(
    build((b) => {
      b.service({ country: 'UZ', volume: 1, ...(calendars && { calendars }) })
      b.performer({ kind: 'back-office', headcount: 1, ...(calendar !== undefined && { calendar }) })
      b.start('start')
      b.task('T', { work: { likely: 6, unit: 'hour' } })
      b.end('end')
      b.chain('start', 'T', 'end')
    }),
    arriving(constant(1)),
    { cases: 1, start },
  )

const mornings = (id: string, restsOnHolidays = true): WorkingCalendars => ({
  named: [{ id, hours: hoursOn([0, 1, 2, 3, 4], [540, 720]), restsOnHolidays }],
})

describe('the calendars of a service in a simulation', () => {
  it('change how long work takes', () => {
    // six hours with lunch from 13 to 14 end at 16; three hours a morning end on Tuesday at noon
    expect(sixHours(undefined).cycleTime.mean).toBeCloseTo(7, 9)
    expect(sixHours(mornings('office')).cycleTime.mean).toBeCloseTo(27, 9)
  })

  it('are known by the ids that people give them', () => {
    const { cycleTime, findings } = sixHours(mornings('mornings'), 'mornings')
    expect(cycleTime.mean).toBeCloseTo(27, 9)
    expect(findings.map(({ rule }) => rule)).not.toContain('calendar-unknown')
  })

  it('hold for performers who name none, when they change the office', () => {
    expect(sixHours(mornings('office'), undefined).cycleTime.mean).toBeCloseTo(27, 9)
  })

  it('give a finding when a performer names one that was taken away', () => {
    expect(sixHours(mornings('office'), 'mornings').findings).toContainEqual(
      expect.objectContaining({ rule: 'calendar-unknown', params: { calendar: 'mornings' } }),
    )
  })

  it('that never open give a finding instead of an endless run', () => {
    const never: WorkingCalendars = { named: [{ id: 'office', hours: [], restsOnHolidays: true }] }
    expect(sixHours(never).findings).toContainEqual(expect.objectContaining({ rule: 'calendar-never-opens' }))
  })
})

describe('the holidays of a service in a simulation', () => {
  const holidays = withDay(UZ_HOLIDAYS, undefined, { date: '2024-01-08', kind: 'extra', certainty: 'estimated' })

  it('are days on which nobody works', () => {
    expect(sixHours({ holidays }).cycleTime.mean).toBeCloseTo(24 + 7, 9)
  })

  it('are worked by those who do not rest on holidays', () => {
    expect(sixHours({ ...mornings('office', false), holidays }).cycleTime.mean).toBeCloseTo(27, 9)
    expect(sixHours({ ...mornings('office'), holidays }).cycleTime.mean).toBeCloseTo(51, 9)
  })

  it('can move a day of rest to a day that is worked', () => {
    // given: Saturday 13 January is worked instead of Monday the 8th
    const moved = withDay(UZ_HOLIDAYS, undefined, {
      date: '2024-01-08',
      kind: 'swapped',
      worked: '2024-01-13',
      certainty: 'verified',
    })
    // then: from Friday 15:00 three hours, and three more on Saturday from 9
    expect(sixHours({ holidays: moved }, 'office', '2024-01-12T15:00').cycleTime.mean).toBeCloseTo(21, 9)
    expect(sixHours(undefined, 'office', '2024-01-12T15:00').cycleTime.mean).toBeCloseTo(21 + 48, 9)
  })

  it('tell when the simulated year is not in their table', () => {
    const table = { ...UZ_HOLIDAYS, years: [2018, 2023] as const }
    expect(sixHours({ holidays: table }).findings.map(({ rule }) => rule)).toContain('calendar-year-unknown')
    expect(sixHours(undefined).findings.map(({ rule }) => rule)).not.toContain('calendar-year-unknown')
  })
})
