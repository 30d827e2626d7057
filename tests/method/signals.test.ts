import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { solveFlows } from '#src/engine/equations/solveFlows.ts'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, tasks } from '#tests/support/handCases.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { build } from '#tests/support/models.ts'

const S = { kind: 'signal', ref: 'S' } as const

/** A process that throws the signal after so many hours of work. */
const thrower = (b: ModelBuilder, hours: number) =>
  b.process('Q', {}, () => {
    b.start('qs')
    tasks(b, { W: hours })
    b.throw('t', S)
    b.end('qe')
    b.chain('qs', 'W', 't', 'qe')
  })

/** F (0 h unless said otherwise), A of 4 h with the signal on its border, then N; the border leads to H. */
const receiver = (b: ModelBuilder, options: { before?: number; interrupting?: boolean; probability?: number } = {}) =>
  b.process('P', {}, () => {
    const { before = 0, ...event } = options
    b.start('s')
    tasks(b, { F: before, A: 4, N: 1, H: 1 })
    b.boundary('sig', 'A', { events: [S], ...event })
    b.end('e')
    b.end('he')
    b.chain('s', 'F', 'A', 'N', 'e')
    b.chain('sig', 'H', 'he')
  })

const BOUNDARY: readonly TokenCase[] = [
  {
    rule: 'one thrown in another process while the activity is active cuts it at that moment',
    draw: (b) => {
      receiver(b)
      thrower(b, 2)
    },
    n: { A: 1, N: 0, H: 1, W: 1 },
    hours: 3,
    // F 0, A as far as it came 2, H 1, W 2
    expected: { workHours: 5, steps: 4 },
    free: ['event-probability-missing'],
  },
  {
    rule: 'it is the throw that decides, not the probability written on the event',
    draw: (b) => {
      receiver(b, { probability: 0.1 })
      thrower(b, 2)
    },
    n: { N: 0, H: 1 },
    hours: 3,
    expected: {},
  },
  {
    rule: 'one that does not interrupt puts a token on its flow, and the activity goes on',
    draw: (b) => {
      receiver(b, { interrupting: false })
      thrower(b, 2)
    },
    n: { A: 1, N: 1, H: 1 },
    hours: 5,
    expected: { workHours: 4 + 1 + 1 + 2 },
  },
  {
    rule: 'thrown twice it happens twice where it does not interrupt',
    draw: (b) => {
      receiver(b, { interrupting: false })
      b.process('Q', {}, () => {
        b.start('qs')
        tasks(b, { W: 1, V: 1 })
        b.throw('t', S)
        b.end('t2', { events: [S] })
        b.chain('qs', 'W', 't', 'V', 't2')
      })
    },
    n: { A: 1, N: 1, H: 2 },
    hours: 5,
    expected: {},
  },
  {
    rule: 'thrown before the activity is active it has no effect on it',
    draw: (b) => {
      receiver(b, { before: 3 })
      thrower(b, 2)
    },
    n: { A: 1, N: 1, H: 0 },
    hours: 8,
    expected: {},
  },
  {
    rule: 'thrown after the activity is over it has no effect on it',
    draw: (b) => {
      receiver(b)
      thrower(b, 6)
    },
    n: { A: 1, N: 1, H: 0 },
    hours: 6,
    expected: {},
  },
  {
    rule: 'one that nothing in the file throws happens by its probability',
    draw: (b) => receiver(b, { probability: 0.25 }),
    n: { A: 1, N: 0.75, H: 0.25 },
    hours: 5,
    expected: {},
  },
  {
    rule: 'one of another reference has no effect',
    draw: (b) => {
      receiver(b, { probability: 0 })
      b.process('Q', {}, () => {
        b.start('qs')
        tasks(b, { W: 2 })
        b.end('t', { events: [{ kind: 'signal', ref: 'Other' }] })
        b.chain('qs', 'W', 't')
      })
    },
    n: { N: 1, H: 0 },
    hours: 5,
    expected: {},
  },
  {
    rule: 'thrown in three cases of ten it happens in three of ten',
    draw: (b) => {
      receiver(b)
      b.process('Q', {}, () => {
        b.start('qs')
        b.xor('x')
        tasks(b, { W: 1 })
        b.end('t', { events: [S] })
        b.end('quiet')
        b.chain('qs', 'x')
        b.flow('x', 'W', { p: 0.3 })
        b.chain('W', 't')
        b.flow('x', 'quiet', { p: 0.7 })
      })
    },
    n: { A: 1, N: 0.7, H: 0.3 },
    hours: 0.3 * 2 + 0.7 * 5,
    expected: { workHours: 0.3 * (1 + 1 + 1) + 0.7 * 5 },
  },
  {
    rule: 'cut while it still waits, a step has its wait as far as it had passed, and no costs',
    draw: (b) => {
      b.process('P', {}, () => {
        b.start('s')
        b.task('A', { wait: hour(4), work: hour(1), costs: [{ kind: 'fee', amount: 10 }] })
        b.boundary('sig', 'A', { events: [S] })
        b.chain('s', 'A')
      })
      thrower(b, 3)
    },
    n: { A: 1 },
    hours: 3,
    expected: { waitHours: 3, fees: 0, workHours: 3 },
  },
  {
    rule: 'it reaches every active activity that has such an event',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 4, B: 5, W: 2, HA: 1, HB: 2 })
      b.boundary('sa', 'A', { events: [S] })
      b.boundary('sb', 'B', { events: [S] })
      b.end('t', { events: [S] })
      b.and('x')
      b.chain('s', 'x', 'A')
      b.chain('x', 'B')
      b.chain('x', 'W', 't')
      b.chain('sa', 'HA')
      b.chain('sb', 'HB')
    },
    n: { A: 1, B: 1, HA: 1, HB: 1 },
    hours: 4,
    expected: { workHours: 2 + 2 + 2 + 1 + 2 },
  },
]

