import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { build } from '#tests/support/models.ts'
import { tasks } from '#tests/support/handCases.ts'

/** So many decisions one after another, each between a task of 1 h and one of 3 h. */
const decisions = (count: number, p: number) => (b: ModelBuilder) => {
  b.start('s')
  let from = 's'
  for (let i = 0; i < count; i++) {
    b.xor(`x${i}`)
    tasks(b, { [`A${i}`]: 1, [`B${i}`]: 3 })
    b.xor(`m${i}`)
    b.chain(from, `x${i}`)
    b.flow(`x${i}`, `A${i}`, { p })
    b.flow(`x${i}`, `B${i}`, { p: 1 - p })
    b.chain(`A${i}`, `m${i}`)
    b.chain(`B${i}`, `m${i}`)
    from = `m${i}`
  }
  b.end('e')
  b.chain(from, 'e')
}

describe('large models', { timeout: 60_000 }, () => {
  it('24 decisions have exact means at once, and sampled times that say so', () => {
    const { indicators, method } = analyse(build(decisions(24, 0.5)))
    expect(indicators.workHours.mean).toBeCloseTo(48, 9)
    expect(indicators.steps.mean).toBeCloseTo(24, 9)
    expect(indicators.workHours).toMatchObject({ method: 'exact', ci95: 0 })
    expect(method.kind).not.toBe('exact')
    expect(indicators.elapsedWorkingDays.method).toBe('sampled')
    const { mean, ci95 } = indicators.elapsedWorkingDays
    expect(ci95).toBeGreaterThan(0)
    expect(ci95).toBeLessThan(0.05)
    // 24 coins of 1 h or 3 h: mean 48 h, that is 6 days
    expect(Math.abs((mean ?? 0) - 6)).toBeLessThan(3 * ci95)
  })

  it('2^15 equally probable paths are sampled, 2^14 are counted in full', () => {
    const many = analyse(build(decisions(15, 0.5)))
    expect(many.indicators.elapsedWorkingDays.method).toBe('sampled')
    expect(many.indicators.workHours).toMatchObject({ method: 'exact', mean: expect.closeTo(30, 9) })
    const few = analyse(build(decisions(14, 0.5)))
    expect(few.method).toMatchObject({ kind: 'exact', runs: 16384 })
    expect(few.method.coverage).toBeCloseTo(1, 9)
    expect(few.indicators.elapsedWorkingDays).toMatchObject({ method: 'exact', ci95: 0, mean: expect.closeTo(3.5, 9) })
    // all short: 14 h, probability 2^-14
    expect(few.indicators.workHours.min).toBeCloseTo(14, 9)
    expect(few.indicators.workHours.p50).toBeCloseTo(28, 9)
  })

  it('skewed decisions are covered in great part and the rest sampled: mixed', () => {
    const { method, indicators } = analyse(build(decisions(24, 0.95)))
    expect(method.kind).toBe('mixed')
    expect(method.coverage).toBeGreaterThan(0.5)
    expect(method.coverage).toBeLessThan(1 - 1e-9)
    const { mean, ci95 } = indicators.elapsedWorkingDays
    const days = (24 * (0.95 + 0.05 * 3)) / 8
    expect(Math.abs((mean ?? 0) - days)).toBeLessThanOrEqual(3 * ci95)
    expect(ci95).toBeGreaterThan(0)
  })

  it('a loop that is left once in a thousand times has exact means and sampled times', () => {
    const model = build((b) => {
      b.start('s')
      b.xor('m')
      b.task('A', { work: { likely: 1, unit: 'hour' }, costs: [{ kind: 'fee', amount: 2 }] })
      b.xor('x')
      b.end('e')
      b.chain('s', 'm', 'A', 'x')
      b.flow('x', 'm', { p: 0.999 })
      b.flow('x', 'e', { p: 0.001 })
    })
    const { indicators, steps } = analyse(model, { budget: 1500, samples: 1000 })
    expect(indicators.steps.mean).toBeCloseTo(1000, 6)
    expect(indicators.fees.mean).toBeCloseTo(2000, 6)
    expect(steps[0]?.executions).toBeCloseTo(1000, 6)
    expect(indicators.steps.min).toBe(1)
    // P(N <= n) = 1 - 0.999^n: the median is 693, nine tenths 2302
    expect(Math.abs((indicators.steps.p50 ?? 0) - 693)).toBeLessThan(60)
    expect(Math.abs((indicators.steps.p90 ?? 0) - 2302)).toBeLessThan(200)
    const { mean, ci95, method } = indicators.elapsedWorkingDays
    expect(method).toBe('sampled')
    expect(ci95).toBeGreaterThan(0)
    expect(Math.abs((mean ?? 0) - 125)).toBeLessThan(3 * ci95)
  })

  it('three hundred steps with nested loops are solved, not unrolled', () => {
    // every ten steps: an inner loop of 3 steps, repeated with 0.5, in an outer loop of 10, repeated with 0.2
    const model = build((b) => {
      b.start('s')
      let from = 's'
      for (let i = 0; i < 30; i++) {
        const id = (name: string) => `${name}${i}`
        b.xor(id('mo'))
        b.xor(id('mi'))
        b.xor(id('xi'))
        b.xor(id('xo'))
        const inner = [0, 1, 2].map((k) => id(`in${k}_`))
        const outer = [0, 1, 2, 3, 4, 5, 6].map((k) => id(`out${k}_`))
        for (const step of [...inner, ...outer]) tasks(b, { [step]: 1 })
        b.chain(from, id('mo'), id('mi'), ...inner, id('xi'))
        b.flow(id('xi'), id('mi'), { p: 0.5 })
        b.flow(id('xi'), outer[0] ?? '', { p: 0.5 })
        b.chain(...outer, id('xo'))
        b.flow(id('xo'), id('mo'), { p: 0.2 })
        from = id('xo')
        b.xor(id('next'))
        b.flow(from, id('next'), { p: 0.8 })
        from = id('next')
      }
      b.end('e')
      b.chain(from, 'e')
    })
    const { indicators, model: size } = analyse(model, { samples: 500 })
    // inner 3 x 2 x 1.25, outer 7 x 1.25, thirty times
    expect(size.steps).toBe(300)
    expect(indicators.steps.mean).toBeCloseTo(30 * (7.5 + 8.75), 6)
    expect(indicators.workHours).toMatchObject({ method: 'exact', ci95: 0 })
  })

  it('twelve coins side by side: the longest of them, exact', () => {
    // 12 parallel branches of 1 h or 3 h: all short with 2^-12, else 3 h
    const { indicators } = analyse(
      build((b) => {
        b.start('s')
        b.and('split')
        b.and('join')
        b.chain('s', 'split')
        for (let i = 0; i < 12; i++) {
          b.xor(`x${i}`)
          tasks(b, { [`A${i}`]: 1, [`B${i}`]: 3 })
          b.xor(`m${i}`)
          b.chain('split', `x${i}`)
          b.flow(`x${i}`, `A${i}`, { p: 0.5 })
          b.flow(`x${i}`, `B${i}`, { p: 0.5 })
          b.chain(`A${i}`, `m${i}`, 'join')
          b.chain(`B${i}`, `m${i}`)
        }
      }),
    )
    expect((indicators.elapsedWorkingDays.mean ?? 0) * 8).toBeCloseTo(3 - 2 * 2 ** -12, 8)
    expect(indicators.workHours.mean).toBeCloseTo(24, 9)
    expect(indicators.elapsedWorkingDays.min).toBeCloseTo(1 / 8, 12)
  })

  it('paths are told with their probability, most probable first', () => {
    const { paths } = analyse(build(decisions(2, 0.75)))
    expect(paths.map(({ probability }) => Math.round(probability * 1e9) / 1e9)).toEqual([0.5625, 0.1875, 0.1875, 0.0625])
    expect(paths[0]?.steps).toEqual(['A0', 'A1'])
    expect(paths[3]?.steps).toEqual(['B0', 'B1'])
    // 2 h of work are a quarter of a working day, 0.35 calendar days
    expect(paths[0]?.elapsedDays).toBeCloseTo(0.35, 9)
  })
})
