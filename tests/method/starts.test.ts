import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { itRuns, tasks } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'a start without a probability takes what the others leave',
    draw: (b) => {
      b.start('s1', { probability: 0.2 })
      b.start('s2')
      tasks(b, { A: 1, B: 3 })
      b.end('e')
      b.chain('s1', 'A', 'e')
      b.chain('s2', 'B', 'e')
    },
    n: { A: 0.2, B: 0.8 },
    hours: 2.6,
    expected: { steps: 1 },
  },
  {
    rule: 'probabilities of alternative starts are divided by their sum',
    draw: (b) => {
      b.start('s1', { probability: 0.3 })
      b.start('s2', { probability: 0.1 })
      tasks(b, { A: 1, B: 3 })
      b.end('e')
      b.chain('s1', 'A', 'e')
      b.chain('s2', 'B', 'e')
    },
    n: { A: 0.75, B: 0.25 },
    expected: { steps: 1 },
  },
  {
    rule: 'a start of kind timer or conditional is an alternative like any other, and delays nothing',
    draw: (b) => {
      b.start('s1', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT5H' } }] })
      b.start('s2', { events: [{ kind: 'conditional' }] })
      tasks(b, { A: 1, B: 3 })
      b.end('e')
      b.chain('s1', 'A', 'e')
      b.chain('s2', 'B', 'e')
    },
    n: { A: 0.5, B: 0.5 },
    hours: 2,
    expected: { waitHours: 0 },
  },
  {
    rule: 'beside a triggered start the other start of the process happens at time 0',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        tasks(b, { apply: 1 })
        b.end('e')
        b.chain('s', 'apply', 'e')
      })
      b.pool('agency', {}, () => {
        b.start('got', { events: [{ kind: 'message' }] })
        b.start('own')
        tasks(b, { A: 2, B: 5 })
        b.end('e2')
        b.chain('got', 'A', 'e2')
        b.chain('own', 'B', 'e2')
      })
      b.messageFlow('apply', 'got')
    },
    n: { A: 1, B: 1 },
    hours: 5,
    expected: { steps: 3 },
  },
  {
    rule: 'a start that only a black box reaches happens once, at time 0',
    draw: (b) => {
      b.pool('citizen')
      b.pool('agency', {}, () => {
        b.start('got', { events: [{ kind: 'message' }] })
        tasks(b, { A: 2 })
        b.end('e')
        b.chain('got', 'A', 'e')
      })
      b.messageFlow('citizen', 'got')
    },
    n: { A: 1 },
    hours: 2,
    expected: { steps: 1 },
    free: ['nothing-starts'],
  },
  {
    rule: 'each message at a start makes a new instance of its process',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.throw('first', 'message')
        tasks(b, { think: 3 })
        b.throw('second', 'message')
        b.end('e')
        b.chain('s', 'first', 'think', 'second', 'e')
      })
      b.pool('agency', {}, () => {
        b.start('got', { events: [{ kind: 'message' }] })
        tasks(b, { A: 2 })
        b.end('e2')
        b.chain('got', 'A', 'e2')
      })
      b.messageFlow('first', 'got')
      b.messageFlow('second', 'got')
    },
    n: { A: 2 },
    hours: 5, // instances 0..2 and 3..5
    expected: { steps: 3, reworkShare: 1 },
  },
  {
    rule: 'a process with triggers only waits for them, and does not run when none comes',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.xor('x')
        b.end('send', { events: [{ kind: 'message' }] })
        b.end('e')
        b.flow('s', 'x')
        b.flow('x', 'send', { p: 0.3 })
        b.flow('x', 'e', { p: 0.7 })
      })
      b.pool('agency', {}, () => {
        b.start('got', { events: [{ kind: 'message' }] })
        tasks(b, { A: 2 })
        b.end('e2')
        b.chain('got', 'A', 'e2')
      })
      b.messageFlow('send', 'got')
    },
    n: { A: 0.3 },
    hours: 0.6,
    expected: { steps: 0.3 },
    free: ['stuck'],
  },
  {
    rule: 'without a start event neither boundary events, link catches, event sub-processes nor compensation handlers start',
    draw: (b) => {
      tasks(b, { A: 1, B: 2, X: 4, L: 8 })
      b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0 })
      b.catch('link', { kind: 'link', ref: 'L' })
      b.task('K', { work: { likely: 16, unit: 'hour' } }, { isForCompensation: true })
      b.sub(
        'ES',
        () => {
          b.start('es', { events: [{ kind: 'message' }], probability: 0 })
          tasks(b, { E: 32 })
          b.chain('es', 'E')
        },
        { triggeredByEvent: true },
      )
      b.chain('A', 'B')
      b.chain('x', 'X')
      b.chain('link', 'L')
    },
    n: { A: 1, B: 1, X: 0, L: 0, E: 0 },
    hours: 3,
    expected: { steps: 2 },
  },
  {
    rule: 'if nothing would start the applicant’s process does, and a message back to its start is rework',
    draw: (b) => {
      b.pool('agency', {}, () => {
        b.start('got', { events: [{ kind: 'message' }] })
        tasks(b, { decide: 2 })
        b.xor('x')
        b.end('return', { events: [{ kind: 'message' }] })
        b.end('e2')
        b.chain('got', 'decide', 'x')
        b.flow('x', 'return', { p: 0.5 })
        b.flow('x', 'e2', { p: 0.5 })
      })
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s', { events: [{ kind: 'message' }] })
        tasks(b, { apply: 1 })
        b.end('e', { events: [{ kind: 'message' }] })
        b.chain('s', 'apply', 'e')
      })
      b.messageFlow('e', 'got')
      b.messageFlow('return', 's')
    },
    n: { apply: 2, decide: 2 },
    hours: 6,
    expected: { reworkShare: 0.5 },
    finds: ['nothing-starts'],
  },
  {
    rule: 'if nothing would start and nobody is the applicant, the first process of the file does',
    draw: (b) => {
      b.pool('one', {}, () => {
        b.start('s1', { events: [{ kind: 'message' }] })
        tasks(b, { A: 1 })
        b.end('e1', { events: [{ kind: 'message' }] })
        b.chain('s1', 'A', 'e1')
      })
      b.pool('two', {}, () => {
        b.start('s2', { events: [{ kind: 'message' }] })
        tasks(b, { B: 4 })
        b.xor('x')
        b.end('back', { events: [{ kind: 'message' }] })
        b.end('e2')
        b.chain('s2', 'B', 'x')
        b.flow('x', 'back', { p: 0.2 })
        b.flow('x', 'e2', { p: 0.8 })
      })
      b.messageFlow('e1', 's2')
      b.messageFlow('back', 's1')
    },
    n: { A: 1.25, B: 1.25 },
    hours: 6.25,
    expected: { reworkShare: 0.2 },
    finds: ['nothing-starts'],
  },
  {
    rule: 'a start whose signal is thrown in the file waits for it; one whose signal is not is an alternative',
    draw: (b) => {
      b.process('one', {}, () => {
        b.start('s1')
        tasks(b, { A: 2 })
        b.throw('t', { kind: 'signal', ref: 'S' })
        b.end('e1')
        b.chain('s1', 'A', 't', 'e1')
      })
      b.process('two', {}, () => {
        b.start('s2', { events: [{ kind: 'signal', ref: 'S' }] })
        tasks(b, { B: 3 })
        b.end('e2')
        b.chain('s2', 'B', 'e2')
      })
      b.process('three', {}, () => {
        b.start('s3', { events: [{ kind: 'signal', ref: 'Other' }] })
        tasks(b, { C: 1 })
        b.end('e3')
        b.chain('s3', 'C', 'e3')
      })
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 5,
    expected: { steps: 3 },
  },
  {
    rule: 'a signal reaches every start and catch that waits for it, in its own process too',
    draw: (b) => {
      b.process('one', {}, () => {
        b.start('s1')
        tasks(b, { A: 2, B: 3 })
        b.end('t', { events: [{ kind: 'signal', ref: 'S' }] })
        b.start('s2', { events: [{ kind: 'signal', ref: 'S' }] })
        b.end('e')
        b.chain('s1', 'A', 't')
        b.chain('s2', 'B', 'e')
      })
      b.process('two', {}, () => {
        b.start('s3')
        b.catch('c', { kind: 'signal', ref: 'S' })
        tasks(b, { C: 10 })
        b.end('e3')
        b.chain('s3', 'c', 'C', 'e3')
      })
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 12,
    expected: {},
  },
  {
    rule: 'a start event with several outgoing flows takes all of them',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, B: 3 })
      b.chain('s', 'A')
      b.chain('s', 'B')
    },
    n: { A: 1, B: 1 },
    hours: 3,
    expected: { steps: 2 },
  },
  {
    rule: 'of two starts inside a sub-process one happens',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('i1')
        b.start('i2')
        tasks(b, { A: 1, B: 3 })
        b.chain('i1', 'A')
        b.chain('i2', 'B')
      })
      b.chain('s', 'S')
    },
    n: { A: 0.5, B: 0.5 },
    hours: 2,
    expected: { steps: 1 },
  },
  {
    rule: 'two processes that start by themselves run side by side in one case',
    draw: (b) => {
      b.pool('one', {}, () => {
        b.start('s1')
        tasks(b, { A: 2 })
        b.chain('s1', 'A')
      })
      b.pool('two', {}, () => {
        b.start('s2')
        tasks(b, { B: 3 })
        b.chain('s2', 'B')
      })
    },
    n: { A: 1, B: 1 },
    hours: 3,
    expected: { steps: 2 },
  },
]

describe('a case starts', () => {
  itRuns(CASES)
})
