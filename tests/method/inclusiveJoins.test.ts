import { describe } from 'vitest'
import type { TokenCase } from '#tests/support/handCases.ts'
import { itRuns, tasks } from '#tests/support/handCases.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

/** Two inclusive joins, each waiting for the other; `draw` puts the joins into the file in either order. */
const crossed =
  (...joins: readonly string[]) =>
  (b: ModelBuilder) => {
    b.start('s')
    b.and('split')
    for (const join of joins) b.or(join)
    tasks(b, { A: 1, B: 2 })
    b.xor('x')
    b.end('e')
    b.chain('s', 'split', 'J1', 'A', 'J2', 'B', 'x')
    b.chain('split', 'J2')
    b.flow('x', 'J1', { p: 0 })
    b.flow('x', 'e', { p: 1 })
  }

const CASES: readonly TokenCase[] = [
  {
    rule: 'an inclusive join does not wait for a token that could as well come to the flow already filled',
    // A comes at 1; B could still come to either flow: the join fires at 1, and again at 5 with the second token
    draw: (b) => {
      b.start('s')
      b.and('split')
      tasks(b, { A: 1, B: 5, C: 1 })
      b.xor('x')
      b.xor('m')
      b.or('join')
      b.chain('s', 'split', 'A', 'm', 'join', 'C')
      b.chain('split', 'B', 'x')
      b.flow('x', 'm', { p: 0.5 })
      b.flow('x', 'join', { p: 0.5 })
    },
    n: { C: 2 },
    hours: 6,
    expected: { steps: 4 },
    free: ['inclusive-join-forced'],
  },
  {
    rule: 'an inclusive join waits for a token that can come only to its empty flow, and fires once it cannot any more',
    // B ends at 5 and goes elsewhere in half of the cases: then the join fires at 5 all the same
    draw: (b) => {
      b.start('s')
      b.and('split')
      tasks(b, { A: 1, B: 5, C: 1 })
      b.xor('x')
      b.or('join')
      b.end('e')
      b.end('gone')
      b.chain('s', 'split', 'A', 'join', 'C', 'e')
      b.chain('split', 'B', 'x')
      b.flow('x', 'join', { p: 0.5 })
      b.flow('x', 'gone', { p: 0.5 })
    },
    n: { C: 1 },
    hours: 6,
    expected: { steps: 3 },
  },
  {
    rule: 'an inclusive join in a loop is not held up by what it will cause itself',
    // per round: A alone 1 h, B alone 4 h, both 4 h, a third each: 3 h; 1 / 0.95 rounds expected
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.or('split')
      tasks(b, { A: 1, B: 4 })
      b.or('join')
      b.xor('x')
      b.end('e')
      b.chain('s', 'm', 'split')
      b.flow('split', 'A', { p: 0.5 })
      b.flow('split', 'B', { p: 0.5 })
      b.chain('A', 'join', 'x')
      b.chain('B', 'join')
      b.flow('x', 'm', { p: 0.05 })
      b.flow('x', 'e', { p: 0.95 })
    },
    n: { A: 2 / 3 / 0.95, B: 2 / 3 / 0.95 },
    hours: 3 / 0.95,
    expected: { steps: 4 / 3 / 0.95 },
  },
  {
    rule: 'of inclusive joins that wait for each other the first in the file fires, with a finding',
    // J1 fires at 0, A until 1, J2 takes both, B until 3
    draw: crossed('J1', 'J2'),
    n: { A: 1, B: 1 },
    hours: 3,
    expected: {},
    finds: ['inclusive-join-forced'],
  },
  {
    rule: 'the other order in the file fires the other join first',
    // J2 fires at 0, B until 2 and to the end; J1 then fires, A until 3, J2 again, B until 5
    draw: crossed('J2', 'J1'),
    n: { A: 1, B: 2 },
    hours: 5,
    expected: {},
    finds: ['inclusive-join-forced'],
  },
  {
    rule: 'an inclusive join is looked at after everything else of its moment',
    draw: (b) => {
      b.start('s')
      b.and('split')
      b.or('join')
      b.xor('x')
      b.xor('y')
      tasks(b, { C: 1 })
      b.end('e')
      b.chain('s', 'split', 'join', 'C', 'e')
      b.chain('split', 'x', 'y')
      b.flow('y', 'join', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
    },
    n: { C: 1 },
    hours: 1,
    expected: {},
  },
  {
    rule: 'an inclusive join takes one token from each filled flow, and a second token fires it again',
    draw: (b) => {
      b.start('s')
      tasks(b, { A: 1, C: 1 })
      b.xor('m')
      b.or('join')
      b.chain('s', 'A', 'm', 'join', 'C')
      b.chain('A', 'm')
      b.chain('A', 'join')
    },
    n: { C: 2 },
    hours: 2,
    expected: { steps: 3 },
  },
  {
    rule: 'an inclusive join waits for the longest of three branches, whichever are taken',
    // default C (1 h); A 2 h with 0.5, B 6 h with 0.5: none 1/4 -> 1, A only 1/4 -> 2, with B 1/2 -> 6
    draw: (b) => {
      b.start('s')
      b.or('split')
      tasks(b, { A: 2, B: 6, C: 1, D: 1 })
      b.or('join')
      b.chain('s', 'split')
      b.flow('split', 'A', { p: 0.5 })
      b.flow('split', 'B', { p: 0.5 })
      b.flow('split', 'C', { isDefault: true })
      for (const id of ['A', 'B', 'C']) b.flow(id, 'join')
      b.flow('join', 'D')
    },
    n: { D: 1 },
    hours: 0.25 * 1 + 0.25 * 2 + 0.5 * 6 + 1,
    expected: { steps: 0.5 + 0.5 + 0.25 + 1 },
  },
  {
    rule: 'an inclusive join in a sub-process minds only the tokens of its own instance',
    draw: (b) => {
      b.start('s')
      b.and('split')
      b.sub('S', () => {
        b.start('i')
        b.or('o')
        tasks(b, { A: 1, B: 2 })
        b.or('j')
        b.chain('i', 'o')
        b.flow('o', 'A', { p: 1 })
        b.flow('o', 'B', { p: 0 })
        b.chain('A', 'j')
        b.chain('B', 'j')
      })
      tasks(b, { C: 1, L: 10 })
      b.chain('s', 'split', 'S', 'C')
      b.chain('split', 'L')
    },
    n: { A: 1, B: 0, C: 1 },
    hours: 10,
    expected: {},
  },
  {
    rule: 'nested inclusive blocks join from the inside out',
    // inner: X 1 h always, Y 3 h with 0.5; outer: inner always, Z 2 h with 0.5: longest 3 with Y, 2 with Z only, else 1
    draw: (b) => {
      b.start('s')
      b.or('o1')
      b.or('o2')
      tasks(b, { X: 1, Y: 3, Z: 2, E: 1 })
      b.or('j2')
      b.or('j1')
      b.chain('s', 'o1')
      b.flow('o1', 'o2', { p: 1 })
      b.flow('o1', 'Z', { p: 0.5 })
      b.flow('o2', 'X', { p: 1 })
      b.flow('o2', 'Y', { p: 0.5 })
      b.chain('X', 'j2', 'j1', 'E')
      b.chain('Y', 'j2')
      b.chain('Z', 'j1')
    },
    n: { X: 1, Y: 0.5, Z: 0.5, E: 1 },
    hours: 0.5 * 3 + 0.25 * 2 + 0.25 * 1 + 1,
    expected: {},
  },
]

describe('an inclusive join', () => {
  itRuns(CASES)
})
