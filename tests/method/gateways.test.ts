import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, work, itRuns } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'AND waits for the longest branch of each case: half the cases 1 h, half 3 h, beside 2 h, take 2.5 h',
    draw: (b) => {
      b.start('s')
      b.and('split')
      b.xor('x')
      b.task('one', work(1))
      b.task('three', work(3))
      b.xor('m')
      b.task('two', work(2))
      b.and('join')
      b.end('e')
      b.flow('s', 'split')
      b.flow('split', 'x')
      b.flow('x', 'one', { p: 0.5 })
      b.flow('x', 'three', { p: 0.5 })
      b.flow('one', 'm')
      b.flow('three', 'm')
      b.flow('m', 'join')
      b.chain('split', 'two', 'join', 'e')
    },
    hours: 2.5,
    expected: { workHours: 4, steps: 2 },
  },
  {
    rule: 'a loop entered at two places is solved, not unrolled',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(1))
      b.xor('y')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.flow('A', 'B')
      b.flow('B', 'y')
      b.flow('y', 'A', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
    },
    n: { A: 1.5, B: 2 },
    expected: { steps: 3.5 },
  },
  {
    rule: 'a join that waits for ever makes the case stuck, and figures are over the complete cases',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(5))
      b.task('C', work(7))
      b.and('join')
      b.end('e')
      b.end('e2')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.3 })
      b.flow('x', 'B', { p: 0.4 })
      b.flow('x', 'C', { p: 0.3 })
      b.flow('A', 'e')
      b.flow('B', 'join')
      b.flow('C', 'join')
      b.flow('join', 'e2')
    },
    hours: 1,
    expected: { steps: 1, workHours: 1 },
  },
  {
    rule: 'probabilities of an exclusive split that do not add up to 1 are divided by their sum',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(2))
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.75 })
      b.flow('A', 'e')
      b.flow('B', 'e')
    },
    n: { A: 0.4, B: 0.6 },
    expected: { workHours: 1.6 },
  },
  {
    rule: 'missing probabilities share what is left equally',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      for (const id of ['A', 'B', 'C']) b.task(id, work(1))
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B')
      b.flow('x', 'C')
      for (const id of ['A', 'B', 'C']) b.flow(id, 'e')
    },
    n: { A: 0.5, B: 0.25, C: 0.25 },
    expected: { steps: 1 },
  },
  {
    rule: 'probabilities that are all zero mean equal ones',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(3))
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0 })
      b.flow('x', 'B', { p: 0 })
      b.flow('A', 'e')
      b.flow('B', 'e')
    },
    hours: 2,
    expected: { steps: 1 },
  },
  {
    rule: 'an inclusive split with a default draws each flow alone and takes the default when none is',
    draw: (b) => {
      b.start('s')
      b.or('x')
      for (const id of ['A', 'B', 'C']) b.task(id, work(1))
      b.or('join')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.2 })
      b.flow('x', 'C', { isDefault: true })
      for (const id of ['A', 'B', 'C']) b.flow(id, 'join')
      b.flow('join', 'e')
    },
    n: { A: 0.5, B: 0.2, C: 0.4 },
    hours: 1,
    expected: { steps: 1.1 },
  },
  {
    rule: 'an inclusive split without a default is conditioned on at least one flow, and the join waits for the longest',
    draw: (b) => {
      b.start('s')
      b.or('x')
      b.task('A', work(1))
      b.task('B', work(4))
      b.or('join')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.flow('A', 'join')
      b.flow('B', 'join')
      b.flow('join', 'e')
    },
    n: { A: 2 / 3, B: 2 / 3 },
    hours: 3, // A alone 1, B alone 4, both 4, a third each
    expected: { steps: 4 / 3 },
  },
  {
    rule: 'several outgoing flows of an activity are all taken, several incoming ones pass through',
    draw: (b) => {
      b.start('s')
      b.task('A', work(1))
      b.task('B', work(2))
      b.task('C', work(4))
      b.task('D', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'D', 'e')
      b.chain('A', 'C', 'D')
    },
    n: { A: 1, B: 1, C: 1, D: 2 },
    hours: 6,
    expected: { steps: 5, workHours: 9, reworkShare: 1 },
  },
  {
    rule: 'an event-based gateway takes the first event to occur: a timer before the message arrives',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('msg')
        b.catch('timer', { kind: 'timer', timer: { type: 'duration', text: 'PT3H' } })
        b.task('late', work(1))
        b.task('intime', work(1))
        b.end('e')
        b.chain('s', 'g', 'msg', 'intime', 'e')
        b.chain('g', 'timer', 'late', 'e')
      })
      b.pool('agency', { kind: 'back-office' }, () => {
        b.start('s2')
        b.task('work', work(5))
        b.end('e2')
        b.chain('s2', 'work', 'e2')
      })
      b.messageFlow('work', 'msg')
    },
    hours: 5,
    n: { late: 1, intime: 0, work: 1 },
    expected: { waitHours: 3 },
  },
  {
    rule: 'flow efficiency repeats the same decisions with every wait 0',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', { wait: { likely: 10, unit: 'hour' }, work: hour(1) })
      b.task('B', work(4))
      b.and('j')
      b.end('e')
      b.chain('s', 'x', 'A', 'j', 'e')
      b.chain('x', 'B', 'j')
    },
    hours: 11,
    expected: { flowEfficiency: 4 / 11, waitHours: 10 },
  },
  {
    rule: 'a join of the branches of two other performers counts two handovers, a split to two counts two',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.lane('L1', { kind: 'front-office' }, () => {
          b.start('s')
          b.task('A', work(1))
          b.and('x')
          b.and('j')
          b.task('D', work(1))
          b.end('e')
        })
        b.lane('L2', { kind: 'back-office' }, () => b.task('B', work(1)))
        b.lane('L3', { kind: 'back-office' }, () => b.task('C', work(1)))
        b.chain('s', 'A', 'x', 'B', 'j', 'D', 'e')
        b.chain('x', 'C', 'j')
      })
    },
    expected: { handovers: 4, agenciesInvolved: 3 },
  },
  {
    rule: 'the first performer back to its own step is no handover',
    draw: (b) => {
      b.start('s')
      b.task('A', work(1))
      b.task('B', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
    },
    expected: { handovers: 0 },
  },
]

describe('a case at gateways', () => {
  itRuns(CASES)
})
