import { describe, expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { build } from '#tests/support/models.ts'
import { meanOfCase } from '../support/figures.ts'
import { trace, type Execution } from '../support/traces.ts'

const model = build((b) => {
  b.lane('applicant', { kind: 'applicant' }, () => {
    b.task('apply', {
      channel: 'in-person',
      documents: [
        { name: 'Passport', role: 'submitted', form: 'copy' },
        { name: ' tax  Certificate ', role: 'submitted', form: 'certified-copy', holder: 'Tax office' },
        { name: 'Driving licence', role: 'presented', form: 'original' },
      ],
    })
    b.task('again', { channel: 'online', documents: [{ name: 'PASSPORT', role: 'submitted', form: 'electronic' }] })
    b.task('withExtract', { channel: 'post', documents: [{ name: 'Extract', role: 'submitted', form: 'original', copies: 3 }] })
    b.task('atHome', { channel: 'internal', documents: [{ name: 'Notes', role: 'submitted' }] })
    b.task('unclear', { channel: 'online', documents: [{ name: 'Form' }] })
  })
  b.lane('office', { kind: 'front-office' }, () => {
    b.task('issue', { channel: 'internal', documents: [{ name: 'extract', role: 'issued', form: 'data' }] })
    b.task('register', { channel: 'internal', documents: [{ name: 'Passport', role: 'internal', form: 'data' }] })
    b.task('print', {
      channel: 'internal',
      documents: [{ name: 'Passport', role: 'internal', form: 'copy', certifiedCopies: 2 }],
    })
  })
})

const of = (id: IndicatorId, ...executions: Execution[]) => meanOfCase(model, trace(model, executions), id)

describe('documents', () => {
  it('counts distinct submitted names of steps with the applicant, folded and trimmed', () => {
    expect(of('documents', { id: 'apply' }, { id: 'again', at: 1 })).toBe(2)
  })

  it('counts neither documents shown, nor those of unknown role, nor those of steps without the applicant', () => {
    expect(of('documents', { id: 'atHome' }, { id: 'unclear' }, { id: 'register' })).toBe(0)
  })

  it('counts nothing of a step that was cut before its work began', () => {
    expect(of('documents', { id: 'apply', begun: false })).toBe(0)
    expect(of('copies', { id: 'apply', begun: false })).toBe(0)
  })
})

describe('documents asked for again', () => {
  it('counts submissions beyond the first of each document', () => {
    expect(of('repeatedDocuments', { id: 'apply' }, { id: 'again', at: 1 })).toBe(1)
    expect(of('repeatedDocuments', { id: 'apply' }, { id: 'apply', at: 1 }, { id: 'again', at: 2 })).toBe(3)
  })
})

describe('copies', () => {
  it('are 1 for a copy and a certified copy when not written, and as written otherwise', () => {
    expect(of('copies', { id: 'apply' })).toBe(2)
    expect(of('certifiedCopies', { id: 'apply' })).toBe(1)
    expect(of('copies', { id: 'withExtract' })).toBe(3)
    expect(of('certifiedCopies', { id: 'withExtract' })).toBe(0)
  })

  it('count for every execution, also within an agency', () => {
    expect(of('copies', { id: 'print' }, { id: 'print', at: 1 })).toBe(6)
    expect(of('certifiedCopies', { id: 'print' }, { id: 'print', at: 1 })).toBe(4)
  })
})

describe('documents the state already holds', () => {
  it('are submitted names with a holder', () => {
    expect(of('onceOnlyGap', { id: 'apply' }, { id: 'apply', at: 1 })).toBe(1)
  })

  it('are submitted names that a step of the case issued before the submission began', () => {
    expect(of('onceOnlyGap', { id: 'issue', work: 1 }, { id: 'withExtract', at: 1, work: 1 })).toBe(1)
  })

  it('are not names issued only later, or at the same time side by side', () => {
    expect(of('onceOnlyGap', { id: 'withExtract', work: 1 }, { id: 'issue', at: 1, work: 1 })).toBe(0)
    expect(of('onceOnlyGap', { id: 'issue', work: 2 }, { id: 'withExtract', at: 1, work: 1 })).toBe(0)
  })

  it('follow the order of the start where steps take no time', () => {
    expect(of('onceOnlyGap', { id: 'issue' }, { id: 'withExtract' })).toBe(1)
    expect(of('onceOnlyGap', { id: 'withExtract' }, { id: 'issue' })).toBe(0)
  })

  it('see that a second submission came after the issue although the first came before', () => {
    expect(of('onceOnlyGap', { id: 'withExtract' }, { id: 'issue', at: 1, work: 1 }, { id: 'withExtract', at: 2 })).toBe(1)
  })
})

describe('media breaks', () => {
  it('count each change between paper and digital of one document', () => {
    expect(of('mediaBreaks', { id: 'apply' }, { id: 'register', at: 1 }, { id: 'print', at: 2 }, { id: 'again', at: 3 })).toBe(3)
  })

  it('go by time, not by the order in which executions became ready', () => {
    expect(of('mediaBreaks', { id: 'register', at: 0, wait: 5 }, { id: 'apply', at: 1 }, { id: 'print', at: 2 })).toBe(1)
  })

  it('are none between forms of one kind', () => {
    expect(of('mediaBreaks', { id: 'register' }, { id: 'again', at: 1 })).toBe(0)
  })
})
