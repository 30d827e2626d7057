import { beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Variant } from './library.ts'
import { openVariant } from './library.ts'

let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('traffic-fine-payment/as-is.bpmn')
  toBe = await openVariant('traffic-fine-payment/to-be.bpmn')
})

const HOUR = 18_000
const TRIP = 15_000
const VOLUME = 1_140_000

/** Mean of three points, as the method takes it. */
const pert = (min: number, likely: number, max: number): number => (min + 4 * likely + max) / 6

/** Working days of so many minutes. */
const minutes = (count: number): number => count / 60 / 8

/** Working days of so many calendar days. */
const calendarDays = (count: number): number => (count * 5) / 7

describe('the as-is of a traffic fine in numbers', () => {
  // 4 of 100 cases go to the court; of the rest 7 of 100 are not paid; 12 of 100 payments are not found at first.
  const fined = 0.96
  const paid = fined * 0.93
  const checks = paid / 0.88
  const traced = 0.12 * checks
  const window = pert(15, 20, 30)

  it('ends and comes back as the shares say', () => {
    expectMean(asIs, 'completionShare', paid)
    expectMean(asIs, 'reworkShare', paid * 0.12)
    expect(asIs.analysis.method).toMatchObject({ kind: 'exact' })
  })

  it('has the steps, interactions, visits and documents that counting gives', () => {
    // Driver: protocol, hearing. Police: protocol, way to the office, entry, hearing. Then decision; payment; receipt and
    // its check; tracing; closing and collection.
    expectMean(asIs, 'steps', 6 + fined + paid + 2 * checks + traced + 2 * paid)
    // The police's side of a contact is internal, so each contact counts once, on the driver's step.
    expectMean(asIs, 'interactions', 2 + paid + checks + traced + paid)
    // The patrol stands at the roadside, which is no trip. Every other contact is a trip of its own: the bank's list
    // takes days, so the licence is never collected in the visit that brings the receipt.
    expectMean(asIs, 'visits', 1 + paid + checks + traced + paid)
    expect(asIs.analysis.indicators.visits).toMatchObject({ min: 1, p50: 4, p90: 6 })
    // The copy of the protocol; with the payment the slip and the receipt. The state issued or holds all three.
    expectMean(asIs, 'documents', 1 + 2 * paid)
    expectMean(asIs, 'onceOnlyGap', 1 + 2 * paid)
    // Patrol, office; bank, office; a payment that is traced adds bank and office anew.
    expectMean(asIs, 'proceduresDB', 2 + 2 * paid + 2 * traced)
  })

  it('takes the days of the longer of the two pools', () => {
    // Until the decision: protocol, way to the office, entry, hearing, one after the other through the messages. While
    // the papers travel, the driver has signed long since.
    const heard = pert(0.5, 1, 2) + 2 + minutes(15 + 15 + 15 + 120 + window + window)
    const pay = pert(1, 2, 4) + minutes(window)
    const check = minutes(120 + 10 + 15) + pert(0.5, 1, 2)
    const trace = 1 + minutes(window)
    const collect = minutes(15 + 10) + 1
    // Who does not pay is done at once, but the case stays open until the thirty days are over.
    const settled = paid * (pay + collect) + checks * check + traced * trace
    const days = heard + fined * minutes(15) + settled + fined * 0.07 * calendarDays(30)
    expectMean(asIs, 'elapsedWorkingDays', days)
    expectMean(asIs, 'elapsedDays', (days * 7) / 5)
    expect(days * 1.4).toBeCloseTo(13.2005, 4)
  })

  it('costs the driver trips and hours, not fees, and the police their work', () => {
    const visits = 1 + paid + checks + traced + paid
    const hours = (10 + window + paid * window + checks * 10 + traced * window + paid * 10) / 60 + visits * 1.5
    const cost = visits * TRIP + hours * HOUR
    expectMean(asIs, 'fees', 0)
    expectMean(asIs, 'applicantCost', cost)
    expect(cost).toBeCloseTo(186_032.36, 2)
    expectMean(asIs, 'burden', cost * VOLUME)
    const work = 15 + 15 + 15 + window + fined * 15 + checks * 15 + paid * 15
    expectMean(asIs, 'agencyCost', (work / 60) * 25_000 * 1.25)
  })
})

