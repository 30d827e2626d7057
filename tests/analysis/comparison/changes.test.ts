import { describe, expect, it } from 'vitest'
import { changesBetween } from '#src/analysis/comparison/changes.ts'
import { pairSteps, type PairingOptions } from '#src/analysis/comparison/pairing.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const between = (asIs: (b: ModelBuilder) => void, toBe: (b: ModelBuilder) => void, options: PairingOptions = {}) => {
  const [before, after] = [build(asIs), build(toBe)]
  return changesBetween(before, after, pairSteps(before, after, { derived: true, ...options }))
}
const kinds = (...args: Parameters<typeof between>) => between(...args).map(({ kind, name }) => `${kind} ${name}`)

/** Steps of the applicant in a row. */
const row =
  (...steps: readonly [id: string, facts?: Partial<StepFacts>][]) =>
  (b: ModelBuilder) => {
    b.lane('applicant', { kind: 'applicant' }, () => {
      for (const [id, facts] of steps) b.task(id, facts)
    })
    b.chain(...steps.map(([id]) => id))
  }

describe('changes', () => {
  it('are none between a model and itself', () => {
    const same = row(['A', { channel: 'in-person' }], ['B'])
    expect(between(same, same)).toEqual([])
  })

  it('are removed and added steps, with ids, class and norms', () => {
    const legalBases = [{ act: 'law', clause: '12' }]
    const [removed, added] = between(row(['A', { legalBases }], ['B']), row(['B'], ['C', { channel: 'online' }]))
    expect(removed).toMatchObject({ kind: 'removed', asIs: ['A'], toBe: [], class: 'eliminate', legalBasis: legalBases })
    expect(added).toMatchObject({ kind: 'added', asIs: [], toBe: ['C'], class: 'automate' })
  })

  it('of the channel are digitised, automated or another channel', () => {
    const from = row(['A', { channel: 'in-person' }], ['B', { channel: 'in-person' }], ['C', { channel: 'in-person' }])
    const to = row(['A', { channel: 'online' }], ['B', { channel: 'automatic' }], ['C', { channel: 'post' }])
    expect(kinds(from, to)).toEqual(['digitised A', 'automated B', 'channel C'])
  })

  it('of time see the same time in another unit as the same', () => {
    const work = (likely: number, unit: 'hour' | 'minute') => row(['A', { work: { likely, unit } }])
    expect(kinds(work(1, 'hour'), work(60, 'minute'))).toEqual([])
    expect(kinds(work(1, 'hour'), work(30, 'minute'))).toEqual(['time A'])
  })

  it('of cost, deadline and legal basis are told one by one', () => {
    const from = row(['A', { costs: [{ amount: 1 }], deadline: { value: 3 }, legalBases: [{ act: 'x' }] }])
    const to = row(['A', { costs: [{ amount: 2 }], deadline: { value: 1 }, legalBases: [{ act: 'y' }] }])
    expect(kinds(from, to)).toEqual(['cost A', 'deadline A', 'legalBasis A'])
  })

  it('of performer go by id or name', () => {
    const by = (id: string, name: string) => (b: ModelBuilder) => b.lane(id, { name }, () => b.task('A'))
    expect(kinds(by('one', 'Registry'), by('two', 'registry'))).toEqual([])
    expect(kinds(by('one', 'Registry'), by('two', 'Portal'))).toEqual(['performer A'])
  })

  it('of documents name each: dropped, or obtained by the agency instead', () => {
    const submitted = (name: string) => ({ name, role: 'submitted' as const })
    const norm = { act: 'law', effect: 'document' as const }
    const from = row([
      'A',
      { documents: [submitted('Photo'), submitted('Extract'), submitted('Form')], legalBases: [norm, { act: 'z' }] },
    ])
    const to = (b: ModelBuilder) => {
      row(['A', { documents: [submitted('form ')], legalBases: [norm, { act: 'z' }] }])(b)
      b.lane('office', { kind: 'back-office' }, () => b.task('query', { documents: [{ name: 'extract', role: 'internal' }] }))
    }
    expect(kinds(from, to)).toEqual(['documentDropped Photo', 'documentObtained Extract', 'added query'])
    expect(between(from, to)[0]).toMatchObject({ class: 'eliminate', legalBasis: [norm] })
  })

  it('of order tell steps that now run side by side', () => {
    const parallel = (b: ModelBuilder) => {
      b.start('s')
      b.and('split')
      b.task('A')
      b.task('B')
      b.and('join')
      b.chain('s', 'split', 'A', 'join')
      b.chain('split', 'B', 'join')
    }
    const inRow = (b: ModelBuilder) => {
      b.start('s')
      b.task('A')
      b.task('B')
      b.chain('s', 'A', 'B')
    }
    expect(kinds(inRow, parallel)).toEqual(['parallel A', 'parallel B'])
    expect(kinds(parallel, parallel)).toEqual([])
  })

  it('of order tell no alternatives as side by side', () => {
    const inRow = row(['A'], ['B'])
    const either = (b: ModelBuilder) => {
      b.lane('applicant', { kind: 'applicant' }, () => {
        b.xor('x')
        b.task('A')
        b.task('B')
      })
      b.flow('x', 'A')
      b.flow('x', 'B')
    }
    expect(kinds(inRow, either)).toEqual([])
  })

  it('of order tell the fewest steps that moved', () => {
    expect(kinds(row(['A'], ['B'], ['C'], ['D']), row(['B'], ['C'], ['D'], ['A']))).toEqual(['resequenced A'])
  })

  it('tell a split by what the user paired', () => {
    const changes = between(row(['A']), row(['X'], ['Y']), { corrections: { X: 'A', Y: 'A' } })
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ kind: 'split', asIs: ['A'], toBe: ['X', 'Y'] })
  })
})
