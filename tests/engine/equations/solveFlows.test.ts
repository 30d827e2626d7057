import { describe, expect, it } from 'vitest'
import { expectedRuns, measured, type Measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const hours = (likely: number) => ({ work: { likely, unit: 'hour' as const } })
const timer = (text: string) => ({ kind: 'timer', timer: { type: 'duration', text } }) as const

/** Equations and complete enumeration of the same model, which must agree wherever the equations are used. */
function agreeing(draw: (b: ModelBuilder) => void): Record<string, number> {
  const result = measured(draw)
  const expected = expectedRuns(result)
  expect(result.summary.exact).toBe(true)
  const { flows } = result
  for (const [i, { id }] of result.net.nodes.entries())
    if (result.net.recorded[i] === 1) expect(expected[id], id).toBeCloseTo(result.n[id]!, 6)
  if (flows.ok) {
    expect(flows.work.reduce((sum, x) => sum + x, 0)).toBeCloseTo(result.work, 6)
    expect(flows.wait.reduce((sum, x) => sum + x, 0)).toBeCloseTo(result.wait, 6)
  }
  return expected
}
const reasonOf = ({ flows }: Measured) => (flows.ok ? undefined : flows.reason)

/** A sub-process with one task, and what `more` draws in it. */
const sub = (b: ModelBuilder, more: (b: ModelBuilder) => void = () => undefined) =>
  b.sub('S', () => {
    b.start('si')
    b.task('A', hours(1))
    b.end('ei')
    b.chain('si', 'A')
    more(b)
  })

describe('the flow equations', () => {
  it('give the first reference case of the method: A 1.25, B 1.25, C 1, D 0.9, and 134.25 minutes of work', () => {
    // given
    const minutes = (likely: number) => ({ work: { likely, unit: 'minute' as const } })
    const draw = (b: ModelBuilder) => {
      b.start('s')
      b.task('A', minutes(30))
      b.task('B', minutes(15))
      b.xor('x')
      b.task('C', minutes(60))
      b.xor('y')
      b.task('D', minutes(20))
      b.end('refused')
      b.end('done')
      b.chain('s', 'A', 'B', 'x')
      b.flow('x', 'A', { p: 0.2 })
      b.flow('x', 'C', { p: 0.8 })
      b.flow('C', 'y')
      b.flow('y', 'refused', { p: 0.1 })
      b.flow('y', 'D', { p: 0.9 })
      b.flow('D', 'done')
    }
    // when
    const result = measured(draw)
    const n = expectedRuns(result)
    // then
    for (const [id, runs] of Object.entries({ A: 1.25, B: 1.25, C: 1, D: 0.9 })) expect(n[id]).toBeCloseTo(runs, 12)
    expect(result.flows.ok && result.flows.work.reduce((sum, x) => sum + x, 0) * 60).toBeCloseTo(134.25, 9)
    expect(result.work * 60).toBeCloseTo(134.25, 6)
  })

  it('count the credit application of the method, of which the runs tell 8.65 days', () => {
    const days = (likely: number) => ({ work: { likely, unit: 'working-day' as const } })
    const draw = (b: ModelBuilder) => {
      b.start('s')
      b.xor('m')
      b.task('check', days(1))
      b.xor('x')
      b.and('split')
      b.task('history', days(1))
      b.task('income', days(3))
      b.and('join')
      b.task('assess', days(3))
      b.xor('y')
      b.task('offer', days(1))
      b.task('reject', days(2))
      b.end('e')
      b.chain('s', 'm', 'check', 'x')
      b.flow('x', 'm', { p: 0.2 })
      b.flow('x', 'split', { p: 0.8 })
      b.chain('split', 'history', 'join', 'assess', 'y')
      b.chain('split', 'income', 'join')
      b.flow('y', 'offer', { p: 0.6 })
      b.flow('y', 'reject', { p: 0.4 })
      b.flow('offer', 'e')
      b.flow('reject', 'e')
    }
    expect(agreeing(draw)).toMatchObject({ history: 1, income: 1, assess: 1 })
    expect(measured(draw).hours / 8).toBeCloseTo(8.65, 6)
  })

  it('solve a loop entered at two places', () => {
    const n = agreeing((b) => {
      b.start('s')
      b.xor('x')
      b.task('A')
      b.task('B')
      b.xor('y')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.chain('A', 'B', 'y')
      b.flow('y', 'A', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
    })
    expect(n['A']).toBeCloseTo(1.5, 12)
    expect(n['B']).toBeCloseTo(2, 12)
  })

  it('solve two nested loops', () => {
    const result = measured((b) => {
      b.start('s')
      b.task('A')
      b.task('B')
      b.xor('inner')
      b.task('C')
      b.xor('outer')
      b.end('e')
      b.chain('s', 'A', 'B', 'inner')
      b.flow('inner', 'B', { p: 0.5 })
      b.flow('inner', 'C', { p: 0.5 })
      b.flow('C', 'outer')
      b.flow('outer', 'A', { p: 0.25 })
      b.flow('outer', 'e', { p: 0.75 })
    })
    const n = expectedRuns(result)
    expect(n['A']).toBeCloseTo(4 / 3, 12)
    expect(n['B']).toBeCloseTo(8 / 3, 12)
    expect(n['C']).toBeCloseTo(4 / 3, 12)
  })

  it('are exact for a chain of 24 decisions, whatever the number of paths', () => {
    const result = measured(
      (b) => {
        b.start('s')
        let last = 's'
        for (let i = 0; i < 24; i++) {
          b.xor(`x${i}`)
          b.task(`A${i}`, hours(1))
          b.xor(`m${i}`)
          b.flow(last, `x${i}`)
          b.flow(`x${i}`, `A${i}`, { p: 0.3 })
          b.flow(`x${i}`, `m${i}`, { p: 0.7 })
          b.flow(`A${i}`, `m${i}`)
          last = `m${i}`
        }
        b.end('e')
        b.flow(last, 'e')
      },
      { budget: 100, samples: 100 },
    )
    expect(result.flows.ok && result.flows.work.reduce((sum, x) => sum + x, 0)).toBeCloseTo(7.2, 12)
  })

  it('solve hundreds of nodes that all lead back', () => {
    const steps = 400
    const result = measured(
      (b) => {
        b.start('s')
        for (let i = 0; i < steps; i++) {
          b.task(`A${i}`)
          b.xor(`x${i}`)
          b.flow(i === 0 ? 's' : `x${i - 1}`, `A${i}`, i === 0 ? {} : { p: 0.9 })
          b.flow(`A${i}`, `x${i}`)
          b.flow(`x${i}`, `A${Math.max(0, i - 7)}`, { p: 0.1 })
        }
        b.end('e')
        b.flow(`x${steps - 1}`, 'e', { p: 0.9 })
      },
      { budget: 1, samples: 1 },
    )
    const n = expectedRuns(result)
    // what comes to each step is what goes on to the next, which is 0.9 of what runs, less nothing: balance at each node
    for (let i = 1; i < steps - 8; i++) expect(n[`A${i}`]).toBeCloseTo(0.9 * n[`A${i - 1}`]! + 0.1 * n[`A${i + 7}`]!, 8)
    expect(0.9 * n[`A${steps - 1}`]!).toBeCloseTo(1, 9)
  })

  it.each([
    {
      title: 'parallel branches with choices in them',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.and('split')
        b.xor('x')
        b.task('A')
        b.task('B')
        b.xor('m')
        b.task('C')
        b.and('join')
        b.task('D')
        b.chain('s', 'split', 'x')
        b.flow('x', 'A', { p: 0.3 })
        b.flow('x', 'B', { p: 0.7 })
        b.chain('A', 'm', 'join', 'D')
        b.chain('B', 'm')
        b.chain('split', 'C', 'join')
      },
    },
    {
      title: 'a parallel split that is never joined',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.task('A')
        b.task('B')
        b.task('C')
        b.chain('s', 'A', 'B', 'C')
        b.chain('A', 'C')
      },
    },
    {
      title: 'an inclusive split that merges without a join',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.or('x')
        b.task('A')
        b.task('B')
        b.task('C')
        b.flow('s', 'x')
        b.flow('x', 'A', { p: 0.3 })
        b.flow('x', 'B', { p: 0.6 })
        b.chain('A', 'C')
        b.chain('B', 'C')
      },
    },
    {
      title: 'an inclusive gateway used as a merge of alternatives',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.xor('x')
        b.task('A')
        b.task('B')
        b.or('m')
        b.task('C')
        b.flow('s', 'x')
        b.flow('x', 'A', { p: 0.3 })
        b.flow('x', 'B', { p: 0.7 })
        b.chain('A', 'm', 'C')
        b.chain('B', 'm')
      },
    },
    {
      title: 'a terminate end where a token is alone',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.xor('x')
        b.task('A')
        b.terminate('t')
        b.end('e')
        b.flow('s', 'x')
        b.flow('x', 'A', { p: 0.4 })
        b.flow('x', 'e', { p: 0.6 })
        b.chain('A', 't')
      },
    },
    {
      title: 'sub-processes that repeat, with waits of their own',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.sub('S', () => b.task('A', { ...hours(2), repeat: 1.5 }), {
          facts: {
            wait: { likely: 3, unit: 'hour' },
            repeat: 2.25,
            costs: [],
            documents: [],
            legalBases: [],
            evidence: [],
            painPoints: [],
          },
        })
        b.chain('s', 'S')
      },
    },
    {
      title: 'boundary events of every kind at the end of an activity',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.task('A', { repeat: 0.5 })
        b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.2 })
        b.boundary('y', 'A', { events: [{ kind: 'message' }], probability: 0.3, interrupting: false })
        for (const id of ['B', 'X', 'Y']) b.task(id)
        b.chain('s', 'A', 'B')
        b.chain('x', 'X')
        b.chain('y', 'Y')
      },
    },
    {
      title: 'a timer that cuts the work of a step',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.task('A', { wait: { likely: 1, unit: 'hour' }, ...hours(10) })
        b.boundary('t', 'A', { events: [timer('PT4H')], probability: 0.25 })
        b.task('B', hours(1))
        b.task('L', hours(1))
        b.chain('s', 'A', 'B')
        b.chain('t', 'L')
      },
    },
    {
      title: 'an error thrown out of a sub-process where a token is alone',
      draw: (b: ModelBuilder) => {
        b.start('s')
        sub(b, () => {
          b.xor('x')
          b.end('bad', { events: [{ kind: 'error', ref: 'E' }] })
          b.flow('A', 'x')
          b.flow('x', 'bad', { p: 0.2 })
          b.flow('x', 'ei', { p: 0.8 })
        })
        b.boundary('caught', 'S', { events: [{ kind: 'error', ref: 'E' }] })
        b.boundary('late', 'S', { events: [{ kind: 'message' }], probability: 0.5 })
        for (const id of ['N', 'C', 'L']) b.task(id)
        b.chain('s', 'S', 'N')
        b.chain('caught', 'C')
        b.chain('late', 'L')
      },
    },
    {
      title: 'an escalation that goes on beside',
      draw: (b: ModelBuilder) => {
        b.start('s')
        sub(b, () => {
          b.throw('up', { kind: 'escalation', ref: 'E' })
          b.chain('A', 'up', 'ei')
        })
        b.boundary('caught', 'S', { events: [{ kind: 'escalation', ref: 'E' }], interrupting: false })
        for (const id of ['N', 'C']) b.task(id)
        b.chain('s', 'S', 'N')
        b.chain('caught', 'C')
      },
    },
    {
      title: 'event sub-processes at the end of their parents',
      draw: (b: ModelBuilder) => {
        b.start('s')
        sub(b, () => {
          b.flow('A', 'ei')
          b.sub(
            'ES',
            () => {
              b.start('es', { probability: 0.3 })
              b.task('X')
              b.chain('es', 'X')
            },
            { triggeredByEvent: true },
          )
        })
        b.chain('s', 'S')
        b.sub(
          'EP',
          () => {
            b.start('ep', { probability: 0.6, interrupting: false })
            b.task('Y')
            b.chain('ep', 'Y')
          },
          { triggeredByEvent: true },
        )
      },
    },
    {
      title: 'messages that start processes, several times',
      draw: (b: ModelBuilder) => {
        b.pool('a', {}, () => {
          b.start('s')
          b.task('A', { repeat: 1.5 })
          b.xor('x')
          b.end('e', { events: [{ kind: 'message' }] })
          b.chain('s', 'A', 'x')
          b.flow('x', 'A', { p: 0.2 })
          b.flow('x', 'e', { p: 0.8 })
        })
        b.pool('b', {}, () => {
          b.start('t')
          b.task('B')
          b.chain('t', 'B')
        })
        b.messageFlow('A', 't')
        b.messageFlow('e', 't')
      },
    },
    {
      title: 'links, calls and alternative starts',
      draw: (b: ModelBuilder) => {
        b.process('main', {}, () => {
          b.start('s1', { probability: 0.3 })
          b.start('s2')
          b.throw('to', { kind: 'link', ref: 'L' })
          b.catch('from', { kind: 'link', ref: 'L' })
          b.call('C', 'called', { repeat: 2 })
          b.chain('s1', 'to')
          b.chain('from', 'C')
          b.chain('s2', 'C')
        })
        b.process('called', {}, () => {
          b.start('t')
          b.task('A')
          b.chain('t', 'A')
        })
      },
    },
  ])('agree with the runs for $title', ({ draw }) => {
    const n = agreeing(draw)
    expect(Object.values(n).some((runs) => runs > 0)).toBe(true)
  })
})

