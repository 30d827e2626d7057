import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const unreachable = (draw: (b: ModelBuilder) => void): string[] =>
  compile(build(draw))
    .findings.filter(({ rule }) => rule === 'unreachable')
    .map(({ element }) => element)

describe('parts that no token can reach', () => {
  it('are named once each, at the place where they begin', () => {
    expect(
      unreachable((b) => {
        b.start('s')
        b.task('A')
        b.end('e')
        b.chain('s', 'A', 'e')
        for (const id of ['dead', 'deader', 'deadest']) b.task(id)
        b.chain('dead', 'deader', 'deadest')
      }),
    ).toEqual(['dead'])
  })

  it('are named at some node when they are a circle', () => {
    expect(
      unreachable((b) => {
        b.start('s')
        b.end('e')
        b.flow('s', 'e')
        b.task('one')
        b.task('two')
        b.chain('one', 'two', 'one')
      }),
    ).toEqual(['one'])
  })

  it('are not what a message, a call, a link or a boundary event reaches', () => {
    expect(
      unreachable((b) => {
        b.pool('a', {}, () => {
          b.start('s')
          b.task('A')
          b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.1 })
          b.task('X')
          b.throw('to', { kind: 'link', ref: 'L' })
          b.catch('from', { kind: 'link', ref: 'L' })
          b.call('C', 'called')
          b.chain('s', 'A', 'to')
          b.chain('from', 'C')
          b.chain('x', 'X')
        })
        b.pool('b', {}, () => {
          b.start('t')
          b.task('B')
          b.chain('t', 'B')
        })
        b.process('called', {}, () => b.task('D'))
        b.messageFlow('A', 't')
      }),
    ).toEqual([])
  })

  it('are not compensation handlers, which are not run at all', () => {
    expect(
      unreachable((b) => {
        b.start('s')
        b.task('A')
        b.task('undo', {}, { isForCompensation: true })
        b.chain('s', 'A')
      }),
    ).toEqual([])
  })

  it('include a process that waits for a message from what is itself never reached', () => {
    expect(
      unreachable((b) => {
        b.pool('a', {}, () => {
          b.start('s')
          b.end('e')
          b.flow('s', 'e')
          b.task('lonely')
        })
        b.pool('b', {}, () => {
          b.start('t')
          b.task('B')
          b.chain('t', 'B')
        })
        b.messageFlow('lonely', 't')
      }),
    ).toEqual(['lonely', 't'])
  })
})
