import { describe, expect, it } from 'vitest'
import { build } from '#tests/support/models.ts'
import { arriving, constant, errorsFrom, exponential, run } from './support.ts'

const timed = build((b) => {
  b.start('start')
  b.catch('timer', 'timer')
  b.task('T')
  b.end('end')
  b.chain('start', 'timer', 'T', 'end')
})

describe('a scenario that does not know which of its ids are events', () => {
  it('may give the time of an event as that of a step', () => {
    const scenario = { ...arriving(constant(1)), steps: { timer: { work: constant(2) }, T: { work: constant(1) } } }
    expect(run(timed, scenario, { cases: 3 }).cycleTime.mean).toBeCloseTo(3, 9)
  })

  it('may give it as that of arrivals, and no case arrives there', () => {
    const arrivals = [{ interval: constant(1) }, { startEvent: 'timer', interval: constant(2), cases: 50 }]
    const { cycleTime, cases } = run(timed, { arrivals, steps: { T: { work: constant(1) } } }, { cases: 3 })
    expect(cycleTime.mean).toBeCloseTo(3, 9)
    expect(cases).toBe(3)
  })

  it('has what it says of the event as such hold before both', () => {
    const scenario = { ...arriving(constant(1)), events: { timer: constant(4) }, steps: { timer: { work: constant(2) } } }
    expect(run(timed, scenario, { cases: 3 }).cycleTime.mean).toBeCloseTo(4, 9)
  })
})

it('a probability of a scenario holds for an event at the border of a step, too', () => {
  const model = build((b) => {
    b.start('start')
    b.task('T')
    b.boundary('asked', 'T', { events: [{ kind: 'message' }] })
    b.task('X')
    b.end('end')
    b.chain('start', 'T', 'end')
    b.chain('asked', 'X', 'end')
  })
  const steps = { T: { work: constant(1) }, X: { work: constant(2) } }
  const { cycleTime, findings } = run(model, { ...arriving(constant(1)), flows: { asked: 0.25 }, steps }, { cases: 20_000 })
  expect(errorsFrom(cycleTime, 1.5)).toBeLessThan(4)
  expect(findings.map(({ rule }) => rule)).not.toContain('event-probability-missing')
})

describe('events behind an event-based gateway', () => {
  const race = build((b) => {
    b.start('start')
    b.eventGateway('first')
    b.catch('answer', 'message')
    b.catch('late', 'timer')
    b.task('T')
    b.end('end')
    b.chain('start', 'first')
    b.flow('first', 'answer', { id: 'toAnswer' })
    b.flow('first', 'late', { id: 'toLate' })
    b.chain('answer', 'T', 'end')
    b.chain('late', 'end')
  })
  const steps = { T: { work: constant(1) } }

  it('race by the times of the scenario', () => {
    // given: an answer after an hour on average, and a timer of two hours
    const scenario = { ...arriving(constant(1)), events: { answer: exponential(1), late: constant(2) }, steps }
    // when
    const { cycleTime, steps: done, completed } = run(race, scenario, { cases: 40_000 })
    // then: min(Exp 1, 2) is 1 - e^-2 on average, and the answer comes first as often
    const first = 1 - Math.exp(-2)
    expect(errorsFrom(cycleTime, 2 * first)).toBeLessThan(4)
    expect(done[0]!.executions / completed).toBeCloseTo(first, 2)
  })

  it('do not where the scenario says by probabilities which of them happens', () => {
    const events = { answer: constant(1) }
    const scenario = { ...arriving(constant(1)), events, flows: { toAnswer: 0.4, toLate: 0.6 }, steps }
    const { steps: done, completed } = run(race, scenario, { cases: 20_000 })
    expect(done[0]!.executions / completed).toBeCloseTo(0.4, 1)
  })
})
