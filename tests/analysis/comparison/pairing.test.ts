import { describe, expect, it } from 'vitest'
import { pairSteps, type PairingOptions } from '#src/analysis/comparison/pairing.ts'
import { similarity } from '#src/analysis/comparison/similarity.ts'
import { build } from '#tests/support/models.ts'

type Step = readonly [id: string, name: string, lane?: string]

/** Steps in a row, each in the lane named (else `office`). */
const rowOf = (...steps: readonly Step[]) =>
  build((b) => {
    for (const lane of new Set(steps.map(([, , lane = 'office']) => lane)))
      b.lane(lane, {}, () => {
        for (const [id, name, own = 'office'] of steps) if (own === lane) b.task(id, {}, { name })
      })
    b.chain(...steps.map(([id]) => id))
  })

const pairs = (asIs: readonly Step[], toBe: readonly Step[], options?: PairingOptions) =>
  Object.fromEntries(pairSteps(rowOf(...asIs), rowOf(...toBe), options))

describe('similarity of names', () => {
  it('is the share of letter pairs, folded', () => {
    expect(similarity('Check  FORM', ' check form ')).toBe(1)
    expect(similarity('night', 'nacht')).toBe(0.25)
    expect(similarity('abc', 'xyz')).toBe(0)
  })

  it('counts a pair as often as it stands in both', () => {
    expect(similarity('aaaa', 'aa')).toBe(0.5)
  })

  it('is 1 for two empty names and 0 for one', () => {
    expect(similarity('', ' ')).toBe(1)
    expect(similarity('', 'check')).toBe(0)
  })
})

describe('pairing of steps', () => {
  it('goes by id where the names are half similar', () => {
    expect(pairs([['T1', 'Check the form']], [['T1', 'Check the form online']])).toEqual({ T1: 'T1' })
    expect(pairs([['T1', 'Check the form']], [['T1', 'Pay']])).toEqual({})
  })

  it('goes by id whatever the names when the to-be was derived from the as-is', () => {
    expect(pairs([['T1', 'Check the form']], [['T1', 'Pay']], { derived: true })).toEqual({ T1: 'T1' })
  })

  it('goes by name where ids differ, also across performers', () => {
    expect(pairs([['a', 'Check form', 'office']], [['b', ' check FORM ', 'portal']])).toEqual({ b: 'a' })
  })

  it('goes by similar name within one performer only, the most similar first', () => {
    const asIs: Step[] = [
      ['a', 'Register application'],
      ['b', 'Register the application form'],
    ]
    expect(pairs(asIs, [['x', 'Register applications']])).toEqual({ x: 'a' })
    expect(pairs(asIs, [['x', 'Register applications', 'portal']])).toEqual({})
  })

  it('breaks ties in flow order', () => {
    const same = 'Check document'
    expect(
      pairs(
        [
          ['a', same],
          ['b', same],
        ],
        [
          ['x', same],
          ['y', same],
        ],
      ),
    ).toEqual({ x: 'a', y: 'b' })
  })

  it('follows the corrections of the user, also that a step is new', () => {
    const asIs: Step[] = [
      ['a', 'Check'],
      ['b', 'Pay'],
    ]
    expect(pairs(asIs, [['a', 'Check']], { corrections: { a: 'b' } })).toEqual({ a: 'b' })
    expect(pairs(asIs, [['a', 'Check']], { corrections: { a: null } })).toEqual({})
  })

  it('lets corrections split a step in two', () => {
    const corrections = { x: 'a', y: 'a' }
    expect(
      pairs(
        [['a', 'Check']],
        [
          ['x', 'Look'],
          ['y', 'Sign'],
        ],
        { corrections },
      ),
    ).toEqual({ x: 'a', y: 'a' })
  })

  it('never pairs unnamed steps by their missing names', () => {
    expect(pairs([['a', '']], [['b', '']])).toEqual({})
  })
})
