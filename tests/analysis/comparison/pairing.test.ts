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
  Object.fromEntries(pairSteps(rowOf(...asIs), rowOf(...toBe), options).origin)

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

  it('tells how each pair was found and how alike the names are', () => {
    const asIs: Step[] = [
      ['a', 'Check the form'],
      ['b', 'Pay the fee'],
      ['c', 'Register application'],
      ['d', 'Sign'],
    ]
    const toBe: Step[] = [
      ['a', 'Check the form'],
      ['x', 'pay  the fee'],
      ['y', 'Register applications'],
      ['z', 'Stamp'],
    ]
    const { pairs: found } = pairSteps(rowOf(...asIs), rowOf(...toBe), { corrections: { z: 'd' } })
    expect(found.map(({ asIs: from, toBe: to, by }) => [from, to, by])).toEqual([
      ['a', 'a', 'id'],
      ['b', 'x', 'name'],
      ['c', 'y', 'similar'],
      ['d', 'z', 'user'],
    ])
    expect(found.map(({ likeness }) => likeness)).toEqual([1, 1, expect.closeTo(34 / 35, 3), expect.closeTo(0, 1)])
  })

  it('pairs a copy with other ids wholly, whatever its layout and order in the file', () => {
    const asIs: Step[] = [
      ['a', 'Apply'],
      ['b', 'Check', 'registry'],
      ['c', 'Decide', 'registry'],
    ]
    const copy: Step[] = asIs.map(([id, name, lane]) => (lane ? [`${id}2`, name, lane] : [`${id}2`, name]))
    expect(pairs(asIs, copy)).toEqual({ a2: 'a', b2: 'b', c2: 'c' })
  })

  it('makes the parts of a declared merge one step, which comes from the first of them unless it has an origin', () => {
    const asIs: Step[] = [
      ['a', 'Hand in'],
      ['b', 'Look at it'],
      ['c', 'Pay'],
    ]
    const fresh = pairSteps(rowOf(...asIs), rowOf(['x', 'Intake']), { merged: { a: 'x', b: 'x', gone: 'x', c: 'nowhere' } })
    expect(Object.fromEntries(fresh.origin)).toEqual({ x: 'a' })
    expect(Object.fromEntries(fresh.mergedInto)).toEqual({ b: 'x' })
    expect(fresh.pairs.map(({ asIs: from, toBe: to, by }) => [from, to, by])).toEqual([
      ['a', 'x', 'user'],
      ['b', 'x', 'user'],
    ])
    const paired = pairSteps(rowOf(...asIs), rowOf(['x', 'Intake']), { corrections: { x: 'c' }, merged: { a: 'x', b: 'x' } })
    expect(Object.fromEntries(paired.origin)).toEqual({ x: 'c' })
    expect(Object.fromEntries(paired.mergedInto)).toEqual({ a: 'x', b: 'x' })
  })

  it('takes a lane of another id but the same name, and the only applicant of both, for the same performer', () => {
    const drawn = (lane: string, name: string, id: string) =>
      build((b) => {
        b.lane(lane, { name, kind: 'applicant' }, () => b.task(id, {}, { name: 'Bring the papers in' }))
        b.lane('office', { name: 'Office' }, () => b.task('o', {}, { name: 'Decide' }))
      })
    const found = pairSteps(drawn('L1', 'Citizen', 'a'), drawn('L2', 'Applicant', 'b'))
    expect(Object.fromEntries(found.origin)).toEqual({ b: 'a', o: 'o' })
  })

  it('pairs unnamed steps of one performer in flow order, after all that have names', () => {
    const asIs: Step[] = [
      ['a', ''],
      ['b', 'Pay'],
      ['c', ' '],
    ]
    expect(
      pairs(asIs, [
        ['x', 'Pay'],
        ['y', ''],
      ]),
    ).toEqual({ x: 'b', y: 'a' })
    expect(
      pairs(asIs, [
        ['x', ''],
        ['y', ''],
        ['z', ''],
      ]),
    ).toEqual({ x: 'a', y: 'c' })
  })

  it('never pairs an unnamed step with a named one, nor with one of another performer', () => {
    expect(pairs([['a', '']], [['b', 'Pay']])).toEqual({})
    expect(pairs([['a', '', 'office']], [['b', '', 'portal']])).toEqual({})
  })
})
