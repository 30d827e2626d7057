import { describe } from 'vitest'
import { NO_FACTS } from '#src/domain/step.ts'
import type { TimeUnit } from '#src/domain/units.ts'
import { creditApplication } from '#tests/support/creditApplication.ts'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, single, tasks, timer, work } from '#tests/support/handCases.ts'

/** A calendar day in working hours: 8 x 5 / 7. */
const CALENDAR_DAY = 40 / 7

const delay = (text: string, hours: number): TokenCase => ({
  rule: `a timer of ${text} delays ${Math.round(hours * 100) / 100} working hours`,
  draw: (b) => {
    b.start('s')
    b.catch('t', timer(text))
    b.chain('s', 't')
  },
  hours,
  expected: { waitHours: hours, steps: 0 },
})

const unit = (name: TimeUnit, hours: number): TokenCase => ({
  rule: `one ${name} of wait is ${Math.round(hours * 100) / 100} working hours`,
  draw: single({ wait: { likely: 1, unit: name } }),
  hours,
  expected: { waitHours: hours, elapsedWorkingDays: hours / 8, elapsedDays: ((hours / 8) * 7) / 5 },
})

const CASES: readonly TokenCase[] = [
  delay('PT90M', 1.5),
  delay('PT23H', 23),
  delay('PT24H', CALENDAR_DAY),
  delay('PT48H', 2 * CALENDAR_DAY),
  delay('P1D', CALENDAR_DAY),
  delay('P1W', 40),
  delay('P2W', 80),
  delay('P1M', 168),
  delay('P1Y', 12 * 168),
  delay('PT3600S', 1),
  delay('PT0.5H', 0.5),
  unit('minute', 1 / 60),
  unit('hour', 1),
  unit('working-day', 8),
  unit('calendar-day', CALENDAR_DAY),
  unit('week', 40),
  unit('month', 168),
  {
    rule: 'another working week changes every conversion',
    draw: (b) => {
      b.service({ hoursPerDay: 7, daysPerWeek: 6 })
      b.start('s')
      b.task('A', { wait: { likely: 1, unit: 'working-day' } }) // 7
      b.task('B', { wait: { likely: 7, unit: 'calendar-day' } }) // 7 x 7 x 6 / 7 = 42
      b.task('C', { wait: { likely: 1, unit: 'week' } }) // 42
      b.task('D', { work: { likely: 1, unit: 'month' } }) // 4.2 x 42 = 176.4
      b.catch('t', timer('P7D')) // 42
      b.chain('s', 'A', 'B', 'C', 'D', 't')
    },
    expected: { waitHours: 133, workHours: 176.4, elapsedWorkingDays: 309.4 / 7, elapsedDays: (309.4 / 7) * (7 / 6) },
  },
  {
    rule: 'bpr:wait of an intermediate timer comes before its duration',
    draw: (b) => {
      b.start('s')
      b.catch('t', timer('P10D'), { facts: { ...NO_FACTS, wait: { likely: 2, unit: 'working-day' } } })
      b.chain('s', 't')
    },
    hours: 16,
    expected: { waitHours: 16 },
  },
  {
    rule: 'a timer with a date instead of a duration delays nothing, with a finding',
    draw: (b) => {
      b.start('s')
      b.catch('t', { kind: 'timer', timer: { type: 'date', text: '2016-01-01' } })
      tasks(b, { A: 1 })
      b.chain('s', 't', 'A')
    },
    hours: 1,
    expected: { waitHours: 0 },
    finds: ['timer-without-duration'],
  },
  {
    rule: 'min, likely and max count with the PERT mean, whatever the distribution',
    draw: single({
      work: { min: 1, likely: 2, max: 9, unit: 'hour', distribution: 'uniform' },
      wait: { min: 0, likely: 0, max: 6, unit: 'working-day' },
    }),
    hours: 3 + 8,
    expected: { workHours: 3, waitHours: 8 },
  },
  {
    rule: 'flow efficiency is the sum of the times without waits over the sum of the times, not a mean of ratios',
    // half: 1 h work, no wait; half: 1 h work, 8 h wait: (1 + 1) / (1 + 9)
    draw: (b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 1 })
      b.task('B', { wait: hour(8), work: hour(1) })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
    },
    hours: 5,
    expected: { flowEfficiency: 0.2 },
  },
  {
    rule: 'flow efficiency: without waits another branch may be the longest',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', { wait: hour(20), work: hour(1) })
      b.sub('S', () => tasks(b, { B: 3 }), { facts: { ...NO_FACTS, wait: hour(2) } })
      b.catch('t', timer('PT6H'))
      tasks(b, { C: 2 })
      b.chain('s', 'x', 'A')
      b.chain('x', 'S')
      b.chain('x', 't', 'C')
    },
    hours: 21,
    expected: { flowEfficiency: 3 / 21, waitHours: 28 },
  },
  {
    rule: 'flow efficiency: with every wait 0 a boundary timer has no duration to wait for either',
    // A 10 h cut at 4: 4 h then T 1 h. The timer is a wait
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 10, T: 1 })
      b.boundary('t', 'A', { events: [timer('PT4H')], probability: 0 })
      b.chain('s', 'A')
      b.chain('t', 'T')
    },
    hours: 10,
    expected: { flowEfficiency: 1 },
  },
  {
    rule: 'the credit application takes 8.65 days',
    draw: creditApplication,
    expected: { elapsedWorkingDays: 8.65, workHours: 8 * 9.65 },
  },
  {
    rule: 'sums of times in another order are the same moment: 0.1 + 0.2 and 0.3 tie',
    // both branches meet at 0.3 h; the inclusive join must see both at once
    draw: (b) => {
      b.start('s')
      b.and('x')
      tasks(b, { A: 0.1, B: 0.2, C: 0.3, D: 1 })
      b.or('j')
      b.chain('s', 'x', 'A', 'B', 'j', 'D')
      b.chain('x', 'C', 'j')
    },
    n: { D: 1 },
    hours: 1.3,
    expected: { workHours: 1.6 },
  },
  {
    rule: 'work counts in full though it is done beside other work',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', work(2))
      b.task('B', work(2))
      b.chain('s', 'x', 'A')
      b.chain('x', 'B')
    },
    hours: 2,
    expected: { workHours: 4 },
  },
]

describe('times', () => {
  itRuns(CASES)
})
