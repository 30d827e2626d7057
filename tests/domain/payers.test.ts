import { describe, expect, it } from 'vitest'
import { usualPayer } from '#src/domain/payers.ts'

describe('who usually pays', () => {
  it.each(['fee', 'duty', 'postage', 'travel', 'copy'] as const)('the applicant, for %s wherever it arises', (kind) => {
    expect(usualPayer(kind, false)).toBe('applicant')
  })

  it('the agency for everything else, but on the applicant’s own steps', () => {
    expect(usualPayer('material', false)).toBe('agency')
    expect(usualPayer(undefined, false)).toBe('agency')
    expect(usualPayer('material', true)).toBe('applicant')
  })
})
