import { expect } from 'vitest'
import { expectedRuns, measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

export const hours = (likely: number) => ({ work: { likely, unit: 'hour' } }) as const
export const timer = (text: string) => ({ kind: 'timer', timer: { type: 'duration', text } }) as const

/** Equations and complete enumeration of the same model, which must agree wherever the equations are used. */
export function agreeing(draw: (b: ModelBuilder) => void): Record<string, number> {
  const result = measured(draw)
  const expected = expectedRuns(result)
  expect(result.summary.exact).toBe(true)
  const { flows } = result
  for (const [i, { id }] of result.net.nodes.entries())
    if (result.net.recorded[i] === 1) expect(expected[id], id).toBeCloseTo(result.n[id]!, 6)
  if (flows.ok) {
    expect(flows.work.reduce((sum, x) => sum + x, 0)).toBeCloseTo(result.work, 6)
    expect(flows.wait.reduce((sum, x) => sum + x, 0)).toBeCloseTo(result.wait, 6)
  }
  return expected
}

/** A sub-process with one task, and what `more` draws in it. */
export const sub = (b: ModelBuilder, more: (b: ModelBuilder) => void = () => undefined) =>
  b.sub('S', () => {
    b.start('si')
    b.task('A', hours(1))
    b.end('ei')
    b.chain('si', 'A')
    more(b)
  })
