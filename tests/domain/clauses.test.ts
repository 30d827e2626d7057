import { describe, expect, it } from 'vitest'
import { BLANK, byAct, clauseList, fateOf, isEmptyDraft, wordingState } from '#src/domain/clauses.ts'
import type { ClauseChange, ClauseDraft, ClauseFate } from '#src/domain/law.ts'
import { clauseKey, draftsFor } from '#src/domain/law.ts'
import type { Act } from '#src/domain/service.ts'

const clause = (
  act: string,
  number: string | undefined,
  fate: ClauseFate = 'amended',
  more: Partial<ClauseChange> = {},
): ClauseChange => ({
  key: clauseKey(act, number),
  act,
  ...(number === undefined ? {} : { clause: number }),
  fate,
  effects: [],
  quotes: [],
  asIsSteps: ['a'],
  toBeSteps: ['a'],
  changes: [],
  effect: {},
  ...more,
})

const norm = (step: string): ClauseChange => {
  const { act: _, clause: __, ...rest } = clause('x', '1', 'new', { key: `new ${step}`, asIsSteps: [], toBeSteps: [step] })
  return rest
}

describe('how far the wording of a clause is', () => {
  it.each<[string, ClauseFate, ClauseDraft | undefined, string]>([
    ['nothing is needed for a clause that stays', 'kept', { proposedWording: 'x' }, 'notNeeded'],
    ['nothing was entered', 'amended', undefined, 'none'],
    ['blanks are nothing', 'amended', { currentWording: ' \n ' }, 'none'],
    ['other facts are no wording', 'amended', { responsible: 'Ministry', justification: 'so' }, 'none'],
    ['one of two is a draft', 'amended', { currentWording: 'as it is' }, 'draft'],
    ['the other of two is a draft', 'amended', { proposedWording: 'as it shall be' }, 'draft'],
    ['both are it', 'amended', { currentWording: 'as it is', proposedWording: 'as it shall be' }, 'entered'],
    [
      'a blank to fill leaves a draft',
      'amended',
      { currentWording: 'as it is', proposedWording: `пункт ${BLANK} исключить` },
      'draft',
    ],
    ['what is repealed needs what it is alone', 'repealed', { currentWording: 'as it is' }, 'entered'],
    ['a formula without what is repealed is a draft', 'repealed', { proposedWording: 'исключить' }, 'draft'],
    ['a new norm needs what it shall be alone', 'new', { proposedWording: 'as it shall be' }, 'entered'],
    ['a new norm with a current wording alone is a draft', 'new', { currentWording: 'as it is' }, 'draft'],
  ])('%s', (_, fate, draft, state) => {
    expect(wordingState(fate, draft)).toBe(state)
  })
})

it('takes the drafter’s fate before the computed one', () => {
  expect(fateOf({ fate: 'kept' }, { fate: 'amended' })).toBe('amended')
  expect(fateOf({ fate: 'kept' }, { risk: 'none' })).toBe('kept')
  expect(fateOf({ fate: 'new' }, undefined)).toBe('new')
})

it('knows a draft that says nothing', () => {
  expect(isEmptyDraft({})).toBe(true)
  expect(isEmptyDraft({ source: '' })).toBe(true)
  expect(isEmptyDraft({ fate: 'kept' })).toBe(false)
})

describe('the list of clauses', () => {
  const acts: readonly Act[] = [
    { id: 'vmq-1', clauses: ['2', '12'] },
    { id: 'vmq-1 bis', clauses: [] },
  ]

  it('holds those of the model first, then those of the register that no step names', () => {
    // When: step a rests on clause 2, the register knows 2 and 12
    const list = clauseList({ clauses: [clause('vmq-1', '2')] }, acts, {})

    // Then
    expect(list.map(({ key, fate, asIsSteps }) => [key, fate, asIsSteps])).toEqual([
      ['vmq-1 2', 'amended', ['a']],
      ['vmq-1 12', 'kept', []],
    ])
  })

  it('keeps what was drafted for a clause that no step names any more in sight', () => {
    const drafts = {
      'vmq-1 7': { currentWording: 'seven' },
      'vmq-1 bis 3': { risk: 'three' },
      'Some old act 5': { risk: 'five' },
      'new gone': { proposedWording: 'a norm' },
      'vmq-1 8': { source: '' },
    }
    const list = clauseList({ clauses: [] }, [{ id: 'vmq-1' }, { id: 'vmq-1 bis' }], drafts)
    expect(list.map(({ act, clause: number, fate }) => [act, number, fate])).toEqual([
      ['vmq-1', '7', 'kept'],
      ['vmq-1 bis', '3', 'kept'],
      ['Some old act 5', undefined, 'kept'],
      [undefined, undefined, 'new'],
    ])
  })

  it('is grouped by act in the order of reading, norms without a place first', () => {
    // Given: a norm that has been given a place, and one that has not
    const list = [clause('b', '1'), clause('a', '2'), clause('b', '3'), norm('placed'), norm('loose')]

    // When
    const groups = byAct(list, { 'new placed': { act: 'a', clause: '9' } })

    // Then
    expect(groups.map(({ act, clauses }) => [act, clauses.map(({ key }) => key)])).toEqual([
      [undefined, ['new loose']],
      ['b', ['b 1', 'b 3']],
      ['a', ['a 2', 'new placed']],
    ])
  })
})

it('puts what is and what is proposed together, and lets a to-be say nothing else of what is', () => {
  const project = { law: { 'a 1': { currentWording: 'is', source: 'lex.uz' }, 'a 2': { currentWording: 'two' } } }
  const toBe = { law: { 'a 1': { proposedWording: 'shall be', currentWording: 'was' }, 'new x': { proposedWording: 'norm' } } }
  expect(draftsFor(project, toBe)).toEqual({
    'a 1': { currentWording: 'is', source: 'lex.uz', proposedWording: 'shall be' },
    'a 2': { currentWording: 'two' },
    'new x': { proposedWording: 'norm' },
  })
  expect(draftsFor({}, undefined)).toEqual({})
})

it('names a clause alike however it is spelled', () => {
  expect(clauseKey(' vmq-1 ', ' Прил.  1 ')).toBe('vmq-1 прил. 1')
  expect(clauseKey('vmq-1', undefined)).toBe('vmq-1')
})
