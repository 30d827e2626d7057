import { expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { ModelBuilder } from './models.ts'
import { build } from './models.ts'
import { hour } from './handCases.ts'

/** The indicators of docs/method.md, section 2, each with answers worked out by hand from the words of the rule alone. */
export interface IndicatorCase {
  readonly rule: string
  readonly draw: (b: ModelBuilder) => void
  readonly mean?: Partial<Record<IndicatorId, number | null>>
  readonly min?: Partial<Record<IndicatorId, number | null>>
  readonly p50?: Partial<Record<IndicatorId, number | null>>
  readonly p90?: Partial<Record<IndicatorId, number | null>>
}

type Facts = Partial<StepFacts>

/** Steps one after another in one lane, named A, B, C, ... */
export const row =
  (performer: Parameters<ModelBuilder['lane']>[1], ...steps: Facts[]) =>
  (b: ModelBuilder) => {
    b.pool('pool', {}, () =>
      b.lane('lane', performer, () => {
        const ids = steps.map((_, i) => String.fromCharCode(65 + i))
        b.start('s')
        steps.forEach((facts, i) => b.task(ids[i] ?? '', facts))
        b.end('e')
        b.chain('s', ...ids, 'e')
      }),
    )
  }

/** Lanes with the steps given, in one chain over all of them: `[lane, facts]`. */
export const chain = (b: ModelBuilder, lanes: Record<string, Parameters<ModelBuilder['lane']>[1]>, steps: [string, Facts][]) =>
  b.pool('pool', {}, () => {
    const named = steps.map(([lane, facts], i) => ({ lane, facts, id: String.fromCharCode(65 + i) }))
    for (const [lane, performer] of Object.entries(lanes))
      b.lane(lane, performer, () => {
        for (const step of named) if (step.lane === lane) b.task(step.id, step.facts)
      })
    b.start('s')
    b.end('e')
    b.chain('s', ...named.map(({ id }) => id), 'e')
  })

export const APPLICANT = { kind: 'applicant' } as const
export const OFFICE = { kind: 'front-office' } as const
export const inPerson = (place: string, work: number, more: Facts = {}): Facts => ({
  channel: 'in-person',
  place,
  work: hour(work),
  ...more,
})

const round = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)

export const itCounts = (cases: readonly IndicatorCase[]) =>
  it.each(cases)('$rule', ({ draw, mean = {}, min = {}, p50 = {}, p90 = {} }) => {
    const { indicators } = analyse(build(draw))
    const got: Record<string, number | null | undefined> = {}
    const want: Record<string, number | null | undefined> = {}
    for (const [part, values] of Object.entries({ mean, min, p50, p90 })) {
      for (const [id, value] of Object.entries(values)) {
        got[`${id}.${part}`] = round(indicators[id as IndicatorId][part as 'mean'])
        want[`${id}.${part}`] = round(value)
      }
    }
    expect(got).toEqual(want)
  })
