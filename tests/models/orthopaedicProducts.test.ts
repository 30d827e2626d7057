import { beforeAll, describe, expect, it } from 'vitest'
import { agencies, expectMean, HOUR, meanOf, minutes, TRIP } from './figures.ts'
import type { Variant } from './library.ts'
import { openVariant } from './library.ts'

let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('orthopaedic-products/as-is.bpmn')
  toBe = await openVariant('orthopaedic-products/to-be.bpmn')
})

/** The expert commission refuses 5 of 100 and sends 15 of the others for tests: 0.8075 programmes an examination. */
const EXAMINATIONS = 1 / (1 - 0.95 * 0.15)
const TESTS = EXAMINATIONS - 1
const ON = (0.95 * 0.85) / (1 - 0.95 * 0.15)
/** One application in five comes back, one product in five does not fit. */
const APPLICATIONS = 1 / 0.8
const FITTINGS = 1 / 0.8

describe('the as-is of orthopaedic products', () => {
  it('draws the applicant and two authorities as pools that speak by messages', () => {
    const { pools, messageFlows, nodes } = asIs.model
    expect(pools.map((pool) => pool.id)).toEqual(['Participant_Applicant', 'Participant_Medical', 'Participant_Social'])
    expect(messageFlows).toHaveLength(11)
    expect(nodes.filter((node) => node.kind === 'eventBasedGateway')).toHaveLength(2)
  })

  it('lets the answer of the authority decide where the applicant goes on', () => {
    // The applicant's event-based gateways carry no chance of their own: all of it lies with the authorities.
    expect(asIs.analysis.method.kind).toBe('exact')
    expectMean(asIs, 'completionShare', ON)
    expectMean(asIs, 'reworkShare', 1 - (0.05 + 0.95 * 0.85 * 0.8 * 0.8))
    const executions = new Map(asIs.analysis.steps.map((step) => [step.id, step.executions]))
    expect(executions.get('Task_AttendVtek')).toBeCloseTo(EXAMINATIONS, 6)
    expect(executions.get('Task_VtekExamine')).toBeCloseTo(EXAMINATIONS, 6)
    expect(executions.get('Task_MoreTests')).toBeCloseTo(TESTS, 6)
    expect(executions.get('Task_FixPapers')).toBeCloseTo(ON * (APPLICATIONS - 1), 6)
  })

  it('has the headline numbers that the calculation by hand gives', () => {
    // Five steps to the conclusion of the polyclinic; two an examination, one for tests; then certificate, two an
    // application and one for the missing papers, list, call, measures, making, fittings, collection.
    expectMean(asIs, 'steps', 5 + 2 * EXAMINATIONS + TESTS + (6 + 2 * APPLICATIONS + (APPLICATIONS - 1) + FITTINGS) * ON)
    expectMean(asIs, 'interactions', 4 + EXAMINATIONS + TESTS + (3 + APPLICATIONS + FITTINGS) * ON)
    // Doctor and bank desk are one visit to the polyclinic, commission and conclusion another.
    expectMean(asIs, 'visits', 2 + EXAMINATIONS + TESTS + (3 + APPLICATIONS + FITTINGS) * ON)
    // Referral, tests, receipt, passport, conclusion, card; application, certificate, programme, photographs, call.
    expectMean(asIs, 'documents', 6 + 5 * ON)
    // Only the application and the photographs are the applicant's own.
    expectMean(asIs, 'onceOnlyGap', 6 + 3 * ON)
    expect(asIs.analysis.indicators.visits).toMatchObject({ min: 3, p50: 8, p90: 10 })
  })

  it('takes three months for sixteen hours at the bench', () => {
    const polyclinic = 4 + minutes(140 + 45 + 20 + 90 + 10)
    const examination = 9 + minutes(120)
    const tests = 3 + minutes(45)
    const application = 3 + minutes(110)
    const papers = 2 + minutes(60)
    // List 12, call 3, making 22, collection 3; certificate with a queue of an hour, measures with one of two.
    const rest = 12 + 3 + 22 + 3 + minutes(75 + 15 + 10 + 180 + 16 * 60 + 20)
    const fitting = 4 + minutes(45)
    const later = application * APPLICATIONS + papers * (APPLICATIONS - 1) + rest + fitting * FITTINGS
    expectMean(asIs, 'elapsedWorkingDays', polyclinic + examination * EXAMINATIONS + tests * TESTS + later * ON)
    const straight = polyclinic + examination + application + rest + fitting
    expect(asIs.analysis.indicators.elapsedDays.p50).toBeCloseTo(straight * 1.4, 6)
    expect(straight * 1.4).toBeCloseTo(89.367, 3)
  })

  it('costs what tests, journeys, trips, hours and the work of the agencies add up to', () => {
    const visits = 2 + EXAMINATIONS + TESTS + (3 + APPLICATIONS + FITTINGS) * ON
    const journeys = 40_000 * (2 + FITTINGS) * ON
    const spent = 60_000 + journeys + 10_000 * (APPLICATIONS - 1) * ON + visits * TRIP
    const later = 15 + 20 * APPLICATIONS + 60 * (APPLICATIONS - 1) + 60 + 45 * FITTINGS + 20
    const hours = (65 + 30 * EXAMINATIONS + 45 * TESTS + later * ON) / 60 + visits * 1.5
    const cost = spent + hours * HOUR
    expectMean(asIs, 'fees', 0)
    expectMean(asIs, 'applicantCost', cost)
    expectMean(asIs, 'burden', cost * 80_000)
    expectMean(
      asIs,
      'agencyCost',
      agencies([30, 22_000], [90 * EXAMINATIONS, 25_000], [(30 * APPLICATIONS + 15) * ON, 20_000], [970 * ON, 22_000]),
    )
  })
})

