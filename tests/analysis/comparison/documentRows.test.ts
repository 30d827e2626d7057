import { expect, it } from 'vitest'
import { documentRows } from '#src/analysis/comparison/documentRows.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'
import { submitted } from './compared.ts'

const asIs = (b: ModelBuilder) => {
  b.lane('citizen', { kind: 'applicant' }, () => {
    b.task('apply', { documents: [submitted('Passport'), { ...submitted('Extract'), holder: 'Cadastre', register: 'Rights' }] })
    b.task('again', { documents: [submitted(' PASSPORT'), submitted('Photo'), { name: 'Form', role: 'presented' }] })
  })
  b.chain('apply', 'again')
}

const toBe = (b: ModelBuilder) => {
  b.lane('citizen', { kind: 'applicant' }, () => b.task('apply', { documents: [submitted('Photo'), submitted('Consent')] }))
  b.lane('office', { name: 'Office', organisation: 'Cadastre Agency' }, () => {
    b.task('query', { documents: [{ name: 'extract', role: 'internal' }] })
    b.task('check', { organisation: 'Notary', documents: [{ name: 'Extract', role: 'internal' }] })
  })
  b.chain('apply', 'query', 'check')
}

it('tells of every document of the applicant who asked, who asks, and who gets it instead', () => {
  expect(documentRows(build(asIs), build(toBe))).toEqual([
    { name: 'Passport', askedAsIs: ['apply', 'again'], askedToBe: [], obtainedBy: [], receivers: [], fate: 'dropped' },
    {
      name: 'Extract',
      holder: 'Cadastre',
      register: 'Rights',
      askedAsIs: ['apply'],
      askedToBe: [],
      obtainedBy: ['query', 'check'],
      receivers: ['Cadastre Agency', 'Notary'],
      fate: 'exchanged',
    },
    { name: 'Photo', askedAsIs: ['again'], askedToBe: ['apply'], obtainedBy: [], receivers: [], fate: 'asked' },
    { name: 'Consent', askedAsIs: [], askedToBe: ['apply'], obtainedBy: [], receivers: [], fate: 'new' },
  ])
})

it('knows a document under another name by its register', () => {
  const drawn = (name: string, kind: 'applicant' | 'system') =>
    build((b) => b.lane('l', { kind }, () => b.task('A', { documents: [{ ...submitted(name), register: 'Passport register' }] })))
  const [row] = documentRows(drawn('Passport', 'applicant'), drawn('Passport data', 'system'))
  expect(row).toMatchObject({ name: 'Passport', obtainedBy: ['A'], fate: 'exchanged' })
})

it('has no rows without documents of the applicant', () => {
  const none = build((b) => b.task('A', { documents: [submitted('Passport')] }))
  expect(documentRows(none, none)).toEqual([])
})
