import { describe, expect, it } from 'vitest'
import { differences } from '#src/analysis/comparison/differences.ts'
import { INDICATORS } from '#src/analysis/indicators/all.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { Analysis, Figure } from '#src/domain/results.ts'
import { NO_SERVICE } from '#src/domain/service.ts'

const analysis = (means: Partial<Record<IndicatorId, number | null>>, volume?: number): Analysis => ({
  service: { ...NO_SERVICE, ...(volume === undefined ? {} : { volume }) },
  model: { steps: 0, gateways: 0, performers: [], pools: 0 },
  method: { kind: 'exact', coverage: 1, runs: 1, seed: 1 },
  indicators: Object.fromEntries(
    INDICATOR_IDS.map((id): [IndicatorId, Figure] => [
      id,
      { mean: means[id] ?? null, min: null, p50: null, p90: null, unit: INDICATORS[id].unit, method: 'exact', ci95: 0 },
    ]),
  ) as Record<IndicatorId, Figure>,
  steps: [],
  paths: [],
  findings: [],
})

const rowOf = (id: IndicatorId, before: number | null, after: number | null, volume?: number) =>
  differences(analysis({ [id]: before }, volume), analysis({ [id]: after }, 7)).find((row) => row.id === id)

describe('differences', () => {
  it('are to-be less as-is, in percent of the as-is, times the as-is volume', () => {
    expect(rowOf('visits', 9, 1, 120_000)).toEqual({
      id: 'visits',
      asIs: 9,
      toBe: 1,
      difference: -8,
      percent: (100 * -8) / 9,
      perYear: -960_000,
      unit: 'count',
    })
  })

  it('have 0 percent when both are 0 and none when only the as-is is', () => {
    expect(rowOf('visits', 0, 0)?.percent).toBe(0)
    expect(rowOf('visits', 0, 2)).toMatchObject({ difference: 2, percent: null })
  })

  it('have nothing per year without a volume or where cases do not add up', () => {
    expect(rowOf('visits', 2, 1)?.perYear).toBeNull()
    for (const id of ['onlineShare', 'reworkShare', 'legalCoverage', 'maturity', 'burden', 'flowEfficiency'] as const)
      expect(rowOf(id, 1, 0.5, 100)?.perYear).toBeNull()
  })

  it('are unknown when a side is', () => {
    expect(rowOf('onlineShare', null, 0.5, 10)).toMatchObject({ difference: null, percent: null, perYear: null })
  })

  it('are given for every indicator in the order of the method', () => {
    expect(differences(analysis({}), analysis({})).map(({ id }) => id)).toEqual([...INDICATOR_IDS])
  })
})
