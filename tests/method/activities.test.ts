import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, single, work, itRuns } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'repeat 1.4 runs once, and once more in 40 % of the cases',
    draw: single({ ...work(1), repeat: 1.4 }),
    n: { A: 1.4 },
    hours: 1.4,
    expected: { steps: 1.4, workHours: 1.4, reworkShare: 0 },
  },
  {
    rule: 'repeat below 1 may skip the step',
    draw: single({ ...work(1), repeat: 0.25 }),
    n: { A: 0.25 },
    hours: 0.25,
    expected: { steps: 0.25 },
  },
  {
    rule: 'repeats run side by side only with a non-sequential multi-instance marker',
    draw: single({ ...work(2), repeat: 3 }, { loop: 'parallelInstances' }),
    n: { A: 3 },
    hours: 2,
    expected: { workHours: 6 },
  },
  {
    rule: 'repeats run in sequence with a sequential marker',
    draw: single({ ...work(2), repeat: 3 }, { loop: 'sequentialInstances' }),
    n: { A: 3 },
    hours: 6,
    expected: { workHours: 6 },
  },
  {
    rule: 'an ad-hoc sub-process runs every inner activity without incoming flow once, in parallel',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.task('A', work(2))
          b.task('B', work(3))
          b.task('C', work(1))
          b.flow('B', 'C')
        },
        { adHoc: { sequential: false } },
      )
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 4,
    expected: { steps: 3 },
  },
  {
    rule: 'an ad-hoc sub-process marked sequential runs them one after another',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.task('A', work(2))
          b.task('B', work(3))
        },
        { adHoc: { sequential: true } },
      )
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    hours: 5,
    expected: { steps: 2 },
  },
  {
    rule: 'a sub-process with an activity inside is its content; its own wait and costs are added once per execution',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.start('si')
          b.task('A', work(2))
          b.end('ei')
          b.chain('si', 'A', 'ei')
        },
        {
          facts: {
            wait: { likely: 3, unit: 'hour' },
            work: hour(50),
            costs: [{ kind: 'fee', amount: 7 }],
            documents: [],
            legalBases: [],
            evidence: [],
            painPoints: [],
          },
        },
      )
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    hours: 5,
    expected: { steps: 1, workHours: 2, waitHours: 3, fees: 7 },
  },
  {
    rule: 'a sub-process without any activity is a step',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => undefined, {
        facts: { ...work(2), costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] },
      })
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    hours: 2,
    expected: { steps: 1, workHours: 2 },
  },
  {
    rule: 'of two start events without probabilities one happens, each in half of the cases',
    draw: (b) => {
      b.start('s1')
      b.start('s2')
      b.task('A', work(1))
      b.task('B', work(3))
      b.end('e')
      b.chain('s1', 'A', 'e')
      b.chain('s2', 'B', 'e')
    },
    n: { A: 0.5, B: 0.5 },
    hours: 2,
    expected: { steps: 1 },
  },
  {
    rule: 'a process without a start event starts at its nodes without incoming flow',
    draw: (b) => {
      b.task('A', work(1))
      b.task('B', work(3))
      b.task('C', work(1))
      b.chain('A', 'C')
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 3,
    expected: { steps: 3 },
  },
  {
    rule: 'a call activity that names a process of the file is that process, which does not start by itself',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'called')
        b.end('e')
        b.chain('s', 'C', 'e')
      })
      b.process('called', {}, () => {
        b.start('s2')
        b.task('A', work(2))
        b.end('e2')
        b.chain('s2', 'A', 'e2')
      })
    },
    hours: 2,
    n: { A: 1 },
    expected: { steps: 1 },
  },
]

describe('a case in activities', () => {
  itRuns(CASES)
})
