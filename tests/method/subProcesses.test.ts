import { describe } from 'vitest'
import { NO_FACTS } from '#src/domain/step.ts'
import type { TokenCase } from '#tests/support/handCases.ts'
import { hour, itRuns, tasks, timer, work } from '#tests/support/handCases.ts'

const CASES: readonly TokenCase[] = [
  {
    rule: 'a sub-process in a loop opens anew each time',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.sub('S', () => {
        b.start('i')
        b.and('x')
        tasks(b, { A: 1, B: 2 })
        b.and('j')
        b.chain('i', 'x', 'A', 'j')
        b.chain('x', 'B', 'j')
      })
      b.xor('y')
      b.end('e')
      b.chain('s', 'm', 'S', 'y')
      b.flow('y', 'm', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
    },
    n: { A: 2, B: 2 },
    hours: 4,
    expected: { steps: 4, reworkShare: 0.5 },
  },
  {
    rule: 'a loop inside a sub-process inside a loop multiplies',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.sub('S', () => {
        b.start('i')
        b.xor('mi')
        tasks(b, { A: 1 })
        b.xor('xi')
        b.end('ei')
        b.chain('i', 'mi', 'A', 'xi')
        b.flow('xi', 'mi', { p: 0.2 })
        b.flow('xi', 'ei', { p: 0.8 })
      })
      b.xor('y')
      b.end('e')
      b.chain('s', 'm', 'S', 'y')
      b.flow('y', 'm', { p: 0.2 })
      b.flow('y', 'e', { p: 0.8 })
    },
    n: { A: 1.25 * 1.25 },
    hours: 1.5625,
    expected: { reworkShare: 1 - 0.64 },
  },
  {
    rule: 'a sub-process that holds only events is a step, and what is drawn inside does not run',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.start('i')
          b.catch('t', timer('PT5H'))
          b.end('ei')
          b.chain('i', 't', 'ei')
        },
        { facts: { ...NO_FACTS, ...work(2) } },
      )
      b.chain('s', 'S')
    },
    n: { S: 1 },
    hours: 2,
    expected: { steps: 1, waitHours: 0 },
  },
  {
    rule: 'a sub-process whose only content is an empty sub-process is that one step',
    draw: (b) => {
      b.start('s')
      b.sub('Outer', () => b.sub('Inner', () => undefined, { facts: { ...NO_FACTS, ...work(3) } }), {
        facts: { ...NO_FACTS, ...work(50) },
      })
      b.chain('s', 'Outer')
    },
    n: { Inner: 1 },
    hours: 3,
    expected: { steps: 1, workHours: 3 },
  },
  {
    rule: 'of its own step a sub-process with content gives only wait and costs',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => tasks(b, { A: 1 }), {
        facts: {
          ...NO_FACTS,
          channel: 'in-person',
          place: 'X',
          value: 'waste',
          wait: hour(2),
          costs: [{ kind: 'fee', amount: 5 }],
          documents: [{ name: 'Form', role: 'submitted', form: 'copy' }],
        },
      })
      b.chain('s', 'S')
    },
    hours: 3,
    expected: { steps: 1, interactions: 0, visits: 0, documents: 0, copies: 0, waitHours: 2, fees: 5, wasteShare: null },
  },
  {
    rule: 'a sub-process is over when no token is left inside',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('i')
        tasks(b, { A: 1, B: 4 })
        b.end('e1')
        b.end('e2')
        b.chain('i', 'A', 'e1')
        b.chain('i', 'B', 'e2')
      })
      tasks(b, { N: 1 })
      b.chain('s', 'S', 'N')
    },
    n: { N: 1 },
    hours: 5,
    expected: {},
  },
  {
    rule: 'a join that waits for ever inside a sub-process makes the case stuck',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('i')
        b.xor('x')
        tasks(b, { A: 1, B: 1 })
        b.and('j')
        b.end('ok')
        b.chain('i', 'x')
        b.flow('x', 'A', { p: 0.4 })
        b.flow('x', 'B', { p: 0.6 })
        b.chain('A', 'j')
        b.chain('B', 'ok')
        b.flow('x', 'j', { p: 0 })
      })
      tasks(b, { N: 1 })
      b.chain('s', 'S', 'N')
    },
    n: { A: 0, B: 1, N: 1 },
    hours: 2,
    expected: {},
    finds: ['stuck'],
  },
  {
    rule: 'handovers are counted through the borders of sub-processes',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.lane('L1', {}, () => {
          tasks(b, { A: 1 })
          b.sub('S', () => {
            b.start('i')
            b.and('x')
            tasks(b, { B: 1 })
            b.and('j')
            b.chain('i', 'x', 'B', 'j')
          })
        })
        b.lane('L2', {}, () => tasks(b, { C: 1 }))
        b.chain('s', 'A', 'S', 'C')
      })
    },
    n: { A: 1, B: 1, C: 1 },
    expected: { steps: 3, handovers: 1 }, // only B to C changes hands
  },
  {
    rule: 'an ad-hoc sub-process in a loop runs its activities once each time',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.sub('S', () => tasks(b, { A: 1, B: 2 }), { adHoc: { sequential: true } })
      b.xor('y')
      b.end('e')
      b.chain('s', 'm', 'S', 'y')
      b.flow('y', 'm', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
    },
    n: { A: 2, B: 2 },
    hours: 6,
    expected: {},
  },
  {
    rule: 'in a sequential ad-hoc sub-process what follows an activity comes before the next one',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          tasks(b, { A: 2, B: 3, C: 1 })
          b.chain('A', 'C')
        },
        { adHoc: { sequential: true } },
      )
      b.chain('s', 'S')
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 6,
    expected: { steps: 3 },
  },
]

describe('a sub-process or a called process', () => {
  itRuns(CASES)
})
