import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { runCases } from '#src/engine/runs/runCases.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const hour = (likely: number) => ({ likely, unit: 'hour' }) as const
const timer = (text: string) => ({ kind: 'timer', timer: { type: 'duration', text } }) as const

/** The rows of the only case of a model, and the rest of its trace. */
function traceOf(draw: (b: ModelBuilder) => void) {
  const net = compile(build(draw))
  const rows: Record<string, unknown>[] = []
  let rest: Record<string, unknown> = {}
  const summary = runCases(
    net,
    {},
    {
      enumerated(t) {
        for (let i = 0; i < t.count; i++) {
          const { ready, begin, end, wait, work, begun } = t
          const id = net.nodes[t.node[i]!]!.id
          rows.push({ id, ready: ready[i], begin: begin[i], end: end[i], wait: wait[i], work: work[i], begun: begun[i] })
        }
        rest = {
          elapsed: t.elapsed,
          withoutWaits: t.elapsedWithoutWaits,
          ends: [...t.ends.subarray(0, t.endCount)].map((n) => net.nodes[n]!.id),
          complete: t.complete,
        }
      },
      sampled: () => undefined,
    },
  )
  expect(summary.enumeratedRuns).toBe(1)
  return { rows, ...rest }
}

describe('the trace of a case', () => {
  it('has a row for each execution of a step, in the order of their start', () => {
    const trace = traceOf((b) => {
      b.start('s')
      b.task('A', { wait: hour(2), work: hour(1) })
      b.task('B', { work: hour(4), repeat: 2 })
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
    })
    expect(trace).toEqual({
      rows: [
        { id: 'A', ready: 0, begin: 2, end: 3, wait: 2, work: 1, begun: 1 },
        { id: 'B', ready: 3, begin: 3, end: 7, wait: 0, work: 4, begun: 1 },
        { id: 'B', ready: 7, begin: 7, end: 11, wait: 0, work: 4, begun: 1 },
      ],
      elapsed: 11,
      withoutWaits: 9,
      ends: ['e'],
      complete: true,
    })
  })

  it('has rows for timers and for the own waits of sub-processes', () => {
    const own = { wait: hour(3), costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] }
    const trace = traceOf((b) => {
      b.start('s')
      b.catch('t', timer('PT5H'))
      b.sub('S', () => b.task('A', { work: hour(1) }), { facts: own })
      b.chain('s', 't', 'S')
    })
    expect(trace.rows).toEqual([
      { id: 't', ready: 0, begin: 5, end: 5, wait: 5, work: 0, begun: 1 },
      { id: 'S', ready: 5, begin: 8, end: 9, wait: 3, work: 0, begun: 1 },
      { id: 'A', ready: 8, begin: 8, end: 9, wait: 0, work: 1, begun: 1 },
    ])
  })

  it('tells how far a cut execution had come', () => {
    const trace = traceOf((b) => {
      b.start('s')
      b.and('x')
      b.task('short', { work: hour(4) })
      b.terminate('stop')
      b.task('waiting', { wait: hour(9), work: hour(1) })
      b.task('working', { wait: hour(1), work: hour(9) })
      b.catch('timer', timer('PT10H'))
      b.task('after', { work: hour(1) })
      b.chain('s', 'x', 'short', 'stop')
      b.chain('x', 'waiting', 'after')
      b.chain('x', 'working')
      b.chain('x', 'timer')
    })
    expect(trace.rows).toEqual([
      { id: 'short', ready: 0, begin: 0, end: 4, wait: 0, work: 4, begun: 1 },
      { id: 'waiting', ready: 0, begin: 4, end: 4, wait: 4, work: 0, begun: 0 },
      { id: 'working', ready: 0, begin: 1, end: 4, wait: 1, work: 3, begun: 1 },
      { id: 'timer', ready: 0, begin: 4, end: 4, wait: 4, work: 0, begun: 0 },
    ])
    expect(trace).toMatchObject({ elapsed: 4, ends: ['stop'], complete: true })
  })

  it('has an execution that never began where a timer cuts a task that waits for its message', () => {
    const trace = traceOf((b) => {
      b.pool('a', {}, () => {
        b.start('s')
        b.task('wait', { work: hour(1) }, { taskKind: 'receive' })
        b.boundary('late', 'wait', { events: [timer('PT2H')], probability: 1 })
        b.task('never')
        b.chain('s', 'wait')
        b.end('gone')
        b.flow('late', 'gone')
      })
      b.messageFlow('never', 'wait')
    })
    expect(trace.rows).toEqual([{ id: 'wait', ready: 2, begin: 2, end: 2, wait: 0, work: 0, begun: 0 }])
    expect(trace).toMatchObject({ elapsed: 2, ends: ['gone'] })
  })

  it('prolongs an execution whose end waits for its answer', () => {
    const trace = traceOf((b) => {
      b.pool('a', {}, () => {
        b.start('s')
        b.task('ask', { work: hour(1) })
        b.chain('s', 'ask')
      })
      b.pool('b', {}, () => {
        b.start('t')
        b.task('answer', { work: hour(3) })
        b.chain('t', 'answer')
      })
      b.messageFlow('ask', 'answer')
      b.messageFlow('answer', 'ask')
    })
    expect(trace.rows).toEqual([
      { id: 'ask', ready: 0, begin: 0, end: 4, wait: 0, work: 1, begun: 1 },
      { id: 'answer', ready: 1, begin: 1, end: 4, wait: 0, work: 3, begun: 1 },
    ])
  })

  it('ends when its last token ends, not when a timer that was not needed runs out', () => {
    const trace = traceOf((b) => {
      b.pool('a', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('m')
        b.catch('t', timer('P30D'))
        b.chain('s', 'g', 'm')
        b.chain('g', 't')
      })
      b.pool('b', {}, () => {
        b.start('u')
        b.task('send', { work: hour(1) })
        b.chain('u', 'send')
      })
      b.messageFlow('send', 'm')
    })
    expect(trace).toMatchObject({ elapsed: 1, withoutWaits: 1 })
  })
})
