import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tasks } from '#tests/support/handCases.ts'
import { expectedRuns, measured, type Measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const reasonOf = ({ flows }: Measured) => (flows.ok ? undefined : flows.reason)
const receive = { taskKind: 'receive' } as const

/** An applicant who asks, and gets an answer after the office has worked; the office may ask back first. */
const application = (b: ModelBuilder, back: number) => {
  b.pool('Applicant', {}, () => {
    b.start('s')
    tasks(b, { apply: 1 })
    b.task('answer', {}, receive)
    b.end('e')
    b.chain('s', 'apply', 'answer', 'e')
  })
  b.pool('Office', {}, () => {
    b.start('os')
    b.xor('again')
    tasks(b, { check: 2 })
    b.xor('done')
    tasks(b, { decide: 1 })
    b.end('oe')
    b.chain('os', 'again', 'check', 'done')
    b.flow('done', 'again', { p: back })
    b.flow('done', 'decide', { p: 1 - back })
    b.chain('decide', 'oe')
  })
  b.messageFlow('apply', 'os')
  b.messageFlow('decide', 'answer')
}

/** Executions by runs and by the equations. */
const bothWays = (result: Measured) => {
  const expected = expectedRuns(result)
  return result.net.nodes.flatMap(({ id }, n) =>
    result.net.isStep[n] === 1 ? [{ id, runs: result.n[id]!, expected: expected[id]! }] : [],
  )
}

describe('the flow equations hold where every message that is awaited comes', () => {
  it.each<{ title: string; draw: (b: ModelBuilder) => void }>([
    { title: 'a request and its answer', draw: (b) => application(b, 0.3) },
    {
      title: 'the same message for both outcomes',
      draw: (b) => {
        b.pool('A', {}, () => {
          b.start('s')
          tasks(b, { ask: 1 })
          b.catch('told')
          tasks(b, { after: 1 })
          b.end('e')
          b.chain('s', 'ask', 'told', 'after', 'e')
        })
        b.pool('B', {}, () => {
          b.start('bs')
          b.xor('x')
          tasks(b, { yes: 1, no: 2 })
          b.end('be')
          b.chain('bs', 'x')
          b.flow('x', 'yes', { p: 0.7 })
          b.flow('x', 'no', { p: 0.3 })
          b.chain('yes', 'be')
          b.chain('no', 'be')
        })
        b.messageFlow('ask', 'bs')
        b.messageFlow('yes', 'told')
        b.messageFlow('no', 'told')
      },
    },
    {
      title: 'two branches side by side, each with a message of its own',
      draw: (b) => {
        b.pool('A', {}, () => {
          b.start('s')
          b.and('split')
          tasks(b, { one: 1, two: 2 })
          b.task('first', {}, receive)
          b.task('second', {}, receive)
          b.and('join')
          b.end('e')
          b.flow('s', 'split')
          b.chain('split', 'one', 'first', 'join')
          b.chain('split', 'two', 'second', 'join')
          b.flow('join', 'e')
        })
        b.pool('B', {}, () => {
          b.start('bs')
          b.task('took', {}, receive)
          tasks(b, { work: 1 })
          b.throw('tells', 'message')
          b.end('be', { events: [{ kind: 'message' }] })
          b.chain('bs', 'took', 'work', 'tells', 'be')
        })
        b.messageFlow('two', 'took')
        b.messageFlow('tells', 'first')
        b.messageFlow('be', 'second')
      },
    },
    {
      title: 'a message that nobody takes any more',
      draw: (b) => {
        b.pool('A', {}, () => {
          b.start('s')
          b.task('once', {}, receive)
          b.end('e')
          b.chain('s', 'once', 'e')
        })
        b.pool('B', {}, () => {
          b.start('bs')
          tasks(b, { first: 1, second: 1 })
          b.chain('bs', 'first', 'second')
        })
        b.messageFlow('first', 'once')
        b.messageFlow('second', 'once')
      },
    },
  ])('with $title', ({ draw }) => {
    const result = measured(draw)
    expect(result.summary.stuck).toEqual([])
    for (const { id, runs, expected } of bothWays(result)) expect(runs, id).toBeCloseTo(expected, 6)
  })

  it('whatever the share of cases that are asked back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (tenths) => {
        const result = measured((b) => application(b, tenths / 10), { budget: 400, samples: 10 })
        expect(expectedRuns(result)).toMatchObject({
          apply: expect.closeTo(1, 9),
          check: expect.closeTo(1 / (1 - tenths / 10), 9),
          answer: expect.closeTo(1, 9),
        })
      }),
      { numRuns: 20, seed: 3 },
    )
  })
})

describe('the flow equations are left alone where a message', () => {
  const pools = (inA: (b: ModelBuilder) => void, inB: (b: ModelBuilder) => void, messages: (b: ModelBuilder) => void) =>
    measured((b) => {
      b.pool('A', {}, () => inA(b))
      b.pool('B', {}, () => inB(b))
      messages(b)
    })
  const waiting = (b: ModelBuilder) => {
    b.start('s')
    b.task('waits', {}, receive)
    b.end('e')
    b.chain('s', 'waits', 'e')
  }

  it.each<{ title: string; inA: (b: ModelBuilder) => void; inB: (b: ModelBuilder) => void; from: string; to: string }>([
    {
      title: 'is sent in some cases only',
      inA: waiting,
      inB: (b) => {
        b.start('bs')
        b.xor('x')
        tasks(b, { sends: 1 })
        b.end('be')
        b.chain('bs', 'x')
        b.flow('x', 'sends', { p: 0.5 })
        b.flow('x', 'be', { p: 0.5 })
        b.chain('sends', 'be')
      },
      from: 'sends',
      to: 'waits',
    },
    {
      title: 'is taken more often than it is sent',
      inA: (b) => {
        b.start('s')
        b.xor('m')
        b.task('waits', {}, receive)
        b.xor('x')
        b.end('e')
        b.chain('s', 'm', 'waits', 'x')
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      },
      inB: (b) => {
        b.start('bs')
        tasks(b, { sends: 1 })
        b.chain('bs', 'sends')
      },
      from: 'sends',
      to: 'waits',
    },
    {
      title: 'is sent by a step that may be skipped',
      inA: waiting,
      inB: (b) => {
        b.start('bs')
        b.task('sends', { repeat: 0.5 })
        b.chain('bs', 'sends')
      },
      from: 'sends',
      to: 'waits',
    },
    {
      title: 'makes instances of a process that may be two at a time',
      inA: (b) => {
        b.start('s')
        b.xor('m')
        tasks(b, { sends: 1 })
        b.xor('x')
        b.task('waits', {}, receive)
        b.end('e')
        b.chain('s', 'm', 'sends', 'x')
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'waits', { p: 0.5 })
        b.chain('waits', 'e')
      },
      inB: (b) => {
        b.start('bs')
        tasks(b, { works: 1 })
        b.chain('bs', 'works')
        b.messageFlow('works', 'waits')
      },
      from: 'sends',
      to: 'bs',
    },
  ])('$title', ({ inA, inB, from, to }) => {
    expect(reasonOf(pools(inA, inB, (b) => b.messageFlow(from, to)))).toBe('message')
  })
})
