import { describe, expect, it } from 'vitest'
import type { Finding } from '#src/domain/findings.ts'
import { repairsFor } from '#src/domain/repairs/all.ts'
import { build } from '#tests/support/models.ts'

const finding = (rule: string, element: string, more: Partial<Finding> = {}): Finding => ({
  severity: 'warning',
  rule,
  element,
  name: '',
  ...more,
})

/** A decision with three ways of these shares. */
const decision = (...shares: (number | undefined)[]) =>
  build((b) => {
    b.xor('choice')
    shares.forEach((p, i) => {
      b.task(`way${i}`)
      b.flow('choice', `way${i}`, { id: `f${i}`, ...(p !== undefined && { p }) })
    })
  })

describe('shares that are missing', () => {
  it('can be the rest, as it is counted, or equal', () => {
    const repairs = repairsFor(finding('probability-missing', 'choice'), decision(0.4, undefined, undefined))
    expect(repairs.map(({ kind }) => kind)).toEqual(['share-rest', 'equal-shares'])
    expect(repairs[0]?.edits).toEqual([
      { kind: 'probability', id: 'f0', probability: 0.4 },
      { kind: 'probability', id: 'f1', probability: 0.3 },
      { kind: 'probability', id: 'f2', probability: 0.3 },
    ])
  })

  it('can only be equal where none is known', () => {
    const repairs = repairsFor(finding('probability-missing', 'choice'), decision(undefined, undefined))
    expect(repairs.map(({ kind }) => kind)).toEqual(['equal-shares'])
  })
})

describe('shares that are not 1 together', () => {
  it('of a decision are divided by their sum', () => {
    const [repair] = repairsFor(finding('probabilities-normalised', 'choice'), decision(0.5, 0.75))
    expect(repair?.kind).toBe('to-whole')
    expect(repair?.edits).toEqual([
      { kind: 'probability', id: 'f0', probability: 0.4 },
      { kind: 'probability', id: 'f1', probability: 0.6 },
    ])
  })
})

describe('facts of a step that are missing', () => {
  const model = build((b) => {
    b.lane('window', { kind: 'front-office' }, () => {
      b.task('first', { channel: 'in-person', documents: [{ name: 'Passport', role: 'presented', form: 'original' }] })
      b.task('second', { channel: 'in-person' })
      b.task('third', { documents: [{ name: ' passport ' }] })
    })
  })

  it('the channel is taken from the other steps of the lane', () => {
    expect(repairsFor(finding('channel-missing', 'third'), model)).toEqual([
      {
        kind: 'channel-of-lane',
        value: 'in-person',
        edits: [{ kind: 'facts', id: 'third', patch: { channel: 'in-person' } }],
      },
    ])
  })

  it('the form and the role of a document are taken from where it is used elsewhere', () => {
    const [form] = repairsFor(finding('document-form-missing', 'third', { params: { document: 'Passport' } }), model)
    expect(form?.value).toBe('original')
    expect(form?.edits).toEqual([
      { kind: 'facts', id: 'third', patch: { documents: [{ name: ' passport ', form: 'original' }] } },
    ])
    const [role] = repairsFor(finding('document-role-missing', 'third', { params: { document: 'Passport' } }), model)
    expect(role?.value).toBe('presented')
  })

  it('figures of unknown origin become estimates', () => {
    expect(repairsFor(finding('evidence-missing', 'first'), model)[0]?.edits).toEqual([
      { kind: 'facts', id: 'first', patch: { evidence: [{ source: 'estimate' }] } },
    ])
  })

  it('no work is offered to machines only', () => {
    expect(repairsFor(finding('work-missing', 'first'), model)).toEqual([])
    expect(repairsFor(finding('work-missing', 'first', { severity: 'info' }), model)[0]?.kind).toBe('no-work')
  })

  it('nothing is offered where only the reader knows', () => {
    expect(repairsFor(finding('legal-basis-missing', 'first'), model)).toEqual([])
    expect(repairsFor(finding('stuck', 'first'), model)).toEqual([])
  })
})
