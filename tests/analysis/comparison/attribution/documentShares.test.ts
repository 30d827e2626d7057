import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentShares } from '#src/analysis/comparison/attribution/documentShares.ts'
import { asIsWith } from '#src/analysis/comparison/attribution/hybrids.ts'
import { Frame } from '#src/analysis/comparison/attribution/means.ts'
import { shapley } from '#src/analysis/comparison/attribution/shares.ts'
import { TRACKED } from '#src/analysis/comparison/attribution/sums.ts'
import type { Action, Field } from '#src/analysis/comparison/draft.ts'
import { build } from '#tests/support/models.ts'
import { submitted } from '../compared.ts'

const DOCUMENTS = ['passport', 'photo', 'form'] as const
const IDS = ['A', 'B', 'C', 'D'] as const
const EXTENT = { runs: 1000, seed: 1 }

/** Four steps of the applicant, the second and the third alternatives; each asks for some of three documents. */
const model = (asked: readonly number[], channel?: 'internal') =>
  build((b) => {
    b.lane('applicant', { kind: 'applicant' }, () => {
      b.xor('x')
      b.xor('y')
      for (const [i, id] of IDS.entries())
        b.task(id, {
          documents: DOCUMENTS.filter((_, bit) => asked[i]! & (1 << bit)).map(submitted),
          ...(channel && { channel }),
        })
    })
    b.chain('A', 'x')
    b.flow('x', 'B', { p: 0.3 })
    b.flow('x', 'C', { p: 0.7 })
    b.chain('B', 'y', 'D')
    b.chain('C', 'y')
  })

/** A change: a step becomes empty, or takes a document or the channel of a to-be that asks for nothing; or two steps at once. */
const actionsOf = (number: number): Action[] => {
  const asIs = IDS[number % 4]!
  if (number % 5 === 0) return [{ kind: 'empty', asIs }]
  if (number % 5 === 1)
    return [
      { kind: 'empty', asIs },
      { kind: 'empty', asIs: IDS[(number + 1) % 4]! },
    ]
  const field: Field = number % 5 === 2 ? 'channel' : `document ${DOCUMENTS[number % 3]!}`
  return [{ kind: 'take', asIs, toBe: asIs, fields: new Set([field]) }]
}

describe('parts in the number of documents', () => {
  it('are the Shapley value of what would be measured', () => {
    const cases = fc.record({
      asked: fc.array(fc.nat(7), { minLength: 4, maxLength: 4 }),
      changes: fc.array(fc.nat(59), { minLength: 1, maxLength: 5 }),
    })
    fc.assert(
      fc.property(cases, ({ asked, changes }) => {
        // given
        const members = changes.map(actionsOf)
        const hybrid = asIsWith(model(asked), model([0, 0, 0, 0], 'internal'))
        const frame = new Frame()
        const k = TRACKED.indexOf('documents')
        const worth = (coalition: readonly number[]) => frame.measure(hybrid(coalition.flatMap((i) => members[i]!)), EXTENT)
        // when
        const parts = documentShares(members, hybrid, frame.ways(hybrid([]), EXTENT))
        // then
        const measured = shapley(members.length, worth, { most: 1000, figures: [k] })!.get(k)!
        expect(parts).toEqual(measured.map((part) => expect.closeTo(part, 9)))
      }),
      { numRuns: 40 },
    )
  })

  it('are given up when too many changes concern one step', () => {
    const many = Array.from({ length: 9 }, (): Action[] => [{ kind: 'empty', asIs: 'A' }])
    const hybrid = asIsWith(model([7, 0, 0, 0]), model([0, 0, 0, 0]))
    expect(documentShares(many, hybrid, [])).toBeUndefined()
  })
})
