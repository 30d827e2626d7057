import { describe, expect, it } from 'vitest'
import { measuresOf } from '#src/analysis/comparison/measures.ts'
import type { Change, ChangeKind, StoredMeasure } from '#src/domain/comparison.ts'
import type { LegalBasis } from '#src/domain/step.ts'

const CLASS = {
  removed: 'eliminate',
  documentDropped: 'eliminate',
  documentObtained: 'integrate',
  documentAdded: 'integrate',
  performer: 'integrate',
  automated: 'automate',
  legalBasis: 'simplify',
  time: 'simplify',
} as const

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

  it('take a neighbour in that rests on one of their clauses and on others', () => {
    const changes = [
      change('removed', 'A', {}, '1', '2'),
      change('removed', 'B', {}, '2', '3'),
      change('removed', 'C', {}, '3'),
      change('removed', 'D', {}, '3', '4'),
    ]
    expect(grouped(changes)).toEqual(['0 1', '2 3'])
  })

  it('take the whole act, where it is cited without a clause, for each of its clauses', () => {
    const wholeAct = { legalBasis: [{ act: 'law' }] }
    const changes = [
      change('removed', 'A', {}, '1'),
      change('removed', 'B', wholeAct),
      change('removed', 'C', {}, '1'),
      change('removed', 'D', {}, '2'),
    ]
    expect(grouped(changes)).toEqual(['0 1 2', '3'])
  })

  it('are proposed for one document at several steps; what else becomes of a step stays with the step', () => {
    const changes = [
      change('documentObtained', 'Extract', { asIs: ['A'] }),
      change('removed', 'B'),
      change('documentObtained', ' extract', { asIs: ['C'] }),
      change('documentObtained', 'Photo', { asIs: ['C'] }),
      change('documentDropped', 'Receipt', { asIs: ['C'] }),
    ]
    expect(grouped(changes)).toEqual(['0 2', '1', '3 4'])
    expect(measuresOf(changes)[0]).toMatchObject({
      about: { kind: 'document', document: 'Extract' },
      class: 'integrate',
      heuristic: 'trusted-party',
    })
  })

  it('are not about a document that another step asks for instead', () => {
    const changes = [
      change('documentDropped', 'Extract', { asIs: ['A'] }),
      change('documentAdded', 'Extract', { asIs: ['B'] }),
      change('documentAdded', 'Photo', { asIs: ['B'] }),
    ]
    expect(grouped(changes)).toEqual(['0 1', '2'])
    expect(measuresOf(changes)[0]?.about).toEqual({ kind: 'steps' })
  })

  it('are one step each where no clause is written, with everything that changes in it', () => {
    const one = { asIs: ['A'], toBe: ['A'] }
    const changes = [
      change('removed', 'X'),
      change('removed', 'Y'),
      change('performer', 'A', one),
      change('time', 'A', one),
      change('documentDropped', 'Extract', one),
    ]
    expect(grouped(changes)).toEqual(['0', '1', '2 3 4'])
    expect(measuresOf(changes)[0]?.about).toEqual({ kind: 'change' })
    expect(measuresOf(changes)[2]?.about).toEqual({ kind: 'steps' })
  })

  it('have the class of most of their changes, without those that only come along', () => {
    const one = { asIs: ['A'], toBe: ['A'] }
    const along = [change('time', 'A', one), change('legalBasis', 'A', one)]
    const documents = ['Extract', 'Photo'].map((name) => change('documentDropped', name, one))
    const classOf = (...changes: Change[]) => measuresOf(changes)[0]?.class
    expect(classOf(change('automated', 'A', one), ...along)).toBe('automate')
    expect(classOf(change('performer', 'A', one), change('automated', 'A', one), ...along)).toBe('automate')
    expect(classOf(change('automated', 'A', one), ...along, ...documents)).toBe('eliminate')
    expect(classOf(...along)).toBe('simplify')
    expect(measuresOf([change('automated', 'A', one), ...documents])[0]?.heuristic).toBe('contact-reduction')
  })

  it('join steps by the class of the step, not of its single changes', () => {
    const of = (step: string) => ({ asIs: [step], toBe: [step] })
    const changes = [
      change('automated', 'A', of('A'), '1'),
      change('time', 'A', of('A'), '1'),
      change('time', 'B', of('B'), '1'),
      change('automated', 'C', of('C'), '1'),
      change('performer', 'D', of('D'), '1'),
      change('automated', 'D', of('D'), '1'),
    ]
    expect(grouped(changes)).toEqual(['0 1', '2', '3 4 5'])
  })

  it('do not reach over a step that the user put into a measure', () => {
    const changes = ['A', 'B', 'C'].map((name) => change('removed', name, {}, '1'))
    expect(grouped(changes, [{ id: 'mine', changes: [changes[1]!.key] }])).toEqual(['0', '1', '2'])
  })

  it('never take the change of the flow in', () => {
    const flow: Change = { ...change('time', '', { asIs: [] }), kind: 'flow' satisfies ChangeKind, key: 'flow||' }
    expect(grouped([change('time', 'A', {}, '1'), flow])).toEqual(['0', '1'])
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
