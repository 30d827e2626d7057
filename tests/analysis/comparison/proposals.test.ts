import { describe, expect, it } from 'vitest'
import { pairSteps } from '#src/analysis/comparison/pairing.ts'
import { proposalsOf } from '#src/analysis/comparison/proposals.ts'
import { containment } from '#src/analysis/comparison/similarity.ts'
import { build } from '#tests/support/models.ts'
import { submitted } from './compared.ts'

type Step = readonly [id: string, name: string, documents?: readonly string[], lane?: string]

const drawn = (steps: readonly Step[]) =>
  build((b) => {
    for (const lane of new Set(steps.map(([, , , lane = 'office']) => lane)))
      b.lane(lane, { name: lane }, () => {
        for (const [id, name, documents = [], own = 'office'] of steps)
          if (own === lane) b.task(id, { documents: documents.map(submitted) }, { name })
      })
    b.chain(...steps.map(([id]) => id))
  })

const proposed = (asIs: readonly Step[], toBe: readonly Step[], merged?: Record<string, string>) => {
  const [before, after] = [drawn(asIs), drawn(toBe)]
  return proposalsOf(before, after, pairSteps(before, after, { merged }))
}

describe('a merge', () => {
  it('is proposed for neighbours that are gone and whose words stand in one new step', () => {
    const asIs: Step[] = [
      ['a', 'Register application'],
      ['b', 'Check passport'],
      ['c', 'Pay'],
    ]
    expect(
      proposed(asIs, [
        ['x', 'Register application and check passport'],
        ['c', 'Pay'],
      ]),
    ).toEqual([{ kind: 'merged', asIs: ['a', 'b'], toBe: ['x'] }])
  })

  it('is proposed beside the step that stays, also of another performer, when it handles all the documents now', () => {
    const asIs: Step[] = [
      ['a', 'Hand in papers', ['Passport', 'Photo']],
      ['b', 'Something else', ['Form'], 'tax'],
      ['c', 'Pay'],
    ]
    const toBe: Step[] = [
      ['a', 'Hand in papers', ['Passport', 'Photo', 'Form']],
      ['c', 'Pay'],
    ]
    expect(proposed(asIs, toBe)).toEqual([{ kind: 'merged', asIs: ['a', 'b'], toBe: ['a'] }])
  })

  it('is not proposed for steps that are apart, of another performer without documents, or already declared', () => {
    const far: Step[] = [
      ['a', 'Register application'],
      ['c', 'Pay'],
      ['b', 'Check passport'],
    ]
    expect(
      proposed(far, [
        ['c', 'Pay'],
        ['x', 'Register application and check passport'],
      ]),
    ).toEqual([])
    const other: Step[] = [
      ['a', 'Register application', [], 'tax'],
      ['b', 'Check passport', [], 'tax'],
    ]
    expect(proposed(other, [['x', 'Register application and check passport']])).toEqual([])
    const near: Step[] = [
      ['a', 'Register application'],
      ['b', 'Check passport'],
    ]
    expect(proposed(near, [['x', 'Register application and check passport']], { a: 'x', b: 'x' })).toEqual([])
  })
})

describe('a split', () => {
  it('is proposed for a step whose words stand in several new neighbours', () => {
    const toBe: Step[] = [
      ['x', 'Check application'],
      ['y', 'Register application'],
    ]
    expect(proposed([['a', 'Check and register application']], toBe)).toEqual([{ kind: 'split', asIs: ['a'], toBe: ['x', 'y'] }])
  })
})

it('measures how much of a name stands in another', () => {
  expect(containment('Check', 'check the form')).toBe(1)
  expect(containment('Check the form', 'check')).toBeCloseTo(4 / 9, 12)
  expect(containment('', 'check')).toBe(0)
})
