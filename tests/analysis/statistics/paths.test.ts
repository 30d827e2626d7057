import { describe, expect, it } from 'vitest'
import { caseFactsOf } from '#src/analysis/counting/caseFacts.ts'
import { CaseView } from '#src/analysis/counting/caseView.ts'
import { Paths } from '#src/analysis/statistics/paths.ts'
import { build } from '#tests/support/models.ts'
import { trace, type Execution } from '../support/traces.ts'

const model = build((b) => {
  b.task('A', { channel: 'in-person', place: 'X' })
  b.task('B')
  b.catch('timer', 'timer')
})
const facts = caseFactsOf(model)
const pathsOf = (...cases: readonly [number, ...Execution[]][]): Paths => {
  const paths = new Paths(facts)
  for (const [weight, ...executions] of cases) paths.addCase(new CaseView(facts, trace(model, executions)), weight)
  return paths
}

describe('paths', () => {
  it('are cases of one sequence of steps taken together, the most probable first', () => {
    const paths = pathsOf(
      [0.2, { id: 'A' }, { id: 'B', at: 1 }],
      [0.5, { id: 'A' }],
      [0.3, { id: 'A' }, { id: 'timer' }, { id: 'B', at: 1 }],
    )
    expect(paths.mostProbable(9, 1).map(({ probability, steps }) => [probability, steps.join()])).toEqual([
      [0.5, 'A,B'],
      [0.5, 'A'],
    ])
  })

  it('tell the mean time and visits of their cases', () => {
    const paths = pathsOf([0.75, { id: 'A', work: 8 }], [0.25, { id: 'A', work: 40 }])
    expect(paths.mostProbable(9, 1)).toEqual([{ probability: 1, steps: ['A'], elapsedDays: 2.8, visits: 1 }])
  })

  it('tell a share of the complete cases', () => {
    expect(pathsOf([0.2, { id: 'A' }]).mostProbable(9, 0.4)[0]?.probability).toBe(0.5)
  })

  it('of enumerated and sampled cases add up', () => {
    const all = new Paths(facts)
    all.addPaths(pathsOf([0.5, { id: 'A' }]), 1)
    all.addPaths(pathsOf([1, { id: 'A' }], [1, { id: 'B' }]), 0.25)
    expect(all.mostProbable(9, 1).map(({ probability, steps }) => [probability, steps.join()])).toEqual([
      [0.75, 'A'],
      [0.25, 'B'],
    ])
  })

  it('are listed up to a limit', () => {
    expect(pathsOf([0.5, { id: 'A' }], [0.5, { id: 'B' }]).mostProbable(1, 1)).toHaveLength(1)
  })
})
