import { beforeAll, describe, expect, it } from 'vitest'
import { HEADLINE } from '#src/domain/indicators.ts'
import { expectMean, meanOf, minutes } from './figures.ts'
import type { Variant } from './library.ts'
import { libraryService, openVariant } from './library.ts'

const service = libraryService('property-registration')
let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('property-registration/as-is.bpmn')
  toBe = await openVariant('property-registration/to-be.bpmn')
})

describe('the as-is in numbers', () => {
  it('sends back one case in four or five and refuses one in eighteen', () => {
    // Sent back at the notary with 0.10, at the registrar with 0.15; 5 in 100 are refused for good at the notary:
    // 1 - (0.05 + 0.85 x 0.85) = 0.2275 meet a return, and 0.85 / 0.90 get through.
    expect(meanOf(asIs, 'reworkShare')).toBeCloseTo(0.2275, 6)
    expect(meanOf(asIs, 'completionShare')).toBeCloseTo(0.85 / 0.9, 6)
  })

  it('comes out with the procedures and days that Doing Business 2015 published', () => {
    expect(service.published.map((count) => count.indicator)).toContain('proceduresDB')
    expect(service.published.map((count) => count.indicator)).toContain('elapsedDays')
    for (const { indicator, statistic, value } of service.published) {
      expect(Math.round(asIs.analysis.indicators[indicator][statistic] ?? Number.NaN), `${indicator} ${statistic}`).toBe(value)
    }
  })

  it('has the headline numbers that the calculation by hand gives', () => {
    // The notary returns 10 and refuses 5 of 100 papers seen: 1/9 returns a case, 17/18 of cases go on. The registrar
    // returns 15 of 100: 17/18 x 0.15 / 0.85 = 1/6 returns a case. 12 steps come before the notary's decision (7
    // certificates, 3 at the cadastre, copies, the check), 7 after it.
    const back = 1 / 9
    const on = 17 / 18
    const again = 1 / 6
    // A return at the notary repeats two steps (renew, check), one at the registrar two (hand in, examine).
    expectMean(asIs, 'steps', 12 + 2 * back + 7 * on + 2 * again)
    // Without the copies 11 before; after it both payments, the contract, hand in, collect; examine and enter are inside.
    expectMean(asIs, 'interactions', 11 + 2 * back + 5 * on + again)
    // 7 certificates, 2 at the cadastre (the inspector comes home), 1 at the notary. The duty is paid in the same house
    // during that visit, the fee in the same house as the hand-in. After it: contract, fee with hand-in, collect.
    expectMean(asIs, 'visits', 10 + 2 * back + 3 * on + again)
    // Passport, title, cadastral passport and 7 certificates by the check; receipt, application, contract, receipt after.
    expectMean(asIs, 'documents', 10 + 4 * on)
    // All but the application are held by a public body or were issued on the way.
    expectMean(asIs, 'onceOnlyGap', 10 + 3 * on)
    // 9 organisations one after the other; then bank, notary, bank, cadastre. A return at the notary adds the tax office
    // and the notary anew: 9 + 2/9 + 4 x 17/18 = 13. The registrar's return stays with the cadastre and adds none.
    expectMean(asIs, 'proceduresDB', 13)
    expect(asIs.analysis.indicators.proceduresDB).toMatchObject({ min: 9, p50: 13, p90: 13 })
    expect(asIs.analysis.indicators.visits).toMatchObject({ min: 10, p50: 13, p90: 15 })
  })

  it('takes the days that the waits and the work add up to', () => {
    // Working days of waiting before the decision: certificates 2 + 2 + 1.5 + 1 + 1 + 4 + 4, inspection 3, cadastral
    // passport 10 calendar days = 50/7, the notary 1; an hour of queue at the cadastre. Work 315 minutes.
    const before = 15.5 + 3 + 50 / 7 + 1 + minutes(60 + 315)
    // After it: contract 1, examination 2, entry 7, collection 1; queues of 30, 30 and 60 minutes. Work 295 minutes.
    const after = 11 + minutes(120 + 295)
    // Renew (2 days, 20 minutes) and check again (1 day, 45 minutes); hand in (90 minutes) and examine (2 days, 120 minutes).
    const notaryAgain = 3 + minutes(65)
    const registrarAgain = 2 + minutes(210)
    const mean = before + notaryAgain / 9 + (after * 17) / 18 + registrarAgain / 6
    expectMean(asIs, 'elapsedDays', (mean * 7) / 5)
    expect(asIs.analysis.indicators.elapsedDays.p50).toBeCloseTo(((before + after) * 7) / 5, 6)
    expect(((before + after) * 7) / 5).toBeCloseTo(55.004, 3)
    expectMean(asIs, 'elapsedWorkingDays', mean)
  })

  it('costs what fees, trips, hours and the work of the agencies add up to', () => {
    // BRV 130 240: inspection 1 for all; duty 1 and registration 1.25 for 17 of 18.
    const fees = 130_240 * (1 + 2.25 * (17 / 18))
    expectMean(asIs, 'fees', fees)
    expect(fees).toBeCloseTo(407_000, 6)
    const visits = 10 + 2 / 9 + 3 * (17 / 18) + 1 / 6
    // Minutes of the applicant: own 60 + 40 after the decision; with officials 255 before and 105 after, 65 and 30 a return.
    const hours = (60 + 255 + 65 / 9 + (40 + 105) * (17 / 18) + 30 / 6) / 60 + visits * 1.5
    expectMean(asIs, 'applicantHours', hours)
    expectMean(asIs, 'applicantCost', fees + 20_000 + visits * 15_000 + hours * 18_000)
    expect(meanOf(asIs, 'applicantCost')).toBeCloseTo(1_121_583.33, 1)
    // Minutes by hourly cost: utilities 55; local bodies 50 + 20/9; cadastre 105, 195 after it and 150 a return;
    // notary 45 + 45/9 + 60 x 17/18. A quarter is added for overhead.
    const agencies =
      20_000 * (55 + 50 + 20 / 9) + 25_000 * (105 + 195 * (17 / 18) + 150 / 6) + 30_000 * (45 + 45 / 9 + 60 * (17 / 18))
    expectMean(asIs, 'agencyCost', (agencies / 60) * 1.25)
    expectMean(asIs, 'burden', (fees + 20_000 + visits * 15_000 + hours * 18_000) * 259_000)
  })
})