describe('the to-be of orthopaedic products', () => {
  it('has the headline numbers that the calculation by hand gives', () => {
    expect(toBe.analysis.method.kind).toBe('exact')
    // 5 of 100 are not entitled; of the others 15 of 100 are not in the register yet.
    const on = 0.95
    const notYet = on * 0.15
    expectMean(toBe, 'completionShare', on)
    expectMean(toBe, 'reworkShare', on * 0.2)
    // Apply, look up; record; voucher, supplier, hour, measures, making, fittings.
    expectMean(toBe, 'steps', 2 + notYet + (5 + FITTINGS) * on)
    expectMean(toBe, 'interactions', 1 + (2 + FITTINGS) * on)
    expectMean(toBe, 'visits', 0)
    expectMean(toBe, 'documents', 1)
    expectMean(toBe, 'onceOnlyGap', 0)
    // Voucher 2, choice 0.5, hour 1.5, measures 1, making 22 as before; fittings 2 days each; recording 2.
    const later = 27 + minutes(1 + 15 + 10 + 60 + 16 * 60) + (2 + minutes(45)) * FITTINGS
    expectMean(toBe, 'elapsedWorkingDays', minutes(16) + (2 + minutes(30)) * notYet + later * on)
    const cost = ((15 + (75 + 45 * FITTINGS) * on) / 60) * HOUR
    expectMean(toBe, 'applicantCost', cost)
    expectMean(toBe, 'burden', cost * 80_000)
    expectMean(toBe, 'agencyCost', agencies([30 * notYet, 22_000]))
  })

  it('leaves the making of the product as long as it was', () => {
    const making = ({ model }: Variant) => model.nodes.find((node) => node.id === 'Task_MakeProduct')?.facts
    expect(making(toBe)?.work).toEqual(making(asIs)?.work)
    expect(making(toBe)?.wait).toEqual(making(asIs)?.wait)
    expect(meanOf(toBe, 'elapsedDays')).toBeLessThan(meanOf(asIs, 'elapsedDays') / 2)
  })
})
