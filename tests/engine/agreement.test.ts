import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocks, drawBlock, type Block, type DrawOptions } from '#tests/support/blocks.ts'
import { expectedRuns, measured, type Measured } from '#tests/support/engine.ts'
import type { RunOptions } from '#src/engine/runs/runCases.ts'

const run = (block: Block, options: RunOptions = {}, draw: DrawOptions = {}): Measured =>
  measured((b) => drawBlock(b, block, draw), options)

/** Executions by the runs and by the equations, side by side. */
const sideBySide = (result: Measured) => {
  const expected = expectedRuns(result)
  return result.net.nodes.flatMap(({ id }, i) =>
    result.net.isStep[i] === 1 ? [{ id, runs: result.n[id]!, expected: expected[id]! }] : [],
  )
}

describe('for random sound models without inclusive joins', () => {
  it('enumeration and the linear flow equations agree on every step where everything is enumerated', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks(), (block) => {
        // given
        const result = run(block, { budget: 1000, samples: 10 })
        fc.pre(result.summary.exact)
        // then
        for (const { id, runs, expected } of sideBySide(result)) expect(runs, id).toBeCloseTo(expected, 6)
      }),
      { numRuns: 100, seed: 11 },
    )
  })

  it('enumeration with sampling, and the equations, agree within sampling error', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks(), (block) => {
        // given
        const result = run(block, { budget: 50, samples: 3000 })
        // then
        for (const { id, runs, expected } of sideBySide(result)) {
          const spread = Math.sqrt((1 - result.summary.coverage) / 3000) * 6 * (1 + 2 * expected)
          expect(Math.abs(runs - expected), id).toBeLessThanOrEqual(spread + 1e-9)
        }
      }),
      { numRuns: 60, seed: 12 },
    )
  })

  it('plain sampling and the equations agree within sampling error', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks(), (block) => {
        // given
        const result = run(block, { budget: 0, samples: 3000 })
        // then
        expect(result.summary.plainSampling).toBe(true)
        for (const { id, runs, expected } of sideBySide(result))
          expect(Math.abs(runs - expected), id).toBeLessThanOrEqual((6 * (1 + 2 * expected)) / Math.sqrt(3000))
      }),
      { numRuns: 40, seed: 13 },
    )
  })
})

describe('the laws of the method', () => {
  it('doubling every time doubles every time figure', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks(true), (block) => {
        const options = { budget: 500, samples: 200 }
        const once = run(block, options)
        const twice = run(block, options, { scale: 2 })
        for (const key of ['hours', 'hoursWithoutWaits', 'work', 'wait'] as const)
          expect(twice[key], key).toBeCloseTo(2 * once[key], 6)
        expect(twice.handovers).toBeCloseTo(once.handovers, 9)
      }),
      { numRuns: 60, seed: 14 },
    )
  })

  it('the order in which two alternatives are drawn changes nothing', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks(true), (block) => {
        const straight = run(block, { budget: 1000, samples: 10 })
        const swapped = run(block, { budget: 1000, samples: 10 }, { swapped: true })
        fc.pre(straight.summary.exact && swapped.summary.exact)
        for (const key of ['hours', 'hoursWithoutWaits', 'work', 'wait', 'rework'] as const)
          expect(swapped[key], key).toBeCloseTo(straight[key], 6)
      }),
      { numRuns: 60, seed: 15 },
    )
  })

  it('every case of a block-structured model ends, and its waits are no longer than its length', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks(true), (block) => {
        const result = run(block, { budget: 300, samples: 200 })
        expect(result.summary.completeShare).toBeCloseTo(1, 9)
        expect(result.hoursWithoutWaits).toBeLessThanOrEqual(result.hours + 1e-9)
        expect(result.hours).toBeLessThanOrEqual(result.work + result.wait + 1e-9)
      }),
      { numRuns: 100, seed: 16 },
    )
  })
})
