import { describe, expect, it } from 'vitest'
import { measured, rulesOf } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const hours = (likely: number) => ({ work: { likely, unit: 'hour' as const } })
const timer = (text: string) => ({ kind: 'timer', timer: { type: 'duration', text } }) as const

/** Pool `a` sends `m1` after `first` hours and `m2` after `second`; pool `b` races as `draw` says. */
const race = (first: number, second: number, draw: (b: ModelBuilder) => void, connect: (b: ModelBuilder) => void) =>
  measured((b) => {
    b.pool('a', {}, () => {
      b.start('s')
      b.and('x')
      b.task('one', hours(first))
      b.task('two', hours(second))
      b.chain('s', 'x', 'one')
      b.chain('x', 'two')
    })
    b.pool('b', {}, () => {
      b.start('t')
      b.eventGateway('g')
      draw(b)
    })
    connect(b)
  })

describe('behind an event-based gateway', () => {
  const messages = (b: ModelBuilder) => {
    b.catch('m1')
    b.catch('m2')
    b.task('A', hours(1))
    b.task('B', hours(1))
    b.chain('t', 'g', 'm1', 'A')
    b.chain('g', 'm2', 'B')
  }
  const both = (b: ModelBuilder) => {
    b.messageFlow('one', 'm1')
    b.messageFlow('two', 'm2')
  }

  it('the first message decides', () => {
    expect(race(3, 2, messages, both).n).toMatchObject({ A: 0, B: 1 })
    expect(race(2, 3, messages, both).n).toMatchObject({ A: 1, B: 0 })
  })

  it('of messages that come at once the one first in the file decides, whichever was caused first', () => {
    expect(race(2, 2, messages, both).n).toMatchObject({ A: 1, B: 0 })
    const crossed = (b: ModelBuilder) => {
      b.messageFlow('one', 'm2')
      b.messageFlow('two', 'm1')
    }
    expect(race(2, 2, messages, crossed).n).toMatchObject({ A: 1, B: 0 })
  })

  it('a message that is there decides by the order of the flows, and the others are dropped', () => {
    const result = race(
      1,
      1,
      (b) => {
        b.task('wait', hours(4))
        b.catch('m1')
        b.catch('m2')
        b.task('A', hours(1))
        b.task('B', hours(1))
        b.eventGateway('g2')
        b.catch('never')
        b.chain('t', 'wait', 'g', 'm2', 'B')
        b.chain('g', 'm1', 'A')
      },
      both,
    )
    expect(result.n).toMatchObject({ A: 0, B: 1 })
    expect(result.hours).toBe(5)
  })

  it('the shortest timer decides without messages, and its time is a wait', () => {
    const result = measured((b) => {
      b.start('s')
      b.eventGateway('g')
      b.catch('slow', timer('PT9H'))
      b.catch('quick', timer('PT4H'))
      b.task('A', hours(1))
      b.task('B', hours(1))
      b.chain('s', 'g', 'slow', 'A')
      b.chain('g', 'quick', 'B')
    })
    expect(result).toMatchObject({ hours: 5, wait: 4, n: { A: 0, B: 1, quick: 1, slow: 0 }, hoursWithoutWaits: 1 })
    expect(result.flows).toMatchObject({ ok: true })
  })

  it('a tie of timer and message goes to the flow first in the file', () => {
    const tie = (first: string, second: string) =>
      race(
        3,
        9,
        (b) => {
          b.catch('m1')
          b.catch('timer', timer('PT3H'))
          b.task('A', hours(1))
          b.task('B', hours(1))
          b.chain('t', 'g')
          b.flow('g', first)
          b.flow('g', second)
          b.chain('m1', 'A')
          b.chain('timer', 'B')
        },
        (b) => b.messageFlow('one', 'm1'),
      ).n
    expect(tie('m1', 'timer')).toMatchObject({ A: 1, B: 0 })
    expect(tie('timer', 'm1')).toMatchObject({ A: 0, B: 1 })
  })

  it('probability decides among events that nothing in the file can trigger', () => {
    const result = measured((b) => {
      b.start('s')
      b.eventGateway('g')
      b.catch('m1')
      b.catch('m2', 'conditional')
      b.task('A', hours(1))
      b.task('B', hours(3))
      b.flow('s', 'g')
      b.flow('g', 'm1', { p: 0.7 })
      b.flow('g', 'm2')
      b.chain('m1', 'A')
      b.chain('m2', 'B')
    })
    expect(result.n['A']).toBeCloseTo(0.7, 12)
    expect(result.hours).toBeCloseTo(0.7 + 0.9, 12)
    expect(result.flows.ok).toBe(true)
  })

  it('probability has no say beside a timer', () => {
    const result = measured((b) => {
      b.start('s')
      b.eventGateway('g')
      b.catch('m1')
      b.catch('timer', timer('PT2H'))
      b.flow('s', 'g')
      b.flow('g', 'm1', { p: 0.7 })
      b.flow('g', 'timer', { p: 0.3 })
    })
    expect(result).toMatchObject({ hours: 2, n: { timer: 1 } })
    expect(rulesOf(result)).not.toContain('probabilities-normalised')
  })

  it('an event that nothing triggers is the way out when the case rests, with a finding', () => {
    const result = race(
      1,
      1,
      (b) => {
        b.catch('m1')
        b.catch('other', 'conditional')
        b.task('A', hours(1))
        b.task('B', hours(1))
        b.xor('x')
        b.chain('t', 'g', 'm1', 'A')
        b.chain('g', 'other', 'B')
        b.task('never')
        b.flow('never', 'x')
      },
      (b) => b.messageFlow('never', 'm1'),
    )
    expect(result.n).toMatchObject({ A: 0, B: 1 })
    expect(rulesOf(result)).toContain('event-never-came')
  })

  it('a case that only waits for messages that never come is stuck', () => {
    const result = race(
      1,
      1,
      (b) => {
        b.catch('m1')
        b.chain('t', 'g', 'm1')
        b.task('never')
      },
      (b) => b.messageFlow('never', 'm1'),
    )
    expect(result.summary.completeShare).toBe(0)
    expect(result.summary.stuck.map(({ node }) => result.net.nodes[node]!.id)).toEqual(['g'])
  })

  it('a receive task takes the message that decided, and no other', () => {
    const result = race(
      1,
      9,
      (b) => {
        b.task('receive', hours(2), { taskKind: 'receive' })
        b.catch('timer', timer('PT5H'))
        b.chain('t', 'g', 'receive')
        b.chain('g', 'timer')
      },
      (b) => b.messageFlow('one', 'receive'),
    )
    expect(result).toMatchObject({ n: { receive: 1, timer: 0 }, hours: 9, wait: 0 })
  })

  it('the same events decide when every wait is 0', () => {
    // the message comes after 1 h of work, the timer would be first if its wait were 0
    const result = race(
      1,
      0,
      (b) => {
        b.catch('m1')
        b.catch('timer', timer('PT5H'))
        b.task('A', { ...hours(2), wait: { likely: 7, unit: 'hour' } })
        b.task('B', hours(20))
        b.chain('t', 'g', 'm1', 'A')
        b.chain('g', 'timer', 'B')
      },
      (b) => b.messageFlow('one', 'm1'),
    )
    expect(result).toMatchObject({ hours: 10, hoursWithoutWaits: 3 })
  })
})
