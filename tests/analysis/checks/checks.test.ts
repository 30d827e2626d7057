import { describe, expect, it } from 'vitest'
import { runChecks } from '#src/analysis/checks/all.ts'
import { neverRuns } from '#src/analysis/checks/neverRuns.ts'
import { caseFactsOf } from '#src/analysis/counting/caseFacts.ts'
import { NO_FACTS, type StepFacts } from '#src/domain/step.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const COMPLETE = {
  channel: 'in-person',
  place: 'Centre',
  work: { likely: 1, unit: 'hour' },
  wait: { likely: 0, unit: 'hour' },
  legalBases: [{ act: 'law', clause: '1' }],
  evidence: [{ source: 'measured' }],
} as const

const SERVICE = {
  currency: 'UZS',
  volume: 10,
  hourlyValue: 1,
  visitCost: 1,
  visitHours: 1,
  deadline: 3,
  deadlineUnit: 'working-day',
} as const

const factsOf = (facts: Partial<StepFacts>): StepFacts => ({ ...NO_FACTS, ...facts })

/** What the checks say of a model that is complete but for what `draw` adds. */
const found = (draw: (b: ModelBuilder) => void, service: object = {}) => {
  const model = build((b) => {
    b.service({ ...SERVICE, ...service })
    b.lane('applicant', { kind: 'applicant' }, () => b.task('apply', COMPLETE))
    draw(b)
  })
  return runChecks(caseFactsOf(model)).map(({ severity, rule, element }) => `${severity} ${rule} ${element}`)
}
const office =
  (draw: () => void, cost = { hourlyCost: 5 }) =>
  (b: ModelBuilder) =>
    b.lane('office', { kind: 'back-office', ...cost }, draw)

