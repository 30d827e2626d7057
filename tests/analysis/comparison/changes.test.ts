import { describe, expect, it } from 'vitest'
import { draftChanges } from '#src/analysis/comparison/changes.ts'
import { pairSteps, type PairingOptions } from '#src/analysis/comparison/pairing.ts'
import { CHANGE_KINDS } from '#src/domain/comparison.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const between = (asIs: (b: ModelBuilder) => void, toBe: (b: ModelBuilder) => void, options: PairingOptions = {}) => {
  const [before, after] = [build(asIs), build(toBe)]
  const all = { derived: true, ...options }
  return draftChanges(before, after, pairSteps(before, after, all), all.derived).map(({ change }) => change)
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

const text = (value: string) => ({ kind: 'text', text: value })
const submitted = (name: string) => ({ name, role: 'submitted' as const })

describe('changes', () => {
  it('are none between a model and itself', () => {
    const same = row(['A', { channel: 'in-person' }], ['B'])
    expect(between(same, same)).toEqual([])
  })

  it('are none where only the layout or the order in the file differs', () => {
    const drawn = (b: ModelBuilder) => {
      b.lane('applicant', { kind: 'applicant' }, () => {
        b.task('B')
        b.task('A')
      })
      b.chain('A', 'B')
    }
    expect(between(row(['A'], ['B']), drawn)).toEqual([])
  })

  it('are removed and added steps, with ids, class, facts and norms', () => {
    const legalBases = [{ act: 'law', clause: '12' }]
    const asIs = row(['A', { legalBases, documents: [submitted('Passport')], channel: 'in-person' }], ['B'])
    const [removed, added] = between(asIs, row(['B'], ['C', { channel: 'online', legalBases }]))
    expect(removed).toMatchObject({
      key: 'removed|A|',
      kind: 'removed',
      asIs: ['A'],
      toBe: [],
      class: 'eliminate',
      legalBasis: legalBases,
      legalBasisAfter: [],
    })
    expect(removed?.facts).toContainEqual({ field: 'channel', before: { kind: 'channel', channel: 'in-person' } })
    expect(removed?.facts).toContainEqual({ field: 'document', before: text('Passport') })
    expect(added).toMatchObject({
      key: 'added||C',
      kind: 'added',
      asIs: [],
      toBe: ['C'],
      class: 'automate',
      legalBasis: legalBases,
      legalBasisAfter: legalBases,
    })
    expect(added?.facts).toContainEqual({ field: 'channel', after: { kind: 'channel', channel: 'online' } })
  })

  it('of the channel are digitised, automated or another channel, with the facts of both sides', () => {
    const from = row(['A', { channel: 'in-person' }], ['B', { channel: 'in-person' }], ['C', { channel: 'in-person' }])
    const to = row(['A', { channel: 'online' }], ['B', { channel: 'automatic' }], ['C', { channel: 'post' }])
    expect(kinds(from, to)).toEqual(['digitised A', 'automated B', 'channel C'])
    expect(between(from, to)[0]?.facts).toEqual([
      { field: 'channel', before: { kind: 'channel', channel: 'in-person' }, after: { kind: 'channel', channel: 'online' } },
    ])
  })

  it('of a task that a machine does now are automated, not removed and added', () => {
    const as = (taskKind: 'user' | 'service') => (b: ModelBuilder) => b.task('A', {}, { taskKind })
    expect(kinds(as('user'), as('service'))).toEqual(['automated A'])
  })

  it('of time see the same time in another unit as the same', () => {
    const work = (likely: number, unit: 'hour' | 'minute') => row(['A', { work: { likely, unit } }])
    expect(kinds(work(1, 'hour'), work(60, 'minute'))).toEqual([])
    expect(between(work(1, 'hour'), work(30, 'minute'))).toMatchObject([
      {
        kind: 'time',
        facts: [
          {
            field: 'work',
            before: { kind: 'time', value: 1, unit: 'hour' },
            after: { kind: 'time', value: 30, unit: 'minute' },
          },
        ],
      },
    ])
  })

  it('of time are also other waits and repeats', () => {
    const wait = (likely: number) => row(['A', { wait: { likely, unit: 'working-day' } }])
    expect(kinds(wait(3), wait(1))).toEqual(['time A'])
    expect(kinds(row(['A', { repeat: 2 }]), row(['A']))).toEqual(['time A'])
  })

  it('of cost, deadline and legal basis are told one by one', () => {
    const from = row(['A', { costs: [{ amount: 1 }], deadline: { value: 3 }, legalBases: [{ act: 'x' }] }])
    const to = row(['A', { costs: [{ amount: 2 }], deadline: { value: 1 }, legalBases: [{ act: 'y' }] }])
    expect(kinds(from, to)).toEqual(['cost A', 'deadline A', 'legalBasis A'])
    expect(between(from, to)[2]).toMatchObject({
      facts: [{ field: 'legalBasis', before: text('x'), after: text('y') }],
      legalBasis: [{ act: 'x' }],
      legalBasisAfter: [{ act: 'y' }],
    })
  })

  it('of cost leave out what is paid before and after', () => {
    const from = row(['A', { costs: [{ amount: 1 }, { amount: 5, currency: 'BRV' }] }])
    const to = row(['A', { costs: [{ amount: 5, currency: 'BRV' }] }])
    expect(between(from, to)).toMatchObject([
      { kind: 'cost', facts: [{ field: 'cost', before: { kind: 'money', amount: 1, currency: '' } }] },
    ])
  })

  it('of performer go by id or name', () => {
    const by = (id: string, name: string) => (b: ModelBuilder) => {
      b.lane(id, { name }, () => b.task('A'))
      b.lane('other', { name: 'Other' }, () => b.task('B'))
    }
    expect(kinds(by('one', 'Registry'), by('two', 'registry'))).toEqual([])
    expect(kinds(by('one', 'Registry'), by('two', 'Portal'))).toEqual(['performer A'])
  })

  it('of performer, between files drawn apart, do not take two lanes of one id and other names for the same', () => {
    const by = (name: string) => (b: ModelBuilder) => {
      b.lane('Lane_1', { name }, () => b.task('A'))
      b.lane('Lane_2', { name: 'Court' }, () => b.task('B'))
    }
    expect(kinds(by('Registry'), by('Portal'), { derived: false })).toEqual(['performer A'])
    expect(kinds(by('Registry'), by('Portal'), { derived: true })).toEqual([])
  })

  it('of place or organisation alone are a change of their own, else part of the other', () => {
    const at = (place: string, facts: Partial<StepFacts> = {}) => row(['A', { channel: 'in-person', place, ...facts }])
    expect(kinds(at('Sergeli'), at('Chilanzar'))).toEqual(['place A'])
    const [online, ...more] = between(at('Sergeli'), at('Portal', { channel: 'online' }))
    expect(more).toEqual([])
    expect(online).toMatchObject({ kind: 'digitised' })
    expect(online?.facts).toContainEqual({ field: 'place', before: text('Sergeli'), after: text('Portal') })
    expect(kinds(at('Sergeli', { organisation: 'Cadastre' }), at('Sergeli', { organisation: 'Notary' }))).toEqual(['place A'])
  })

  it('of documents name each: dropped, obtained by the agency instead, or newly asked for', () => {
    const norm = { act: 'law', effect: 'document' as const }
    const from = row([
      'A',
      { documents: [submitted('Photo'), submitted('Extract'), submitted('Form')], legalBases: [norm, { act: 'z' }] },
    ])
    const to = (b: ModelBuilder) => {
      row(['A', { documents: [submitted('form '), submitted('Consent')], legalBases: [norm, { act: 'z' }] }])(b)
      b.lane('office', { kind: 'back-office' }, () => b.task('query', { documents: [{ name: 'extract', role: 'internal' }] }))
    }
    expect(kinds(from, to)).toEqual(['documentDropped Photo', 'documentObtained Extract', 'documentAdded Consent', 'added query'])
    const [dropped, , asked] = between(from, to)
    expect(dropped).toMatchObject({
      key: 'documentDropped|A|A|photo',
      class: 'eliminate',
      legalBasis: [norm],
      facts: [{ field: 'document', before: text('Photo') }],
    })
    expect(asked).toMatchObject({ facts: [{ field: 'document', after: text('Consent') }] })
  })

  it('of one step can be several', () => {
    const from = row([
      'A',
      { channel: 'in-person', work: { likely: 1, unit: 'hour' }, costs: [{ amount: 4 }], documents: [submitted('Photo')] },
    ])
    const to = row(['A', { channel: 'online', work: { likely: 5, unit: 'minute' } }])
    expect(kinds(from, to)).toEqual(['digitised A', 'time A', 'cost A', 'documentDropped Photo'])
  })

  it('tell a split by what the user paired', () => {
    const changes = between(row(['A']), row(['X'], ['Y']), { corrections: { X: 'A', Y: 'A' } })
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ kind: 'split', asIs: ['A'], toBe: ['X', 'Y'], name: 'A' })
  })

  it('tell a merge by what the user declared, and the documents that it spares', () => {
    const from = row(
      ['A', { documents: [submitted('Photo')] }],
      ['B', { documents: [submitted('photo'), submitted('Form')] }],
      ['C'],
    )
    const to = row(['X', { documents: [submitted('Form')] }], ['C'])
    const changes = between(from, to, { merged: { A: 'X', B: 'X' } })
    expect(changes.map(({ kind, asIs, toBe, name }) => [kind, asIs, toBe, name])).toEqual([
      ['merged', ['A', 'B'], ['X'], 'X'],
      ['documentDropped', ['A', 'B'], ['X'], 'photo'],
    ])
  })

  it('are merged with a step that stays', () => {
    const changes = between(row(['A'], ['B'], ['C']), row(['A'], ['C']), { merged: { B: 'C' } })
    expect(changes.map(({ kind, asIs, toBe }) => [kind, asIs, toBe])).toEqual([['merged', ['B', 'C'], ['C']]])
  })

  it('have keys of their own', () => {
    const from = row(['A', { channel: 'in-person', documents: [submitted('Photo'), submitted('Form')] }], ['B'])
    const keys = between(from, row(['A', { channel: 'online' }], ['C'])).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(4)
  })

  it('are of known kinds only', () => {
    const all = between(row(['A', { channel: 'in-person' }], ['B']), row(['A', { channel: 'post' }], ['C']))
    for (const { kind } of all) expect(CHANGE_KINDS).toContain(kind)
  })
})
