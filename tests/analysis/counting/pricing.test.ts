import { describe, expect, it } from 'vitest'
import { currencyOf, payerOf, priceOf } from '#src/analysis/counting/pricing.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import { PERFORMER_KINDS } from '#src/domain/performer.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { Cost } from '#src/domain/step.ts'
import { COST_KINDS } from '#src/domain/step.ts'
import { build } from '#tests/support/models.ts'

const performer = (kind: PerformerKind) => build((b) => b.lane('lane', { kind }, () => b.task('A'))).performers[0]

describe('who pays', () => {
  it('is the applicant for fee, duty, postage, travel and copy, wherever they stand', () => {
    for (const kind of PERFORMER_KINDS.filter((kind) => kind !== 'applicant')) {
      const paid = COST_KINDS.filter((cost) => payerOf({ kind: cost }, performer(kind)) === 'applicant')
      expect(paid).toEqual(['fee', 'duty', 'postage', 'travel', 'copy'])
    }
  })

  it('is the applicant for everything on the own steps', () => {
    for (const kind of COST_KINDS) expect(payerOf({ kind }, performer('applicant'))).toBe('applicant')
  })

  it('is the performer’s side for a cost of unknown kind', () => {
    expect(payerOf({}, performer('applicant'))).toBe('applicant')
    expect(payerOf({}, performer('private'))).toBe('agency')
  })

  it('is whoever is written', () => {
    expect(payerOf({ kind: 'fee', payer: 'agency' }, performer('applicant'))).toBe('agency')
    expect(payerOf({ kind: 'material', payer: 'applicant' }, performer('back-office'))).toBe('applicant')
  })
})

describe('the price of a cost', () => {
  // Given in no order: rows go by their dates.
  const referenceUnits = [
    { code: 'BRV', from: '2018-07-15', amount: 184_300 },
    { code: 'BRV', from: '2015-09-01', amount: 130_240 },
    { code: 'BRV', from: '2016-10-01', amount: 149_775 },
    { code: 'MRZP', from: '2030-01-01', amount: 1 },
  ]
  const price = (cost: Cost, asOf?: string) =>
    priceOf(cost, { ...NO_SERVICE, referenceUnits, ...(asOf === undefined ? {} : { asOf }) }, 'UZS')
  const inUnits = { amount: 2, currency: 'BRV' }

  it('is its amount in the currency of the service, written or not', () => {
    expect(price({ amount: 34_000, currency: 'UZS' })).toEqual({ amount: 34_000 })
    expect(price({ amount: 34_000 })).toEqual({ amount: 34_000 })
    expect(price({ amount: 0 })).toEqual({ amount: 0 })
  })

  it.each([
    ['2015-09-01', 130_240],
    ['2016-09-30', 130_240],
    ['2016-10-01', 149_775],
    ['2024-01-01', 184_300],
    [undefined, 184_300],
  ])('in reference units as of %s goes by %d', (asOf, amount) => {
    expect(price(inUnits, asOf)).toEqual({ amount: 2 * amount })
  })

  it('is unknown without an amount, without a rate, and before the first rate', () => {
    expect(price({ currency: 'BRV' })).toEqual({ problem: 'price-unknown' })
    expect(price({ amount: 1, currency: 'EUR' })).toEqual({ problem: 'currency-without-rate' })
    expect(price(inUnits, '2015-08-31')).toEqual({ problem: 'date-before-rate' })
    expect(price({ amount: 1, currency: 'MRZP' }, '2020-01-01')).toEqual({ problem: 'date-before-rate' })
  })
})

describe('the currency of a service', () => {
  const costs = (service: Partial<ServiceFacts>, ...currencies: string[]) => {
    const model = build((b) => {
      b.service(service)
      for (const [i, currency] of currencies.entries()) b.task(`A${i}`, { costs: [{ amount: 1, currency }] })
    })
    return currencyOf(model.service, model.nodes)
  }

  it('is what the service says, else the first currency of a cost that is no reference unit', () => {
    const referenceUnits = [{ code: 'BRV', from: '2015-09-01', amount: 1 }]
    expect(costs({ currency: 'UZS' }, 'EUR')).toBe('UZS')
    expect(costs({ referenceUnits }, 'BRV', 'UZS', 'EUR')).toBe('UZS')
    expect(costs({ referenceUnits }, 'BRV')).toBeUndefined()
  })
})
