import { describe, expect, it } from 'vitest'
import type { ModelBuilder } from '#tests/support/models.ts'
import { agreeing, hours, sub, timer } from './support.ts'

describe('the flow equations', () => {
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
