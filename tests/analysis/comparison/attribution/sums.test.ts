import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legendreRule } from '#src/analysis/comparison/attribution/legendre.ts'
import { Frame } from '#src/analysis/comparison/attribution/means.ts'
import { TRACKED } from '#src/analysis/comparison/attribution/sums.ts'
import { summingTo } from '#src/analysis/comparison/attribution/wholeSum.ts'
import { analyse } from '#src/analysis/analyse.ts'
import { blocks, drawBlock } from '#tests/support/blocks.ts'
import { build } from '#tests/support/models.ts'

describe('measuring for a comparison', { timeout: 60_000 }, () => {
  it('gives the means of the analysis', () => {
    fc.assert(
      fc.property(blocks(), (block) => {
        const model = build((b) => {
          b.service({ volume: 10, hourlyValue: 2, visitCost: 1 })
          drawBlock(b, block)
        })
        const { indicators, method } = analyse(model, { budget: 60, samples: 60 })
        const means = new Frame().measure({ model, empty: new Set() }, { runs: 60, seed: method.seed })
        for (const [k, id] of TRACKED.entries()) {
          const { mean } = indicators[id]
          if (mean === null) expect(means[k]).toBeNaN()
          else expect(means[k]).toBeCloseTo(mean, 9)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('leaves out what nobody wants', () => {
    const model = build((b) => b.task('A'))
    const means = new Frame().measure({ model, empty: new Set() }, { runs: 10, seed: 1 }, new Set(['visits']))
    expect(means[TRACKED.indexOf('visits')]).toBe(0)
    expect(means[TRACKED.indexOf('steps')]).toBe(1)
    expect(means[TRACKED.indexOf('documents')]).toBeNaN()
  })
})

describe('amounts that sum to a whole', () => {
  it('do so to the last digit, in the order in which they stand', () => {
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), amount, (amounts, total) => {
        const parts = summingTo(total, amounts)
        const sum = parts.reduce((all, part) => all + part, 0)
        if (amounts.every((one) => one === 0)) expect(parts).toEqual(amounts)
        else expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(total)))
      }),
    )
  })

  it('share what is missing by their sizes and leave what is nothing alone', () => {
    expect(summingTo(12, [3, 0, -1, 4])).toEqual([expect.closeTo(5.25, 12), 0, expect.closeTo(-0.25, 12), expect.closeTo(7, 12)])
  })
})

describe('a rule of Gauss and Legendre', () => {
  it.each([1, 2, 3, 6, 10])('with %i points integrates what it should exactly', (count) => {
    for (let power = 0; power < 2 * count; power++) {
      const area = legendreRule(count).reduce((sum, { at, weight }) => sum + weight * at ** power, 0)
      expect(area).toBeCloseTo(1 / (power + 1), 12)
    }
  })
})
