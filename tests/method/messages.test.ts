import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, tasks, work } from '#tests/support/handCases.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

/** A pool with one chain of tasks: `A:2` is a task of 2 hours. */
const pool = (b: ModelBuilder, id: string, ...steps: string[]) =>
  b.pool(id, {}, () => {
    b.start(`s_${id}`)
    const named = steps.map((one) => one.split(':'))
    for (const [step = '', hours = '0'] of named) tasks(b, { [step]: Number(hours) })
    b.end(`e_${id}`)
    b.chain(`s_${id}`, ...named.map(([step = '']) => step), `e_${id}`)
  })

const CASES: readonly TokenCase[] = [
  {
    rule: 'a message is kept until it is taken',
    draw: (b) => {
      pool(b, 'p', 'A:1')
      b.pool('q', {}, () => {
        b.start('s')
        tasks(b, { B: 3 })
        b.catch('c')
        tasks(b, { C: 1 })
        b.chain('s', 'B', 'c', 'C')
      })
      b.messageFlow('A', 'c')
    },
    hours: 4,
    expected: { waitHours: 0 },
  },
  {
    rule: 'a catch event takes one message at each execution',
    // messages at 1 and 5; the loop comes twice: C from 1 to 2, then from 5 to 6
    draw: (b) => {
      pool(b, 'p', 'A:1', 'A2:4')
      b.pool('q', {}, () => {
        b.start('s')
        b.xor('m')
        b.catch('c')
        b.task('C', { ...work(1), repeat: 1 })
        b.catch('d')
        b.chain('s', 'm', 'c', 'C', 'd')
      })
      b.messageFlow('A', 'c')
      b.messageFlow('A2', 'd')
    },
    hours: 5,
    expected: { steps: 3 },
  },
  {
    rule: 'a receive task waits for a second message the second time, and is stuck without one',
    draw: (b) => {
      pool(b, 'p', 'A:1')
      b.pool('q', {}, () => {
        b.start('s')
        b.xor('m')
        b.task('R', work(1), { taskKind: 'receive' })
        b.xor('x')
        b.end('e')
        b.chain('s', 'm', 'R', 'x')
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      })
      b.messageFlow('A', 'R')
    },
    n: { R: 1 },
    hours: 2,
    expected: { reworkShare: 0 },
    finds: ['stuck'],
  },
  {
    rule: 'another activity waits for its message at its first execution only',
    // B waits until 3, runs 1 h, comes again with 0.5 and does not wait: 3 + 2
    draw: (b) => {
      pool(b, 'p', 'A:3')
      b.pool('q', {}, () => {
        b.start('s')
        b.xor('m')
        tasks(b, { B: 1 })
        b.xor('x')
        b.end('e')
        b.chain('s', 'm', 'B', 'x')
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      })
      b.messageFlow('A', 'B')
    },
    n: { B: 2 },
    hours: 5,
    expected: { waitHours: 0 },
    free: ['stuck', 'message-never-came'],
  },
  {
    rule: 'an activity with several incoming messages waits for the first of them',
    draw: (b) => {
      pool(b, 'p', 'A:5')
      pool(b, 'r', 'C:2')
      pool(b, 'q', 'B:1')
      b.messageFlow('A', 'B')
      b.messageFlow('C', 'B')
    },
    hours: 5,
    n: { B: 1 },
    expected: { handovers: 1 }, // B starts at 2 with the message of C
  },
  {
    rule: 'an activity whose message never comes goes on when the case rests, with a finding',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.xor('x')
        tasks(b, { A: 2 })
        b.end('e')
        b.flow('s', 'x')
        b.flow('x', 'A', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      })
      pool(b, 'q', 'B:1')
      b.messageFlow('A', 'B')
    },
    n: { A: 0.5, B: 1 },
    hours: 0.5 * 3 + 0.5 * 1,
    expected: {},
    finds: ['message-never-came'],
  },
  {
    rule: 'of several waiting activities the first in the file goes on, and its message may free the next',
    // nobody sends to A: it goes on at 0, and its message starts B at 1; L runs from 1 to 11
    draw: (b) => {
      b.pool('never', {}, () => {
        b.start('s0')
        b.xor('x0')
        tasks(b, { N: 1 })
        b.end('e0')
        b.flow('s0', 'x0')
        b.flow('x0', 'N', { p: 0 })
        b.flow('x0', 'e0', { p: 1 })
      })
      pool(b, 'p', 'A:1', 'L:10')
      pool(b, 'q', 'B:2')
      b.messageFlow('N', 'A')
      b.messageFlow('A', 'B')
    },
    n: { N: 0 },
    hours: 11,
    expected: { handovers: 1 },
    finds: ['message-never-came'],
  },
  {
    rule: 'of several waiting activities the first in the file goes on, though another order would have helped',
    // B goes on at 0 and ends at 2; only then A, whose message nobody needs any more: 2 + 1 + 10
    draw: (b) => {
      pool(b, 'q', 'B:2')
      b.pool('never', {}, () => {
        b.start('s0')
        b.xor('x0')
        tasks(b, { N: 1 })
        b.end('e0')
        b.flow('s0', 'x0')
        b.flow('x0', 'N', { p: 0 })
        b.flow('x0', 'e0', { p: 1 })
      })
      pool(b, 'p', 'A:1', 'L:10')
      b.messageFlow('N', 'A')
      b.messageFlow('A', 'B')
    },
    hours: 13,
    expected: { handovers: 0 },
    finds: ['message-never-came'],
  },
  {
    rule: 'opposite flows: the answer goes to the activity reached first, here the agency’s, whatever the order of the flows',
    // serve works from 0 to 2 and its end is held; ask takes its message at 3, ends at 4, and lets serve end; file until 6
    draw: (b) => {
      pool(b, 'p', 'prep:3', 'ask:1', 'go:1')
      pool(b, 'q', 'serve:2', 'file:2')
      b.messageFlow('serve', 'ask')
      b.messageFlow('ask', 'serve')
    },
    hours: 6,
    expected: { waitHours: 0, workHours: 9 },
    free: ['message-never-came', 'stuck'],
  },
  {
    rule: 'opposite flows: the answer may be there before the question’s work ends, and then holds up nothing',
    // ask is reached at 0 and sends when its work ends at 5; serve starts then, ends at 7, answer frees ask at 7; go until 8
    draw: (b) => {
      pool(b, 'p', 'ask:5', 'go:1')
      pool(b, 'q', 'prep:1', 'serve:2')
      b.messageFlow('ask', 'serve')
      b.messageFlow('serve', 'ask')
    },
    hours: 8,
    expected: { steps: 4 },
  },
  {
    rule: 'opposite flows hold in a loop at the first round only',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.xor('m')
        tasks(b, { ask: 1 })
        b.xor('x')
        b.end('e')
        b.chain('s', 'm', 'ask', 'x')
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      })
      pool(b, 'q', 'serve:2')
      b.messageFlow('ask', 'serve')
      b.messageFlow('serve', 'ask')
    },
    n: { ask: 2, serve: 1 },
    hours: 4, // 1 + 2, then one more hour a round
    expected: {},
    free: ['stuck', 'message-never-came'],
  },
  {
    rule: 'a flow to the border of a pool goes to its only start event, which is a trigger then',
    draw: (b) => {
      pool(b, 'p', 'A:1')
      pool(b, 'q', 'B:2')
      b.messageFlow('A', 'q')
    },
    n: { B: 1 },
    hours: 3,
    expected: { handovers: 1 },
  },
  {
    rule: 'a flow to the border of a pool with two starts has no effect, with a finding',
    draw: (b) => {
      pool(b, 'p', 'A:1')
      b.pool('q', {}, () => {
        b.start('s1')
        b.start('s2')
        tasks(b, { B: 2, C: 6 })
        b.chain('s1', 'B')
        b.chain('s2', 'C')
      })
      b.messageFlow('A', 'q')
    },
    n: { B: 0.5, C: 0.5 },
    hours: 4,
    expected: {},
    finds: ['message-without-effect'],
  },
  {
    rule: 'a flow from the border of a pool is there at time 0',
    draw: (b) => {
      pool(b, 'p', 'A:1')
      b.pool('q', {}, () => {
        b.start('s')
        b.catch('c')
        b.task('R', work(2), { taskKind: 'receive' })
        tasks(b, { B: 3 })
        b.chain('s', 'c', 'R', 'B')
      })
      b.messageFlow('p', 'c')
      b.messageFlow('p', 'R')
      b.messageFlow('p', 'B')
    },
    hours: 5,
    expected: { steps: 3 },
  },
  {
    rule: 'a message to a boundary event has no effect, its probability rules',
    draw: (b) => {
      pool(b, 'p', 'A:1')
      b.pool('q', {}, () => {
        b.start('s')
        tasks(b, { B: 4, C: 1, X: 1 })
        b.boundary('x', 'B', { events: [{ kind: 'message' }], probability: 0.2 })
        b.chain('s', 'B', 'C')
        b.chain('x', 'X')
      })
      b.messageFlow('A', 'x')
    },
    n: { B: 1, C: 0.8, X: 0.2 },
    hours: 5,
    expected: {},
  },
  {
    rule: 'a sub-process waits for its message before its content starts, and sends when its content ends',
    draw: (b) => {
      pool(b, 'p', 'A:2')
      b.pool('q', {}, () => {
        b.start('s')
        b.sub('S', () => tasks(b, { B: 3 }))
        b.chain('s', 'S')
      })
      pool(b, 'r', 'C:1')
      b.messageFlow('A', 'S')
      b.messageFlow('S', 'C')
    },
    hours: 6,
    expected: { handovers: 2 },
  },
  {
    rule: 'a message leaves a task when its work ends, and a wait comes before the work',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.task('A', { wait: hour(4), work: hour(2) })
        b.chain('s', 'A')
      })
      pool(b, 'q', 'B:1')
      b.messageFlow('A', 'B')
    },
    hours: 7,
    expected: {},
  },
  {
    rule: 'a step waits for its message first, then its own wait runs, then its work',
    draw: (b) => {
      pool(b, 'p', 'A:5')
      b.pool('q', {}, () => {
        b.start('s')
        b.task('B', { wait: hour(3), work: hour(1) })
        b.chain('s', 'B')
      })
      b.messageFlow('A', 'B')
    },
    hours: 9,
    expected: { waitHours: 3 },
  },
  {
    rule: 'a message to a black box has no effect and is no finding',
    draw: (b) => {
      b.pool('bank')
      pool(b, 'p', 'A:1')
      b.messageFlow('A', 'bank')
    },
    hours: 1,
    expected: {},
    free: ['message-without-effect'],
  },
]

describe('a message', () => {
  itRuns(CASES)
})