describe('checks', () => {
  it('say nothing about a model that is complete', () => {
    expect(found(() => {})).toEqual([])
  })

  it('tell steps without work, weakly where a machine does it, and without a wait', () => {
    const said = found((b) =>
      office(() => {
        b.task('byHand', { channel: 'internal', legalBases: COMPLETE.legalBases })
        b.task('byMachine', { channel: 'automatic', legalBases: COMPLETE.legalBases })
      })(b),
    )
    expect(said).toEqual([
      'warning work-missing byHand',
      'info work-missing byMachine',
      'info wait-missing byHand',
      'info wait-missing byMachine',
    ])
  })

  it('tell a step of the applicant without a channel, and no one else’s', () => {
    const { channel: _, ...rest } = COMPLETE
    const said = found((b) => {
      b.lane('citizen', { kind: 'applicant' }, () => b.task('fill', rest))
      office(() => b.task('stamp', rest))(b)
    })
    expect(said).toEqual(['warning channel-missing fill'])
  })

  it('tell costs without amount, rate or date, the latter two as errors', () => {
    const costs = [{ kind: 'fee' }, { amount: 1, currency: 'EUR' }, { amount: 1, currency: 'BRV' }] as const
    const service = { asOf: '2010-01-01', referenceUnits: [{ code: 'BRV', from: '2015-01-01', amount: 5 }] }
    expect(found((b) => b.task('pay', { ...COMPLETE, costs }), service)).toEqual([
      'warning price-unknown pay',
      'error currency-without-rate pay',
      'error date-before-rate pay',
      'warning hourly-cost-missing P',
      'info performer-missing pay',
    ])
  })

  it('tell the currency that is assumed when the service names none', () => {
    const model = build((b) => b.task('pay', { costs: [{ kind: 'fee', amount: 7, currency: 'UZS' }] }))
    expect(runChecks(caseFactsOf(model))).toContainEqual(
      expect.objectContaining({ rule: 'currency-missing', params: { currency: 'UZS' } }),
    )
    expect(caseFactsOf(model).fees[0]).toBe(7)
  })

  it('tell that no currency is known when no cost names one either', () => {
    const model = build((b) => b.task('pay', { costs: [{ kind: 'fee', amount: 7 }] }))
    const said = runChecks(caseFactsOf(model)).filter(({ rule }) => rule.startsWith('currency'))
    expect(said).toMatchObject([{ rule: 'currency-unknown', severity: 'warning' }])
    expect(said[0]).not.toHaveProperty('params')
  })

  it('tell an exclusive split with branches without a probability, but not a join', () => {
    const said = found((b) => {
      b.xor('split')
      b.xor('join')
      b.flow('apply', 'split')
      b.flow('split', 'join', { p: 0.5 })
      b.flow('split', 'join')
      b.flow('join', 'split')
    })
    expect(said).toEqual(['warning probability-missing split'])
  })

  it('tell an agency without an hourly cost, but no machine and nobody private', () => {
    const said = found((b) => {
      b.lane('office', { kind: 'front-office' }, () => b.task('check', { ...COMPLETE, channel: 'internal' }))
      b.lane('portal', { kind: 'system' }, () => b.task('match', { ...COMPLETE, channel: 'automatic' }))
      b.lane('notary', { kind: 'private' }, () => b.task('certify', { ...COMPLETE, channel: 'internal' }))
    })
    expect(said).toEqual(['warning hourly-cost-missing office'])
  })

  it('tell each fact of the service that the figures need', () => {
    const missing = {
      volume: undefined,
      hourlyValue: undefined,
      visitCost: undefined,
      visitHours: undefined,
      deadline: undefined,
    }
    expect(found(() => {}, missing)).toEqual([
      'warning hourly-value-missing P',
      'warning visit-cost-missing P',
      'warning visit-hours-missing P',
      'warning volume-missing P',
      'info deadline-missing P',
    ])
  })

  it('tell a deadline that cannot be measured', () => {
    expect(found(() => {}, { deadlineUnit: undefined })).toEqual(['warning deadline-unit-missing P'])
    expect(found(() => {}, { deadlineTo: 'gone' })).toEqual(['error deadline-step-unknown P'])
  })

  it('tell documents that are left out of some counts', () => {
    const documents = [{ name: ' ' }, { name: 'Form' }, { name: 'Act', role: 'issued' }] as const
    expect(found((b) => b.lane('citizen', { kind: 'applicant' }, () => b.task('hand', { ...COMPLETE, documents })))).toEqual([
      'warning document-name-missing hand',
      'warning document-role-missing hand',
      'info document-form-missing hand',
    ])
  })

  it('tell a document submitted where the applicant is not', () => {
    const documents = [{ name: 'Memo', role: 'submitted', form: 'original' }] as const
    expect(found(office(() => {}, { hourlyCost: 5 }))).toEqual([])
    const said = found((b) => office(() => b.task('pass', { ...COMPLETE, channel: 'internal', documents }))(b))
    expect(said).toEqual(['info submitted-inside pass'])
  })

  it('tell a sub-process whose own work would be counted if it had no content', () => {
    const said = found((b) =>
      office(() =>
        b.sub('all', () => b.task('inner', { ...COMPLETE, channel: 'internal' }), { facts: factsOf({ work: COMPLETE.work }) }),
      )(b),
    )
    expect(said).toEqual(['warning container-annotation-ignored all'])
  })

  it('tell a step without a legal basis', () => {
    const { legalBases: _, ...rest } = COMPLETE
    expect(found((b) => b.lane('citizen', { kind: 'applicant' }, () => b.task('come', rest)))).toEqual([
      'info legal-basis-missing come',
    ])
  })

  it('tell figures of which it is not said where they come from', () => {
    const { evidence: _, ...rest } = COMPLETE
    expect(found((b) => b.lane('citizen', { kind: 'applicant' }, () => b.task('come', rest)))).toEqual([
      'info evidence-missing come',
    ])
  })

  it('tell a step beside the lanes of its process', () => {
    expect(found((b) => b.task('nobodys', { ...COMPLETE, channel: 'internal' }))).toContain('info performer-missing nobodys')
  })

  it('tell a document that comes from nowhere, once, and none that is issued or held', () => {
    const internal = (name: string, more = {}) => ({ name, role: 'internal', form: 'original', ...more }) as const
    const said = found((b) =>
      office(() => {
        const step = { ...COMPLETE, channel: 'internal' } as const
        b.task('one', { ...step, documents: [internal('Memo'), internal('Extract', { holder: 'Cadastre' })] })
        b.task('two', { ...step, documents: [internal(' memo '), internal('Decision', { role: 'issued' })] })
        b.task('three', { ...step, documents: [internal('Decision')] })
      })(b),
    )
    expect(said).toEqual(['info document-never-issued one'])
  })

  it('tell a deadline that is shorter than its step, by whole days where it is in days', () => {
    const step = { ...COMPLETE, channel: 'internal', work: { likely: 30, unit: 'minute' } } as const
    const wait = { likely: 2, unit: 'working-day' } as const
    const said = found((b) =>
      office(() => {
        b.task('kept', { ...step, wait, deadline: { value: 2, unit: 'working-day' } })
        b.task('late', { ...step, wait: { likely: 4, unit: 'working-day' }, deadline: { value: 3, unit: 'calendar-day' } })
        b.task('minutes', { ...step, deadline: { value: 20, unit: 'minute' } })
        b.task('owed', { ...step, wait: { ...wait, kind: 'applicant' }, deadline: { value: 1, unit: 'hour' } })
      })(b),
    )
    expect(said).toEqual(['warning deadline-too-short late', 'warning deadline-too-short minutes'])
  })
})

describe('steps that never run', () => {
  const step = {
    id: 'A',
    number: 1,
    name: 'A',
    performer: '',
    performerKind: 'applicant' as const,
    organisation: '',
    executions: 0,
    workHours: 0,
    waitHours: 0,
    applicantCost: 0,
    agencyCost: 0,
  }

  it('are told unless the engine told already that nothing leads there', () => {
    expect(neverRuns([step, { ...step, id: 'B', executions: 0.1 }], []).map(({ element }) => element)).toEqual(['A'])
    expect(neverRuns([step], [{ severity: 'warning', rule: 'unreachable', element: 'A', name: '' }])).toEqual([])
  })
})
