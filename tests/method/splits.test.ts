import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { itRuns, tasks, work } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'nothing is left for a missing probability when the others exceed 1',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.7 })
      b.flow('x', 'B', { p: 0.5 })
      b.flow('x', 'C')
    },
    n: { A: 7 / 12, B: 5 / 12, C: 0 },
    expected: { steps: 1 },
    finds: ['probabilities-normalised'],
  },
  {
    rule: 'probabilities below 1 are divided by their sum too',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 1, B: 2 })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.3 })
      b.flow('x', 'B', { p: 0.3 })
    },
    n: { A: 0.5, B: 0.5 },
    expected: { workHours: 1.5 },
    finds: ['probabilities-normalised'],
  },
  {
    rule: 'sums that are 1 but for rounding are no finding',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.1 })
      b.flow('x', 'B', { p: 0.2 })
      b.flow('x', 'C', { p: 0.7 })
    },
    n: { A: 0.1, B: 0.2, C: 0.7 },
    expected: {},
    free: ['probabilities-normalised'],
  },
  {
    rule: 'a missing probability beside zeros takes everything',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0 })
      b.flow('x', 'B')
      b.flow('x', 'C', { p: 0 })
    },
    n: { A: 0, B: 1, C: 0 },
    expected: { steps: 1 },
  },
  {
    rule: 'default flow and conditions of an exclusive split mean nothing beside its probabilities',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 1, B: 1 })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.3, conditional: true })
      b.flow('x', 'B', { isDefault: true })
    },
    n: { A: 0.3, B: 0.7 },
    expected: { steps: 1 },
  },
  {
    rule: 'a gateway that joins and splits passes each token through',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, B: 2, C: 1, D: 1 })
      b.xor('x')
      b.chain('s', 'A')
      b.chain('s', 'B')
      b.chain('A', 'x')
      b.chain('B', 'x')
      b.flow('x', 'C', { p: 0.25 })
      b.flow('x', 'D', { p: 0.75 })
    },
    n: { C: 0.5, D: 1.5 },
    expected: { steps: 4 },
  },
  {
    rule: 'a token that meets no outgoing flow is gone, and the case is complete',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(3))
      b.xor('nowhere')
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'nowhere', { p: 0.5 })
    },
    n: { A: 0.5 },
    hours: 1.5,
    expected: { completionShare: 1 },
    free: ['stuck'],
  },
  {
    rule: 'a join that misses a token in some cases makes those stuck, and the others count',
    draw: (b) => {
      b.start('s')
      b.and('split')
      tasks(b, { A: 1, B: 4, C: 2 })
      b.xor('x')
      b.and('join')
      b.end('e')
      b.end('lost')
      b.chain('s', 'split', 'A', 'x')
      b.chain('split', 'B', 'join', 'C', 'e')
      b.flow('x', 'join', { p: 0.25 })
      b.flow('x', 'lost', { p: 0.75 })
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 6,
    expected: { steps: 3 },
    finds: ['stuck'],
  },
  {
    rule: 'a second token on one flow of a join waits for ever',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.xor('m')
      b.and('join')
      b.chain('s', 'A', 'm', 'join', 'C')
      b.chain('A', 'm')
      b.chain('A', 'B', 'join')
    },
    expected: { steps: null, elapsedDays: null, completionShare: null },
    finds: ['stuck'],
  },
  {
    rule: 'a join inside a loop waits anew each time round',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.and('split')
      tasks(b, { A: 1, B: 3 })
      b.and('join')
      b.xor('x')
      b.end('e')
      b.chain('s', 'm', 'split', 'A', 'join', 'x')
      b.chain('split', 'B', 'join')
      b.flow('x', 'm', { p: 0.5 })
      b.flow('x', 'e', { p: 0.5 })
    },
    n: { A: 2, B: 2 },
    hours: 6,
    expected: { workHours: 8, reworkShare: 0.5 },
  },
  {
    rule: 'an inclusive split of three halves takes each with 4 / 7',
    draw: (b) => {
      b.start('s')
      b.or('x')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.chain('s', 'x')
      for (const id of ['A', 'B', 'C']) b.flow('x', id, { p: 0.5 })
    },
    n: { A: 4 / 7, B: 4 / 7, C: 4 / 7 },
    expected: { steps: 12 / 7 },
  },
  {
    rule: 'a missing probability of an inclusive split is one half, with a finding; that of the default flow means nothing',
    draw: (b) => {
      b.start('s')
      b.or('x')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.chain('s', 'x')
      b.flow('x', 'A')
      b.flow('x', 'B', { p: 0.2 })
      b.flow('x', 'C', { p: 0.9, isDefault: true })
    },
    n: { A: 0.5, B: 0.2, C: 0.4 },
    expected: { steps: 1.1 },
    finds: ['inclusive-probability-missing'],
  },
  {
    rule: 'a default flow needs no probability and causes no finding',
    draw: (b) => {
      b.start('s')
      b.or('x')
      tasks(b, { A: 1, C: 1 })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.3 })
      b.flow('x', 'C', { isDefault: true })
    },
    n: { A: 0.3, C: 0.7 },
    expected: {},
    free: ['inclusive-probability-missing', 'probabilities-normalised'],
  },
  {
    rule: 'certain and impossible flows of an inclusive split are just that',
    draw: (b) => {
      b.start('s')
      b.or('x')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 1 })
      b.flow('x', 'B', { p: 0 })
      b.flow('x', 'C', { p: 0.5 })
    },
    n: { A: 1, B: 0, C: 0.5 },
    expected: { steps: 1.5 },
  },
  {
    rule: 'conditional flows of an activity are drawn, plain ones always taken',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, B: 1, C: 1, D: 1 })
      b.chain('s', 'A', 'B')
      b.flow('A', 'C', { p: 0.3, conditional: true })
      b.flow('A', 'D', { conditional: true })
    },
    n: { B: 1, C: 0.3, D: 0.5 },
    expected: { steps: 2.8 },
    finds: ['inclusive-probability-missing'],
  },
  {
    rule: 'conditional flows of an activity with a default take it when none else is taken',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, B: 1, C: 1, D: 1 })
      b.chain('s', 'A')
      b.flow('A', 'B', { p: 0.5, conditional: true })
      b.flow('A', 'C', { p: 0.2, conditional: true })
      b.flow('A', 'D', { isDefault: true })
    },
    n: { B: 0.5, C: 0.2, D: 0.4 },
    expected: { steps: 2.1 },
  },
  {
    rule: 'conditional flows of an activity alone are conditioned on at least one',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, B: 1, C: 1 })
      b.chain('s', 'A')
      b.flow('A', 'B', { p: 0.5, conditional: true })
      b.flow('A', 'C', { p: 0.5, conditional: true })
    },
    n: { B: 2 / 3, C: 2 / 3 },
    expected: {},
  },
  {
    rule: 'a complex gateway splits and joins like an inclusive one, with a finding',
    draw: (b) => {
      b.start('s')
      b.complex('x')
      tasks(b, { A: 1, B: 4, C: 1 })
      b.complex('join')
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.chain('A', 'join', 'C')
      b.chain('B', 'join')
    },
    n: { A: 2 / 3, B: 2 / 3, C: 1 },
    hours: 4,
    expected: {},
    finds: ['complex-gateway'],
  },
]

describe('a case splits and joins', () => {
  itRuns(CASES)
})
