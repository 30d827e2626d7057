import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, single, tasks, work } from '#tests/support/handCases.ts'
import { NO_FACTS } from '#src/domain/step.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'repeat 2.5 side by side: two or three executions in the time of one',
    draw: single({ ...work(2), repeat: 2.5 }, { loop: 'parallelInstances' }),
    n: { A: 2.5 },
    hours: 2,
    expected: { workHours: 5, reworkShare: 0 },
  },
  {
    rule: 'a standard loop marker repeats in sequence, each repeat with its own wait, cost and documents',
    draw: single(
      {
        wait: hour(1),
        work: hour(2),
        repeat: 2.5,
        channel: 'online',
        costs: [{ kind: 'fee', amount: 10 }],
        documents: [{ name: 'Form', role: 'submitted', form: 'copy', copies: 3 }],
      },
      { loop: 'standard' },
    ),
    n: { A: 2.5 },
    hours: 7.5,
    expected: { waitHours: 2.5, fees: 25, copies: 7.5, documents: 1, repeatedDocuments: 1.5, interactions: 2.5 },
  },
  {
    rule: 'a marker without a count is one execution',
    draw: single(work(2), { loop: 'parallelInstances' }),
    n: { A: 1 },
    hours: 2,
    expected: { steps: 1 },
  },
  {
    rule: 'repeat 0 skips the step, and the token goes on',
    draw: (b) => {
      b.start('s')
      b.task('A', { ...work(5), repeat: 0 })
      tasks(b, { B: 1 })
      b.chain('s', 'A', 'B')
    },
    n: { A: 0, B: 1 },
    hours: 1,
    expected: { steps: 1 },
  },
  {
    rule: 'repeats inside a parallel block lengthen their branch, and the join waits for the longest of each case',
    // A 2 h once or twice: 2 or 4, half each, beside 3
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', { ...work(2), repeat: 1.5 })
      tasks(b, { B: 3 })
      b.and('j')
      b.chain('s', 'x', 'A', 'j')
      b.chain('x', 'B', 'j')
    },
    n: { A: 1.5 },
    hours: 3.5,
    expected: { workHours: 6 },
  },
  {
    rule: 'a sub-process repeats with all it contains, and its own wait and costs each time',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => tasks(b, { A: 2 }), {
        facts: { ...NO_FACTS, repeat: 1.5, wait: hour(1), costs: [{ kind: 'fee', amount: 4 }] },
      })
      b.chain('s', 'S')
    },
    n: { A: 1.5 },
    hours: 4.5,
    expected: { waitHours: 1.5, fees: 6, steps: 1.5 },
  },
  {
    rule: 'a sub-process side by side: the instances run at the same time',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => tasks(b, { A: 2 }), { facts: { ...NO_FACTS, repeat: 3 }, loop: 'parallelInstances' })
      b.chain('s', 'S')
    },
    n: { A: 3 },
    hours: 2,
    expected: { workHours: 6, reworkShare: 0 },
  },
  {
    rule: 'side by side, each instance decides for itself: the longest of two coins',
    // each 1 h or 3 h, half each: both short 1/4 -> 1, else 3
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.start('i')
          b.xor('x')
          tasks(b, { A: 1, B: 3 })
          b.chain('i', 'x')
          b.flow('x', 'A', { p: 0.5 })
          b.flow('x', 'B', { p: 0.5 })
        },
        { facts: { ...NO_FACTS, repeat: 2 }, loop: 'parallelInstances' },
      )
      b.chain('s', 'S')
    },
    n: { A: 1, B: 1 },
    hours: 0.25 * 1 + 0.75 * 3,
    expected: { workHours: 4 },
  },
  {
    rule: 'a skipped step is no predecessor: the handover is from the one before',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.lane('L1', {}, () => tasks(b, { A: 1, C: 1 }))
        b.lane('L2', {}, () => b.task('B', { ...work(1), repeat: 0.5 }))
        b.start('s')
        b.chain('s', 'A', 'B', 'C')
      })
    },
    n: { B: 0.5 },
    hours: 2.5,
    expected: { handovers: 1 }, // A B C: 2, A C: 0
  },
  {
    rule: 'repeats in a loop multiply',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.task('A', { ...work(1), repeat: 1.5 })
      b.xor('x')
      b.end('e')
      b.chain('s', 'm', 'A', 'x')
      b.flow('x', 'm', { p: 0.1 })
      b.flow('x', 'e', { p: 0.9 })
    },
    n: { A: 1.5 / 0.9 },
    hours: 1.5 / 0.9,
    expected: { reworkShare: 0.1 },
  },
  {
    rule: 'a large count is as many executions',
    draw: single({ ...work(0.5), repeat: 40 }),
    n: { A: 40 },
    hours: 20,
    expected: { steps: 40 },
  },
]

describe('repeats', () => {
  itRuns(CASES)
})
