import { describe, expect, it } from 'vitest'
import { inheritedFacts } from '#src/domain/inheritance.ts'
import type { PerformerFacts } from '#src/domain/performer.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { build } from '#tests/support/models.ts'

// Given a pool with a lane, and a lane in that lane
const base = build((b) => b.task('step'))
const model: ProcessModel = {
  ...base,
  pools: [{ id: 'pool', name: 'Agency', process: 'P' }],
  processes: [{ id: 'P', name: 'Process', pool: 'pool' }],
  lanes: [
    { id: 'outer', name: 'Department', process: 'P' },
    { id: 'inner', name: 'Desk', process: 'P', parent: 'outer' },
  ],
}
const reading = (said: Readonly<Record<string, PerformerFacts>>) => (id: string) => said[id] ?? {}

describe('what a lane takes from around it', () => {
  it('comes attribute by attribute from the innermost that says it', () => {
    const read = reading({
      pool: { kind: 'back-office', hourlyCost: 10, calendar: 'office' },
      outer: { hourlyCost: 20 },
      inner: { headcount: 2 },
    })
    expect(inheritedFacts('inner', model, read)).toEqual({
      kind: { value: 'back-office', from: 'Agency' },
      hourlyCost: { value: 20, from: 'Department' },
      calendar: { value: 'office', from: 'Agency' },
    })
  })

  it('is there also when the lane says something of its own, so that one can go back to it', () => {
    const read = reading({ outer: { hourlyCost: 20 }, inner: { hourlyCost: 30 } })
    expect(inheritedFacts('inner', model, read).hourlyCost).toEqual({ value: 20, from: 'Department' })
  })

  it('is nothing for a pool, and for what is not in the drawing', () => {
    const read = reading({ pool: { hourlyCost: 10 } })
    expect(inheritedFacts('pool', model, read)).toEqual({})
    expect(inheritedFacts('gone', model, read)).toEqual({})
  })
})
