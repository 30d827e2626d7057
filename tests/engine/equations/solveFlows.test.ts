import { describe, expect, it } from 'vitest'
import { expectedRuns, measured } from '#tests/support/engine.ts'
import { creditApplication } from '#tests/support/creditApplication.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { agreeing, hours } from './support.ts'

describe('the flow equations', () => {
  it('give the first reference case of the method: A 1.25, B 1.25, C 1, D 0.9, and 134.25 minutes of work', () => {
    // given
    const minutes = (likely: number) => ({ work: { likely, unit: 'minute' as const } })
    const draw = (b: ModelBuilder) => {
      b.start('s')
      b.task('A', minutes(30))
      b.task('B', minutes(15))
      b.xor('x')
      b.task('C', minutes(60))
      b.xor('y')
      b.task('D', minutes(20))
      b.end('refused')
      b.end('done')
      b.chain('s', 'A', 'B', 'x')
      b.flow('x', 'A', { p: 0.2 })
      b.flow('x', 'C', { p: 0.8 })
      b.flow('C', 'y')
      b.flow('y', 'refused', { p: 0.1 })
      b.flow('y', 'D', { p: 0.9 })
      b.flow('D', 'done')
    }
    // when
    const result = measured(draw)
    const n = expectedRuns(result)
    // then
    for (const [id, runs] of Object.entries({ A: 1.25, B: 1.25, C: 1, D: 0.9 })) expect(n[id]).toBeCloseTo(runs, 12)
    expect(result.flows.ok && result.flows.work.reduce((sum, x) => sum + x, 0) * 60).toBeCloseTo(134.25, 9)
    expect(result.work * 60).toBeCloseTo(134.25, 6)
  })

  it('count the credit application of the method, of which the runs tell 8.65 days', () => {
    expect(agreeing(creditApplication)).toMatchObject({ history: 1, income: 1, assess: 1 })
    expect(measured(creditApplication).hours / 8).toBeCloseTo(8.65, 6)
  })

  it('solve a loop entered at two places', () => {
    const n = agreeing((b) => {
      b.start('s')
      b.xor('x')
      b.task('A')
      b.task('B')
      b.xor('y')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.chain('A', 'B', 'y')
      b.flow('y', 'A', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
    })
    expect(n['A']).toBeCloseTo(1.5, 12)
    expect(n['B']).toBeCloseTo(2, 12)
  })

  it('solve two nested loops', () => {
    const result = measured((b) => {
      b.start('s')
      b.task('A')
      b.task('B')
      b.xor('inner')
      b.task('C')
      b.xor('outer')
      b.end('e')
      b.chain('s', 'A', 'B', 'inner')
      b.flow('inner', 'B', { p: 0.5 })
      b.flow('inner', 'C', { p: 0.5 })
      b.flow('C', 'outer')
      b.flow('outer', 'A', { p: 0.25 })
      b.flow('outer', 'e', { p: 0.75 })
    })
    const n = expectedRuns(result)
    expect(n['A']).toBeCloseTo(4 / 3, 12)
    expect(n['B']).toBeCloseTo(8 / 3, 12)
    expect(n['C']).toBeCloseTo(4 / 3, 12)
  })

  it('are exact for a chain of 24 decisions, whatever the number of paths', () => {
    const result = measured(
      (b) => {
        b.start('s')
        let last = 's'
        for (let i = 0; i < 24; i++) {
          b.xor(`x${i}`)
          b.task(`A${i}`, hours(1))
          b.xor(`m${i}`)
          b.flow(last, `x${i}`)
          b.flow(`x${i}`, `A${i}`, { p: 0.3 })
          b.flow(`x${i}`, `m${i}`, { p: 0.7 })
          b.flow(`A${i}`, `m${i}`)
          last = `m${i}`
        }
        b.end('e')
        b.flow(last, 'e')
      },
      { budget: 100, samples: 100 },
    )
    expect(result.flows.ok && result.flows.work.reduce((sum, x) => sum + x, 0)).toBeCloseTo(7.2, 12)
  })

  it('solve hundreds of nodes that all lead back', () => {
    const steps = 400
    const result = measured(
      (b) => {
        b.start('s')
        for (let i = 0; i < steps; i++) {
          b.task(`A${i}`)
          b.xor(`x${i}`)
          b.flow(i === 0 ? 's' : `x${i - 1}`, `A${i}`, i === 0 ? {} : { p: 0.9 })
          b.flow(`A${i}`, `x${i}`)
          b.flow(`x${i}`, `A${Math.max(0, i - 7)}`, { p: 0.1 })
        }
        b.end('e')
        b.flow(`x${steps - 1}`, 'e', { p: 0.9 })
      },
      { budget: 1, samples: 1 },
    )
    const n = expectedRuns(result)
    // what comes to each step is what goes on to the next, which is 0.9 of what runs, less nothing: balance at each node
    for (let i = 1; i < steps - 8; i++) expect(n[`A${i}`]).toBeCloseTo(0.9 * n[`A${i - 1}`]! + 0.1 * n[`A${i + 7}`]!, 8)
    expect(0.9 * n[`A${steps - 1}`]!).toBeCloseTo(1, 9)
  })
})
