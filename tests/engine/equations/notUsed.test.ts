import { describe, expect, it } from 'vitest'
import { measured, type Measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { hours, sub, timer } from './support.ts'

const reasonOf = ({ flows }: Measured) => (flows.ok ? undefined : flows.reason)

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
