import { describe, expect, it } from 'vitest'
import { NODE_KINDS } from '#src/domain/process.ts'
import { BEHAVIOURS } from '#src/engine/behaviours/table.ts'

describe('the table of behaviours', () => {
  it('has one for every kind of node, and none beside', () => {
    expect(Object.keys(BEHAVIOURS).sort()).toEqual([...NODE_KINDS].sort())
  })

  it('lets every kind serve both single tokens and the equations', () => {
    for (const behaviour of Object.values(BEHAVIOURS))
      expect(Object.keys(behaviour).sort()).toEqual(['delayed', 'enter', 'expect', 'short', 'triggered'])
  })
})
