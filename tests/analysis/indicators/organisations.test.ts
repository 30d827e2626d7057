import { describe, expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { build } from '#tests/support/models.ts'
import { meanOfCase } from '../support/figures.ts'
import { trace, type Execution } from '../support/traces.ts'

const model = build((b) => {
  b.lane('applicant', { kind: 'applicant' }, () => {
    b.task('bank', { channel: 'in-person', organisation: 'Bank' })
    b.task('portal', { channel: 'online' })
    b.task('tax', { channel: 'online', organisation: 'Tax' })
    b.task('sms', { channel: 'notice', organisation: 'Tax' })
  })
  b.lane('office', { kind: 'front-office', organisation: 'Cadastre' }, () => {
    b.task('counter', { channel: 'in-person' })
    b.task('file', { channel: 'internal' })
  })
  b.lane('taxOffice', { kind: 'other-agency', organisation: 'Tax' }, () => b.task('confirm', { channel: 'internal' }))
  b.lane('notary', { kind: 'private', organisation: 'Notary' }, () => b.task('certify', { channel: 'in-person' }))
})

const of = (id: IndicatorId, ...executions: Execution[]) => meanOfCase(model, trace(model, executions), id)

describe('organisations', () => {
  it('the applicant deals with are those of contacts: written on the step, else the performer’s, never the applicant’s own', () => {
    const all = [{ id: 'bank' }, { id: 'portal' }, { id: 'counter' }, { id: 'file' }, { id: 'confirm' }, { id: 'certify' }]
    expect(of('agenciesContacted', ...all)).toBe(3)
  })

  it('involved are those of all executed steps, each once', () => {
    expect(of('agenciesInvolved', { id: 'tax' }, { id: 'confirm' }, { id: 'file' }, { id: 'counter' }, { id: 'portal' })).toBe(2)
  })

  it('do not become contacts by a mere notice', () => {
    expect(of('agenciesContacted', { id: 'sms' })).toBe(0)
    expect(of('agenciesInvolved', { id: 'sms' })).toBe(1)
  })
})

describe('procedures as Doing Business counts', () => {
  it('are runs of contacts with one organisation', () => {
    expect(of('proceduresDB', { id: 'bank' }, { id: 'bank', at: 1 }, { id: 'tax', at: 2 }, { id: 'bank', at: 3 })).toBe(3)
  })

  it('see each contact with an unnamed organisation as a run of its own', () => {
    expect(of('proceduresDB', { id: 'portal' }, { id: 'portal', at: 1 }, { id: 'bank', at: 2 })).toBe(3)
  })

  it('are not broken by steps without the applicant', () => {
    expect(of('proceduresDB', { id: 'counter' }, { id: 'confirm', at: 1 }, { id: 'counter', at: 2 })).toBe(1)
  })

  it('go by start of work, then id', () => {
    // bank 0, counter 0 (ids bank < counter), tax 0: three organisations however they are listed
    expect(of('proceduresDB', { id: 'tax' }, { id: 'bank' }, { id: 'bank' })).toBe(2)
    expect(of('proceduresDB', { id: 'bank' }, { id: 'tax' }, { id: 'bank' })).toBe(2)
    expect(of('proceduresDB', { id: 'bank' }, { id: 'tax', at: 1 }, { id: 'bank', at: 0, wait: 2 })).toBe(3)
  })
})

describe('handovers', () => {
  it('are what the engine counted into steps', () => {
    expect(of('handovers', { id: 'counter', handovers: 1 }, { id: 'file' }, { id: 'confirm', handovers: 2 })).toBe(3)
  })
})
