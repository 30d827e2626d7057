import { describe, expect, it } from 'vitest'
import { certainty } from '#src/analysis/comparison/certainty/certainty.ts'
import type { Certainty } from '#src/domain/comparison.ts'
import type { CompareOptions } from '#src/domain/ports.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'
import { days, measured, row } from '../compared.ts'

const sure = (asIs: (b: ModelBuilder) => void, toBe: (b: ModelBuilder) => void, options: CompareOptions = {}): Certainty =>
  certainty(measured(build(asIs)), measured(build(toBe)), { derived: true, ...options })

const span = (min: number, likely: number, max: number) => ({ min, likely, max, unit: 'working-day' }) as const
const calendar = (workingDays: number) => workingDays * 1.4
const on = ({ tornado }: Certainty, id: string) => tornado.find(({ indicator }) => indicator === id)?.influences
const band = ({ bands }: Certainty, id: string) => bands.find(({ indicator }) => indicator === id)

describe('how sure a saving is', () => {
  it('goes from everything at its min to everything at its max, in both variants at once', () => {
    const asIs = row(['A', { wait: span(1, 2, 9) }], ['B', { wait: span(2, 4, 6) }])
    const result = sure(asIs, row(['A', { wait: span(0, 1, 2) }]))
    // as-is 3, 7, 15 days; to-be 0, 1, 2
    expect(band(result, 'elapsedDays')).toEqual({
      indicator: 'elapsedDays',
      low: expect.closeTo(calendar(0 - 3), 9),
      mean: expect.closeTo(calendar(1 - 7), 9),
      high: expect.closeTo(calendar(2 - 15), 9),
    })
    expect(band(result, 'steps')).toEqual({ indicator: 'steps', low: -1, mean: -1, high: -1 })
    expect(band(result, 'burden')).toBeUndefined()
  })

  it('tells which times move it most, each from its min to its max', () => {
    const asIs = row(['A', { wait: span(1, 2, 9) }], ['B', { wait: span(2, 4, 6), evidence: [{ source: 'interview' }] }])
    const result = sure(asIs, row(['A', { wait: span(0, 1, 2) }]))
    expect(on(result, 'elapsedDays')).toEqual([
      {
        variant: 'as-is',
        element: 'A',
        name: 'A',
        field: 'wait',
        atMin: expect.closeTo(calendar(1 - (1 + 4)), 9),
        atMax: expect.closeTo(calendar(1 - (9 + 4)), 9),
      },
      {
        variant: 'as-is',
        element: 'B',
        name: 'B',
        field: 'wait',
        evidence: 'interview',
        atMin: expect.closeTo(calendar(1 - (3 + 2)), 9),
        atMax: expect.closeTo(calendar(1 - (3 + 6)), 9),
      },
      {
        variant: 'to-be',
        element: 'A',
        name: 'A',
        field: 'wait',
        atMin: expect.closeTo(calendar(0 - 7), 9),
        atMax: expect.closeTo(calendar(2 - 7), 9),
      },
    ])
    expect(on(result, 'visits')).toEqual([])
  })

  it('moves what both variants say alike together, so that it cancels out', () => {
    const same: Partial<StepFacts> = { wait: span(1, 2, 9) }
    const result = sure(row(['A', same], ['B', { wait: days(1) }]), row(['A', same]))
    expect(on(result, 'elapsedDays')).toEqual([])
    expect(band(result, 'elapsedDays')?.low).toBeCloseTo(band(result, 'elapsedDays')!.high, 9)
  })

  it('tells a time that both say alike once, where it does not cancel out', () => {
    const same: Partial<StepFacts> = { wait: span(1, 2, 9) }
    const twice = sure(row(['A', { ...same, repeat: 2 }]), row(['A', same]))
    expect(on(twice, 'elapsedDays')).toEqual([
      {
        variant: 'both',
        element: 'A',
        name: 'A',
        field: 'wait',
        atMin: expect.closeTo(-calendar(1), 9),
        atMax: expect.closeTo(-calendar(9), 9),
      },
    ])
  })

  it('moves the delays of events too', () => {
    const timer = (wait: Partial<StepFacts>['wait']) => (b: ModelBuilder) => {
      b.start('s')
      b.catch('pause', 'timer', {
        facts: { costs: [], documents: [], legalBases: [], evidence: [], painPoints: [], ...(wait && { wait }) },
      })
      b.task('A')
      b.chain('s', 'pause', 'A')
    }
    const result = sure(timer(span(2, 3, 4)), timer(days(1)))
    expect(on(result, 'elapsedDays')).toMatchObject([
      { variant: 'as-is', element: 'pause', atMin: expect.closeTo(-calendar(1), 9) },
    ])
  })

  it('counts the steps of both variants by the weakest evidence they rest on', () => {
    const evidence = (...sources: ('regulation' | 'measured' | 'interview' | 'estimate')[]) => ({
      evidence: sources.map((source) => ({ source })),
    })
    const result = sure(
      row(['A', evidence('regulation', 'estimate')], ['B', evidence('measured')], ['C']),
      row(['A', evidence('regulation')], ['B', evidence('interview', 'measured')]),
    )
    expect(result.evidence).toEqual({ regulation: 1, measured: 1, interview: 1, estimate: 1, none: 1 })
  })
})
