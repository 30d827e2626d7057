import { describe, expect, it } from 'vitest'
import type { ServiceFacts } from '#src/domain/service.ts'
import { build } from '#tests/support/models.ts'
import { figuresOfCases, meanOfCase } from '../support/figures.ts'
import { trace } from '../support/traces.ts'

const modelOf = (service: Partial<ServiceFacts> = {}) =>
  build((b) => {
    b.service(service)
    b.lane('applicant', { kind: 'applicant' }, () => {
      b.task('apply', { channel: 'online' })
      b.task('amend', { channel: 'internal', wait: { likely: 1, unit: 'hour', kind: 'applicant' } })
      b.task('amend2', { channel: 'internal', wait: { likely: 1, unit: 'hour', kind: 'applicant' } })
    })
    b.lane('office', { kind: 'back-office' }, () => {
      b.task('check', { channel: 'internal' })
      b.task('decide', { channel: 'internal' })
    })
  })

describe('elapsed time', () => {
  it('is from the first token to the last, in working and in calendar days', () => {
    const model = modelOf()
    const figures = figuresOfCases(model, [[1, trace(model, [{ id: 'check', work: 40 }])]])
    expect(figures.elapsedWorkingDays.mean).toBe(5)
    expect(figures.elapsedDays.mean).toBe(7)
  })

  it('follows the working week of the service', () => {
    const model = modelOf({ hoursPerDay: 7, daysPerWeek: 6 })
    const figures = figuresOfCases(model, [[1, trace(model, [{ id: 'check', work: 42 }])]])
    expect(figures.elapsedWorkingDays.mean).toBe(6)
    expect(figures.elapsedDays.mean).toBe(7)
  })

  it('until the applicant is served ends with the last step that involves the applicant', () => {
    const model = modelOf()
    const one = trace(model, [
      { id: 'apply', work: 8 },
      { id: 'check', at: 8, work: 80 },
    ])
    expect(meanOfCase(model, one, 'applicantDays')).toBe(7 / 5)
    expect(meanOfCase(model, trace(model, [{ id: 'check', work: 8 }]), 'applicantDays')).toBe(0)
  })

  it('without waits over elapsed time is summed over cases, not averaged', () => {
    const model = modelOf()
    const quick = trace(model, [{ id: 'check', work: 10 }], { elapsedWithoutWaits: 10 })
    const slow = trace(model, [{ id: 'check', wait: 70, work: 20 }], { elapsedWithoutWaits: 20 })
    const figures = figuresOfCases(model, [
      [0.5, quick],
      [0.5, slow],
    ])
    expect(figures.flowEfficiency).toMatchObject({ mean: 0.3, min: null, p50: null, p90: null })
  })
})

describe('the statutory deadline', () => {
  const shareOf = (service: Partial<ServiceFacts>, ...executions: Parameters<typeof trace>[1][number][]) => {
    const model = modelOf(service)
    return meanOfCase(model, trace(model, executions), 'deadlineShare')
  }

  it('is kept by a case that takes exactly as long as allowed', () => {
    const deadline = { deadline: 2, deadlineUnit: 'working-day' } as const
    expect(shareOf(deadline, { id: 'check', work: 16 })).toBe(1)
    expect(shareOf(deadline, { id: 'check', work: 16.1 })).toBe(0)
  })

  it('is unknown without a deadline', () => {
    expect(shareOf({}, { id: 'check', work: 1 })).toBeNull()
  })

  it('runs from the end of one step to the last end of another', () => {
    const deadline = { deadline: 10, deadlineUnit: 'hour', deadlineFrom: 'apply', deadlineTo: 'decide' } as const
    const decided = (hours: number) => [
      { id: 'apply', work: 100 },
      { id: 'decide', at: 100, work: hours },
      { id: 'check', at: 100 + hours, work: 500 },
    ]
    expect(shareOf(deadline, ...decided(10))).toBe(1)
    expect(shareOf(deadline, ...decided(11))).toBe(0)
  })

  it('ends with the last token in a case that never reaches its last step', () => {
    const deadline = { deadline: 10, deadlineUnit: 'hour', deadlineTo: 'decide' } as const
    expect(shareOf(deadline, { id: 'check', work: 10 })).toBe(1)
    expect(shareOf(deadline, { id: 'check', work: 11 })).toBe(0)
  })

  it('stands still while the applicant owes something, but only inside the span', () => {
    const deadline = { deadline: 10, deadlineUnit: 'hour', deadlineFrom: 'check' } as const
    expect(shareOf(deadline, { id: 'check', work: 5 }, { id: 'amend', at: 5, wait: 50, work: 10 })).toBe(1)
    expect(
      shareOf(deadline, { id: 'amend', wait: 50, work: 1 }, { id: 'check', at: 51, work: 1 }, { id: 'decide', at: 52, work: 11 }),
    ).toBe(0)
  })

  it('stands still once where two such waits overlap', () => {
    const deadline = { deadline: 10, deadlineUnit: 'hour' } as const
    const waits = (work: number) => [
      { id: 'amend', wait: 20 },
      { id: 'amend2', at: 10, wait: 20 },
      { id: 'check', at: 30, work },
    ]
    expect(shareOf(deadline, ...waits(10))).toBe(1)
    expect(shareOf(deadline, ...waits(11))).toBe(0)
  })
})