const NESTED: readonly TokenCase[] = [
  {
    rule: 'it cuts a sub-process with all that is nested in it',
    draw: (b) => {
      b.process('P', {}, () => {
        b.start('s')
        b.sub('O', () => {
          b.start('os')
          b.sub('I', () => tasks(b, { A: 4, B: 1 }))
          tasks(b, { C: 1 })
          b.chain('os', 'I', 'C')
        })
        b.boundary('sig', 'O', { events: [S] })
        tasks(b, { N: 1, H: 1 })
        b.chain('s', 'O', 'N')
        b.chain('sig', 'H')
      })
      thrower(b, 2)
    },
    n: { A: 1, B: 1, C: 0, N: 0, H: 1 },
    hours: 3,
    expected: { workHours: 2 + 1 + 2 + 1 },
  },
  {
    rule: 'it reaches an activity inside a sub-process, which goes on by the flow of the event',
    draw: (b) => {
      b.process('P', {}, () => {
        b.start('s')
        b.sub('O', () => {
          b.start('os')
          tasks(b, { A: 4, C: 1, H: 2 })
          b.boundary('sig', 'A', { events: [S] })
          b.chain('os', 'A', 'C')
          b.chain('sig', 'H')
        })
        tasks(b, { N: 1 })
        b.chain('s', 'O', 'N')
      })
      thrower(b, 3)
    },
    n: { A: 1, C: 0, H: 1, N: 1 },
    hours: 6,
    expected: {},
  },
  {
    rule: 'thrown by an end inside, it is caught on the border of its own sub-process',
    draw: (b) => {
      b.start('s')
      b.sub('O', () => {
        tasks(b, { A: 1, B: 5 })
        b.end('t', { events: [S] })
        b.chain('A', 't')
      })
      b.boundary('sig', 'O', { events: [S] })
      tasks(b, { N: 1, H: 1 })
      b.chain('s', 'O', 'N')
      b.chain('sig', 'H')
    },
    n: { A: 1, B: 1, N: 0, H: 1 },
    hours: 2,
    expected: { workHours: 3 },
  },
  {
    rule: 'the token that throws is cut with its sub-process',
    draw: (b) => {
      b.start('s')
      b.sub('O', () => {
        b.start('os')
        tasks(b, { A: 1, B: 5 })
        b.throw('t', S)
        b.chain('os', 'A', 't', 'B')
      })
      b.boundary('sig', 'O', { events: [S] })
      tasks(b, { N: 1, H: 1 })
      b.chain('s', 'O', 'N')
      b.chain('sig', 'H')
    },
    n: { A: 1, B: 0, N: 0, H: 1 },
    hours: 2,
    expected: {},
  },
]

