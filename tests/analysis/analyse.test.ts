import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { AnalysisStopped } from '#src/analysis/parts.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'
import { CREDIT, LOOP } from './support/referenceCases.ts'

const analysed = async (xml: string) => analyse((await readModel(xml)).model)

describe('the reference case with a loop', () => {
  it('has the executions and the working time worked out by hand', async () => {
    const { indicators, steps, method } = await analysed(LOOP)
    const executions = Object.fromEntries(steps.map(({ id, executions }) => [id, executions]))
    expect(executions['A']).toBeCloseTo(1.25, 10)
    expect(executions['B']).toBeCloseTo(1.25, 10)
    expect(executions['C']).toBeCloseTo(1, 10)
    expect(executions['D']).toBeCloseTo(0.9, 10)
    expect(indicators.workHours.mean! * 60).toBeCloseTo(134.25, 9)
    expect(method.kind).toBe('exact')
    expect(indicators.workHours).toMatchObject({ method: 'exact', ci95: 0, unit: 'h' })
  })

  it('tells shares of cases, the paths, and the successes', async () => {
    const { indicators, paths } = await analysed(LOOP)
    expect(indicators.reworkShare.mean).toBeCloseTo(0.2, 8)
    expect(indicators.completionShare.mean).toBeCloseTo(0.9, 8)
    expect(paths[0]).toMatchObject({ steps: ['A', 'B', 'C', 'D'], visits: 1 })
    expect(paths[0]?.probability).toBeCloseTo(0.72, 8)
    expect(paths.length).toBeLessThanOrEqual(20)
  })
})

describe('the reference case of a credit', () => {
  it('takes 8.65 working days', async () => {
    const { indicators } = await analysed(CREDIT)
    expect(indicators.elapsedWorkingDays.mean).toBeCloseTo(8.65, 7)
    expect(indicators.elapsedDays.mean).toBeCloseTo((8.65 * 7) / 5, 7)
    expect(indicators.elapsedWorkingDays.min).toBe(8)
  })
})

