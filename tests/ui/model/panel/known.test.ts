import { describe, expect, it } from 'vitest'
import { knownIn, mostUsed, renamedDocument } from '#src/ui/model/panel/known.ts'
import { build } from '#tests/support/models.ts'

describe('what the project uses', () => {
  it('is one text for writings that differ in case and blanks, the most used first', () => {
    expect(mostUsed(['Passport', undefined, 'Photo', ' photo', 'PHOTO', ' '])).toEqual(['Photo', 'Passport'])
  })

  it('is gathered from all drawings', () => {
    // Given two variants
    const asIs = build((b) =>
      b.task('a', {
        place: 'Centre',
        documents: [{ name: 'Passport', holder: 'Ministry', form: 'original' }],
        evidence: [{ source: 'interview', text: 'Talks in May' }],
        legalBases: [{ act: 'act-1', clause: '12' }],
      }),
    )
    const toBe = build((b) => b.task('b', { place: 'Portal', documents: [{ name: 'passport', register: 'GSP' }] }))
    // When they are looked through
    const known = knownIn([asIs, toBe])
    // Then all of it can be offered
    expect(known.places).toEqual(['Centre', 'Portal'])
    expect(known.documents).toEqual([{ name: 'Passport', form: 'original', holder: 'Ministry', register: 'GSP' }])
    expect(known.evidence).toEqual(['Talks in May'])
    expect(known.clauses.get('act-1')).toEqual(['12'])
  })
})

describe('a document that gets a name', () => {
  const known = [{ name: 'Passport', form: 'original', holder: 'Ministry' }] as const

  it('takes what the project knows of it, but keeps what is said here', () => {
    expect(renamedDocument({ name: '', role: 'submitted' }, 'passport', known)).toEqual({
      name: 'passport',
      role: 'submitted',
      form: 'original',
      holder: 'Ministry',
    })
    expect(renamedDocument({ name: '', form: 'copy' }, 'Passport', known).form).toBe('copy')
  })

  it('is only renamed where nothing is known', () => {
    expect(renamedDocument({ name: 'A', form: 'copy' }, 'B', known)).toEqual({ name: 'B', form: 'copy' })
  })
})
