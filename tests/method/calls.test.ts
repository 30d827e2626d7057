import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, tasks, timer, work } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'a call activity’s own wait and costs are added once per call',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C1', 'called', { wait: hour(3), work: hour(100), costs: [{ kind: 'fee', amount: 2 }] })
        b.call('C2', 'called', { costs: [{ kind: 'fee', amount: 30 }], repeat: 2 })
        b.chain('s', 'C1', 'C2')
      })
      b.process('called', {}, () => {
        b.start('s2')
        tasks(b, { A: 2 })
        b.chain('s2', 'A')
      })
    },
    n: { A: 3 },
    hours: 9,
    expected: { waitHours: 3, fees: 62, workHours: 6, steps: 3 },
  },
  {
    rule: 'a call activity that names nothing in the file, or a process without activities, is a step',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C1', 'elsewhere', work(1))
        b.call('C2', undefined, work(2))
        b.call('C3', 'empty', work(4))
        b.chain('s', 'C1', 'C2', 'C3')
      })
      b.process('empty', {}, () => {
        b.start('s2')
        b.end('e2')
        b.chain('s2', 'e2')
      })
    },
    n: { C1: 1, C2: 1, C3: 1 },
    hours: 7,
    expected: { steps: 3 },
  },
  {
    rule: 'a call that leads back to its own process is a step, with a finding',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        tasks(b, { A: 1 })
        b.call('C', 'main', work(2))
        b.chain('s', 'A', 'C')
      })
    },
    n: { A: 1, C: 1 },
    hours: 3,
    expected: { steps: 2 },
    finds: ['recursive-call'],
  },
  {
    rule: 'two processes that call each other: the call that closes the circle is a step',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'one')
        b.chain('s', 'C')
      })
      b.process('one', {}, () => {
        b.start('s1')
        tasks(b, { A: 1 })
        b.call('C1', 'two', work(10))
        b.chain('s1', 'A', 'C1')
      })
      b.process('two', {}, () => {
        b.start('s2')
        tasks(b, { B: 2 })
        b.call('C2', 'one', work(4))
        b.chain('s2', 'B', 'C2')
      })
    },
    expected: {},
    finds: ['recursive-call'],
    free: ['no-complete-case', 'endless-cycle'],
  },
  {
    rule: 'a called process with two starts begins with one of them',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'called')
        b.chain('s', 'C')
      })
      b.process('called', {}, () => {
        b.start('s1', { probability: 0.25 })
        b.start('s2', { probability: 0.75 })
        tasks(b, { A: 4, B: 8 })
        b.chain('s1', 'A')
        b.chain('s2', 'B')
      })
    },
    n: { A: 0.25, B: 0.75 },
    hours: 7,
    expected: {},
  },
  {
    rule: 'an event sub-process of a called process happens at each call',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C1', 'called')
        b.call('C2', 'called')
        b.chain('s', 'C1', 'C2')
      })
      b.process('called', {}, () => {
        b.start('s2')
        tasks(b, { A: 1 })
        b.chain('s2', 'A')
        b.sub(
          'ES',
          () => {
            b.start('es', { events: [{ kind: 'message' }], interrupting: false, probability: 0.25 })
            tasks(b, { X: 1 })
            b.chain('es', 'X')
          },
          { triggeredByEvent: true },
        )
      })
    },
    n: { A: 2, X: 0.5 },
    expected: { steps: 2.5 },
  },
  {
    rule: 'an event sub-process of the process itself happens when the rest is over',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 2 })
      b.chain('s', 'A')
      b.sub(
        'ES',
        () => {
          b.start('es', { events: [{ kind: 'error' }], interrupting: true, probability: 0.25 })
          tasks(b, { X: 4 })
          b.chain('es', 'X')
        },
        { triggeredByEvent: true },
      )
    },
    n: { A: 1, X: 0.25 },
    hours: 3,
    expected: { steps: 1.25 },
  },
  {
    rule: 'an interrupting timer of an event sub-process cuts its parent’s work at its duration',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('i')
        tasks(b, { A: 5 })
        b.chain('i', 'A')
        b.sub(
          'ES',
          () => {
            b.start('es', { events: [timer('PT2H')], interrupting: true, probability: 0.5 })
            tasks(b, { X: 1 })
            b.chain('es', 'X')
          },
          { triggeredByEvent: true },
        )
      })
      b.chain('s', 'S')
    },
    n: { A: 1, X: 0.5 },
    hours: 0.5 * 5 + 0.5 * 3,
    expected: { workHours: 0.5 * 5 + 0.5 * 3 },
  },
  {
    rule: 'an event sub-process without a probability never happens, with a finding',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 2 })
      b.chain('s', 'A')
      b.sub(
        'ES',
        () => {
          b.start('es', { events: [{ kind: 'message' }], interrupting: true })
          tasks(b, { X: 4 })
          b.chain('es', 'X')
        },
        { triggeredByEvent: true },
      )
    },
    n: { A: 1, X: 0 },
    hours: 2,
    expected: {},
    finds: ['event-probability-missing'],
  },
]

describe('a called process or an event sub-process', () => {
  itRuns(CASES)
})
