import { describe, expect, it } from 'vitest'
import type { ClauseChange, LegalChanges } from '#src/domain/law.ts'
import type { Variant } from '#src/domain/project.ts'
import { createWords } from '#src/i18n/words.ts'
import { lawModel, nextWithoutWording } from '#src/ui/law/lawModel.ts'
import { analysisWith, comparisonOf, step } from '#tests/charts/sampleComparison.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

const words = createWords('en')
const ACTS = [
  { id: 'a', kind: 'resolution', number: '7', date: '2020-01-01', title: 'On seven', url: 'https://lex.uz/7' },
  { id: 'b', number: '8', clauses: ['30'] },
] as const

const clause = (part: Partial<ClauseChange> & { readonly key: string }): ClauseChange => ({
  fate: 'amended',
  effects: [],
  quotes: [],
  asIsSteps: [],
  toBeSteps: [],
  changes: [],
  effect: {},
  ...part,
})

const LAW: LegalChanges = {
  clauses: [
    clause({ key: 'a 4', act: 'a', clause: '4', asIsSteps: ['S3', 'S1'], toBeSteps: ['S1'] }),
    clause({ key: 'b', act: 'b', fate: 'repealed', asIsSteps: ['S3'] }),
    clause({ key: 'c 1', act: 'c', clause: '1', fate: 'kept', asIsSteps: ['S4'], toBeSteps: ['S2'] }),
    clause({ key: 'new S3', fate: 'new', toBeSteps: ['S3'] }),
  ],
  practiceOnly: ['S4'],
  withoutBasis: ['S2'],
}

const analysis = analysisWith(
  {},
  [4, 3, 2, 1].map((number) => step(number, 'applicant', 1)),
)
const comparison = { ...comparisonOf(analysis, { ...analysis, steps: analysis.steps.slice(1) }, [], []), law: LAW }
const modelWith = (law?: Variant['law']) => {
  const [, tobe] = sampleProject().variants
  const { law: _, ...project } = sampleProject()
  const toBe = { ...tobe!, ...(law && { law }) }
  return lawModel({ ...project, service: { ...project.service, acts: ACTS } }, toBe, comparison, words)
}

describe('the list by act', () => {
  it('has the norms without an act first, then the acts with their names', () => {
    const { groups } = modelWith()
    expect(groups.map(({ act, name, title, url }) => [act, name, title, url])).toEqual([
      [undefined, 'New norms without an act', undefined, undefined],
      ['a', 'Resolution No. 7 of 01.01.2020', 'On seven', 'https://lex.uz/7'],
      ['b', 'No. 8', undefined, undefined],
      ['c', 'c', undefined, undefined],
    ])
  })

  it('names clauses as lawyers do, a norm without a place by the step that needs it', () => {
    expect(modelWith().entries.map(({ label }) => label)).toEqual(['for step 3', 'cl. 4', 'cl. ?', 'cl. 30', 'cl. 1'])
    const { entries } = modelWith({ 'new S3': { act: 'a', clause: '41' } })
    expect(entries[1]).toMatchObject({ label: 'cl. 41', name: 'Resolution No. 7 of 01.01.2020, cl. 41' })
  })

  it('counts the clauses that need a wording, and those that have it', () => {
    expect(modelWith()).toMatchObject({ needed: 3, entered: 0 })
    expect(modelWith({ 'new S3': { proposedWording: 'A norm' }, 'c 1': { fate: 'amended' } })).toMatchObject({
      needed: 4,
      entered: 1,
    })
  })
})

describe('the list by step', () => {
  it('parts the steps by what they rest on, in the order of the flow', () => {
    const { asIs, steps, onLaw } = modelWith()
    const numbers = (list: typeof asIs.onLaw) => list.map(({ step }) => step.number)
    expect([numbers(asIs.withoutBasis), numbers(asIs.practiceOnly), numbers(asIs.onLaw)]).toEqual([[2], [4], [1, 3]])
    expect([onLaw, steps]).toEqual([2, 4])
    expect(asIs.onLaw[1]?.entries.map(({ key }) => key)).toEqual(['a 4', 'b'])
  })

  it('has what the to-be rests on, gaps first', () => {
    const { toBe } = lawModel(
      { ...sampleProject(), service: { ...sampleProject().service, acts: ACTS } },
      sampleProject().variants[1]!,
      { ...comparison, law: { ...LAW, clauses: LAW.clauses.slice(0, 1) } },
      words,
    )
    expect(toBe.map(({ step, entries }) => [step.number, entries.length])).toEqual([
      [2, 0],
      [3, 0],
      [1, 1],
    ])
  })
})

describe('the next clause without wording', () => {
  const { entries } = modelWith({ 'a 4': { proposedWording: 'half' } })
  const after = (key?: string) => nextWithoutWording(entries, key)?.key

  it('comes behind the present one, and from the beginning after the last', () => {
    expect([after('new S3'), after('a 4'), after('b'), after('c 1'), after()]).toEqual(['a 4', 'b', 'new S3', 'new S3', 'new S3'])
  })

  it('is not the present one itself, and none when all have theirs', () => {
    const one = entries.filter(({ key }) => key === 'b')
    expect(nextWithoutWording(one, 'b')).toBeUndefined()
    expect(nextWithoutWording([], undefined)).toBeUndefined()
  })
})