describe('the to-be in numbers', () => {
  it('has the headline numbers that the calculation by hand gives', () => {
    // The registers find a debt in 10 and a ban in 5 of 100 requests: as at the notary before, 1/9 and 17/18.
    const back = 1 / 9
    const on = 17 / 18
    // Apply, request; settle and request again; contract drafted, paid, certified, entered, sent.
    expectMean(toBe, 'steps', 2 + 2 * back + 5 * on)
    expectMean(toBe, 'interactions', 1 + back + 2 * on)
    expectMean(toBe, 'visits', on)
    expectMean(toBe, 'documents', 1)
    expectMean(toBe, 'onceOnlyGap', 0)
    // Ministry, bank, notary for 17 of 18; the ministry alone for 5 in 100; ministry and bank for the rest.
    expectMean(toBe, 'proceduresDB', 3 * on + 0.05 + 2 * (1 - on - 0.05))
    expect(toBe.analysis.indicators.visits).toMatchObject({ min: 0, p50: 1, p90: 1 })
    // Half a day for the draft, one to the notary's appointment, half to the entry; half a day to settle a debt.
    const work = 20 + 1 + 16 * back + (30 + 10 + 40 + 1 + 1) * on
    expectMean(toBe, 'elapsedWorkingDays', 0.5 * back + 2 * on + minutes(work))
    expectMean(toBe, 'elapsedDays', (0.5 * back + 2 * on + minutes(work)) * 1.4)
    // BRV 330 000: duty 1 and registration 1.25. One trip. 20 minutes to apply, 15 to settle, 10 to pay, 40 at the notary.
    const fees = 330_000 * 2.25 * on
    const hours = (20 + 15 * back + 50 * on) / 60 + 1.5 * on
    expectMean(toBe, 'applicantCost', fees + 15_000 * on + 18_000 * hours)
    expect(meanOf(toBe, 'applicantCost')).toBeCloseTo(761_583.33, 1)
    // The notary drafts 30 and certifies 40 minutes; the cadastre's two automatic steps a minute each.
    expectMean(toBe, 'agencyCost', ((30_000 * 70 + 25_000 * 2) / 60) * on * 1.25)
  })

  it('saves visits and days and is worse in nothing that lacks a note', () => {
    expect(meanOf(toBe, 'visits')).toBeLessThan(meanOf(asIs, 'visits'))
    expect(meanOf(toBe, 'elapsedDays')).toBeLessThan(meanOf(asIs, 'elapsedDays'))
    const noted = service.comparisonNotes.map((entry) => entry.indicator)
    const lessIsBetter = [
      ...HEADLINE,
      'interactions',
      'copies',
      'onceOnlyGap',
      'handovers',
      'fees',
      'agencyCost',
      'reworkShare',
    ] as const
    const worse = lessIsBetter.filter((id) => meanOf(toBe, id) > meanOf(asIs, id) + 1e-9)
    expect(worse).toEqual(['fees'])
    expect(noted).toEqual(expect.arrayContaining(worse))
    for (const id of ['completionShare', 'deadlineShare', 'onlineShare', 'automationShare', 'maturity'] as const)
      expect(meanOf(toBe, id), id).toBeGreaterThanOrEqual(meanOf(asIs, id) - 1e-9)
  })
})
