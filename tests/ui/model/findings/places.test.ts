import { describe, expect, it } from 'vitest'
import type { Finding } from '#src/domain/findings.ts'
import { placeOf } from '#src/ui/model/findings/places.ts'

const finding = (rule: string, params?: Finding['params']): Finding => ({
  severity: 'info',
  rule,
  element: 'step',
  name: 'Step',
  ...(params && { params }),
})

describe('where a finding is put right by hand', () => {
  it('is a field of the step, of a list, or of a performer', () => {
    expect(placeOf(finding('evidence-missing'))).toEqual({ tab: 'step', field: 'evidence' })
    expect(placeOf(finding('legal-basis-missing'))).toEqual({ tab: 'law', field: 'law' })
    expect(placeOf(finding('hourly-cost-missing'))).toEqual({ field: 'hourlyCost' })
  })

  it('is the document that is meant, among several', () => {
    expect(placeOf(finding('document-form-missing', { document: 'Passport' }))).toEqual({
      tab: 'documents',
      field: 'form',
      item: 'Passport',
    })
    expect(placeOf(finding('document-name-missing'))).toMatchObject({ item: '' })
  })

  it('is the Service page for facts of the service', () => {
    expect(placeOf(finding('hourly-value-missing'))).toBe('service')
  })

  it('is nowhere in particular where the drawing itself is to be changed', () => {
    expect(placeOf(finding('unreachable'))).toBeNull()
  })
})
