import { beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Variant } from './library.ts'
import { libraryService, openVariant } from './library.ts'

let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('university-admission/as-is.bpmn')
  toBe = await openVariant('university-admission/to-be.bpmn')
})

const HOUR = 18_000
const TRIP = 15_000
const VOLUME = 612_547

/** Mean of three points, as the method takes it. */
const pert = (min: number, likely: number, max: number): number => (min + 4 * likely + max) / 6

/** Working days of so many minutes. */
const minutes = (count: number): number => count / 60 / 8

/** Working days of so many calendar days. */
const calendarDays = (count: number): number => (count * 5) / 7

/** A window where the work is not symmetrical, in minutes. */
const window = pert(15, 20, 30)

describe('the as-is of university admission in numbers', () => {
  // 18 of 100 sets of papers come back; one applicant in ten is admitted, 66 of 100 of them on a contract.
  const handIns = 1 / 0.82
  const back = 0.18 * handIns
  const admitted = 0.1
  const contract = 0.66 * admitted

  it('admits one in ten and sends back as the share says', () => {
    expectMean(asIs, 'completionShare', admitted)
    expectMean(asIs, 'reworkShare', 0.18)
    expect(asIs.analysis.method).toMatchObject({ kind: 'exact' })
  })

  it('has the steps, interactions, visits and documents that counting gives', () => {
    // Photographs, certificate, copies; hand-in and check; the missing paper; register, permits printed, handed out and
    // collected, test, sheets, score, confirmation, lists, look; papers fetched and given; enrolment on both sides; bank.
    expectMean(asIs, 'steps', 3 + 2 * handIns + back + 10 + 2 * 0.9 + 2 * admitted + contract)
    expectMean(asIs, 'interactions', 2 + handIns + back + 3 + 0.9 + admitted + contract)
    // Who is not on the list takes the papers back in the same visit; who is, comes days later.
    expectMean(asIs, 'visits', 2 + handIns + back + 3 + admitted + contract)
    expect(asIs.analysis.indicators.visits).toMatchObject({ min: 6, p50: 6, p90: 8 })
    // Form, school certificate, medical certificate, passport, photographs; the permit; the questionnaire of one in ten.
    // All but form and questionnaire are held or, like the photographs, were issued by a step before.
    expectMean(asIs, 'documents', 6 + admitted)
    expectMean(asIs, 'onceOnlyGap', 5)
    // Studio, polyclinic, university; the polyclinic and the university anew for a missing paper; the bank and again.
    expectMean(asIs, 'proceduresDB', 3 + 2 * back + 2 * contract)
  })

  it('takes the days that the calendar of the campaign and the messages between three pools give', () => {
    const prepare = minutes(60 * pert(0.25, 0.5, 1) + window + 120 + pert(20, 30, 45)) + 2
    const handIn = minutes(60 * pert(1, 3, 6) + window + window)
    const missing = pert(0.5, 1, 2) + minutes(60)
    const queue = minutes(60 * pert(0.5, 1, 2))
    const sheets = pert(3, 5, 10)
    const permit = calendarDays(pert(9, 20, 39)) + minutes(15 + 10 + sheets + 10) + queue
    const test = calendarDays(3) + minutes(270 + sheets)
    const lists = calendarDays(pert(5, 8, 12) + 5) + minutes(pert(2, 3, 5) + 2 + pert(1, 2, 5)) + 0.5
    const look = 0.5 + minutes(pert(10, 15, 30))
    const refused = queue + minutes(15 + 10)
    const enrolled = 3 + minutes(window + 30) + pert(3, 5, 10)
    const bank = pert(1, 2, 5) + minutes(window)
    const days =
      prepare +
      handIns * handIn +
      back * missing +
      permit +
      test +
      lists +
      look +
      0.9 * refused +
      admitted * enrolled +
      contract * bank
    expectMean(asIs, 'elapsedWorkingDays', days)
    expectMean(asIs, 'elapsedDays', (days * 7) / 5)
    expect(days * 1.4).toBeGreaterThan(45)
    expect(days * 1.4).toBeLessThan(47)
  })

  it('costs the applicant and the bodies what trips, hours and prices add up to', () => {
    const visits = 2 + handIns + back + 3 + admitted + contract
    const own = window + 120 + pert(20, 30, 45) + handIns * window + back * 60 + 10 + 270 + pert(10, 15, 30)
    const hours = (own + 0.9 * 15 + admitted * window + contract * window) / 60 + visits * 1.5
    const cost = 12_000 + 20_000 + 5_000 + visits * TRIP + hours * HOUR
    expectMean(asIs, 'fees', 0)
    expectMean(asIs, 'applicantCost', cost)
    expectMean(asIs, 'burden', cost * VOLUME)
    // The polyclinic's step is the applicant's in the drawing, so its doctors are no cost of an agency here.
    const university = handIns * window + 15 + 2 * pert(3, 5, 10) + pert(1, 2, 5) + 0.9 * 10 + admitted * 30
    const centre = 10 + pert(2, 3, 5)
    expectMean(asIs, 'agencyCost', ((20_000 * university + 25_000 * centre + 30_000 * 2) / 60) * 1.25)
  })
})