describe('an analysis', () => {
  const work = { work: { likely: 1, unit: 'hour' } } as const

  /** A row of independent choices: 2 to the power of `count` cases. */
  const choices = (count: number) => (b: ModelBuilder) => {
    b.start('s')
    b.end('e')
    let previous = 's'
    for (let i = 0; i < count; i++) {
      b.xor(`x${i}`)
      b.task(`A${i}`, work)
      b.xor(`m${i}`)
      b.flow(previous, `x${i}`)
      b.flow(`x${i}`, `A${i}`, { p: 0.5 })
      b.flow(`x${i}`, `m${i}`, { p: 0.5 })
      b.flow(`A${i}`, `m${i}`)
      previous = `m${i}`
    }
    b.flow(previous, 'e')
  }

  it('is the same each time', () => {
    const model = build(choices(12))
    expect(analyse(model, { budget: 100, samples: 200, seed: 5 })).toEqual(analyse(model, { budget: 100, samples: 200, seed: 5 }))
  })

  it('is exact where every case fits the budget', () => {
    const { method, indicators } = analyse(build(choices(10)))
    expect(method).toMatchObject({ kind: 'exact', runs: 1024 })
    expect(indicators.elapsedWorkingDays).toMatchObject({ method: 'exact', ci95: 0 })
    expect(indicators.steps).toMatchObject({ mean: 5, min: 0, p50: 5, p90: 7 })
  })

  it('samples what does not fit, says so, and keeps means of sums exact', () => {
    const { method, indicators, findings } = analyse(build(choices(30)), { budget: 1000, samples: 4000 })
    expect(method).toMatchObject({ kind: 'sampled', seed: 1 })
    expect(indicators.steps).toMatchObject({ mean: 15, method: 'exact', ci95: 0 })
    expect(indicators.elapsedWorkingDays.method).toBe('sampled')
    expect(indicators.elapsedWorkingDays.ci95).toBeGreaterThan(0)
    expect(Math.abs(indicators.elapsedWorkingDays.mean! - 15 / 8)).toBeLessThan(3 * indicators.elapsedWorkingDays.ci95)
    expect(findings.filter(({ rule }) => rule === 'equations-disagree')).toEqual([])
  })

  it('puts enumeration and sampling together where most is covered', () => {
    const model = build((b) => {
      b.start('s')
      b.task('A', work)
      b.xor('x')
      b.end('e')
      b.chain('s', 'A', 'x')
      b.flow('x', 'A', { p: 0.3 })
      b.flow('x', 'e', { p: 0.7 })
    })
    const { method, indicators } = analyse(model, { budget: 3, samples: 500 })
    expect(method.kind).toBe('mixed')
    expect(method.coverage).toBeCloseTo(1 - 0.3 ** 3, 12)
    expect(indicators.elapsedWorkingDays.mean! * 8).toBeCloseTo(1 / 0.7, 1)
    expect(indicators.elapsedWorkingDays.min).toBe(1 / 8)
  })

  it('tells what the model holds', () => {
    const model = build((b) => {
      b.pool('citizen', { kind: 'applicant', name: 'Citizen' }, () => b.task('A'))
      b.pool('office', { name: 'Office' }, () => {
        b.xor('x')
        b.task('B')
      })
    })
    expect(analyse(model).model).toEqual({ steps: 2, gateways: 1, performers: ['Citizen', 'Office'], pools: 2 })
  })

  it('sums the costs of the steps to those of the case', () => {
    const model = build((b) => {
      b.service({ hourlyValue: 10, visitCost: 5, visitHours: 1, overhead: 0.1 })
      b.start('s')
      b.end('e')
      b.lane('citizen', { kind: 'applicant' }, () =>
        b.task('A', { ...work, channel: 'in-person', costs: [{ kind: 'fee', amount: 7 }] }),
      )
      b.lane('office', { kind: 'back-office', hourlyCost: 30 }, () => b.task('B', { ...work, channel: 'internal' }))
      b.chain('s', 'A', 'B', 'e')
    })
    const { steps, indicators } = analyse(model)
    const sum = (key: 'applicantCost' | 'agencyCost') => steps.reduce((total, step) => total + step[key], 0)
    expect(indicators.applicantCost.mean).toBe(7 + 5 + 2 * 10)
    expect(sum('applicantCost')).toBeCloseTo(indicators.applicantCost.mean!, 10)
    expect(sum('agencyCost')).toBeCloseTo(indicators.agencyCost.mean!, 10)
  })

  it('has no figures but the static ones when no case comes to an end, and says so', () => {
    const model = build((b) => {
      b.start('s')
      b.task('A', { ...work, legalBases: [{ act: 'law' }] })
      b.and('join')
      b.end('e')
      b.chain('s', 'A', 'join', 'e')
      b.task('never')
      b.flow('never', 'join')
    })
    const { indicators, findings, paths } = analyse(model)
    expect(indicators.steps.mean).toBeNull()
    expect(indicators.burden.mean).toBeNull()
    expect(indicators.legalCoverage.mean).toBe(0.5)
    expect(paths).toEqual([])
    expect(findings.map(({ rule }) => rule)).toContain('no-complete-case')
  })

  it('lists errors first', () => {
    const model = build((b) => b.task('A', { costs: [{ amount: 1 }, { amount: 1, currency: 'XXX' }] }))
    const service = { ...model.service, currency: 'UZS' }
    const severities = analyse({ ...model, service }).findings.map(({ severity }) => severity)
    expect(severities).toEqual(severities.toSorted((a, b) => 'ewi'.indexOf(a[0] ?? '') - 'ewi'.indexOf(b[0] ?? '')))
    expect(severities[0]).toBe('error')
  })

  it('stops when it is told to', () => {
    expect(() => analyse(build(choices(30)), { shouldStop: () => true })).toThrow(AnalysisStopped)
  })
})
