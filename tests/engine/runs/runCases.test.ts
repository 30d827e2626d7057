import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { caseRuns, runCases } from '#src/engine/runs/runCases.ts'
import { measured } from '#tests/support/engine.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

/** A chain of choices, each with probability `p` for 1 h and the rest for 2 h. */
const choices = (count: number, p: number) => (b: ModelBuilder) => {
  b.start('s')
  let last = 's'
  for (let i = 0; i < count; i++) {
    b.xor(`x${i}`)
    b.task(`A${i}`, { work: { likely: 1, unit: 'hour' } })
    b.task(`B${i}`, { work: { likely: 2, unit: 'hour' } })
    b.xor(`m${i}`)
    b.flow(last, `x${i}`)
    b.flow(`x${i}`, `A${i}`, { p })
    b.flow(`x${i}`, `B${i}`, { p: 1 - p })
    b.chain(`A${i}`, `m${i}`)
    b.chain(`B${i}`, `m${i}`)
    last = `m${i}`
  }
  b.end('e')
  b.flow(last, 'e')
}
const nothing = { enumerated: () => undefined, sampled: () => undefined }

describe('running the cases of a model', () => {
  it('enumerates every combination of decisions once, with its probability', () => {
    const seen: [number, number][] = []
    const summary = runCases(
      compile(build(choices(2, 0.75))),
      {},
      { ...nothing, enumerated: (t, p) => seen.push([t.elapsed, p]) },
    )
    expect(seen.sort((a, b) => a[0] - b[0] || a[1] - b[1])).toEqual([
      [2, 0.5625],
      [3, 0.1875],
      [3, 0.1875],
      [4, 0.0625],
    ])
    expect(summary).toMatchObject({ coverage: 1, exact: true, enumeratedRuns: 4, sampledRuns: 0, completeShare: 1 })
  })

  it('gives the most probable case first', () => {
    const probabilities: number[] = []
    runCases(compile(build(choices(6, 0.9))), {}, { ...nothing, enumerated: (_, p) => probabilities.push(p) })
    expect(probabilities[0]).toBeCloseTo(0.9 ** 6, 12)
    expect(probabilities).toHaveLength(64)
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
  })

  it('counts a negligible remainder of a loop as exact and divides by what is covered', () => {
    const result = measured((b) => {
      b.start('s')
      b.task('A', { work: { likely: 1, unit: 'hour' } })
      b.xor('x')
      b.end('e')
      b.chain('s', 'A', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'e', { p: 0.5 })
    })
    expect(result.summary.exact).toBe(true)
    expect(result.summary.coverage).toBeLessThan(1)
    expect(result.summary.enumeratedRuns).toBe(30)
    expect(result.hours).toBeCloseTo(2, 6)
  })

  it('samples what the budget did not cover, among the cases not enumerated', () => {
    const result = measured(choices(14, 0.9), { budget: 1000, samples: 4000 })
    const { coverage, exact, enumeratedRuns, sampledRuns, plainSampling } = result.summary
    expect({ exact, enumeratedRuns, sampledRuns, plainSampling }).toEqual({
      exact: false,
      enumeratedRuns: 1000,
      sampledRuns: 4000,
      plainSampling: false,
    })
    expect(coverage).toBeGreaterThan(0.9)
    expect(Math.abs(result.hours - 14 * 1.1)).toBeLessThan(0.005)
  })

  it('never samples a case that was enumerated', () => {
    const key = (node: Int32Array, count: number) => node.subarray(0, count).join()
    const enumerated = new Set<string>()
    let again = 0
    runCases(
      compile(build(choices(8, 0.8))),
      { budget: 100, samples: 2000 },
      {
        enumerated: (t) => enumerated.add(key(t.node, t.count)),
        sampled: (t) => (again += Number(enumerated.has(key(t.node, t.count)))),
      },
    )
    expect(enumerated.size).toBe(100)
    expect(again).toBe(0)
  })

  it('discards an enumeration that covers less than half, for plain sampling', () => {
    let discarded = 0
    const summary = runCases(
      compile(build(choices(24, 0.5))),
      { budget: 500, samples: 300 },
      { ...nothing, discarded: () => (discarded += 1) },
    )
    expect(summary).toMatchObject({ coverage: 0, plainSampling: true, enumeratedRuns: 0, sampledRuns: 300 })
    expect(discarded).toBe(1)
  })

  it('gives the same with the same seed, and something else with another', () => {
    const hours = (seed: number) => measured(choices(24, 0.5), { budget: 10, samples: 500, seed }).hours
    expect(hours(1)).toBe(hours(1))
    expect(hours(1)).not.toBe(hours(2))
  })

  it('stops when it is told to, and reports how far it is', () => {
    const progress: number[] = []
    const summary = runCases(
      compile(build(choices(20, 0.5))),
      { onProgress: (runs) => progress.push(runs), shouldStop: () => progress.length >= 3 },
      nothing,
    )
    expect(summary.stopped).toBe(true)
    expect(progress).toEqual([256, 512, 768])
  })

  it('can be run in parts with other work in between', () => {
    const parts = caseRuns(compile(build(choices(9, 0.5))), {}, nothing)
    const yielded: number[] = []
    let part = parts.next()
    for (; part.done !== true; part = parts.next()) yielded.push(part.value)
    expect(yielded).toEqual([256, 512])
    expect(part.value).toMatchObject({ exact: true, enumeratedRuns: 512 })
  })

  it('tells the share and the places of cases that are stuck, exactly', () => {
    const result = measured((b) => {
      b.start('s')
      b.xor('x')
      b.task('A', { work: { likely: 1, unit: 'hour' } })
      b.task('B')
      b.and('j')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.7 })
      b.flow('x', 'B', { p: 0.2 })
      b.flow('x', 'j', { p: 0.1 })
      b.chain('A', 'e')
      b.chain('B', 'j', 'e')
    })
    expect(result.summary.completeShare).toBeCloseTo(0.7, 12)
    expect(result.summary.stuck).toHaveLength(1)
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        rule: 'stuck',
        element: 'j',
        params: { share: expect.closeTo(0.3, 12) as number },
      }),
    )
    expect(result.hours).toBeCloseTo(1, 12)
  })

  it('of an empty model is one case that takes no time', () => {
    expect(measured(() => undefined)).toMatchObject({ hours: 0, summary: { exact: true, completeShare: 1, enumeratedRuns: 1 } })
  })
})
