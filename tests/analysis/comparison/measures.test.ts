import { describe, expect, it } from 'vitest'
import { measuresOf } from '#src/analysis/comparison/measures.ts'
import type { Change, ChangeKind, StoredMeasure } from '#src/domain/comparison.ts'
import type { LegalBasis } from '#src/domain/step.ts'

const CLASS = { removed: 'eliminate', documentDropped: 'eliminate', documentObtained: 'integrate', time: 'simplify' } as const

/** A change of the step of its name, on these clauses. */
const change = (kind: keyof typeof CLASS, name: string, more: Partial<Change> = {}, ...clauses: string[]): Change => ({
  key: `${kind}|${more.asIs?.join() ?? name}|${name}`,
  kind,
  asIs: [name],
  toBe: [],
  name,
  class: CLASS[kind],
  effect: {},
  facts: [],
  legalBasis: clauses.map((clause): LegalBasis => ({ act: 'law', clause })),
  legalBasisAfter: [],
  ...more,
})

const grouped = (changes: readonly Change[], stored?: readonly StoredMeasure[]) =>
  measuresOf(changes, stored).map((measure) => measure.changes.join(' '))

describe('measures', () => {
  it('are proposed for neighbours of one class and one clause', () => {
    const changes = [
      change('removed', 'A', {}, '1'),
      change('removed', 'B', {}, '1'),
      change('removed', 'C', {}, '2'),
      change('time', 'D', {}, '2'),
      change('removed', 'E', {}, '1'),
    ]
    expect(grouped(changes)).toEqual(['0 1', '2', '3', '4'])
    expect(measuresOf(changes)[0]).toMatchObject({
      id: changes[0]!.key,
      about: { kind: 'steps' },
      class: 'eliminate',
      heuristic: 'task-elimination',
      legalBasis: [{ act: 'law', clause: '1' }],
    })
  })

  it('are proposed for one document, wherever it was asked for', () => {
    const ofStep = (step: string) => ({ asIs: [step] })
    const changes = [
      change('documentObtained', 'Extract', ofStep('A')),
      change('removed', 'B'),
      change('documentObtained', ' extract', ofStep('C')),
      change('documentObtained', 'Photo', ofStep('C')),
    ]
    expect(grouped(changes)).toEqual(['0 2 3', '1'])
    expect(grouped(changes.slice(0, 3))).toEqual(['0 2', '1'])
    expect(measuresOf(changes.slice(0, 3))[0]).toMatchObject({
      about: { kind: 'document', document: 'Extract' },
      heuristic: 'trusted-party',
    })
  })

  it('are one change each where no clause is written, but for changes of the same step', () => {
    const one = { asIs: ['A'], toBe: ['A'] }
    const changes = [change('removed', 'X'), change('removed', 'Y'), change('time', 'A', one), change('time', 'A2', one)]
    expect(grouped(changes)).toEqual(['0', '1', '2 3'])
    expect(measuresOf(changes)[0]?.about).toEqual({ kind: 'change' })
  })

  it('never take the change of the flow in', () => {
    const flow: Change = { ...change('time', ''), kind: 'flow' satisfies ChangeKind, key: 'flow||' }
    expect(grouped([change('time', ''), flow])).toEqual(['0', '1'])
  })

  it('sum the effects of their changes', () => {
    const changes = [
      change('removed', 'A', { effect: { visits: -1, steps: -1, documents: 1 } }, '1'),
      change('removed', 'B', { effect: { visits: -2, elapsedDays: -3, documents: -1 } }, '1'),
    ]
    expect(measuresOf(changes)[0]?.effect).toEqual({ visits: -3, steps: -1, elapsedDays: -3 })
  })

  it('are as the user shaped them; the rest is proposed anew', () => {
    const changes = ['A', 'B', 'C', 'D'].map((name) => change('removed', name, {}, '1'))
    const stored: StoredMeasure[] = [
      {
        id: 'mine',
        name: 'No certificates',
        changes: [changes[3]!.key, changes[1]!.key, 'gone'],
        class: 'integrate',
        heuristic: 'own words',
      },
      { id: 'later', changes: [changes[1]!.key] },
      { id: 'empty', changes: ['gone'] },
    ]
    expect(grouped(changes, stored)).toEqual(['0', '1 3', '2'])
    expect(measuresOf(changes, stored)[1]).toMatchObject({
      id: 'mine',
      name: 'No certificates',
      class: 'integrate',
      heuristic: 'own words',
    })
  })

  it('have ids of their own, also when a stored one took that of a proposal', () => {
    const changes = ['A', 'B'].map((name) => change('removed', name))
    const ids = measuresOf(changes, [{ id: changes[0]!.key, changes: [changes[1]!.key] }]).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
})
