import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { contributions } from '#src/analysis/why.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { build } from '#tests/support/models.ts'

const hour = (likely: number) => ({ likely, unit: 'hour' }) as const

const model = build((b) => {
  b.service({ hourlyValue: 10, visitCost: 5, visitHours: 2, volume: 100 })
  b.start('s')
  b.end('e')
  b.lane('citizen', { kind: 'applicant' }, () => {
    b.task('apply', {
      channel: 'in-person',
      place: 'Centre',
      work: hour(1),
      value: 'required',
      documents: [{ name: 'Form', role: 'submitted', form: 'original', holder: 'Archive' }],
      costs: [{ kind: 'fee', amount: 3 }],
    })
  })
  b.lane('office', { kind: 'back-office', hourlyCost: 8 }, () => {
    b.xor('x')
    b.and('split')
    b.task('quick', { channel: 'internal', work: hour(1), value: 'waste' })
    b.task('slow', { channel: 'internal', work: hour(2), wait: { ...hour(6), kind: 'queue' }, legalBases: [{ act: 'law' }] })
    b.and('join')
    b.task('decide', { channel: 'internal', work: hour(1), documents: [{ name: 'Form', role: 'internal', form: 'data' }] })
  })
  b.chain('s', 'apply', 'x', 'split', 'quick', 'join', 'decide', 'e')
  b.chain('split', 'slow', 'join')
  b.flow('x', 'apply', { p: 0.25 })
})

describe('why a number', () => {
  const parts = contributions(model)
  const { indicators } = analyse(model)
  const belongsToNoElement = new Set(['flowEfficiency', 'reworkShare', 'completionShare', 'deadlineShare', 'maturity'])

  it.each(INDICATOR_IDS.filter((id) => !belongsToNoElement.has(id)))('parts of %s sum to the whole', (id) => {
    const sum = parts[id].reduce((total, { amount }) => total + amount, 0)
    expect(sum).toBeCloseTo(indicators[id].mean ?? 0, 6)
  })

  it('divides elapsed time along the branch that was waited for', () => {
    const share = Object.fromEntries(parts.elapsedWorkingDays.map(({ id, amount }) => [id, amount * 8]))
    expect(share['slow']).toBeCloseTo(8, 6)
    expect(share['decide']).toBeCloseTo(1, 6)
    expect(share['quick']).toBeUndefined()
  })

  it('gives a visit to the step that opens it and a document to the step that brings it first', () => {
    expect(parts.visits.map(({ id }) => id)).toEqual(['apply'])
    expect(parts.documents.map(({ id }) => id)).toEqual(['apply'])
    expect(parts.mediaBreaks.map(({ id }) => id)).toEqual(['decide'])
  })

  it('lists the largest part first', () => {
    const amounts = parts.workHours.map(({ amount }) => amount)
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
  })

  it('has no parts for shares of cases', () => {
    expect(parts.reworkShare).toEqual([])
  })
})
