import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
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

describe('a way of several without a chance', () => {
  const several = (isDefault: boolean) =>
    build((b) => {
      b.or('choice')
      b.task('way0')
      b.task('way1')
      b.flow('choice', 'way0', { id: 'f0', p: 0.3, isDefault })
      b.flow('choice', 'way1', { id: 'f1', name: 'by post' })
    })
  const missing = finding('inclusive-probability-missing', 'choice', { params: { flow: 'f1' } })

  it('can be what happens otherwise, or have the half that is assumed', () => {
    expect(repairsFor(missing, several(false))).toEqual([
      { kind: 'default-way', value: 'by post', edits: [{ kind: 'default', id: 'choice', flow: 'f1' }] },
      { kind: 'half', edits: [{ kind: 'probability', id: 'f1', probability: 0.5 }] },
    ])
  })

  it('is not what happens otherwise where another way is', () => {
    expect(repairsFor(missing, several(true)).map(({ kind }) => kind)).toEqual(['half'])
  })

  it('is named by what it leads to where it has no name', () => {
    const unnamed = { ...missing, params: { flow: 'f0' } }
    expect(repairsFor(unnamed, several(false))[0]?.value).toBe('way0')
  })

  it('is as good as said: without the finding, and with the others drawn as before', () => {
    // given
    const model = several(false)

    // when
    const repaired = {
      ...model,
      nodes: model.nodes.map((node) => (node.id === 'choice' ? { ...node, defaultFlow: 'f1' } : node)),
    }

    // then
    const rules = (one: typeof model) => analyse(one).findings.map(({ rule }) => rule)
    expect(rules(model)).toContain('inclusive-probability-missing')
    expect(rules(repaired)).not.toContain('inclusive-probability-missing')
  })
})

describe('what is counted in some way anyway can be written down', () => {
  const model = build((b) => {
    b.lane('office', { kind: 'back-office', organisation: 'Office', hourlyCost: 30 }, () => {
      b.task('stamp', {
        documents: [
          { name: ' ' },
          { name: '', holder: 'Archive' },
          { name: 'Form', role: 'submitted' },
          { name: 'Letter', role: 'submitted' },
        ],
        costs: [{ kind: 'fee' }, { kind: 'copy', amount: 5 }],
      })
    })
    b.lane('desk', { kind: 'front-office', organisation: 'Office' }, () => b.task('serve'))
    b.lane('notary', { kind: 'private', organisation: 'Notary' }, () => b.task('certify'))
  })
  const patchOf = (rule: string, element: string, more: Partial<Finding> = {}) => {
    const [edit] = repairsFor(finding(rule, element, more), model)[0]?.edits ?? []
    return edit?.kind === 'facts' || edit?.kind === 'performer' ? edit.patch : undefined
  }

  it('a document without any name goes, one that says more stays', () => {
    expect(patchOf('document-name-missing', 'stamp')).toMatchObject({
      documents: [{ holder: 'Archive' }, { name: 'Form' }, { name: 'Letter' }],
    })
    expect(repairsFor(finding('document-name-missing', 'serve'), model)).toEqual([])
  })

  it('a document submitted inside is passed on inside, no other with it', () => {
    const patch = patchOf('submitted-inside', 'stamp', { params: { document: 'Form' } })
    expect(patch).toMatchObject({
      documents: [{}, {}, { name: 'Form', role: 'internal' }, { name: 'Letter', role: 'submitted' }],
    })
  })

  it('a cost without an amount is nothing', () => {
    expect(patchOf('price-unknown', 'stamp')).toEqual({
      costs: [
        { kind: 'fee', amount: 0 },
        { kind: 'copy', amount: 5 },
      ],
    })
  })

  it('what a sub-process says beside its content goes', () => {
    expect(patchOf('container-annotation-ignored', 'stamp')).toEqual({ work: undefined, channel: undefined, documents: [] })
  })

  it('an hour costs what it costs elsewhere in the organisation; nothing is offered where nobody says', () => {
    expect(repairsFor(finding('hourly-cost-missing', 'desk'), model)).toEqual([
      { kind: 'hourly-cost-as-elsewhere', value: '30', edits: [{ kind: 'performer', id: 'desk', patch: { hourlyCost: 30 } }] },
    ])
    expect(repairsFor(finding('hourly-cost-missing', 'notary'), model)).toEqual([])
  })

  it('who is nobody is the back office, or the applicant while nobody else is', () => {
    const kinds = (one: typeof model) => repairsFor(finding('performer-kind-missing', 'desk'), one).map(({ kind }) => kind)
    expect(kinds(model)).toEqual(['as-back-office', 'as-applicant'])
    const withApplicant = build((b) => b.lane('citizen', { kind: 'applicant' }, () => b.task('apply')))
    expect(kinds(withApplicant)).toEqual(['as-back-office'])
  })
})
