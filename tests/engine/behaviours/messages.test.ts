import { describe, expect, it } from 'vitest'
import { measured, rulesOf } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const hours = (likely: number) => ({ work: { likely, unit: 'hour' as const } })
const delay = (likely: number) => ({
  facts: { wait: { likely, unit: 'hour' as const }, costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] },
})

/** Pool `a` drawn by `one`, pool `b` by `other`. */
const pools = (one: (b: ModelBuilder) => void, other: (b: ModelBuilder) => void, ...flows: [string, string][]) =>
  measured((b) => {
    b.pool('a', { kind: 'applicant' }, () => one(b))
    b.pool('b', {}, () => other(b))
    for (const [source, target] of flows) b.messageFlow(source, target)
  })

const row = (b: ModelBuilder, ...ids: string[]) => b.chain(...ids)

describe('a message', () => {
  it('is kept until it is consumed', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('send', hours(1))
        row(b, 's', 'send')
      },
      (b) => {
        b.start('t')
        b.task('before', hours(5))
        b.catch('got')
        b.task('after', hours(1))
        row(b, 't', 'before', 'got', 'after')
      },
      ['send', 'got'],
    )
    expect(result).toMatchObject({ hours: 6, n: { after: 1 } })
  })

  it('is consumed by one execution: a receive task in a loop waits for another one', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('one', hours(1))
        b.task('two', hours(2))
        row(b, 's', 'one', 'two')
      },
      (b) => {
        b.start('t')
        b.xor('m')
        b.task('receive', hours(0), { taskKind: 'receive', facts: { ...delay(0).facts, repeat: 2 } })
        b.end('e')
        row(b, 't', 'm', 'receive', 'e')
      },
      ['one', 'receive'],
      ['two', 'receive'],
    )
    expect(result).toMatchObject({ hours: 3, n: { receive: 2 } })
  })

  it('that never comes leaves the case stuck at the receive task', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.xor('x')
        b.task('send', hours(1))
        b.end('e')
        b.flow('s', 'x')
        b.flow('x', 'send', { p: 0.6 })
        b.flow('x', 'e', { p: 0.4 })
      },
      (b) => {
        b.start('t')
        b.task('receive', hours(1), { taskKind: 'receive' })
        row(b, 't', 'receive')
      },
      ['send', 'receive'],
    )
    expect(result.summary.completeShare).toBeCloseTo(0.6, 12)
    expect(result.summary.stuck).toEqual([{ node: result.net.nodes.findIndex(({ id }) => id === 'receive'), share: 0.4 }])
    expect(result.hours).toBe(2)
    expect(result.flows.ok).toBe(false)
  })

  it('holds up an ordinary activity at its first execution only', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('send', hours(3))
        row(b, 's', 'send')
      },
      (b) => {
        b.start('t')
        b.task('work', hours(1))
        b.task('again', hours(1))
        b.xor('x')
        b.end('e')
        row(b, 't', 'work', 'again', 'x')
        b.flow('x', 'work', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      },
      ['send', 'work'],
    )
    // 3 h of waiting once, then two rounds of 2 h expected
    expect(result.hours).toBeCloseTo(7, 6)
    expect(result.n['work']).toBeCloseTo(2, 6)
    expect(rulesOf(result)).not.toContain('message-never-came')
  })

  it('that never comes lets an ordinary activity go on when the case rests, with a finding', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.xor('x')
        b.task('send', hours(1))
        b.end('e')
        b.flow('s', 'x')
        b.flow('x', 'send', { p: 0.25 })
        b.flow('x', 'e', { p: 0.75 })
      },
      (b) => {
        b.start('t')
        b.task('work', hours(2))
        row(b, 't', 'work')
      },
      ['send', 'work'],
    )
    expect(result.hours).toBeCloseTo(0.25 * 3 + 0.75 * 2, 12)
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'message-never-came', element: 'work', params: { share: 0.75 } }),
    )
    expect(result.flows.ok).toBe(true)
  })

  it('that holds up two activities at rest lets the first in the file go on, which may help the other', () => {
    const result = measured((b) => {
      b.pool('a', {}, () => {
        b.start('s')
        b.task('A', hours(1))
        b.chain('s', 'A')
      })
      b.pool('b', {}, () => {
        b.start('t')
        b.task('B', hours(2))
        b.chain('t', 'B')
      })
      b.pool('c', {}, () => {
        b.start('u')
        b.task('C', hours(4))
        b.chain('u', 'C')
      })
      // A waits for C, B for A, C for B
      b.messageFlow('C', 'A')
      b.messageFlow('A', 'B')
      b.messageFlow('B', 'C')
    })
    expect(result.hours).toBe(7)
    expect(result.findings.filter(({ rule }) => rule === 'message-never-came').map(({ element }) => element)).toEqual(['A'])
  })

  it('leaves at the end of the work of an activity, and at once at an event', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('long', hours(3))
        b.throw('tell')
        b.end('e', { events: [{ kind: 'message' }] })
        row(b, 's', 'long', 'tell', 'e')
      },
      (b) => {
        b.start('t')
        b.and('x')
        for (const id of ['one', 'two', 'three']) b.catch(id)
        for (const id of ['A', 'B', 'C']) b.task(id, hours(1))
        b.chain('t', 'x', 'one', 'A')
        b.chain('x', 'two', 'B')
        b.chain('x', 'three', 'C')
      },
      ['long', 'one'],
      ['tell', 'two'],
      ['e', 'three'],
    )
    expect(result).toMatchObject({ hours: 4, n: { A: 1, B: 1, C: 1 } })
  })

  it('leaves at every repeat of an activity', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('send', { ...hours(1), repeat: 3 })
        row(b, 's', 'send')
      },
      (b) => {
        b.start('got')
        b.task('handle', hours(1))
        row(b, 'got', 'handle')
      },
      ['send', 'got'],
    )
    expect(result).toMatchObject({ hours: 4, n: { handle: 3 }, rework: 1 })
    expect(result.flows).toMatchObject({ ok: true })
  })

  it('makes a new instance of the process at each start', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.and('x')
        b.task('A', hours(1))
        b.task('B', hours(2))
        b.chain('s', 'x', 'A')
        b.chain('x', 'B')
      },
      (b) => {
        b.start('got')
        b.and('y')
        b.task('left', hours(1))
        b.task('right', hours(5))
        b.and('join')
        b.task('done', hours(1))
        b.chain('got', 'y', 'left', 'join', 'done')
        b.chain('y', 'right', 'join')
      },
      ['A', 'got'],
      ['B', 'got'],
    )
    // two instances, each with its own join: the second ends at 2 + 5 + 1
    expect(result).toMatchObject({ hours: 8, n: { left: 2, done: 2 } })
  })

  it('from a black box is there once, at time 0', () => {
    const result = measured((b) => {
      b.pool('box')
      b.pool('a', {}, () => {
        b.start('s')
        b.task('receive', { ...hours(1), repeat: 2 }, { taskKind: 'receive' })
        b.chain('s', 'receive')
      })
      b.messageFlow('box', 'receive')
    })
    expect(result.summary).toMatchObject({ completeShare: 0, stuck: [{ share: 1 }] })
  })

  it('carries who sent it: the receiving step counts the handover', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('send', hours(1))
        row(b, 's', 'send')
      },
      (b) => {
        b.start('t')
        b.task('own', hours(2))
        b.task('work', hours(1))
        row(b, 't', 'own', 'work')
      },
      ['send', 'work'],
    )
    expect(result.handovers).toBe(1)
  })

  it('passes the wait of a catch event after it has come', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('send', hours(2))
        row(b, 's', 'send')
      },
      (b) => {
        b.start('t')
        b.catch('got', 'message', delay(3))
        b.end('e')
        row(b, 't', 'got', 'e')
      },
      ['send', 'got'],
    )
    expect(result).toMatchObject({ hours: 5, wait: 3, n: { got: 1 }, hoursWithoutWaits: 2 })
  })

  it('event that nothing in the file triggers only passes its wait', () => {
    const result = measured((b) => {
      b.start('s')
      b.catch('got', 'message', delay(3))
      b.catch('alarm', 'signal')
      b.catch('when', 'conditional', delay(1))
      b.end('e')
      b.chain('s', 'got', 'alarm', 'when', 'e')
    })
    expect(result).toMatchObject({ hours: 4, wait: 4 })
    expect(result.flows.ok).toBe(true)
  })
})

