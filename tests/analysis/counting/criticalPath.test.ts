import { describe, expect, it } from 'vitest'
import { caseFactsOf } from '#src/analysis/counting/caseFacts.ts'
import { alongCriticalPath } from '#src/analysis/counting/criticalPath.ts'
import { build } from '#tests/support/models.ts'
import { trace, type Execution } from '../support/traces.ts'

const model = build((b) => {
  for (const id of ['A', 'B', 'C']) b.task(id)
  b.catch('timer', 'timer')
  b.sub('phase', () => b.task('inner'))
})
const facts = caseFactsOf(model)

const hours = (executions: readonly Execution[], until?: number) => {
  const one = trace(model, executions)
  const shares: Record<string, number> = {}
  alongCriticalPath(one, facts, until ?? one.elapsed, (row, amount) => {
    const id = model.nodes[one.node[row]!]!.id
    shares[id] = (shares[id] ?? 0) + amount
  })
  return shares
}

describe('the critical path', () => {
  it('of a row is every step with its wait', () => {
    expect(
      hours([
        { id: 'A', wait: 1, work: 2 },
        { id: 'timer', at: 3, wait: 4 },
        { id: 'B', at: 7, work: 1 },
      ]),
    ).toEqual({ A: 3, timer: 4, B: 1 })
  })

  it('of branches is the one that was waited for', () => {
    expect(
      hours([
        { id: 'A', work: 1 },
        { id: 'B', at: 1, work: 5 },
        { id: 'C', at: 1, work: 3 },
      ]),
    ).toEqual({ A: 1, B: 5 })
  })

  it('runs through a sub-process by its content and its own wait', () => {
    expect(
      hours([
        { id: 'phase', wait: 2 },
        { id: 'inner', at: 2, work: 3 },
        { id: 'A', at: 5, work: 1 },
      ]),
    ).toEqual({ phase: 2, inner: 3, A: 1 })
  })

  it('counts every repeat of a step', () => {
    expect(
      hours([
        { id: 'A', work: 1 },
        { id: 'A', at: 1, work: 1 },
        { id: 'A', at: 2, work: 1 },
      ]),
    ).toEqual({ A: 3 })
  })

  it('gives time in which nothing ran to what started after it', () => {
    expect(
      hours([
        { id: 'A', work: 1 },
        { id: 'B', at: 4, work: 1 },
      ]),
    ).toEqual({ A: 1, B: 4 })
  })

  it('gives time in which nothing ran at the end to what ran last', () => {
    expect(hours([{ id: 'A', work: 1 }], 5)).toEqual({ A: 5 })
  })

  it('ends at the moment asked for', () => {
    expect(
      hours(
        [
          { id: 'A', work: 1 },
          { id: 'B', at: 1, work: 9 },
        ],
        1,
      ),
    ).toEqual({ A: 1 })
    expect(hours([], 0)).toEqual({})
  })
})
