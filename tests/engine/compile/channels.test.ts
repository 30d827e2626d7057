import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { MESSAGE, type Net } from '#src/engine/net.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const netOf = (draw: (b: ModelBuilder) => void): Net => compile(build(draw))
const channelsOf = (net: Net) =>
  net.channels.map(({ source, target, effect }) => ({
    source: net.nodes[source]?.id,
    target: net.nodes[target]?.id,
    effect: Object.keys(MESSAGE)[effect],
  }))

/** Two pools with one task each; `more` draws in the second. */
const two =
  (connect: (b: ModelBuilder) => void, more: (b: ModelBuilder) => void = () => undefined) =>
  (b: ModelBuilder) => {
    b.pool('a', {}, () => {
      b.start('s')
      b.task('A')
      b.chain('s', 'A')
    })
    b.pool('b', {}, () => {
      b.start('t')
      b.task('B')
      b.chain('t', 'B')
      more(b)
    })
    connect(b)
  }

describe('a message flow', () => {
  it.each([
    { to: 'a start event', target: 't', effect: 'start' },
    { to: 'an ordinary task', target: 'B', effect: 'release' },
    { to: 'a receive task', target: 'R', effect: 'consume' },
    { to: 'a message catch event', target: 'M', effect: 'consume' },
    { to: 'a catch event without a definition', target: 'N', effect: 'consume' },
    { to: 'a timer', target: 'T', effect: 'nothing' },
    { to: 'a gateway', target: 'X', effect: 'nothing' },
  ])('to $to has the effect "$effect"', ({ target, effect }) => {
    const net = netOf(
      two(
        (b) => b.messageFlow('A', target),
        (b) => {
          b.task('R', {}, { taskKind: 'receive' })
          b.catch('M')
          b.catch('N', 'message', { events: [] })
          b.catch('T', { kind: 'timer', timer: { type: 'duration', text: 'PT1H' } })
          b.xor('X')
          b.chain('B', 'R', 'M', 'N', 'T', 'X')
        },
      ),
    )
    expect(channelsOf(net)).toEqual([{ source: 'A', target, effect }])
    expect(net.findings.some(({ rule }) => rule === 'message-without-effect')).toBe(effect === 'nothing')
  })

  it('to the border of a pool goes to its only start event', () => {
    const net = netOf(two((b) => b.messageFlow('A', 'b')))
    expect(channelsOf(net)).toEqual([{ source: 'A', target: 't', effect: 'start' }])
    expect(net.findings).toEqual([])
  })

  it('to the border of a pool with two start events has no effect, with a finding', () => {
    const net = netOf(
      two(
        (b) => b.messageFlow('A', 'b', 'lost'),
        (b) => {
          b.start('t2')
          b.flow('t2', 'B')
        },
      ),
    )
    expect(net.channels).toEqual([])
    expect(net.findings).toMatchObject([{ rule: 'message-without-effect', element: 'lost' }])
  })

  it('to a black box has no effect and is no finding', () => {
    const net = netOf(
      two((b) => {
        b.pool('box')
        b.messageFlow('A', 'box')
      }),
    )
    expect(net.channels).toEqual([])
    expect(net.findings).toEqual([])
  })

  it('from a border or a black box comes from nobody drawn', () => {
    const net = netOf(
      two((b) => {
        b.pool('box')
        b.messageFlow('box', 'B')
        b.messageFlow('a', 'B')
      }),
    )
    expect(channelsOf(net)).toEqual([
      { source: undefined, target: 'B', effect: 'release' },
      { source: undefined, target: 'B', effect: 'release' },
    ])
  })

  it('to a boundary event has no effect, and is no mistake', () => {
    const net = netOf(
      two(
        (b) => b.messageFlow('A', 'edge'),
        (b) => b.boundary('edge', 'B', { events: [{ kind: 'message' }], probability: 0.1 }),
      ),
    )
    expect(channelsOf(net)).toEqual([{ source: 'A', target: 'edge', effect: 'nothing' }])
    expect(net.findings).toEqual([])
  })

  it('opposite to another between two activities makes them partners', () => {
    const net = netOf(
      two((b) => {
        b.messageFlow('A', 'B')
        b.messageFlow('B', 'A')
        b.messageFlow('s', 'B')
      }),
    )
    expect(net.channels.map(({ partner }) => net.nodes[partner]?.id)).toEqual(['A', 'B', undefined])
  })
})

describe('a signal', () => {
  it('is a message from each throw to each catch of its reference', () => {
    const signal = (ref: string) => ({ kind: 'signal', ref }) as const
    const net = netOf((b) => {
      b.start('s')
      b.and('x')
      b.throw('t1', signal('one'))
      b.catch('c1', signal('one'))
      b.catch('c2', signal('two'))
      b.end('e', { events: [signal('one')] })
      b.chain('s', 'x', 't1', 'c1', 'e')
      b.chain('x', 'c2')
    })
    expect(channelsOf(net)).toEqual([
      { source: 't1', target: 'c1', effect: 'consume' },
      { source: 'e', target: 'c1', effect: 'consume' },
    ])
  })
})
