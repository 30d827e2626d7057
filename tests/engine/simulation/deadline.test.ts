import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '#src/domain/step.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'
import { arriving, constant, run } from './support.ts'

const hours = (likely: number) => ({ likely, unit: 'hour' as const })
const days = (likely: number) => ({ likely, unit: 'calendar-day' as const })
const timer = (text: string) => ({
  events: [{ kind: 'timer' as const, timer: { type: 'duration' as const, text } }],
  interrupting: true,
})

/** The share of cases within a deadline in calendar days; everybody is there day and night. */
const kept = (deadline: number, draw: (b: ModelBuilder) => void) =>
  run(
    build((b) => {
      b.service({ deadline, deadlineUnit: 'calendar-day' })
      b.performer({ kind: 'back-office', calendar: 'always' })
      draw(b)
    }),
    arriving(constant(1)),
    { cases: 4 },
  ).withinDeadline

describe('the clock of the law', () => {
  /** An applicant who has 10 days is sent away after 2; the office then takes 3 days. */
  const sentAway = (b: ModelBuilder) => {
    b.start('start')
    b.task('answer', { wait: { ...days(10), kind: 'applicant' }, work: hours(0) })
    b.boundary('late', 'answer', { ...timer('P2D'), probability: 1 })
    b.task('decide', { work: hours(72) })
    b.end('end')
    b.chain('start', 'answer', 'end')
    b.chain('late', 'decide', 'end')
  }

  it('runs again when a timer has cut off the wait for the applicant', () => {
    expect(kept(3, sentAway)).toBe(1)
    expect(kept(2.9, sentAway)).toBe(0)
  })

  /** The applicant's event waits 10 days in a sub-process that a timer ends after 2. */
  const eventCut = (b: ModelBuilder) => {
    b.start('start')
    b.sub('inside', () => {
      b.catch('waiting', 'message', { facts: { ...NO_FACTS, wait: { ...days(10), kind: 'applicant' } } })
      b.task('unreached', { work: hours(1) })
      b.chain('waiting', 'unreached')
    })
    b.boundary('late', 'inside', { ...timer('P2D'), probability: 1 })
    b.task('decide', { work: hours(72) })
    b.end('end')
    b.chain('start', 'inside', 'end')
    b.chain('late', 'decide', 'end')
  }

  it('runs again when an event that waited for the applicant is cut off', () => {
    expect(kept(3, eventCut)).toBe(1)
    expect(kept(2.9, eventCut)).toBe(0)
  })

  /** Two waits of 4 and 6 days side by side, the second beginning after 2 days. */
  const sideBySide = (b: ModelBuilder) => {
    b.start('start')
    b.and('split')
    b.task('A', { wait: { ...days(4), kind: 'applicant' }, work: hours(0) })
    b.task('before', { work: hours(48) })
    b.task('B', { wait: { ...days(6), kind: 'applicant' }, work: hours(0) })
    b.and('join')
    b.end('end')
    b.flow('start', 'split')
    b.chain('split', 'A', 'join')
    b.chain('split', 'before', 'B', 'join')
    b.flow('join', 'end')
  }

  it('stands still once for waits side by side', () => {
    // then: 8 days pass, in all of which the applicant is waited for
    expect(kept(0.001, sideBySide)).toBe(1)
  })
})

describe('time that a case waits', () => {
  it('is that of the event that won the race, and not of a timer that came too late', () => {
    // given: a timer of 2 hours, and one of 10 that the first one beats
    const model = build((b) => {
      b.performer({ kind: 'back-office', calendar: 'always' })
      b.start('start')
      b.eventGateway('race')
      b.catch('short', { kind: 'timer', timer: { type: 'duration', text: 'PT2H' } })
      b.catch('long', { kind: 'timer', timer: { type: 'duration', text: 'PT10H' } })
      b.end('end')
      b.flow('start', 'race')
      b.chain('race', 'short', 'end')
      b.chain('race', 'long', 'end')
    })
    // when
    const { waitTime, cycleTime } = run(model, arriving(constant(1)), { cases: 3 })
    // then
    expect(cycleTime.mean).toBeCloseTo(2, 9)
    expect(waitTime.mean).toBeCloseTo(2, 9)
  })
})

describe('events', () => {
  /** How many there are with a step and a boundary event of some kind, which always happens, in five cases. */
  const withBoundary = (interrupting: boolean, text?: string) =>
    run(
      build((b) => {
        b.performer({ kind: 'back-office', calendar: 'always' })
        b.start('start')
        b.task('T', { work: hours(3) })
        b.boundary('event', 'T', {
          events: text === undefined ? [{ kind: 'message' }] : timer(text).events,
          interrupting,
          probability: 1,
        })
        b.end('end')
        b.chain('start', 'T', 'end')
        b.flow('event', 'end')
      }),
      arriving(constant(1)),
      { cases: 5 },
    ).events

  it.each([
    { what: 'that interrupts', interrupting: true, text: undefined },
    { what: 'that does not', interrupting: false, text: undefined },
    { what: 'of a timer that interrupts', interrupting: true, text: 'PT1H' },
    { what: 'of a timer that does not', interrupting: false, text: 'PT1H' },
  ])('count a boundary event $what when it happens, beside the execution of its step', ({ interrupting, text }) => {
    expect(withBoundary(interrupting, text)).toBe(10)
  })
})