describe('opposite messages between two activities', () => {
  /** A and B call each other; A is reached after `a` hours, B after `b`. */
  const pair = (a: number, b: number) =>
    pools(
      (d) => {
        d.start('s')
        d.task('preA', hours(a))
        d.task('A', hours(1))
        d.task('postA', hours(1))
        row(d, 's', 'preA', 'A', 'postA')
      },
      (d) => {
        d.start('t')
        d.task('preB', hours(b))
        d.task('B', hours(2))
        d.task('postB', hours(1))
        row(d, 't', 'preB', 'B', 'postB')
      },
      ['A', 'B'],
      ['B', 'A'],
    )

  it('make the one into the activity reached first the answer, which holds back its end', () => {
    // A from 1 to 2, B (there since 0) waits for it: no, B is reached first: B 0 to 2, A waits for B until 2, ends 3; B ends 3
    expect(pair(1, 0)).toMatchObject({ hours: 4 })
    // A reached at 0: A works until 1; B reached at 5: 5 to 7; A ends at 7
    expect(pair(0, 5)).toMatchObject({ hours: 8 })
  })

  it('give the first in the file the part of the asker when both are reached at once', () => {
    // A 0 to 1, B 1 to 3, A is over at 3
    const result = pair(0, 0)
    expect(result.hours).toBe(4)
    expect(result.n).toMatchObject({ A: 1, B: 1 })
  })

  it('bring no handover by the answer', () => {
    // B after A by the request, postB after B, postA after A: the answer is no step before postA
    expect(pair(0, 1).handovers).toBe(1)
  })
})

describe('a signal', () => {
  const signal = { kind: 'signal', ref: 'S' } as const

  it('reaches every catch of its reference, those reached later too', () => {
    const result = measured((b) => {
      b.start('s')
      b.and('x')
      b.task('A', hours(1))
      b.throw('shout', signal)
      b.catch('early', signal)
      b.task('B', hours(5))
      b.catch('late', signal)
      b.task('C', hours(1))
      b.task('D', hours(1))
      b.chain('s', 'x', 'A', 'shout')
      b.chain('x', 'early', 'C')
      b.chain('x', 'B', 'late', 'D')
    })
    expect(result).toMatchObject({ hours: 6, n: { C: 1, D: 1 } })
  })

  it('starts the processes that wait for it', () => {
    const result = pools(
      (b) => {
        b.start('s')
        b.task('A', hours(1))
        b.end('e', { events: [signal] })
        row(b, 's', 'A', 'e')
      },
      (b) => {
        b.start('t', { events: [signal] })
        b.task('B', hours(2))
        row(b, 't', 'B')
      },
    )
    expect(result).toMatchObject({ hours: 3, n: { B: 1 } })
  })
})
