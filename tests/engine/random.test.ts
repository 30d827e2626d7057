import { describe, expect, it } from 'vitest'
import { hashOf, streams } from '#src/engine/random.ts'
import type { Random } from '#src/engine/random.ts'

const draws = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next())

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  const cov = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0)
  return cov(a, ma, b, mb) / Math.sqrt(cov(a, ma, a, ma) * cov(b, mb, b, mb))
}

describe('a stream', () => {
  it('gives the same draws for the same seed and purpose', () => {
    // when
    const [one, other] = [streams(7).stream('arrivals'), streams(7).stream('arrivals')]

    // then
    expect(draws(one, 100)).toEqual(draws(other, 100))
  })

  it('gives known draws, so that a seed means the same in every release and on every machine', () => {
    // when
    const known = { long: draws(streams(7).stream('arrivals'), 3), perCase: draws(streams(7).perCase('work:A').begin(12, 1), 3) }

    // then
    expect(known).toMatchInlineSnapshot(`
      {
        "long": [
          0.8949003769084811,
          0.8347473100293428,
          0.10827077366411686,
        ],
        "perCase": [
          0.9478705772198737,
          0.34158259397372603,
          0.9896348328329623,
        ],
      }
    `)
  })

  it('gives other draws for another seed, another purpose, another replication, and for a number than for its digits', () => {
    // given
    const all = streams(7)
    const firsts = [
      all.stream('a'),
      all.stream('b'),
      streams(8).stream('a'),
      streams(7 + 2 ** 32).stream('a'),
      all.replication(0).stream('a'),
      all.replication(1).stream('a'),
      all.stream(1),
      all.stream('1'),
      all.perCase('a'),
      all.perCase('b'),
      all.perCase('a').begin(1),
      all.perCase('a').begin(1, 1),
    ].map((random) => random.next())

    // then
    expect(new Set(firsts).size).toBe(firsts.length)
  })

  it('is not shifted by what other streams draw', () => {
    // given
    const all = streams(3)
    const undisturbed = draws(streams(3).stream('check'), 10)

    // when
    draws(all.stream('a new task'), 1000)

    // then
    expect(draws(all.stream('check'), 10)).toEqual(undisturbed)
  })

  it('draws from 0 up to but never 1, evenly', () => {
    // given
    const n = 200_000
    const values = draws(streams(1).stream('even'), n)

    // when: shares of ten equal bins, each binomial with sd 0.00067
    const bins = Array.from({ length: 10 }, () => 0)
    for (const value of values) bins[Math.floor(value * 10)]! += 1 / n

    // then
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    for (const share of bins) expect(Math.abs(share - 0.1)).toBeLessThan(4 * 0.00067)
  })

  it.each([
    ['near seeds', streams(1).stream('x'), streams(2).stream('x')],
    ['near purposes', streams(1).stream(1), streams(1).stream(2)],
    ['replications', streams(1).replication(0).stream('x'), streams(1).replication(1).stream('x')],
  ])('is uncorrelated between %s', (_, one, other) => {
    // then: the correlation of 50,000 independent pairs has sd 0.0045
    expect(Math.abs(correlation(draws(one, 50_000), draws(other, 50_000)))).toBeLessThan(4 * 0.0045)
  })
})

describe('a stream per case', () => {
  it('gives a case the same draws whatever other cases drew before', () => {
    // given
    const random = streams(5).perCase('work:A')
    const alone = draws(random.begin(17), 5)

    // when
    for (let i = 0; i < 17; i++) draws(random.begin(i), i)

    // then
    expect(draws(random.begin(17), 5)).toEqual(alone)
  })

  it('gives first draws that are even and uncorrelated from case to case', () => {
    // given
    const random = streams(5).perCase('work:A')
    const firsts = Array.from({ length: 100_000 }, (_, i) => random.begin(i).next())

    // then: mean 1/2 with sd 0.00091, serial correlation with sd 0.0032
    expect(Math.abs(firsts.reduce((sum, value) => sum + value, 0) / firsts.length - 0.5)).toBeLessThan(4 * 0.00091)
    expect(Math.abs(correlation(firsts.slice(1), firsts.slice(0, -1)))).toBeLessThan(4 * 0.0032)
  })

  it('gives other draws to the second visit of a case', () => {
    // given
    const random = streams(5).perCase('work:A')

    // then
    expect(random.begin(3, 1).next()).not.toBe(random.begin(3, 0).next())
  })
})

it('hashes near ids apart', () => {
  // when
  const hashes = Array.from({ length: 10_000 }, (_, i) => hashOf(`Task_${i}`))

  // then: of 10,000 in 2^32 even one pair alike is unlikely
  expect(new Set(hashes).size).toBeGreaterThanOrEqual(9999)
})