describe('the flow equations are not used', () => {
  it.each([
    {
      reason: 'inclusive-join',
      title: 'where inclusive joins have to wait',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.or('x')
        b.task('A')
        b.task('B')
        b.or('j')
        b.flow('s', 'x')
        b.flow('x', 'A', { p: 0.5 })
        b.flow('x', 'B', { p: 0.5 })
        b.chain('A', 'j')
        b.chain('B', 'j')
      },
    },
    {
      reason: 'terminate',
      title: 'where a terminate end may cut other work',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.and('x')
        b.task('A', hours(1))
        b.terminate('t')
        b.task('B', hours(2))
        b.chain('s', 'x', 'A', 't')
        b.chain('x', 'B')
      },
    },
    {
      reason: 'interruption',
      title: 'where a timer cuts a sub-process',
      draw: (b: ModelBuilder) => {
        b.start('s')
        sub(b, () => b.flow('A', 'ei'))
        b.boundary('t', 'S', { events: [timer('PT30M')], probability: 0.5 })
        b.chain('s', 'S')
      },
    },
    {
      reason: 'interruption',
      title: 'where a timer cuts a step before its work begins',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.task('A', { wait: { likely: 3, unit: 'hour' } })
        b.boundary('t', 'A', { events: [timer('PT1H')], probability: 0.5 })
        b.chain('s', 'A')
      },
    },
    {
      reason: 'interruption',
      title: 'where an error cuts parallel work',
      draw: (b: ModelBuilder) => {
        b.start('s')
        sub(b, () => {
          b.and('x')
          b.task('B', hours(5))
          b.end('bad', { events: [{ kind: 'error' }] })
          b.chain('A', 'x', 'bad')
          b.chain('x', 'B', 'ei')
        })
        b.boundary('caught', 'S', { events: [{ kind: 'error' }] })
        b.chain('s', 'S')
      },
    },
    {
      reason: 'race',
      title: 'where a message and a timer race',
      draw: (b: ModelBuilder) => {
        b.pool('a', {}, () => {
          b.start('s')
          b.eventGateway('g')
          b.catch('m')
          b.catch('t', timer('PT1H'))
          b.chain('s', 'g', 'm')
          b.chain('g', 't')
        })
        b.pool('b', {}, () => {
          b.start('u')
          b.task('B', hours(2))
          b.chain('u', 'B')
        })
        b.messageFlow('B', 'm')
      },
    },
    {
      reason: 'unsound-join',
      title: 'where a join is fed by alternatives',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.xor('x')
        b.task('A')
        b.task('B')
        b.and('j')
        b.flow('s', 'x')
        b.flow('x', 'A', { p: 0.5 })
        b.flow('x', 'B', { p: 0.5 })
        b.chain('A', 'j')
        b.chain('B', 'j')
      },
    },
    {
      reason: 'endless',
      title: 'where tokens go round for ever',
      draw: (b: ModelBuilder) => {
        b.start('s')
        b.task('A')
        b.chain('s', 'A', 'A')
      },
    },
  ])('$title', ({ reason, draw }) => {
    expect(reasonOf(measured(draw))).toBe(reason)
  })
})
