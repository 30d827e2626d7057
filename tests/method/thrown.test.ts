import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, tasks, timer } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'an error end reaches a boundary event without a reference, and cuts the other branch inside',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        tasks(b, { A: 2, B: 5, C: 1 })
        b.end('bad', { events: [{ kind: 'error', ref: 'E1' }] })
        b.chain('A', 'bad')
        b.chain('B', 'C')
      })
      b.boundary('any', 'S', { events: [{ kind: 'error' }] })
      tasks(b, { H: 1, N: 1 })
      b.chain('s', 'S', 'N')
      b.chain('any', 'H')
    },
    n: { A: 1, B: 1, C: 0, H: 1, N: 0 },
    hours: 3,
    expected: { workHours: 5 },
  },
  {
    rule: 'an error end that nothing matches ends the sub-process, which goes on by its own flow',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        tasks(b, { A: 2, B: 5 })
        b.end('bad', { events: [{ kind: 'error', ref: 'E1' }] })
        b.chain('A', 'bad')
      })
      b.boundary('other', 'S', { events: [{ kind: 'error', ref: 'E2' }], probability: 0 })
      tasks(b, { O: 1, N: 1 })
      b.chain('s', 'S', 'N')
      b.chain('other', 'O')
    },
    n: { A: 1, B: 1, O: 0, N: 1 },
    hours: 3,
    expected: { workHours: 5 },
  },
  {
    rule: 'an error end two levels deep is caught by the outer boundary event',
    draw: (b) => {
      b.start('s')
      b.sub('Outer', () => {
        b.start('so')
        b.sub('Inner', () => {
          b.start('si')
          b.xor('x')
          tasks(b, { A: 1 })
          b.end('bad', { events: [{ kind: 'error', ref: 'E1' }] })
          b.end('good')
          b.chain('si', 'A', 'x')
          b.flow('x', 'bad', { p: 0.25 })
          b.flow('x', 'good', { p: 0.75 })
        })
        tasks(b, { M: 1 })
        b.chain('so', 'Inner', 'M')
      })
      b.boundary('hit', 'Outer', { events: [{ kind: 'error', ref: 'E1' }] })
      tasks(b, { H: 10, N: 1 })
      b.chain('s', 'Outer', 'N')
      b.chain('hit', 'H')
    },
    n: { A: 1, M: 0.75, H: 0.25, N: 0.75 },
    hours: 0.75 * 3 + 0.25 * 11,
    expected: {},
  },
  {
    rule: 'the inner boundary event catches before the outer one',
    draw: (b) => {
      b.start('s')
      b.sub('Outer', () => {
        b.start('so')
        b.sub('Inner', () => {
          b.start('si')
          b.end('bad', { events: [{ kind: 'error', ref: 'E1' }] })
          tasks(b, { A: 1 })
          b.chain('si', 'A', 'bad')
        })
        b.boundary('in', 'Inner', { events: [{ kind: 'error', ref: 'E1' }] })
        tasks(b, { I: 1, M: 1 })
        b.chain('so', 'Inner', 'M')
        b.chain('in', 'I')
      })
      b.boundary('out', 'Outer', { events: [{ kind: 'error', ref: 'E1' }] })
      tasks(b, { H: 10, N: 1 })
      b.chain('s', 'Outer', 'N')
      b.chain('out', 'H')
    },
    n: { A: 1, I: 1, M: 0, H: 0, N: 1 },
    hours: 3,
    expected: {},
  },
  {
    rule: 'an escalation end with a non-interrupting catch goes on inside and outside',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        tasks(b, { A: 1, B: 4 })
        b.end('up', { events: [{ kind: 'escalation', ref: 'X1' }] })
        b.chain('A', 'up')
      })
      b.boundary('esc', 'S', { events: [{ kind: 'escalation', ref: 'X1' }], interrupting: false })
      tasks(b, { H: 1, N: 1 })
      b.chain('s', 'S', 'N')
      b.chain('esc', 'H')
    },
    n: { A: 1, B: 1, H: 1, N: 1 },
    hours: 5,
    expected: { workHours: 7 },
  },
  {
    rule: 'an escalation throw reaches the catch of its reference while the sub-process goes on',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('i')
        tasks(b, { A: 1, B: 4 })
        b.throw('up', { kind: 'escalation', ref: 'X1' })
        b.chain('i', 'A', 'up', 'B')
      })
      b.boundary('esc', 'S', { events: [{ kind: 'escalation', ref: 'X1' }], interrupting: false })
      tasks(b, { H: 10, N: 1 })
      b.chain('s', 'S', 'N')
      b.chain('esc', 'H')
    },
    n: { A: 1, B: 1, H: 1, N: 1 },
    hours: 11,
    expected: {},
  },
  {
    rule: 'an interrupting escalation two levels deep cuts both',
    draw: (b) => {
      b.start('s')
      b.sub('Outer', () => {
        tasks(b, { Z: 7 })
        b.start('so')
        b.sub('Inner', () => {
          tasks(b, { A: 2, B: 5 })
          b.end('up', { events: [{ kind: 'escalation', ref: 'X1' }] })
          b.chain('A', 'up')
        })
        b.chain('so', 'Inner')
        b.chain('so', 'Z')
      })
      b.boundary('esc', 'Outer', { events: [{ kind: 'escalation', ref: 'X1' }], interrupting: true })
      tasks(b, { H: 1, N: 1 })
      b.chain('s', 'Outer', 'N')
      b.chain('esc', 'H')
    },
    n: { A: 1, B: 1, Z: 1, H: 1, N: 0 },
    hours: 3,
    expected: { workHours: 7 },
  },
  {
    rule: 'an error end of a called process is caught at the call activity',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'called')
        b.boundary('hit', 'C', { events: [{ kind: 'error', ref: 'E1' }] })
        tasks(b, { H: 1, N: 3 })
        b.chain('s', 'C', 'N')
        b.chain('hit', 'H')
      })
      b.process('called', {}, () => {
        b.start('s2')
        tasks(b, { A: 2 })
        b.xor('x')
        b.end('bad', { events: [{ kind: 'error', ref: 'E1' }] })
        b.end('good')
        b.chain('s2', 'A', 'x')
        b.flow('x', 'bad', { p: 0.4 })
        b.flow('x', 'good', { p: 0.6 })
      })
    },
    n: { A: 1, H: 0.4, N: 0.6 },
    hours: 2 + 0.4 + 1.8,
    expected: {},
  },
  {
    rule: 'nested interruptions: the outer timer cuts what the inner one let begin',
    // inner A cut at 2, then I of 5 h; outer cut at 4: I two hours in; O 1 h
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('i')
        tasks(b, { A: 10, I: 5, M: 1 })
        b.boundary('t1', 'A', { events: [timer('PT2H')], probability: 1 })
        b.chain('i', 'A', 'M')
        b.chain('t1', 'I')
      })
      b.boundary('t2', 'S', { events: [timer('PT4H')], probability: 1 })
      tasks(b, { O: 1 })
      b.chain('s', 'S')
      b.chain('t2', 'O')
    },
    n: { A: 1, I: 1, M: 0, O: 1 },
    hours: 5,
    expected: { workHours: 2 + 2 + 1 },
  },
  {
    rule: 'a timer of days cuts in calendar time',
    // P7D is 40 working hours
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 100, X: 1 })
      b.boundary('t', 'A', { events: [timer('P7D')], probability: 1 })
      b.chain('s', 'A')
      b.chain('t', 'X')
    },
    hours: 41,
    expected: { workHours: 41 },
  },
  {
    rule: 'an activity in a loop meets its boundary event at each execution',
    // each round ends with 0.2 by X, else 0.5 again: A = 1 / (1 - 0.4)
    draw: (b) => {
      b.start('s')
      b.xor('m')
      tasks(b, { A: 1, X: 1 })
      b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.2 })
      b.xor('y')
      b.end('e')
      b.chain('s', 'm', 'A', 'y')
      b.flow('y', 'm', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
      b.chain('x', 'X')
    },
    n: { A: 1 / 0.6, X: 0.2 / 0.6 },
    hours: 2 / 0.6 - 0.8 / 0.6,
    expected: { reworkShare: 0.4 },
  },
  {
    rule: 'a wait that a timer cuts leaves no work behind',
    draw: (b) => {
      b.start('s')
      b.task('A', { wait: hour(10), work: hour(5), documents: [{ name: 'Form', role: 'submitted' }], channel: 'in-person' })
      b.boundary('t', 'A', { events: [timer('PT4H')], probability: 0.5 })
      b.chain('s', 'A')
      b.end('late')
      b.chain('t', 'late')
    },
    n: { A: 1 },
    hours: 0.5 * 15 + 0.5 * 4,
    expected: { workHours: 2.5, waitHours: 7, documents: 0.5, steps: 1 },
  },
]

describe('what is thrown inside', () => {
  itRuns(CASES)
})
