import { describe, expect, it } from 'vitest'
import { caseFactsOf } from '#src/analysis/counting/caseFacts.ts'
import { INDICATORS } from '#src/analysis/indicators/all.ts'
import { Collector } from '#src/analysis/statistics/collector.ts'
import { disagreements } from '#src/analysis/statistics/disagreements.ts'
import type { Expected } from '#src/analysis/statistics/expected.ts'
import { figuresOf } from '#src/analysis/statistics/figures.ts'
import { measuresOf } from '#src/analysis/statistics/measures.ts'
import { populationOf } from '#src/analysis/statistics/population.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { build } from '#tests/support/models.ts'
import { figuresOfCases } from '../support/figures.ts'
import { trace } from '../support/traces.ts'

const model = build((b) => {
  b.service({ currency: 'UZS', hourlyValue: 10, visitCost: 5, volume: 100 })
  b.lane('applicant', { kind: 'applicant' }, () =>
    b.task('come', { channel: 'in-person', place: 'Centre', work: { likely: 1, unit: 'hour' } }),
  )
  b.lane('office', { kind: 'back-office' }, () => b.task('check', { channel: 'internal' }))
})
const once = trace(model, [{ id: 'come', work: 1 }])
const twice = trace(model, [
  { id: 'come', work: 1 },
  { id: 'come', at: 9, work: 1 },
])

/** Figures of cases of which half are enumerated and half sampled, with what the equations expect. */
const mixed = (expected?: Expected) => {
  const facts = caseFactsOf(model)
  const measures = measuresOf(facts)
  const [enumerated, sampled] = [new Collector(facts, measures), new Collector(facts, measures)]
  enumerated.add(once, 0.5)
  for (let i = 0; i < 100; i++) sampled.add(i % 2 === 0 ? once : twice, 1)
  const population = populationOf(enumerated.runs, sampled.runs, 0.5, 100)
  return {
    figures: figuresOf(facts, measures, population, expected),
    findings: expected ? disagreements(facts, measures, population, expected) : [],
  }
}
const expectation = (come: number): Expected => ({
  execution: [come, 0],
  work: [come, 0],
  wait: [0, 0],
})

describe('figures', () => {
  it('are given for every indicator with its unit', () => {
    const figures = figuresOfCases(model, [[1, once]])
    expect(Object.keys(figures)).toEqual([...INDICATOR_IDS])
    for (const id of INDICATOR_IDS) expect(figures[id].unit).toBe(INDICATORS[id].unit)
  })

  it('of cases known with their probabilities are exact', () => {
    const figures = figuresOfCases(model, [
      [0.75, once],
      [0.25, twice],
    ])
    expect(figures.visits).toEqual({ mean: 1.25, min: 1, p50: 1, p90: 2, unit: 'count', method: 'exact', ci95: 0 })
    expect(figures.burden).toMatchObject({ mean: 100 * 1.25 * 15, min: 1500, p90: 3000, unit: 'money/year' })
  })

  it('leave incomplete cases out', () => {
    const figures = figuresOfCases(model, [
      [0.5, once],
      [0.5, { ...twice, complete: false }],
    ])
    expect(figures.visits).toMatchObject({ mean: 1, p90: 1 })
  })

  it('of sampled cases say so, with their half-width', () => {
    const { figures } = mixed()
    expect(figures.visits).toMatchObject({ mean: 1.25, method: 'sampled', min: 1, p90: 2 })
    expect(figures.visits.ci95).toBeGreaterThan(0)
    expect(figures.steps.method).toBe('sampled')
    expect(figures.burden.ci95).toBeCloseTo(100 * figures.applicantCost.ci95, 9)
    expect(figures.legalCoverage.method).toBe('exact')
  })

  it('take the mean of sums over executions from the equations, and the spread from the runs', () => {
    const { figures } = mixed(expectation(1.25))
    expect(figures.steps).toMatchObject({ mean: 1.25, method: 'exact', ci95: 0, min: 1, p90: 2 })
    expect(figures.onlineShare).toMatchObject({ mean: 0, method: 'exact' })
    expect(figures.visits.method).toBe('sampled')
  })

  it('stay sampled where visits are in them, with the half-width of the visits alone', () => {
    const { figures } = mixed(expectation(1.25))
    expect(figures.applicantCost).toMatchObject({ mean: 1.25 * 10 + 1.25 * 5, method: 'sampled' })
    expect(figures.applicantCost.ci95).toBeCloseTo(5 * figures.visits.ci95, 9)
    expect(figures.burden.method).toBe('sampled')
  })
})

describe('equations and runs', () => {
  it('agree within sampling error without a word', () => {
    expect(mixed(expectation(1.25)).findings).toEqual([])
    expect(mixed(expectation(1.26)).findings).toEqual([])
  })

  it('that disagree beyond it are an internal error that names the indicator and both figures', () => {
    const { findings } = mixed(expectation(2))
    expect(findings[0]).toMatchObject({
      severity: 'error',
      rule: 'equations-disagree',
      params: { indicator: 'steps', equations: 2, runs: 1.25 },
    })
  })
})