describe('the to-be of a traffic fine in numbers', () => {
  const fined = 0.96
  const paid = fined * 0.97

  it('has no visit and no document, and closes what is paid', () => {
    // Recording and check; decision and its reading; payment and closing.
    expectMean(toBe, 'steps', 2 + 2 * fined + 2 * paid)
    expectMean(toBe, 'interactions', fined + paid)
    expectMean(toBe, 'visits', 0)
    expectMean(toBe, 'documents', 0)
    expectMean(toBe, 'onceOnlyGap', 0)
    expectMean(toBe, 'completionShare', paid)
    expectMean(toBe, 'reworkShare', 0)
    expectMean(toBe, 'onlineShare', 1)
  })

  it('takes mostly the days in which the driver makes up his mind', () => {
    const record = pert(3, 5, 8)
    const read = pert(3, 5, 10)
    const tap = pert(2, 3, 5)
    // Wait to pay three calendar days or so; 17 of 100 let fifteen days pass first. Three of 100 never pay: the case is
    // closed by the timer, which runs from the sending of the decision while the driver is reading.
    const decided = fined * (0.5 + minutes(1))
    const settles = paid * (minutes(read + tap + 1) + calendarDays(pert(1, 3, 8))) + fined * 0.17 * calendarDays(15)
    const days = minutes(record + 1) + decided + settles + fined * 0.03 * calendarDays(30)
    expectMean(toBe, 'elapsedWorkingDays', days)
    expect(days * 1.4).toBeCloseTo(7.2902, 4)
    const cost = ((fined * read + paid * tap) / 60) * HOUR
    expectMean(toBe, 'applicantCost', cost)
    expectMean(toBe, 'burden', cost * VOLUME)
    // The billing system has no hourly cost in the model; what is left is the patrol.
    expectMean(toBe, 'agencyCost', (record / 60) * 25_000 * 1.25)
  })
})

describe('what a traffic fine is about', () => {
  it('is drawn as two pools that talk by messages, and every message has a driver or a police step at each end', () => {
    for (const { model } of [asIs, toBe]) {
      expect(model.pools.map((pool) => pool.id)).toEqual(['Participant_Driver', 'Participant_Police'])
      const processOf = new Map(model.nodes.map((node) => [node.id, node.process]))
      expect(model.messageFlows.length).toBeGreaterThanOrEqual(4)
      for (const { source, target } of model.messageFlows)
        expect([processOf.get(source), processOf.get(target)].sort()).toEqual(['Process_Driver', 'Process_Police'])
    }
  })

  it('lets both pools end alike in every case, since the messages carry the decisions', () => {
    for (const { analysis } of [asIs, toBe]) {
      expect(analysis.findings.filter((finding) => finding.severity !== 'info')).toEqual([])
      expect(analysis.paths.reduce((sum, path) => sum + path.probability, 0)).toBeGreaterThan(1 - 1e-6)
      for (const path of analysis.paths) expect(path.steps.includes('Task_CloseCase')).toBe(path.steps.includes('Task_PayFine'))
    }
  })

  it('leaves the fine itself out of the costs', () => {
    for (const { model } of [asIs, toBe]) expect(model.nodes.flatMap((node) => node.facts?.costs ?? [])).toEqual([])
  })
})

function expectMean(variant: Variant, id: IndicatorId, expected: number): void {
  const { mean, method } = variant.analysis.indicators[id]
  expect((mean ?? Number.NaN) / (expected || 1), id).toBeCloseTo(expected === 0 ? 0 : 1, 7)
  expect(method, id).toBe('exact')
}