describe('the to-be of university admission in numbers', () => {
  const sent = 1 / 0.95
  const back = 0.05 * sent
  const admitted = 0.1

  it('has one visit, for the test, and one document', () => {
    // Registration and its check; data corrected; confirmation, permit issued and taken, test, score computed and seen,
    // choice, ranking; the fee of earlier graduates; contract made and signed, enrolment.
    expectMean(toBe, 'steps', 2 * sent + back + 8 + 0.45 + 3 * admitted)
    expectMean(toBe, 'interactions', sent + back + 4 + 0.45 + admitted)
    expectMean(toBe, 'visits', 1)
    expect(toBe.analysis.indicators.visits).toMatchObject({ min: 1, p50: 1, p90: 1 })
    expectMean(toBe, 'documents', 1)
    expectMean(toBe, 'onceOnlyGap', 0)
    expectMean(toBe, 'completionShare', admitted)
    expectMean(toBe, 'reworkShare', 0.05)
  })

  it('takes the days of its calendar, which are more than before, and says so', () => {
    const register = window + 1
    const correct = pert(0.25, 0.5, 1) + minutes(10)
    // The fee is paid while the permit is being waited for, so it takes no day.
    const permit = calendarDays(22) + minutes(1 + 1 + pert(2, 3, 5))
    const test = calendarDays(14 + 1) + minutes(270 + 1 + pert(2, 3, 5))
    const choice = calendarDays(17 + 5) + minutes(pert(20, 30, 60) + 1)
    const enrolled = minutes(1 + 10 + 2) + pert(0.5, 1, 3) + pert(3, 5, 10)
    const days = sent * minutes(register) + back * correct + permit + test + choice + admitted * enrolled
    expectMean(toBe, 'elapsedDays', (days * 7) / 5)
    expect(mean(toBe, 'elapsedDays')).toBeGreaterThan(mean(asIs, 'elapsedDays'))
    expect(libraryService('university-admission').comparisonNotes.map((entry) => entry.indicator)).toContain('elapsedDays')
  })

  it('costs the applicant less although the test is no longer free', () => {
    // Half of the BRV of June 2025 for 45 of 100.
    const fees = 0.45 * 0.5 * 375_000
    const own = sent * window + back * 10 + 0.45 * pert(3, 5, 10) + 2 * pert(2, 3, 5) + 270 + pert(20, 30, 60) + admitted * 10
    const cost = fees + TRIP + (own / 60 + 1.5) * HOUR
    expectMean(toBe, 'fees', fees)
    expectMean(toBe, 'applicantCost', cost)
    expectMean(toBe, 'burden', cost * VOLUME)
    expect(cost).toBeLessThan(mean(asIs, 'applicantCost') / 2)
    // The platform has no hourly cost in the model; a minute of the commission is left.
    expectMean(toBe, 'agencyCost', (30_000 / 60) * 1.25)
  })
})

describe('what university admission is about', () => {
  it('is drawn as three pools, the applicant’s on top, that know of each other by messages only', () => {
    for (const { model } of [asIs, toBe]) {
      expect(model.pools).toHaveLength(3)
      expect(model.pools[0]?.id).toBe('Participant_Applicant')
      expect(model.messageFlows.length).toBeGreaterThanOrEqual(12)
    }
  })

  it('starts the check of the papers anew with every hand-in, by a message', () => {
    const returned = asIs.analysis.paths.filter((path) => path.steps.includes('Task_RenewCertificate'))
    expect(returned.length).toBeGreaterThan(0)
    for (const { steps } of returned) {
      const times = (id: string) => steps.filter((step) => step === id).length
      expect(times('Task_CheckPapers')).toBe(times('Task_HandIn'))
      expect(times('Task_RegisterApplicant')).toBe(1)
    }
  })

  it('gives the papers back to exactly those who are not admitted', () => {
    for (const { steps } of asIs.analysis.paths) {
      expect(steps.includes('Task_TakePapersBack')).toBe(!steps.includes('Task_Enrol'))
      expect(steps.includes('Task_GivePapersBack')).toBe(steps.includes('Task_TakePapersBack'))
    }
  })
})

function mean(variant: Variant, id: IndicatorId): number {
  return variant.analysis.indicators[id].mean ?? Number.NaN
}

function expectMean(variant: Variant, id: IndicatorId, expected: number): void {
  expect(mean(variant, id) / (expected || 1), id).toBeCloseTo(expected === 0 ? 0 : 1, 7)
  expect(variant.analysis.indicators[id].method, id).toBe('exact')
}
