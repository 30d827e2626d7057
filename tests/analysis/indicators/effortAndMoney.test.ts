import { describe, expect, it } from 'vitest'
import type { ServiceFacts } from '#src/domain/service.ts'
import { build } from '#tests/support/models.ts'
import { figuresOfCases } from '../support/figures.ts'
import { trace, type Execution } from '../support/traces.ts'

const modelOf = (service: Partial<ServiceFacts>) =>
  build((b) => {
    b.service({ currency: 'UZS', hourlyValue: 10, visitCost: 7, visitHours: 0.5, overhead: 0.25, volume: 1000, ...service })
    b.lane('applicant', { kind: 'applicant' }, () => {
      b.task('apply', {
        channel: 'in-person',
        place: 'Centre',
        costs: [
          { kind: 'fee', amount: 100 },
          { kind: 'other', amount: 5 },
          { kind: 'duty', amount: 40, payer: 'agency' },
        ],
      })
      b.task('fill', { channel: 'internal' })
    })
    b.lane('office', { kind: 'front-office', hourlyCost: 100 }, () => {
      b.task('call', { channel: 'phone', costs: [{ kind: 'travel', amount: 3 }] })
      b.task('decide', { channel: 'internal', costs: [{ kind: 'material', amount: 2 }, { amount: 4 }] })
    })
    b.lane('notary', { kind: 'private', hourlyCost: 1000 }, () =>
      b.task('certify', { channel: 'internal', costs: [{ kind: 'service', amount: 9, payer: 'applicant' }] }),
    )
    b.lane('portal', { kind: 'system', hourlyCost: 20 }, () => b.task('match', { channel: 'automatic' }))
  })

const means = (service: Partial<ServiceFacts>, ...executions: Execution[]) => {
  const model = modelOf(service)
  return figuresOfCases(model, [[1, trace(model, executions)]])
}

describe('effort', () => {
  it('is the applicant’s for own steps and for others’ in person and by phone, and for each visit', () => {
    const { workHours, applicantHours, agencyHours } = means(
      {},
      { id: 'apply', work: 1 },
      { id: 'fill', work: 2 },
      { id: 'call', work: 4 },
      { id: 'decide', work: 8 },
      { id: 'certify', work: 16 },
      { id: 'match', work: 32 },
    )
    expect(workHours.mean).toBe(63)
    expect(applicantHours.mean).toBe(1 + 2 + 4 + 0.5)
    expect(agencyHours.mean).toBe(4 + 8 + 32)
  })

  it('of waiting counts events too', () => {
    const model = build((b) => {
      b.task('A')
      b.catch('timer', 'timer')
    })
    const figures = figuresOfCases(model, [
      [
        1,
        trace(model, [
          { id: 'A', wait: 2, work: 1 },
          { id: 'timer', at: 3, wait: 5 },
        ]),
      ],
    ])
    expect(figures.waitHours.mean).toBe(7)
    expect(figures.steps.mean).toBe(1)
  })
})

describe('money', () => {
  it('of fees is what the applicant pays of fees and duties', () => {
    expect(means({}, { id: 'apply' }, { id: 'call' }).fees.mean).toBe(100)
  })

  it('of the applicant is every cost on the own steps and of the applicant’s kinds, and the visits', () => {
    expect(means({}, { id: 'apply' }, { id: 'call' }, { id: 'decide' }, { id: 'certify' }).applicantOutOfPocket.mean).toBe(
      105 + 3 + 9 + 7,
    )
  })

  it('of the applicant in all counts time at its hourly value', () => {
    const { applicantCost, burden } = means({}, { id: 'apply', work: 1 }, { id: 'call', work: 2 })
    expect(applicantCost.mean).toBe(105 + 3 + 7 + (1 + 2 + 0.5) * 10)
    expect(burden.mean).toBe(1000 * (115 + 35))
  })

  it('of agencies is their work with overhead and the costs they pay', () => {
    const { agencyCost } = means(
      {},
      { id: 'apply', work: 1 },
      { id: 'decide', work: 2 },
      { id: 'certify', work: 3 },
      { id: 'match', work: 1 },
    )
    expect(agencyCost.mean).toBe(40 + 2 + 4 + (2 * 100 + 20) * 1.25)
  })

  it('counts per execution, and only once the work has begun', () => {
    expect(means({}, { id: 'apply' }, { id: 'apply', at: 9 }).fees.mean).toBe(200)
    expect(means({}, { id: 'apply', begun: false }).fees.mean).toBe(0)
  })

  it('has no burden without a volume', () => {
    const model = build((b) => b.task('A'))
    expect(figuresOfCases(model, [[1, trace(model, [{ id: 'A' }])]]).burden.mean).toBeNull()
  })
})
