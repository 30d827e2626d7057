import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { itRuns, tasks, timer } from '#tests/support/handCases.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

/** A pool whose events follow one another: `M:3` throws message M after 3 more hours. */
const sender = (b: ModelBuilder, ...throws: string[]) =>
  b.pool('sender', { kind: 'other-agency' }, () => {
    b.start('s0')
    const ids = throws.flatMap((one) => {
      const [id = '', hours = '0'] = one.split(':')
      tasks(b, { [`w${id}`]: Number(hours) })
      b.throw(`send${id}`, 'message')
      return [`w${id}`, `send${id}`]
    })
    b.end('e0')
    b.chain('s0', ...ids, 'e0')
  })

const CASES: readonly TokenCase[] = [
  {
    rule: 'of two messages the one that arrives first decides',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('a')
        b.catch('c')
        tasks(b, { A: 1, C: 1 })
        b.chain('s', 'g', 'a', 'A')
        b.chain('g', 'c', 'C')
      })
      sender(b, 'c:2', 'a:3')
      b.messageFlow('senda', 'a')
      b.messageFlow('sendc', 'c')
    },
    n: { A: 0, C: 1 },
    hours: 5, // C ends at 3, the sender at 5
    expected: { waitHours: 0 },
  },
  {
    rule: 'of two messages that are there already the flow first in the file decides',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        tasks(b, { late: 6, A: 1, C: 1 })
        b.eventGateway('g')
        b.catch('c')
        b.catch('a')
        b.chain('s', 'late', 'g', 'a', 'A')
        b.chain('g', 'c', 'C')
      })
      sender(b, 'c:2', 'a:3')
      b.messageFlow('sendc', 'c')
      b.messageFlow('senda', 'a')
    },
    n: { A: 1, C: 0 },
    hours: 7,
    expected: {},
  },
  {
    rule: 'a message and a timer at the same moment: the flow first in the file decides, here the timer',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('a')
        b.catch('t', timer('PT3H'))
        tasks(b, { A: 1, T: 1 })
        b.chain('s', 'g', 't', 'T')
        b.chain('g', 'a', 'A')
      })
      sender(b, 'a:3')
      b.messageFlow('senda', 'a')
    },
    n: { A: 0, T: 1 },
    hours: 4,
    expected: { waitHours: 3 },
  },
  {
    rule: 'a message and a timer at the same moment: the flow first in the file decides, here the message',
    draw: (b) => {
      sender(b, 'a:3')
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('t', timer('PT3H'))
        b.catch('a')
        tasks(b, { A: 1, T: 1 })
        b.chain('s', 'g', 'a', 'A')
        b.chain('g', 't', 'T')
      })
      b.messageFlow('senda', 'a')
    },
    n: { A: 1, T: 0 },
    hours: 4,
    expected: { waitHours: 0 },
  },
  {
    rule: 'a loop takes a message each time, and the timer when no more comes',
    // gateway at 0, message at 1, at 1 again, message at 2, at 2 again, timer at 5
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.xor('m')
        b.eventGateway('g')
        b.catch('a')
        b.catch('t', timer('PT3H'))
        tasks(b, { A: 0 })
        b.end('e')
        b.chain('s', 'm', 'g', 'a', 'A', 'm')
        b.chain('g', 't', 'e')
      })
      sender(b, 'a:1', 'b:1')
      b.messageFlow('senda', 'a')
      b.messageFlow('sendb', 'a')
    },
    n: { A: 2 },
    hours: 5,
    expected: { waitHours: 3, reworkShare: 1 },
  },
  {
    rule: 'probabilities decide among messages that nothing in the file sends',
    draw: (b) => {
      b.start('s')
      b.eventGateway('g')
      b.catch('a')
      b.catch('c')
      tasks(b, { A: 1, C: 2 })
      b.chain('s', 'g')
      b.flow('g', 'a', { p: 0.3 })
      b.flow('g', 'c', { p: 0.7 })
      b.chain('a', 'A')
      b.chain('c', 'C')
    },
    n: { A: 0.3, C: 0.7 },
    hours: 1.7,
    expected: {},
  },
  {
    rule: 'probabilities mean nothing where messages of the file come',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('a')
        b.catch('c')
        tasks(b, { A: 1, C: 2 })
        b.chain('s', 'g')
        b.flow('g', 'a', { p: 0.9 })
        b.flow('g', 'c', { p: 0.1 })
        b.chain('a', 'A')
        b.chain('c', 'C')
      })
      b.pool('q', {}, () => {
        b.start('s2')
        tasks(b, { D: 1 })
        b.xor('x')
        b.end('yes', { events: [{ kind: 'message' }] })
        b.end('no', { events: [{ kind: 'message' }] })
        b.chain('s2', 'D', 'x')
        b.flow('x', 'yes', { p: 0.4 })
        b.flow('x', 'no', { p: 0.6 })
      })
      b.messageFlow('yes', 'a')
      b.messageFlow('no', 'c')
    },
    n: { A: 0.4, C: 0.6 },
    hours: 1 + 0.4 + 1.2,
    expected: { handovers: 1 },
  },
  {
    rule: 'of two timers the shorter one decides',
    draw: (b) => {
      b.start('s')
      b.eventGateway('g')
      b.catch('long', timer('P1D'))
      b.catch('short', timer('PT5H'))
      tasks(b, { L: 1, S: 1 })
      b.chain('s', 'g', 'long', 'L')
      b.chain('g', 'short', 'S')
    },
    n: { L: 0, S: 1 },
    hours: 6, // 5 working hours come before a calendar day, 40 / 7 of them
    expected: { waitHours: 5 },
  },
  {
    rule: 'a receive task and a signal can be the events of a gateway',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.task('R', { work: { likely: 2, unit: 'hour' } }, { taskKind: 'receive' })
        b.catch('sig', { kind: 'signal', ref: 'S' })
        tasks(b, { A: 1 })
        b.chain('s', 'g', 'R')
        b.chain('g', 'sig', 'A')
      })
      b.pool('q', {}, () => {
        b.start('s2')
        tasks(b, { D: 4, F: 1 })
        b.throw('t', { kind: 'signal', ref: 'S' })
        b.end('e2', { events: [{ kind: 'message' }] })
        b.chain('s2', 'D', 't', 'F', 'e2')
      })
      b.messageFlow('e2', 'R')
    },
    n: { R: 0, A: 1 },
    hours: 5,
    expected: {},
  },
  {
    rule: 'flow efficiency keeps the event that happened, though its wait becomes 0',
    // the message comes at 2 before the timer at 3; without waits the timer would be there at 0
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('a')
        b.catch('t', timer('PT3H'))
        tasks(b, { A: 8, T: 1 })
        b.chain('s', 'g', 'a', 'A')
        b.chain('g', 't', 'T')
      })
      sender(b, 'a:2')
      b.messageFlow('senda', 'a')
    },
    n: { A: 1, T: 0 },
    hours: 10,
    expected: { flowEfficiency: 1 },
  },
  {
    rule: 'flow efficiency keeps the message that came first, though without waits another would',
    // a comes at 2, c at 11; without waits c would come at 1. Without waits: A from 2 to 10
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('a')
        b.catch('c')
        tasks(b, { A: 8, C: 1 })
        b.chain('s', 'g', 'a', 'A')
        b.chain('g', 'c', 'C')
      })
      sender(b, 'a:2')
      b.pool('r', {}, () => {
        b.start('sr')
        b.task('R', { wait: { likely: 10, unit: 'hour' }, work: { likely: 1, unit: 'hour' } })
        b.throw('sendc', 'message')
        b.chain('sr', 'R', 'sendc')
      })
      b.messageFlow('senda', 'a')
      b.messageFlow('sendc', 'c')
    },
    n: { A: 1, C: 0 },
    hours: 11,
    expected: { flowEfficiency: 10 / 11 },
  },
  {
    rule: 'two messages at the same moment: the flow first in the file decides, whoever sent first',
    draw: (b) => {
      sender(b, 'c:2')
      b.pool('r', {}, () => {
        b.start('sr')
        tasks(b, { R: 2 })
        b.throw('senda', 'message')
        b.chain('sr', 'R', 'senda')
      })
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('c')
        b.catch('a')
        tasks(b, { A: 1, C: 1 })
        b.chain('s', 'g', 'a', 'A')
        b.chain('g', 'c', 'C')
      })
      b.messageFlow('sendc', 'c')
      b.messageFlow('senda', 'a')
    },
    n: { A: 1, C: 0 },
    hours: 3,
    expected: {},
  },
  {
    rule: 'a black box’s message is there when the gateway is reached',
    draw: (b) => {
      b.pool('bank')
      b.pool('p', {}, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('t', timer('PT3H'))
        b.catch('a')
        tasks(b, { A: 1, T: 1 })
        b.chain('s', 'g', 't', 'T')
        b.chain('g', 'a', 'A')
      })
      b.messageFlow('bank', 'a')
    },
    n: { A: 1, T: 0 },
    hours: 1,
    expected: {},
  },
]

describe('an event-based gateway', () => {
  itRuns(CASES)
})
