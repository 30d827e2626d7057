import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { asIsWith, toBeWith } from '#src/analysis/comparison/attribution/hybrids.ts'
import { Frame } from '#src/analysis/comparison/attribution/means.ts'
import { shapley } from '#src/analysis/comparison/attribution/shares.ts'
import { stepGames } from '#src/analysis/comparison/attribution/stepGames.ts'
import { TRACKED } from '#src/analysis/comparison/attribution/sums.ts'
import type { Action, Field } from '#src/analysis/comparison/draft.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { build } from '#tests/support/models.ts'
import { hours, submitted } from '../compared.ts'

const EXTENT = { runs: 1000, seed: 1 }
const IDS = ['A', 'B', 'C'] as const
const FIELDS: readonly (readonly Field[])[] = [
  ['performer'],
  ['channel'],
  ['time'],
  ['cost'],
  ['document form'],
  ['place', 'time'],
]

/** Two steps that every case has and one that only some have; money and hours count, visits do not. */
const model = (of: (id: string, i: number) => Partial<StepFacts>, hourlyCost: number) =>
  build((b) => {
    b.service({ hourlyValue: 10, volume: 100 })
    b.lane('desk', { kind: 'front-office', hourlyCost }, () => {
      for (const [i, id] of IDS.entries()) b.task(id, of(id, i))
      b.xor('x')
      b.xor('y')
    })
    b.chain('A', 'x')
    b.flow('x', 'B', { p: 0.4 })
    b.flow('x', 'y', { p: 0.6 })
    b.chain('B', 'y', 'C')
  })

const asIs = (repeat: number) =>
  model(
    (_, i) => ({
      channel: 'in-person',
      place: `Place ${i}`,
      work: hours(1 + i),
      wait: hours(8),
      repeat,
      costs: [{ kind: 'fee', amount: 5 + i, payer: 'applicant' }],
      documents: [submitted('Form')],
    }),
    20,
  )
const toBe = model((id) => ({ channel: id === 'A' ? 'online' : 'internal', work: hours(0.5), repeat: 1.5 }), 7)

const actionsOf = (number: number): Action[] => {
  const step = IDS[number % 3]!
  if (number % 7 === 0) return [{ kind: 'empty', asIs: step }]
  const take = (id: string): Action => ({ kind: 'take', asIs: id, toBe: id, fields: new Set(FIELDS[number % 6]) })
  return number % 7 === 1 ? IDS.map(take) : [take(step)]
}

const executionsOf = (of: ReturnType<typeof asIs>) => new Map(analyse(of).steps.map(({ id, executions }) => [id, executions]))

describe('parts in what adds up over executions', () => {
  it('are the Shapley value of what would be measured', () => {
    const cases = fc.record({
      repeat: fc.constantFrom(1, 2, 1.4),
      changes: fc.array(fc.nat(83), { minLength: 1, maxLength: 5 }),
    })
    fc.assert(
      fc.property(cases, ({ repeat, changes }) => {
        // given
        const before = asIs(repeat)
        const members = changes.map(actionsOf)
        const hybrid = asIsWith(before, toBe)
        const frame = new Frame()
        const worth = (coalition: readonly number[]) => frame.measure(hybrid(coalition.flatMap((i) => members[i]!)), EXTENT)
        // when
        const { parts } = stepGames(members, hybrid, { executions: executionsOf(before), measured: hybrid([]) })!
        // then
        expect([...parts.keys()].map((k) => TRACKED[k])).toEqual(['steps', 'interactions', 'applicantCost', 'agencyCost'])
        const measured = shapley(members.length, worth, { most: 1000, figures: [...parts.keys()] })!
        for (const [k, own] of parts) expect(own).toEqual(measured.get(k)!.map((part) => expect.closeTo(part, 7)))
      }),
      { numRuns: 20 },
    )
  })

  it('are those of added steps too, counted from the model in which all are there', () => {
    const after = asIs(1.4)
    const hybrid = toBeWith(after, new Set(['A', 'B']))
    const members: Action[][] = [[{ kind: 'fill', toBe: 'A' }], [{ kind: 'fill', toBe: 'B' }]]
    const { parts } = stepGames(members, hybrid, { executions: executionsOf(after), measured: hybrid(members.flat()) })!
    expect(parts.get(TRACKED.indexOf('steps'))).toEqual([expect.closeTo(1.4, 12), expect.closeTo(0.56, 12)])
  })
})

describe('changes that have a say in times and visits', () => {
  const moversOf = (...fields: readonly (readonly Field[])[]) => {
    const members = fields.map((own): Action[] => [{ kind: 'take', asIs: 'B', toBe: 'B', fields: new Set(own) }])
    const hybrid = asIsWith(asIs(1.5), toBe)
    return stepGames(members, hybrid, { executions: new Map([['B', 0.6]]), measured: hybrid([]) })?.movers
  }

  it('are not those of money and documents', () => {
    expect(moversOf(['cost'], ['document form'], ['performer'])).toEqual([])
  })

  it('are those of times, of places and of the channel', () => {
    expect(moversOf(['cost'], ['time'], ['place'], ['channel'])).toEqual([1, 2, 3])
  })

  it('cover every change of which the measured figures depend', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(83), { minLength: 2, maxLength: 6 }), (changes) => {
        const members = changes.map(actionsOf)
        const hybrid = asIsWith(asIs(2), toBe)
        const frame = new Frame()
        const at = (coalition: readonly number[]) => frame.measure(hybrid(coalition.flatMap((i) => members[i]!)), EXTENT)
        const { movers } = stepGames(members, hybrid, { executions: new Map(), measured: hybrid([]) })!
        const all = [...members.keys()]
        const [whole, moved] = [at(all), at(movers)]
        for (const id of ['elapsedDays', 'visits'] as const) {
          const k = TRACKED.indexOf(id)
          expect(moved[k]).toBeCloseTo(whole[k]!, 9)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are not looked for where too many changes concern one step', () => {
    expect(moversOf(...Array.from({ length: 9 }, () => ['time'] as const))).toBeUndefined()
  })
})

describe('the headline indicators', () => {
  it('are each counted step by step, measured, or made of such', () => {
    const counted = [
      ...stepGames([], asIsWith(toBe, toBe), { executions: new Map(), measured: { model: toBe, empty: new Set() } })!.parts,
    ]
    const others = ATTRIBUTED.filter((id) => !counted.some(([k]) => TRACKED[k] === id))
    expect(others).toEqual(['elapsedDays', 'visits', 'documents', 'burden'])
  })
})
