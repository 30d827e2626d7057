import { beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Variant } from './library.ts'
import { libraryService, openVariant } from './library.ts'

let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('school-admission/as-is.bpmn')
  toBe = await openVariant('school-admission/to-be.bpmn')
})

/** 5 of 100 children are refused, in both variants. */
const accepted = 0.95

describe('the as-is in numbers', () => {
  /** The school sends back 20 of 100 papers seen, so a case is sent back a quarter of a time. */
  const sentBack = 0.2 / 0.8
  /** 15 of 100 children find no room and go to another school. */
  const elsewhere = 0.15

  it('has the executions that the shares give', () => {
    // Photos, paediatrician, five doctors, certificate, hand in, check, talk, decision; a return repeats three; asking,
    // assigning and carrying for another school; order and list.
    expectMean(asIs, 'steps', 12 + 3 * sentBack + 3 * elsewhere + 2 * accepted)
    expectMean(asIs, 'interactions', 10 + sentBack + 2 * elsewhere + accepted)
    // The paediatrician and the doctors are one visit, for the queues between them are spent there.
    expectMean(asIs, 'visits', 5 + sentBack + 2 * elsewhere + accepted)
    expect(asIs.analysis.indicators.visits).toMatchObject({ min: 5, p50: 6, p90: 8 })
  })

  it('asks for the five documents of the published list, of which three are known to public bodies', () => {
    expectMean(asIs, 'documents', 5)
    expectMean(asIs, 'onceOnlyGap', 3)
    // All five again after a return and at another school.
    expectMean(asIs, 'repeatedDocuments', 5 * (sentBack + elsewhere))
  })

  it('takes the days that the waits and the work add up to', () => {
    const before = 50 / 60 + 1 + 5 * (40 / 60) + 16 + 10 / 60
    const school = (2 + 35 / 60) * (1 + sentBack) + 17 * sentBack + 24 + 20 / 60 + 40 + 20 / 60
    const other = 1.25 + 24 + 20 / 60 + 1 + 20 / 60
    const order = 16.25 + 8 + 10 / 60
    const hours = before + school + elsewhere * other + accepted * order
    expectMean(asIs, 'elapsedWorkingDays', hours / 8)
    expectMean(asIs, 'elapsedDays', ((hours / 8) * 7) / 5)
    expect(((hours / 8) * 7) / 5).toBeCloseTo(21.12, 2)
  })

  it('costs what photos, trips and hours add up to', () => {
    const visits = 5 + sentBack + 2 * elsewhere + accepted
    const minutes = 20 + 15 + 50 + 10 + 20 * (1 + sentBack) + 60 * sentBack + 20 + 35 * elsewhere + 10 * accepted
    const cost = 15_000 + visits * 15_000 + (minutes / 60 + visits * 1.5) * 18_000
    expectMean(asIs, 'applicantCost', cost)
    expectMean(asIs, 'burden', cost * 649_100)
    expect(cost).toBeCloseTo(338_925, 0)
    // Minutes by hourly cost with a quarter of overhead: polyclinic, school, department.
    const school = 35 * (1 + sentBack) + 20 + 20 + 20 * elsewhere + 15 * accepted
    expectMean(asIs, 'agencyCost', ((22_000 * 75 + 20_000 * school + 25_000 * 35 * elsewhere) / 60) * 1.25)
  })

  it('sends back one family in five and accepts 95 children of 100', () => {
    expectMean(asIs, 'reworkShare', 0.2)
    expectMean(asIs, 'completionShare', accepted)
  })
})

describe('the to-be in numbers', () => {
  /** The data of 5 children in 100 do not agree with the registers. */
  const corrected = 0.05 / 0.95
  /** To the check-up three days and 45 minutes, then a day and ten minutes for the certificate. */
  const polyclinic = 24.75 + 8 + 10 / 60
  const department = 16 + 10 / 60

  it('has the headline numbers that the calculation by hand gives', () => {
    expectMean(toBe, 'steps', 7 + 3 * corrected + accepted)
    expectMean(toBe, 'interactions', 3 + 2 * corrected)
    expectMean(toBe, 'visits', 2)
    expectMean(toBe, 'documents', 1)
    expectMean(toBe, 'onceOnlyGap', 0)
    expectMean(toBe, 'completionShare', accepted)
    expectMean(toBe, 'reworkShare', 0.05)
    const minutes = 15 * (1 + corrected) + 10 * corrected + 45 + 20
    const cost = 30_000 + (minutes / 60 + 3) * 18_000
    expectMean(toBe, 'applicantCost', cost)
    expectMean(toBe, 'burden', cost * 649_100)
    expectMean(toBe, 'agencyCost', ((25_000 * 10 + 22_000 * 55 + 20_000 * 35) / 60) * 1.25)
  })

  it('takes the days of the longer of its two branches, not of both', () => {
    const application = (16 / 60) * (1 + corrected) + (4 + 10 / 60) * corrected
    const school = 16 + 20 / 60 + 6.25 + accepted / 60
    const hours = application + Math.max(department, polyclinic) + school
    expectMean(toBe, 'elapsedWorkingDays', hours / 8)
    expectMean(toBe, 'elapsedDays', ((hours / 8) * 7) / 5)
    expect(((hours / 8) * 7) / 5).toBeCloseTo(9.8, 2)
    expect(application + department + polyclinic + school - hours).toBeCloseTo(department, 9)
  })
})

describe('what is particular to school admission', () => {
  it('lets department and polyclinic work side by side between a split and a join', () => {
    const gateways = toBe.model.nodes.filter((node) => node.kind === 'parallelGateway').map((node) => node.id)
    expect(gateways).toEqual(['Gateway_Both', 'Gateway_BothDone'])
    const into = toBe.model.flows.filter((flow) => flow.target === 'Gateway_BothDone').map((flow) => flow.source)
    expect(into.sort()).toEqual(['Task_AssignSchool', 'Task_MedicalCertificate'])
  })

  it('keeps the terms of the resolution: three working days for the department, one for the commission', () => {
    const deadlineOf = (id: string) => toBe.model.nodes.find((node) => node.id === id)?.facts?.deadline
    expect(deadlineOf('Task_AssignSchool')).toMatchObject({ value: 3, unit: 'working-day' })
    expect(deadlineOf('Task_Decide')).toMatchObject({ value: 1, unit: 'working-day' })
  })

  it('takes its yearly number from statistics', () => {
    expect(libraryService('school-admission').volume).toMatchObject({
      value: 649_100,
      evidence: 'measured',
      source: 'xorazmstat',
    })
  })
})

function expectMean({ analysis }: Variant, id: IndicatorId, expected: number): void {
  const { mean, method } = analysis.indicators[id]
  expect(mean, id).not.toBeNull()
  expect((mean ?? Number.NaN) / (expected || 1), id).toBeCloseTo(expected === 0 ? 0 : 1, 6)
  expect(method, id).toBe('exact')
}
