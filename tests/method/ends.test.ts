import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, tasks, timer, work } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'a terminate end in a sub-process ends only that, and its outgoing flow is taken',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        tasks(b, { A: 2, B: 5 })
        b.terminate('stop')
        b.chain('A', 'stop')
      })
      tasks(b, { N: 1 })
      b.chain('s', 'S', 'N')
    },
    n: { A: 1, B: 1, N: 1 },
    hours: 3,
    expected: { workHours: 5 },
  },
  {
    rule: 'a terminate end leaves other pools running',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.and('x')
        tasks(b, { A: 1, B: 20 })
        b.terminate('stop')
        b.chain('s', 'x', 'A', 'stop')
        b.chain('x', 'B')
      })
      b.pool('q', {}, () => {
        b.start('s2')
        tasks(b, { C: 6 })
        b.chain('s2', 'C')
      })
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 6,
    expected: { workHours: 8 },
  },
  {
    rule: 'a terminate end in a called process ends the call, not the caller',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'called')
        tasks(b, { N: 1 })
        b.chain('s', 'C', 'N')
      })
      b.process('called', {}, () => {
        b.start('s2')
        tasks(b, { A: 1, B: 9 })
        b.terminate('stop')
        b.chain('s2', 'A', 'stop')
        b.chain('s2', 'B')
      })
    },
    n: { N: 1 },
    hours: 2,
    expected: { workHours: 3 },
  },
  {
    rule: 'what is cut in its wait has begun no work and costs nothing; a cut timer has waited so long',
    draw: (b) => {
      b.start('s')
      b.and('x')
      tasks(b, { A: 3 })
      b.terminate('stop')
      b.task('B', { wait: hour(10), work: hour(5), costs: [{ kind: 'fee', amount: 100 }] })
      b.catch('t', timer('PT8H'))
      b.end('e')
      b.chain('s', 'x', 'A', 'stop')
      b.chain('x', 'B', 'e')
      b.chain('x', 't', 'e')
    },
    n: { A: 1, B: 1 },
    hours: 3,
    expected: { workHours: 3, waitHours: 6, fees: 0, steps: 2 },
  },
  {
    rule: 'at one moment the flow first in the file is first: a terminate before the step',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', { ...work(1), costs: [{ kind: 'fee', amount: 7 }] })
      b.terminate('stop')
      b.chain('s', 'x', 'stop')
      b.chain('x', 'A')
    },
    n: { A: 0 },
    hours: 0,
    expected: { fees: 0, steps: 0 },
  },
  {
    rule: 'at one moment the flow first in the file is first: a step before the terminate',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', { ...work(1), costs: [{ kind: 'fee', amount: 7 }] })
      b.terminate('stop')
      b.flow('x', 'A')
      b.flow('x', 'stop')
      b.flow('s', 'x')
    },
    n: { A: 1 },
    hours: 0,
    expected: { steps: 1, workHours: 0 },
  },
  {
    rule: 'an error end of the process itself is a plain end',
    draw: (b) => {
      b.start('s')
      b.and('x')
      tasks(b, { A: 1, B: 3 })
      b.end('bad', { events: [{ kind: 'error', ref: 'E' }], outcome: 'refused' })
      b.chain('s', 'x', 'A')
      b.chain('x', 'B', 'bad')
    },
    n: { A: 1, B: 1 },
    hours: 3,
    expected: { completionShare: 0 },
  },
  {
    rule: 'links join: two throws, one catch',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 1, B: 3, C: 1 })
      b.throw('t1', { kind: 'link', ref: 'L' })
      b.throw('t2', { kind: 'link', ref: 'L' })
      b.catch('c', { kind: 'link', ref: 'L' })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.chain('A', 't1')
      b.chain('B', 't2')
      b.chain('c', 'C')
    },
    n: { C: 1 },
    hours: 3,
    expected: { steps: 2 },
  },
  {
    rule: 'a link back makes a loop, which is rework',
    draw: (b) => {
      b.start('s')
      b.catch('c', { kind: 'link', ref: 'again' })
      tasks(b, { A: 1 })
      b.xor('x')
      b.throw('t', { kind: 'link', ref: 'again' })
      b.end('e')
      b.chain('s', 'A', 'x')
      b.chain('c', 'A')
      b.flow('x', 't', { p: 0.5 })
      b.flow('x', 'e', { p: 0.5 })
    },
    n: { A: 2 },
    hours: 2,
    expected: { reworkShare: 0.5 },
  },
  {
    rule: 'a link without a catch is a finding, and the token ends there',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1 })
      b.throw('t', { kind: 'link', ref: 'nowhere' })
      b.chain('s', 'A', 't')
    },
    n: { A: 1 },
    hours: 1,
    expected: {},
    finds: ['link-without-target'],
  },
  {
    rule: 'compensation is not run: neither throw nor handler does anything, and a finding says so',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, B: 1 })
      b.task('K', work(8), { isForCompensation: true })
      b.boundary('cb', 'A', { events: [{ kind: 'compensate' }], probability: 1 })
      b.throw('ct', { kind: 'compensate' })
      b.chain('s', 'A', 'ct', 'B')
    },
    n: { A: 1, B: 1 },
    hours: 2,
    expected: { steps: 2 },
    finds: ['compensation-not-run'],
  },
  {
    rule: 'a cancel end of a transaction is not run as one, and a finding says so',
    draw: (b) => {
      b.start('s')
      b.sub(
        'T',
        () => {
          b.start('i')
          tasks(b, { A: 1 })
          b.end('c', { events: [{ kind: 'cancel' }] })
          b.chain('i', 'A', 'c')
        },
        { transaction: true },
      )
      tasks(b, { N: 1 })
      b.chain('s', 'T', 'N')
    },
    n: { A: 1, N: 1 },
    hours: 2,
    expected: {},
    finds: ['compensation-not-run'],
  },
  {
    rule: 'a cycle that nothing leaves is a finding that names it, and other cases count',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.xor('m')
      tasks(b, { A: 1, B: 1, C: 2 })
      b.chain('s', 'x')
      b.flow('x', 'm', { p: 0.3 })
      b.flow('x', 'C', { p: 0.7 })
      b.chain('m', 'A', 'B', 'm')
    },
    n: { C: 1 },
    hours: 2,
    expected: {},
    finds: ['endless-cycle'],
  },
  {
    rule: 'a cycle left with probability 0 only is endless too',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      tasks(b, { A: 1 })
      b.xor('x')
      b.end('e')
      b.chain('s', 'm', 'A', 'x')
      b.flow('x', 'm', { p: 1 })
      b.flow('x', 'e', { p: 0 })
    },
    expected: { steps: null, elapsedDays: null },
    finds: ['endless-cycle'],
  },
  {
    rule: 'a cycle of gateways alone ends by chance and takes no time',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.xor('x')
      tasks(b, { A: 1 })
      b.chain('s', 'm', 'x')
      b.flow('x', 'm', { p: 0.9 })
      b.flow('x', 'A', { p: 0.1 })
    },
    n: { A: 1 },
    hours: 1,
    expected: { reworkShare: 0 },
  },
]

describe('a case ends', () => {
  itRuns(CASES)
})