/** O holds A (4 h) and an event sub-process with E (2 h). */
const withEventSubProcess = (b: ModelBuilder, interrupting: boolean, probability?: number) =>
  b.process('P', {}, () => {
    b.start('s')
    b.sub('O', () => {
      b.start('os')
      tasks(b, { A: 4, C: 1 })
      b.chain('os', 'A', 'C')
      b.sub(
        'ES',
        () => {
          b.start('es', { events: [S], interrupting, ...(probability === undefined ? {} : { probability }) })
          tasks(b, { E: 2 })
          b.chain('es', 'E')
        },
        { triggeredByEvent: true },
      )
    })
    tasks(b, { N: 1 })
    b.chain('s', 'O', 'N')
  })

const INSIDE: readonly TokenCase[] = [
  {
    rule: 'an event sub-process that interrupts takes the place of what runs around it',
    draw: (b) => {
      withEventSubProcess(b, true)
      thrower(b, 3)
    },
    n: { A: 1, C: 0, E: 1, N: 1 },
    hours: 3 + 2 + 1,
    expected: { workHours: 3 + 2 + 1 + 3 },
  },
  {
    rule: 'an event sub-process that does not interrupt runs beside it',
    draw: (b) => {
      withEventSubProcess(b, false)
      thrower(b, 4)
    },
    n: { A: 1, C: 1, E: 1, N: 1 },
    hours: 4 + 2 + 1,
    expected: {},
  },
  {
    rule: 'an event sub-process is not reached when nothing around it is active',
    draw: (b) => {
      withEventSubProcess(b, true)
      thrower(b, 7)
    },
    n: { A: 1, C: 1, E: 0, N: 1 },
    hours: 7,
    expected: {},
  },
  {
    rule: 'an event sub-process whose signal nothing throws happens by its probability',
    draw: (b) => withEventSubProcess(b, false, 0.5),
    n: { C: 1, E: 0.5, N: 1 },
    hours: 0.5 * 6 + 0.5 * 8,
    expected: {},
  },
  {
    rule: 'an event sub-process of a process is reached as well',
    draw: (b) => {
      b.process('P', {}, () => {
        b.start('s')
        tasks(b, { A: 4, N: 1 })
        b.chain('s', 'A', 'N')
        b.sub(
          'ES',
          () => {
            b.start('es', { events: [S], interrupting: true })
            tasks(b, { E: 2 })
            b.chain('es', 'E')
          },
          { triggeredByEvent: true },
        )
      })
      thrower(b, 1)
    },
    n: { A: 1, N: 0, E: 1 },
    hours: 3,
    expected: {},
  },
]

describe('a signal to a boundary event', () => itRuns(BOUNDARY))
describe('a signal and what is nested', () => itRuns(NESTED))
describe('a signal to an event sub-process', () => itRuns(INSIDE))

describe('the flow equations', () => {
  it('are not used where a thrown signal may find an activity active', () => {
    const net = compile(
      build((b) => {
        receiver(b)
        thrower(b, 2)
      }),
    )
    expect(solveFlows(net)).toMatchObject({ ok: false, reason: 'signal' })
  })

  it('are used where nothing throws the signal', () => {
    expect(solveFlows(compile(build((b) => receiver(b, { probability: 0.25 })))).ok).toBe(true)
  })
})
