import type { Certainty, Change, Comparison, Measure } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import type { Analysis, Contributions, StepResult } from '#src/domain/results.ts'

const UNITS: Partial<Record<IndicatorId, string>> = {
  elapsedDays: 'calendar days',
  applicantCost: 'money',
  agencyCost: 'money',
  burden: 'money/year',
  waitHours: 'working h',
}

/** An analysis with the given means; every other figure is 0. */
export function analysisWith(means: Partial<Record<IndicatorId, number | null>>, steps: readonly StepResult[] = []): Analysis {
  const figures = INDICATOR_IDS.map((id) => {
    const mean = means[id] === undefined ? 0 : means[id]
    return [id, { mean, min: mean, p50: mean, p90: mean, unit: UNITS[id] ?? 'count', method: 'exact', ci95: 0 }] as const
  })
  return {
    service: { referenceUnits: [], acts: [{ id: 'law', number: '377', date: '2018-05-21' }], currency: 'UZS', volume: 1000 },
    model: { steps: steps.length, gateways: 0, performers: [], pools: 1 },
    method: { kind: 'exact', coverage: 1, runs: 1, seed: 1 },
    indicators: Object.fromEntries(figures) as unknown as Analysis['indicators'],
    steps,
    paths: [],
    findings: [],
  }
}

export const step = (number: number, performerKind: PerformerKind, workHours: number): StepResult => ({
  id: `S${number}`,
  number,
  name: `Step ${number}`,
  performer: performerKind,
  performerKind,
  organisation: '',
  executions: 1,
  workHours,
  waitHours: 0,
  applicantCost: 0,
  agencyCost: 0,
})

export const change = (name: string, effect: Change['effect'], part: Partial<Change> = {}): Change => ({
  key: `removed ${name}`,
  kind: 'removed',
  asIs: [name],
  toBe: [],
  name,
  class: 'eliminate',
  effect,
  facts: [],
  legalBasis: [],
  legalBasisAfter: [],
  ...part,
})

export const measureOf = (id: string, name: string, changes: readonly number[], effect: Measure['effect']): Measure => ({
  id,
  name,
  about: { kind: 'steps' },
  changes,
  class: 'eliminate',
  effect,
  legalBasis: [],
})

/** Differences as `compare` gives them, from the means of both. */
export function comparisonOf(
  asIs: Analysis,
  toBe: Analysis,
  measures: readonly Measure[],
  changes: readonly Change[],
): Comparison {
  return {
    asIs,
    toBe,
    indicators: INDICATOR_IDS.map((id) => {
      const [from, to] = [asIs.indicators[id].mean, toBe.indicators[id].mean]
      const difference = from === null || to === null ? null : to - from
      return {
        id,
        asIs: from,
        toBe: to,
        difference,
        percent: difference === null || !from ? null : (100 * difference) / from,
        perYear: difference === null ? null : difference * 1000,
        unit: asIs.indicators[id].unit,
      }
    }),
    changes,
    attribution: [],
    attributionMethod: 'shapley',
    measures,
    documents: [],
    law: { clauses: [], practiceOnly: [], withoutBasis: [] },
    pairing: { pairs: [], proposals: [] },
  }
}

const DAYS = [
  ['Five certificates are no longer asked of the applicant', -14.26],
  ['Cadastral data come from the register; no inspection, no paper passport', -16.04],
  ['The right is entered in the register automatically', -7.14],
  ['The form checks completeness; nobody is sent back', -1.73],
  ['Duty and fee paid online, extract sent with QR code', -1.52],
  ['One visit to the notary instead of two', -0.71],
] as const

/** The flat of the pictures: from 43.8 days to 2.4. */
export function flatSale(): Comparison {
  const changes = DAYS.map(([name, elapsedDays]) => change(name, { elapsedDays }))
  const measures = DAYS.map(([name, elapsedDays], i) => measureOf(`m${i}`, name, [i], { elapsedDays }))
  const total = DAYS.reduce((sum, [, days]) => sum + days, 0)
  const kinds: PerformerKind[] = ['applicant', 'other-agency', 'other-agency', 'back-office', 'front-office', 'system']
  const asIsSteps = Array.from({ length: 15 }, (_, i) => step(i + 1, kinds[i % kinds.length] ?? 'applicant', (i % 4) + 0.5))
  const toBeSteps = Array.from({ length: 7 }, (_, i) => step(i + 1, kinds[i % kinds.length] ?? 'applicant', 0.25 * (i % 3)))
  return comparisonOf(
    analysisWith({ elapsedDays: 43.8, visits: 10.6, documents: 10, waitHours: 212, applicantCost: 1_282_000 }, asIsSteps),
    analysisWith({ elapsedDays: 43.8 + total, visits: 1, documents: 1, waitHours: 9, applicantCost: 900_500 }, toBeSteps),
    measures,
    changes,
  )
}

/** Parts of the days by step, as `contributions` gives them. */
export function contributionsOf(days: readonly (readonly [id: string, amount: number])[]): Contributions {
  const none = Object.fromEntries(INDICATOR_IDS.map((id) => [id, []])) as unknown as Contributions
  return { ...none, elapsedDays: days.map(([id, amount]) => ({ id, amount })) }
}

export const flatDays = () => ({
  asIs: contributionsOf(Array.from({ length: 15 }, (_, i) => [`S${i + 1}`, i % 3 === 0 ? 7.1 : 0.83] as const)),
  toBe: contributionsOf(Array.from({ length: 7 }, (_, i) => [`S${i + 1}`, i === 3 ? 1.6 : 0.13] as const)),
})

export const flatCertainty = (): Certainty => ({
  bands: [{ indicator: 'elapsedDays', low: -47.2, mean: -41.4, high: -36.1 }],
  tornado: [
    {
      indicator: 'elapsedDays',
      influences: [
        {
          variant: 'as-is',
          element: 'S7',
          name: 'Inspect the flat on site',
          field: 'wait',
          evidence: 'interview',
          atMin: -38.1,
          atMax: -45.8,
        },
        {
          variant: 'as-is',
          element: 'S14',
          name: 'Enter the right in the register',
          field: 'wait',
          evidence: 'regulation',
          atMin: -39.8,
          atMax: -43.2,
        },
        {
          variant: 'both',
          element: 'S11',
          name: 'Certify the contract',
          field: 'work',
          evidence: 'estimate',
          atMin: -40.9,
          atMax: -42.0,
        },
        { variant: 'to-be', element: 'S6', name: 'Enter the right automatically', field: 'wait', atMin: -41.7, atMax: -41.0 },
      ],
    },
  ],
  evidence: { regulation: 4, measured: 2, interview: 7, estimate: 5, none: 4 },
})
