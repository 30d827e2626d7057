import { describe, expect, it } from 'vitest'
import type { ListedBranch } from '#src/domain/stepList.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { waysOn } from '#src/interchange/stepList/ways.ts'

/** The ways on from the step with index 2. */
const ways = (...branches: ListedBranch[]) =>
  waysOn({ name: 'Check', performer: '', facts: NO_FACTS, branches }, 2).map(({ to, condition, probability }) => [
    to,
    condition,
    probability,
  ])

describe('a step of a list goes on', () => {
  it('to the next one where nothing else is said', () => {
    expect(ways()).toEqual([['next', '', undefined]])
  })

  it('to another one alone where that is all that is said', () => {
    expect(ways({ condition: '', to: 6 })).toEqual([[6, '', undefined]])
    expect(ways({ condition: '', probability: 1, to: 'end' })).toEqual([['end', '', 1]])
  })

  it('to the next one with the share that the branches leave', () => {
    expect(
      ways({ condition: 'refused', probability: 0.1, to: 'refused' }, { condition: 'part', probability: 0.2, to: 0 }),
    ).toEqual([
      ['next', '', 0.7],
      ['refused', 'refused', 0.1],
      [0, 'part', 0.2],
    ])
  })

  it('to the next one with a share nobody knows where a branch has none', () => {
    expect(ways({ condition: 'refused', to: 'refused' }, { condition: 'part', probability: 0.2, to: 0 })).toEqual([
      ['next', '', undefined],
      ['refused', 'refused', undefined],
      [0, 'part', 0.2],
    ])
  })

  it('nowhere else where the branches say what happens otherwise', () => {
    expect(ways({ condition: 'refused', probability: 0.1, to: 6 }, { condition: '', to: 4 })).toEqual([
      [6, 'refused', 0.1],
      [4, '', 0.9],
    ])
  })

  it('nowhere else where a branch leads to the next one anyway', () => {
    expect(ways({ condition: 'complete', to: 3 }, { condition: 'part', probability: 0.2, to: 0 })).toEqual([
      [3, 'complete', 0.8],
      [0, 'part', 0.2],
    ])
  })

  it.each([
    ['Yes', 'No'],
    ['да', 'нет, вернуть'],
    ['ha', 'yoʻq'],
  ])('nowhere else where the branches are %s and %s', (yes, no) => {
    expect(ways({ condition: yes, to: 4 }, { condition: no, to: 0 })).toEqual([
      [4, yes, undefined],
      [0, no, undefined],
    ])
    expect(ways({ condition: yes, probability: 0.7, to: 4 }, { condition: no, to: 0 })).toEqual([
      [4, yes, 0.7],
      [0, no, 0.3],
    ])
  })

  it('nowhere else where the shares make up all cases, with rounding', () => {
    const thirds = [0, 1, 6].map((to) => ({ condition: `case ${to}`, probability: 1 / 3, to }))
    expect(ways(...thirds).map(([to]) => to)).toEqual([0, 1, 6])
  })

  it('as the shares say, even if they are too many: that is for the findings', () => {
    expect(ways({ condition: 'a', probability: 0.7, to: 0 }, { condition: 'b', probability: 0.6, to: 6 })).toEqual([
      [0, 'a', 0.7],
      [6, 'b', 0.6],
    ])
  })
})
