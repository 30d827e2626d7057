import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, tasks, timer, work } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'a boundary event without a probability never happens, with a finding, a timer neither',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 4, X: 1, T: 1 })
      b.boundary('x', 'A', { events: [{ kind: 'error' }] })
      b.boundary('t', 'A', { events: [timer('PT1H')] })
      b.chain('s', 'A')
      b.chain('x', 'X')
      b.chain('t', 'T')
    },
    n: { A: 1, X: 0, T: 0 },
    hours: 4,
    expected: { workHours: 4 },
    finds: ['event-probability-missing'],
  },
  {
    rule: 'of interrupting events at most one happens, each with its probability',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 2, B: 1, X: 1, Y: 1 })
      b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.3 })
      b.boundary('y', 'A', { events: [{ kind: 'conditional' }], probability: 0.2 })
      b.chain('s', 'A', 'B')
      b.chain('x', 'X')
      b.chain('y', 'Y')
    },
    n: { B: 0.5, X: 0.3, Y: 0.2 },
    hours: 3,
    expected: { steps: 2 },
  },
  {
    rule: 'a timer and another event together: the timer at its duration, the other at the end',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 4, X: 1, T: 1 })
      b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.5 })
      b.boundary('t', 'A', { events: [timer('PT1H')], probability: 0.5 })
      b.chain('s', 'A')
      b.chain('x', 'X')
      b.chain('t', 'T')
    },
    n: { A: 1, X: 0.5, T: 0.5 },
    hours: 0.5 * 5 + 0.5 * 2,
    expected: { workHours: 0.5 * 4 + 0.5 * 1 + 1 },
  },
  {
    rule: 'non-interrupting events are drawn each for itself',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 2, B: 1, X: 5, Y: 9 })
      b.boundary('x', 'A', { events: [{ kind: 'message' }], probability: 0.5, interrupting: false })
      b.boundary('y', 'A', { events: [{ kind: 'signal', ref: 'S' }], probability: 0.5, interrupting: false })
      b.chain('s', 'A', 'B')
      b.chain('x', 'X')
      b.chain('y', 'Y')
    },
    n: { B: 1, X: 0.5, Y: 0.5 },
    hours: 0.25 * 3 + 0.25 * 7 + 0.5 * 11,
    expected: { steps: 3 },
  },
  {
    rule: 'a non-interrupting timer starts its branch at its duration, inside a parallel block too',
    // T from 1 to 7 when it happens; A until 4; B until 5; then J waits for both: C after max(4, 5)
    draw: (b) => {
      b.start('s')
      b.and('split')
      tasks(b, { A: 4, B: 5, T: 6, C: 1 })
      b.boundary('t', 'A', { events: [timer('PT1H')], probability: 0.5, interrupting: false })
      b.and('join')
      b.end('late')
      b.chain('s', 'split', 'A', 'join', 'C')
      b.chain('split', 'B', 'join')
      b.chain('t', 'T', 'late')
    },
    n: { T: 0.5, C: 1 },
    hours: 0.5 * 6 + 0.5 * 7,
    expected: { steps: 3.5, workHours: 13 },
  },
  {
    rule: 'an interrupting timer within a parallel branch goes on to the same join',
    // cut at 2 with 0.4, then T 1 h: the branch takes 3 instead of 6, beside B of 4
    draw: (b) => {
      b.start('s')
      b.and('split')
      tasks(b, { A: 6, T: 1, B: 4, C: 1 })
      b.boundary('t', 'A', { events: [timer('PT2H')], probability: 0.4 })
      b.xor('m')
      b.and('join')
      b.chain('s', 'split', 'A', 'm', 'join', 'C')
      b.chain('t', 'T', 'm')
      b.chain('split', 'B', 'join')
    },
    n: { A: 1, T: 0.4, C: 1 },
    hours: 0.6 * 7 + 0.4 * 5,
    expected: { workHours: 0.6 * 6 + 0.4 * 3 + 4 + 1 },
    free: ['stuck'],
  },
  {
    rule: 'a timer on a sub-process cuts everything inside',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.task('A', { ...work(2), costs: [{ kind: 'fee', amount: 1 }] })
        b.task('B', { wait: hour(3), work: hour(4), costs: [{ kind: 'fee', amount: 10 }] })
        b.task('C', { ...work(6), costs: [{ kind: 'fee', amount: 100 }] })
        b.task('D', { ...work(1), costs: [{ kind: 'fee', amount: 1000 }] })
        b.chain('A', 'B', 'D')
      })
      b.boundary('t', 'S', { events: [timer('PT3H')], probability: 1 })
      tasks(b, { T: 1, N: 1 })
      b.chain('s', 'S', 'N')
      b.chain('t', 'T')
    },
    // at 3: A done, B one hour into its wait, C three hours into its work, D not reached
    n: { A: 1, B: 1, C: 1, D: 0, T: 1, N: 0 },
    hours: 4,
    expected: { workHours: 2 + 3 + 1, waitHours: 1, fees: 101, steps: 4 },
  },
  {
    rule: 'another event on a sub-process happens when its content is over',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => tasks(b, { A: 2 }))
      b.boundary('x', 'S', { events: [{ kind: 'error' }], probability: 0.3 })
      tasks(b, { X: 5, N: 1 })
      b.chain('s', 'S', 'N')
      b.chain('x', 'X')
    },
    n: { A: 1, X: 0.3, N: 0.7 },
    hours: 2 + 0.7 + 1.5,
    expected: {},
  },
]

describe('a boundary event', () => {
  itRuns(CASES)
})
