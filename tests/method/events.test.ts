import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, work, itRuns } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'a boundary timer cuts the activity at its duration; wait and work count as far as they had passed',
    draw: (b) => {
      b.start('s')
      b.task('A', { wait: { likely: 3, unit: 'hour' }, work: hour(10), costs: [{ kind: 'fee', amount: 100 }] })
      b.boundary('t', 'A', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT4H' } }], probability: 0.25 })
      b.end('e')
      b.end('late')
      b.chain('s', 'A', 'e')
      b.flow('t', 'late')
    },
    hours: 0.75 * 13 + 0.25 * 4,
    n: { A: 1 },
    expected: { workHours: 0.75 * 10 + 0.25 * 1, waitHours: 3, fees: 100 },
  },
  {
    rule: 'costs of a step count only if its work had begun',
    draw: (b) => {
      b.start('s')
      b.task('A', { wait: { likely: 3, unit: 'hour' }, work: hour(10), costs: [{ kind: 'fee', amount: 100 }] })
      b.boundary('t', 'A', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT2H' } }], probability: 0.25 })
      b.end('e')
      b.end('late')
      b.chain('s', 'A', 'e')
      b.flow('t', 'late')
    },
    hours: 0.75 * 13 + 0.25 * 2,
    n: { A: 1 },
    expected: { workHours: 7.5, waitHours: 0.75 * 3 + 0.25 * 2, fees: 75 },
  },
  {
    rule: 'interrupting events whose probabilities exceed 1 together are normalised',
    draw: (b) => {
      b.start('s')
      b.task('A', work(1))
      b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.9 })
      b.boundary('y', 'A', { events: [{ kind: 'message' }], probability: 0.6 })
      b.task('X', work(1))
      b.task('Y', work(1))
      b.task('B', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
      b.chain('x', 'X', 'e')
      b.chain('y', 'Y', 'e')
    },
    n: { A: 1, B: 0, X: 0.6, Y: 0.4 },
    expected: { steps: 2 },
  },
  {
    rule: 'a non-interrupting boundary event goes on beside the activity',
    draw: (b) => {
      b.start('s')
      b.task('A', work(2))
      b.boundary('x', 'A', { events: [{ kind: 'message' }], probability: 0.25, interrupting: false })
      b.task('X', work(3))
      b.task('B', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
      b.chain('x', 'X', 'e')
    },
    n: { A: 1, B: 1, X: 0.25 },
    hours: 0.75 * 3 + 0.25 * 5,
    expected: { steps: 2.25 },
  },
  {
    rule: 'an error end goes to the boundary event with its reference, whatever its probability',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('si')
        b.task('A', work(1))
        b.end('bad', { events: [{ kind: 'error', ref: 'E1' }] })
        b.chain('si', 'A', 'bad')
      })
      b.boundary('other', 'S', { events: [{ kind: 'error', ref: 'E2' }], probability: 1 })
      b.boundary('hit', 'S', { events: [{ kind: 'error', ref: 'E1' }], probability: 0 })
      b.task('H', work(1))
      b.task('O', work(1))
      b.task('N', work(1))
      b.end('e')
      b.chain('s', 'S', 'N', 'e')
      b.chain('hit', 'H', 'e')
      b.chain('other', 'O', 'e')
    },
    n: { A: 1, H: 1, O: 0, N: 0 },
    expected: { steps: 2 },
  },
  {
    rule: 'terminate ends its process at once; what it cuts counts as executed as far as it had come',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', work(2))
      b.terminate('stop')
      b.task('B', { work: hour(5), costs: [{ kind: 'fee', amount: 10 }] })
      b.task('C', work(1))
      b.end('e')
      b.chain('s', 'x', 'A', 'stop')
      b.chain('x', 'B', 'C', 'e')
    },
    hours: 2,
    n: { A: 1, B: 1, C: 0 },
    expected: { workHours: 4, steps: 2, fees: 10 },
  },
  {
    rule: 'a message starts the other pool, whose answer is awaited by a receive task',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.task('apply', work(1))
        b.task('receive', work(0.5), { taskKind: 'receive' })
        b.end('e')
        b.chain('s', 'apply', 'receive', 'e')
      })
      b.pool('agency', { kind: 'back-office' }, () => {
        b.start('got', { events: [{ kind: 'message' }] })
        b.task('decide', work(4))
        b.end('sent', { events: [{ kind: 'message' }] })
        b.chain('got', 'decide', 'sent')
      })
      b.messageFlow('apply', 'got')
      b.messageFlow('sent', 'receive')
    },
    hours: 5.5,
    n: { apply: 1, decide: 1, receive: 1 },
    expected: { workHours: 5.5, handovers: 2 },
  },
  {
    rule: 'of opposite message flows the one into the activity reached first is the answer, which holds back its end',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.task('ask', work(1))
        b.task('go', work(1))
        b.end('e')
        b.chain('s', 'ask', 'go', 'e')
      })
      b.pool('agency', { kind: 'front-office' }, () => {
        b.start('open')
        b.task('serve', work(2))
        b.end('closed')
        b.chain('open', 'serve', 'closed')
      })
      b.messageFlow('ask', 'serve')
      b.messageFlow('serve', 'ask')
    },
    hours: 4,
    n: { ask: 1, serve: 1, go: 1 },
    expected: { workHours: 4 },
  },
  {
    rule: 'a message from a black box is there at time 0, one to a black box has no effect',
    draw: (b) => {
      b.pool('bank')
      b.pool('agency', { kind: 'back-office' }, () => {
        b.start('s')
        b.task('A', work(1))
        b.catch('paid')
        b.task('B', work(1))
        b.end('e')
        b.chain('s', 'A', 'paid', 'B', 'e')
      })
      b.messageFlow('A', 'bank')
      b.messageFlow('bank', 'paid')
    },
    hours: 2,
    expected: { steps: 2 },
  },
  {
    rule: 'a timer of P1D is a calendar day, 8 x 5 / 7 working hours',
    draw: (b) => {
      b.start('s')
      b.catch('t', { kind: 'timer', timer: { type: 'duration', text: 'P7D' } })
      b.end('e')
      b.chain('s', 't', 'e')
    },
    hours: 40,
    expected: { waitHours: 40, elapsedDays: 7, elapsedWorkingDays: 5 },
  },
  {
    rule: 'a link throw goes to the catch of the same name',
    draw: (b) => {
      b.start('s')
      b.throw('to', { kind: 'link', ref: 'L' })
      b.catch('from', { kind: 'link', ref: 'L' })
      b.task('A', work(1))
      b.end('e')
      b.flow('s', 'to')
      b.chain('from', 'A', 'e')
    },
    hours: 1,
    expected: { steps: 1 },
  },
  {
    rule: 'an event sub-process happens with the probability of its start event',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('si')
        b.task('A', work(2))
        b.end('ei')
        b.chain('si', 'A', 'ei')
        b.sub(
          'ES',
          () => {
            b.start('es', { events: [{ kind: 'message' }], interrupting: false, probability: 0.5 })
            b.task('X', work(4))
            b.end('ee')
            b.chain('es', 'X', 'ee')
          },
          { triggeredByEvent: true },
        )
      })
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    n: { A: 1, X: 0.5 },
    expected: { steps: 1.5 },
  },
]

describe('a case at events and messages', () => {
  itRuns(CASES)
})
