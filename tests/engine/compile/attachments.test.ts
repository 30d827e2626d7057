import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import type { Net } from '#src/engine/net.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const netOf = (draw: (b: ModelBuilder) => void): Net => compile(build(draw))
const hostOf = (net: Net, id: string) => net.hosts[net.nodes.findIndex((node) => node.id === id)]!
const weights = ({ decisions }: Net, d: number) =>
  Array.from(decisions.weight.subarray(decisions.start[d], decisions.start[d + 1]))
const error = (ref?: string) => ({ kind: 'error', ...(ref === undefined ? {} : { ref }) }) as const
const timer = (text: string) => ({ kind: 'timer', timer: { type: 'duration', text } }) as const

describe('what is attached to an activity', () => {
  it('is decided together when it interrupts, and alone when it does not', () => {
    const net = netOf((b) => {
      b.task('A')
      b.boundary('x', 'A', { events: [error()], probability: 0.2 })
      b.boundary('y', 'A', { events: [{ kind: 'message' }], probability: 0.3, interrupting: false })
      b.boundary('z', 'A', { events: [{ kind: 'signal' }], probability: 0.1 })
    })
    const host = hostOf(net, 'A')
    expect(host.interrupting).toEqual([0, 2])
    const chances = weights(net, host.interruption)
    expect(chances).toHaveLength(3)
    for (const [i, chance] of [0.2, 0.1, 0.7].entries()) expect(chances[i]).toBeCloseTo(chance, 12)
    expect(host.beside).toMatchObject([{ index: 1 }])
    expect(weights(net, host.beside[0]!.decision)).toEqual([0.7, 0.3])
    expect(host.early).toBe(false)
  })

  it('is scaled when interrupting probabilities exceed 1', () => {
    const net = netOf((b) => {
      b.task('A')
      b.boundary('x', 'A', { events: [error()], probability: 0.75 })
      b.boundary('y', 'A', { events: [error()], probability: 0.75 })
    })
    expect(weights(net, hostOf(net, 'A').interruption)).toEqual([0.5, 0.5, 0])
  })

  it('never happens without a probability, which is a finding', () => {
    const net = netOf((b) => {
      b.task('A')
      b.boundary('x', 'A', { events: [timer('PT1H')] })
    })
    expect(hostOf(net, 'A').interruption).toBe(-1)
    expect(net.findings).toMatchObject([{ rule: 'event-probability-missing', element: 'x' }])
  })

  it.each([
    { title: 'its duration', options: { events: [timer('PT5H')] }, after: 5 },
    { title: 'its bpr:wait before its duration', options: { events: [timer('PT5H')], facts: { wait: 2 } }, after: 2 },
    { title: 'no duration for a date', options: { events: [timer('2016-01-01')] }, after: -1 },
    { title: 'no duration for another kind', options: { events: [{ kind: 'message' as const }] }, after: -1 },
  ])('happens after $title', ({ options: { events, facts }, after }) => {
    const net = netOf((b) => {
      b.task('A')
      const wait = facts === undefined ? {} : { facts: { ...NO_FACTS, wait: { likely: facts.wait, unit: 'hour' as const } } }
      b.boundary('x', 'A', { events, probability: 0.5, ...wait })
    })
    expect(hostOf(net, 'A').attached[0]!.after).toBe(after)
    expect(hostOf(net, 'A').early).toBe(after >= 0)
  })

  it('is left out with a finding when it is for compensation or cancellation', () => {
    const net = netOf((b) => {
      b.task('A')
      b.boundary('x', 'A', { events: [{ kind: 'compensate' }] })
      b.boundary('y', 'A', { events: [{ kind: 'cancel' }], probability: 1 })
    })
    expect(hostOf(net, 'A')).toBeUndefined()
    expect(net.findings.map(({ rule }) => rule)).toEqual(['compensation-not-run', 'compensation-not-run'])
  })
})

const NO_FACTS = { costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] }

describe('what a throw inside reaches', () => {
  /** A sub-process in a sub-process that throws `ref`, with boundary events on either. */
  const nested = (ref: string | undefined, inner: string | undefined | null, outer: string | undefined | null) =>
    netOf((b) => {
      b.sub('O', () => {
        b.sub('I', () => {
          b.task('A')
          b.end('bad', { events: [error(ref)] })
          b.chain('A', 'bad')
        })
        if (inner !== null) b.boundary('onInner', 'I', { events: [error(inner)], probability: 0.5 })
      })
      if (outer !== null) b.boundary('onOuter', 'O', { events: [error(outer)], probability: 0.5 })
    })
  const thrownAt = (net: Net, id: string) => hostOf(net, id)?.attached[0]?.thrown

  it('happens by the throw and not by its probability', () => {
    const net = nested('E', 'E', null)
    expect(hostOf(net, 'I').attached[0]).toMatchObject({ thrown: true, probability: 0 })
  })

  it.each([
    { thrown: 'E', inner: 'E', outer: 'E', atInner: true, atOuter: false },
    { thrown: 'E', inner: 'other', outer: 'E', atInner: false, atOuter: true },
    { thrown: 'E', inner: undefined, outer: 'E', atInner: true, atOuter: false },
    { thrown: undefined, inner: 'E', outer: undefined, atInner: false, atOuter: true },
    { thrown: 'E', inner: null, outer: undefined, atInner: undefined, atOuter: true },
  ])('is the nearest that catches: $thrown past $inner and $outer', ({ thrown, inner, outer, atInner, atOuter }) => {
    const net = nested(thrown, inner, outer)
    expect(thrownAt(net, 'I')).toBe(atInner)
    expect(thrownAt(net, 'O')).toBe(atOuter)
  })

  it('is looked for through a called process', () => {
    const net = netOf((b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'called')
        b.boundary('x', 'C', { events: [error('E')] })
        b.chain('s', 'C')
      })
      b.process('called', {}, () => {
        b.task('A')
        b.end('bad', { events: [error('E')] })
        b.chain('A', 'bad')
      })
    })
    expect(thrownAt(net, 'C')).toBe(true)
    expect(net.findings).toEqual([])
  })
})

describe('an event sub-process', () => {
  it('is attached to its parent, inside, by its start event', () => {
    const net = netOf((b) => {
      b.sub('S', () => {
        b.task('A')
        b.sub(
          'ES',
          () => {
            b.start('es', { probability: 0.5, interrupting: false, events: [timer('PT2H')] })
            b.task('X')
            b.chain('es', 'X')
          },
          { triggeredByEvent: true },
        )
      })
    })
    expect(hostOf(net, 'S').attached).toMatchObject([{ inside: true, interrupting: false, after: 2, probability: 0.5 }])
  })

  it('of a process is attached to the process', () => {
    const net = netOf((b) => {
      b.task('A')
      b.sub('ES', () => b.start('es', { probability: 0.5 }), { triggeredByEvent: true })
    })
    expect(net.hosts[net.nodes.length]!.attached).toMatchObject([{ inside: true, interrupting: true }])
  })
})
