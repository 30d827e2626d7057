import { describe, expect, it } from 'vitest'
import { build } from '#tests/support/models.ts'
import { figuresOfCases } from '../support/figures.ts'
import { trace } from '../support/traces.ts'

const model = build((b) => {
  b.lane('applicant', { kind: 'applicant' }, () => {
    b.task('online', { channel: 'online' })
    b.task('submit', { channel: 'online', documents: [{ name: 'Form', role: 'submitted' }] })
    b.task('come', { channel: 'in-person', place: 'Centre' })
    b.task('bring', { channel: 'in-person', place: 'Centre', documents: [{ name: 'Form', role: 'submitted' }] })
    b.task('call', { channel: 'phone' })
  })
  b.lane('office', { kind: 'back-office' }, () => {
    b.task('good', { channel: 'internal', value: 'value' })
    b.task('bad', { channel: 'internal', value: 'waste' })
    b.task('unmarked', { channel: 'internal' })
    b.task('script', {}, { taskKind: 'script' })
    b.task('manual', { channel: 'internal' }, { taskKind: 'service' })
  })
  b.end('granted', { outcome: 'granted' })
  b.end('refused', { outcome: 'refused' })
})

const cases = (...list: [number, string[], string?][]) =>
  figuresOfCases(
    model,
    list.map(([probability, ids, end]) => [
      probability,
      trace(
        model,
        ids.map((id, at) => ({ id, at, work: 1 })),
        end === undefined ? {} : { endsAt: [end] },
      ),
    ]),
  )

describe('shares', () => {
  it('are sums over cases of what counts over what there is', () => {
    const figures = cases([0.5, ['online', 'come', 'come', 'call']], [0.5, ['online', 'online']])
    expect(figures.onlineShare.mean).toBeCloseTo(3 / 6, 12)
  })

  it('of automatic steps see scripts and services as automatic unless said otherwise', () => {
    expect(cases([1, ['script', 'manual', 'good', 'bad']]).automationShare.mean).toBe(0.25)
  })

  it('of value leave unmarked work out', () => {
    const figures = cases([1, ['good', 'bad', 'bad', 'unmarked']])
    expect([figures.valueShare.mean, figures.requiredShare.mean, figures.wasteShare.mean]).toEqual([1 / 3, 0, 2 / 3])
  })

  it('are null when there is nothing to share', () => {
    const figures = cases([1, ['unmarked']])
    expect([figures.onlineShare.mean, figures.valueShare.mean]).toEqual([null, null])
  })

  it('of cases have a mean and no spread', () => {
    const figures = cases([0.8, ['good'], 'granted'], [0.2, ['bad'], 'refused'])
    expect(figures.completionShare).toMatchObject({ mean: 0.8, min: null, p50: null, p90: null, unit: 'share' })
  })
})

describe('digital maturity', () => {
  it.each([
    { level: 5, why: 'no case has an interaction', list: cases([1, ['good']]) },
    { level: 4, why: 'half of the cases are online only', list: cases([0.5, ['online']], [0.5, ['come']]) },
    { level: 4, why: 'cases without any interaction are online only too', list: cases([0.5, ['good']], [0.5, ['come']]) },
    {
      level: 3,
      why: 'no case goes without a visit, but half begin online',
      list: cases([0.5, ['submit', 'come']], [0.5, ['bring']]),
    },
    { level: 3, why: 'the document is submitted online though the first contact is not', list: cases([1, ['come', 'submit']]) },
    { level: 2, why: 'the document is brought though the first contact is online', list: cases([1, ['online', 'bring']]) },
    { level: 2, why: 'too few cases are online only', list: cases([0.4, ['online']], [0.6, ['come']]) },
    { level: 0, why: 'nothing is online', list: cases([1, ['call']]) },
  ])('is $level when $why', ({ level, list }) => {
    expect(list.maturity.mean).toBe(level)
  })
})
