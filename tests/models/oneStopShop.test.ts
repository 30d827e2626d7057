import { beforeAll, describe, expect, it } from 'vitest'
import { stepsOf } from '#src/domain/process.ts'
import { agencies, expectMean, HOUR, meanOf, minutes, TRIP } from './figures.ts'
import type { Variant } from './library.ts'
import { openVariant } from './library.ts'

let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('one-stop-shop/as-is.bpmn')
  toBe = await openVariant('one-stop-shop/to-be.bpmn')
})

/** One bundle in five holds a lapsed certificate, one family in five is refused. */
const CHECKS = 1 / 0.8
const AGAIN = CHECKS - 1
const GRANTED = 0.8

describe('the as-is of the one-stop shop', () => {
  it('has the headline numbers that the calculation by hand gives', () => {
    expect(asIs.analysis.method.kind).toBe('exact')
    expectMean(asIs, 'completionShare', GRANTED)
    expectMean(asIs, 'reworkShare', 0.2)
    // Copies and eight papers; hand in and check, renew; inspection, commission, decision.
    expectMean(asIs, 'steps', 9 + 2 * CHECKS + AGAIN + 2 + GRANTED)
    expectMean(asIs, 'interactions', 8 + CHECKS + AGAIN + 2 + GRANTED)
    // Seven offices, the bank twice, hand in while the neighbours' statement is got; renewed and handed in anew;
    // commission, decision. The inspectors come home.
    expectMean(asIs, 'visits', 8 + 2 * AGAIN + 1 + GRANTED)
    expectMean(asIs, 'documents', 11)
    expectMean(asIs, 'onceOnlyGap', 10)
    expectMean(asIs, 'agenciesContacted', 7)
  })

  it('takes five weeks, most of them for papers', () => {
    // 1 + 1.5 + 2 + 4 + 1.5 + 1.5 days of waiting for papers, two queues of 90 minutes together, 210 minutes of work.
    const papers = 11.5 + minutes(90 + 210)
    const check = 2 + minutes(60 + 30 + 45)
    const renewal = 2 + minutes(15)
    const decision = 3 + 5 + minutes(45 + 30)
    const days = papers + check * CHECKS + renewal * AGAIN + decision + (2 + minutes(10)) * GRANTED
    expectMean(asIs, 'elapsedWorkingDays', days)
    expectMean(asIs, 'elapsedDays', days * 1.4)
    expect(days * 1.4).toBeCloseTo(35.36, 2)
  })

  it('costs what copies, extract, trips, hours and the work of the agencies add up to', () => {
    const visits = 9 + 2 * AGAIN + GRANTED
    const hours = (60 + 150 + 30 * CHECKS + 15 * AGAIN + 75 + 10 * GRANTED) / 60 + visits * 1.5
    const cost = 20_000 + 15_000 + visits * TRIP + hours * HOUR
    expectMean(asIs, 'fees', 20_000)
    expectMean(asIs, 'applicantCost', cost)
    expectMean(asIs, 'burden', cost * 8_800)
    expectMean(asIs, 'agencyCost', agencies([65, 20_000], [45 + 75 * CHECKS + 75 + 10 * GRANTED, 18_000]))
  })
})

describe('the to-be of the one-stop shop', () => {
  it('has the headline numbers that the calculation by hand gives', () => {
    expect(toBe.analysis.method.kind).toBe('exact')
    // Apply, three requests; put together, confirm; questionnaire, assessment, message.
    expectMean(toBe, 'steps', 4 + CHECKS + AGAIN + 2 + GRANTED)
    expectMean(toBe, 'interactions', 2 + AGAIN)
    expectMean(toBe, 'visits', 1)
    // The questionnaire of those whose data are not complete.
    expectMean(toBe, 'documents', 0.2)
    expectMean(toBe, 'onceOnlyGap', 0)
    expectMean(toBe, 'completionShare', GRANTED)
    expectMean(toBe, 'reworkShare', 0.2)
    // A queue of 24 minutes; the three requests take 11 minutes together.
    const days = minutes(39 + 11 + CHECKS) + (0.5 + minutes(10)) * AGAIN + 4 + minutes(31 + GRANTED)
    expectMean(toBe, 'elapsedWorkingDays', days)
    const cost = TRIP + ((15 + 10 * AGAIN + 30) / 60 + 1.5) * HOUR
    expectMean(toBe, 'applicantCost', cost)
    expectMean(toBe, 'burden', cost * 8_800)
    expectMean(toBe, 'agencyCost', agencies([15, 22_000], [30, 18_000]))
  })

  it('fetches from the registers, side by side, what was carried before', () => {
    const fetched = ['Task_ResidenceCertificate', 'Task_IncomeCertificate', 'Task_LandExtract']
    const channelOf = ({ model }: Variant, id: string) => stepsOf(model).find((step) => step.id === id)?.facts?.channel
    expect(fetched.map((id) => channelOf(asIs, id))).toEqual(['in-person', 'in-person', 'in-person'])
    expect(fetched.map((id) => channelOf(toBe, id))).toEqual(['automatic', 'automatic', 'automatic'])
    const branches = toBe.model.flows.filter((flow) => flow.source === 'Gateway_AskSplit').map((flow) => flow.target)
    expect(branches.sort()).toEqual([...fetched].sort())
    expect(meanOf(toBe, 'agenciesContacted')).toBeLessThan(meanOf(asIs, 'agenciesContacted'))
  })
})
