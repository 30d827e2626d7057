import { describe, expect, it } from 'vitest'
import { build } from '#tests/support/models.ts'
import { meanOfCase } from '../support/figures.ts'
import { trace, type Execution } from '../support/traces.ts'

const office = build((b) => {
  b.lane('applicant', { kind: 'applicant' }, () => {
    b.task('apply', { channel: 'in-person', place: 'Centre' })
    b.task('pay', { channel: 'in-person', place: 'Centre' })
    b.task('bank', { channel: 'in-person', place: 'Bank' })
    b.task('queueing', { channel: 'in-person', place: 'Centre', wait: { likely: 5, unit: 'hour', kind: 'queue' } })
    b.task('atHome', { channel: 'in-person', place: 'applicant' })
    b.task('online', { channel: 'online' })
    b.task('cadastre', { channel: 'in-person', organisation: 'Cadastre' })
  })
  b.lane('office', { kind: 'front-office', organisation: 'Cadastre' }, () => b.task('counter', { channel: 'in-person' }))
  b.lane('nameless', { kind: 'front-office', name: '' }, () => {
    b.task('unnamed', { channel: 'in-person' })
    b.task('unnamed2', { channel: 'in-person' })
  })
})

const visitsOf = (...executions: Execution[]) => meanOfCase(office, trace(office, executions), 'visits')

describe('visits', () => {
  it('counts two steps at one place within half a day as one visit', () => {
    expect(visitsOf({ id: 'apply', work: 1 }, { id: 'pay', at: 1, work: 1 })).toBe(1)
  })

  it('counts a new visit when the work starts four hours after the last end or later', () => {
    expect(visitsOf({ id: 'apply', work: 1 }, { id: 'pay', at: 1, wait: 3.9, work: 1 })).toBe(1)
    expect(visitsOf({ id: 'apply', work: 1 }, { id: 'pay', at: 1, wait: 4, work: 1 })).toBe(2)
  })

  it('measures the gap from the latest end, not from the end of the step before', () => {
    expect(visitsOf({ id: 'apply', work: 6 }, { id: 'pay', at: 1, work: 1 }, { id: 'apply', at: 6, wait: 3, work: 1 })).toBe(1)
  })

  it('counts each change of place, also back to the first and side by side', () => {
    expect(visitsOf({ id: 'apply', work: 1 }, { id: 'bank', at: 1, work: 1 }, { id: 'apply', at: 2, work: 1 })).toBe(3)
    expect(visitsOf({ id: 'apply', work: 2 }, { id: 'bank', at: 1, work: 2 })).toBe(2)
  })

  it('sees no gap in a queue, which is spent at the place', () => {
    expect(visitsOf({ id: 'apply', work: 1 }, { id: 'queueing', at: 1, wait: 5, work: 1 })).toBe(1)
  })

  it('counts no visit when the official comes to the applicant or the step is online', () => {
    expect(visitsOf({ id: 'atHome', work: 1 }, { id: 'online', at: 1, work: 1 })).toBe(0)
  })

  it('takes the organisation of the step, then of its performer, for a place that is not written', () => {
    expect(visitsOf({ id: 'counter', work: 1 }, { id: 'cadastre', at: 1, work: 1 })).toBe(1)
    expect(visitsOf({ id: 'counter', work: 1 }, { id: 'unnamed', at: 1, work: 1 })).toBe(2)
    expect(visitsOf({ id: 'unnamed', work: 1 }, { id: 'unnamed2', at: 1, work: 1 })).toBe(1)
  })

  it('orders executions that start together by end, place and id, so drawing order does not matter', () => {
    const one = visitsOf({ id: 'apply', work: 1 }, { id: 'bank', work: 1 }, { id: 'pay', work: 1 })
    const other = visitsOf({ id: 'pay', work: 1 }, { id: 'bank', work: 1 }, { id: 'apply', work: 1 })
    expect([one, other]).toEqual([2, 2])
  })
})
