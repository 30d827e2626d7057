import { describe, expect, it } from 'vitest'
import { measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const hours = (likely: number) => ({ work: { likely, unit: 'hour' as const } })
const error = (ref?: string) => ({ kind: 'error', ...(ref === undefined ? {} : { ref }) }) as const
const escalation = (ref: string) => ({ kind: 'escalation', ref }) as const

/**
 * s -> O { I { A 1 h, then `thrower`; beside it L 5 h } }, N after O; boundary events as given lead to tasks `on<id>`.
 */
const nested = (
  thrower: (b: ModelBuilder) => void,
  edges: readonly {
    readonly id: string
    readonly host: 'I' | 'O'
    readonly event: ReturnType<typeof error | typeof escalation>
    readonly interrupting?: boolean
  }[],
) =>
  measured((b) => {
    b.start('s')
    b.sub('O', () => {
      b.start('so')
      b.sub('I', () => {
        b.start('si')
        b.and('x')
        b.task('A', hours(1))
        b.task('L', hours(5))
        thrower(b)
        b.chain('si', 'x', 'A', 'T')
        b.chain('x', 'L')
      })
      b.task('afterI', hours(1))
      b.chain('so', 'I', 'afterI')
      for (const { id, event, interrupting } of edges.filter(({ host }) => host === 'I')) {
        b.boundary(id, 'I', { events: [event], interrupting: interrupting ?? true })
        b.task(`on${id}`, hours(2))
        b.chain(id, `on${id}`)
      }
    })
    b.task('N', hours(1))
    b.chain('s', 'O', 'N')
    for (const { id, event, interrupting } of edges.filter(({ host }) => host === 'O')) {
      b.boundary(id, 'O', { events: [event], interrupting: interrupting ?? true })
      b.task(`on${id}`, hours(2))
      b.chain(id, `on${id}`)
    }
  })

const errorEnd = (ref?: string) => (b: ModelBuilder) => b.end('T', { events: [error(ref)] })

describe('an error', () => {
  it('cuts its sub-process and leaves by the boundary event of its reference', () => {
    const result = nested(errorEnd('E'), [{ id: 'e', host: 'I', event: error('E') }])
    // A 1 h, L cut after 1 h, one 2 h, N 1 h
    expect(result).toMatchObject({ hours: 4, work: 5 })
    expect(result.n).toMatchObject({ L: 1, one: 1, afterI: 0, N: 1 })
  })

  it('goes past a boundary event of another reference to one around it', () => {
    const result = nested(errorEnd('E'), [
      { id: 'other', host: 'I', event: error('X') },
      { id: 'e', host: 'O', event: error('E') },
    ])
    expect(result.n).toMatchObject({ onother: 0, one: 1, afterI: 0, N: 0 })
    expect(result.hours).toBe(3)
  })

  it('takes the same reference before none', () => {
    const result = nested(errorEnd('E'), [
      { id: 'any', host: 'I', event: error() },
      { id: 'e', host: 'I', event: error('E') },
    ])
    expect(result.n).toMatchObject({ onany: 0, one: 1 })
  })

  it('takes the nearest level before the same reference further out', () => {
    const result = nested(errorEnd('E'), [
      { id: 'any', host: 'I', event: error() },
      { id: 'e', host: 'O', event: error('E') },
    ])
    expect(result.n).toMatchObject({ onany: 1, one: 0 })
  })

  it('that nobody catches ends its sub-process, which goes on by its own flow', () => {
    const result = nested(errorEnd('E'), [])
    expect(result.n).toMatchObject({ L: 1, afterI: 1, N: 1 })
    expect(result.hours).toBe(3)
    expect(result.work).toBe(4)
  })

  it('is a plain end in a process of its own', () => {
    const result = measured((b) => {
      b.start('s')
      b.and('x')
      b.end('bad', { events: [error('E')] })
      b.task('A', hours(2))
      b.chain('s', 'x', 'bad')
      b.chain('x', 'A')
    })
    expect(result).toMatchObject({ hours: 2, work: 2, ends: { bad: 1 } })
  })

  it('reaches an event sub-process of the same reference first', () => {
    const result = nested(
      (b) => {
        errorEnd('E')(b)
        b.sub(
          'ES',
          () => {
            b.start('es', { events: [error('E')] })
            b.task('repair', hours(3))
            b.chain('es', 'repair')
          },
          { triggeredByEvent: true },
        )
      },
      [{ id: 'e', host: 'O', event: error('E') }],
    )
    expect(result.n).toMatchObject({ repair: 1, one: 0, afterI: 1, N: 1 })
    expect(result.hours).toBe(1 + 3 + 1 + 1)
  })
})

describe('an escalation', () => {
  it('goes on beside what it does not interrupt', () => {
    const result = nested(
      (b) => b.throw('T', escalation('E')),
      [{ id: 'e', host: 'I', event: escalation('E'), interrupting: false }],
    )
    expect(result.n).toMatchObject({ one: 1, afterI: 1, N: 1 })
    // the sub-process takes 5 h, what was escalated 1 + 2 h beside it
    expect(result.hours).toBe(7)
  })

  it('interrupts where the event does', () => {
    const result = nested((b) => b.throw('T', escalation('E')), [{ id: 'e', host: 'I', event: escalation('E') }])
    expect(result.n).toMatchObject({ one: 1, afterI: 0 })
    expect(result.hours).toBe(4)
  })

  it('that nobody catches has no effect when it is thrown on the way', () => {
    const result = nested((b) => b.throw('T', escalation('E')), [])
    expect(result).toMatchObject({ hours: 7, n: { L: 1, afterI: 1 } })
  })
})
