import { beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Variant } from './library.ts'
import { openVariant } from './library.ts'

let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('income-tax-declaration/as-is.bpmn')
  toBe = await openVariant('income-tax-declaration/to-be.bpmn')
})

/** Working hours of so many calendar days, of which five in seven are worked. */
const calendarDays = (count: number): number => (count * 8 * 5) / 7

/** 5 of 100 declarations are not accepted, in both variants. */
const accepted = 0.95

describe('the as-is in numbers', () => {
  /** The window returns 25 of 100 declarations seen, so a case is returned a third of a time. */
  const returned = 0.25 / 0.75
  /** One letter in ten is lost. */
  const lost = accepted * 0.1

  it('has the executions that the shares give', () => {
    // Two certificates, form, filling in, hand in, check, stamp, desk check; a return repeats three; then notice, letter,
    // payment, receipt, entry; a lost letter is fetched.
    expectMean(asIs, 'steps', 8 + 3 * returned + 5 * accepted + lost)
    expectMean(asIs, 'interactions', 4 + returned + 2 * accepted + lost)
    // Every contact is a trip of its own: the form is filled in at home for a day.
    expectMean(asIs, 'visits', 4 + returned + 2 * accepted + lost)
    expect(4 + returned + 2 * accepted + lost).toBeCloseTo(6.328, 3)
    expect(asIs.analysis.indicators.visits).toMatchObject({ min: 4, p50: 6, p90: 7 })
  })

  it('asks for seven documents, of which six are known to a public body or were issued on the way', () => {
    // Declaration, certificate, lease, cadastral passport, passport, taxpayer number; the receipt later.
    expectMean(asIs, 'documents', 6 + accepted)
    expectMean(asIs, 'onceOnlyGap', 5 + accepted)
  })

  it('takes the days that the waits and the work add up to', () => {
    // Hours: two certificates, form, a day and two hours for filling in; queue, window and check with returns; the stamp.
    const before = 2 * 16.25 + 1 + 20 / 60 + 10 + (2 + 35 / 60) * (1 + returned) + 17 * returned + 10 / 60
    const desk = 41
    // The notice, a day later, and the letter, three days; or 30 days without it and the trip to fetch it.
    const arrives = desk + 8 + 20 / 60 + 24 + 5 / 60
    const fetched = calendarDays(30) + 1.25
    const paid = 45 / 60 + 8 + 10 / 60 + 8 + 10 / 60
    const hours = before + (1 - accepted) * desk + (accepted - lost) * (arrives + paid) + lost * (fetched + paid)
    expectMean(asIs, 'elapsedWorkingDays', hours / 8)
    expectMean(asIs, 'elapsedDays', ((hours / 8) * 7) / 5)
    expect(((hours / 8) * 7) / 5).toBeCloseTo(26.35, 2)
  })

  it('costs what copies, trips and hours add up to', () => {
    const visits = 4 + returned + 2 * accepted + lost
    const minutes = 2 * 15 + 20 + 120 + 20 * (1 + returned) + 60 * returned + (15 + 10) * accepted + 15 * lost
    const cost = 3000 + visits * 15_000 + (minutes / 60 + visits * 1.5) * 18_000
    expectMean(asIs, 'applicantCost', cost)
    expectMean(asIs, 'burden', cost * 109_000)
    expect(cost).toBeCloseTo(341_342.5, 0)
    // Minutes by hourly cost with a quarter of overhead: reception, inspector, post; advice at the window and postage.
    const paid = 22_000 * (15 * (1 + returned) + 10 + 10 * accepted) + 28_000 * (60 + 20 * accepted) + 15_000 * 5 * accepted
    expectMean(asIs, 'agencyCost', 9167 + 2000 * accepted + (paid / 60) * 1.25)
  })

  it('returns one declaration in four and accepts 95 of 100', () => {
    expectMean(asIs, 'reworkShare', 0.25)
    expectMean(asIs, 'completionShare', accepted)
  })
})

describe('the to-be in numbers', () => {
  it('has the headline numbers that the calculation by hand gives', () => {
    // Fill in, look through, confirm, compare; 15 in 100 add something, 20 are looked into; notice, payment, entry.
    expectMean(toBe, 'steps', 4 + 0.15 + 0.2 + 3 * accepted)
    expectMean(toBe, 'interactions', 2 + 0.15 + accepted)
    expectMean(toBe, 'visits', 0)
    expectMean(toBe, 'documents', 1)
    expectMean(toBe, 'onceOnlyGap', 0)
    expectMean(toBe, 'completionShare', accepted)
    expectMean(toBe, 'reworkShare', 0)
    expectMean(toBe, 'onlineShare', 1)
    expectMean(toBe, 'maturity', 4)
  })

  it('takes the days that the waits and the work add up to', () => {
    // Two days until the citizen looks; two for what is looked into; one until she pays and half for the bank's report.
    const minutes = 1 + 15 + 0.15 * 15 + 5 + 1 + 0.2 * 45 + accepted * (1 + 5 + 1)
    const hours = 16 + 0.2 * 16 + accepted * 12 + minutes / 60
    expectMean(toBe, 'elapsedWorkingDays', hours / 8)
    expectMean(toBe, 'elapsedDays', ((hours / 8) * 7) / 5)
    expect(((hours / 8) * 7) / 5).toBeCloseTo(5.47, 2)
  })

  it('costs the citizen less than half an hour and the inspectorate only the cases that differ', () => {
    const minutes = 15 + 0.15 * 15 + 5 + 5 * accepted
    expectMean(toBe, 'applicantCost', (minutes / 60) * 18_000)
    expectMean(toBe, 'burden', (minutes / 60) * 18_000 * 109_000)
    expectMean(toBe, 'agencyCost', 0.2 * 0.75 * 28_000 * 1.25)
  })
})

describe('what is particular to the income tax declaration', () => {
  it('turns the service round: the authority starts it and the citizen waits for its message', () => {
    const startOf = ({ model }: Variant, process: string) =>
      model.nodes.filter((node) => node.kind === 'startEvent' && node.process === process).map((node) => node.id)
    expect(startOf(asIs, 'Process_Citizen')).toEqual(['Start_YearOver'])
    expect(startOf(toBe, 'Process_Citizen')).toEqual(['Start_DraftReceived'])
    expect(toBe.model.messageFlows.map((flow) => flow.target)).toContain('Start_DraftReceived')
  })

  it('makes who gets no letter wait for 30 days', () => {
    const { elapsedDays } = asIs.analysis.indicators
    const step = asIs.analysis.steps.find((one) => one.id === 'Task_FetchNotice')
    expect(step?.executions).toBeCloseTo(0.095, 6)
    expect(elapsedDays.p90).toBeGreaterThan((elapsedDays.p50 ?? 0) + 5)
  })

  it('draws the employers as a box without a process, from which nobody waits for a message', () => {
    expect(asIs.model.pools.filter((pool) => pool.process === undefined).map((pool) => pool.id)).toEqual([
      'Participant_Employers',
    ])
    expect(asIs.analysis.findings.filter((finding) => finding.severity !== 'info')).toEqual([])
  })
})

function expectMean({ analysis }: Variant, id: IndicatorId, expected: number): void {
  const { mean, method } = analysis.indicators[id]
  expect(mean, id).not.toBeNull()
  expect((mean ?? Number.NaN) / (expected || 1), id).toBeCloseTo(expected === 0 ? 0 : 1, 6)
  expect(method, id).toBe('exact')
}
