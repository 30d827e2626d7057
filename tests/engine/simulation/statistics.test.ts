import { describe, expect, it } from 'vitest'
import { streams } from '#src/engine/random.ts'
import { BatchMeans } from '#src/engine/simulation/statistics/batchMeans.ts'
import { LengthHistory } from '#src/engine/simulation/statistics/lengthHistory.ts'
import { Moments } from '#src/engine/simulation/statistics/moments.ts'
import { KEPT, Quantiles } from '#src/engine/simulation/statistics/quantiles.ts'
import { studentT } from '#src/engine/simulation/statistics/studentT.ts'
import { WaitingLines } from '#src/engine/simulation/waitingLines.ts'

describe('mean and deviation', () => {
  it('are those of the textbook, also far from zero', () => {
    const moments = new Moments()
    for (const value of [1, 2, 3, 4]) moments.add(1e9 + value)
    expect(moments.mean).toBe(1e9 + 2.5)
    expect(moments.sd).toBeCloseTo(Math.sqrt(5 / 3), 12)
  })

  it('are the same when two halves are merged', () => {
    const [whole, one, other] = [new Moments(), new Moments(), new Moments()]
    for (const [i, value] of [5, 1, 4, 9, 2].entries()) {
      whole.add(value)
      if (i < 2) one.add(value)
      else other.add(value)
    }
    one.merge(other)
    expect(one.mean).toBeCloseTo(whole.mean ?? 0, 12)
    expect(one.sd).toBeCloseTo(whole.sd ?? 0, 12)
  })

  it('are null of nothing', () => {
    expect(new Moments()).toMatchObject({ mean: null, sd: null })
  })
})

describe('quantiles', () => {
  it('are the smallest value that so many do not exceed', () => {
    const quantiles = new Quantiles()
    for (const value of [4, 1, 3, 2]) quantiles.add(value)
    expect([0.25, 0.5, 0.51, 1].map((q) => quantiles.at(q))).toEqual([1, 2, 3, 4])
  })

  it('are exact as long as all numbers are kept, and within 0.2 % beyond', () => {
    // given
    const quantiles = new Quantiles()
    const random = streams(3).stream('numbers')
    const values = Array.from({ length: KEPT * 2 }, () => -Math.log(1 - random.next()) * 1000)
    const exact = (upTo: number, q: number) => values.slice(0, upTo).toSorted((a, b) => a - b)[Math.ceil(q * upTo) - 1]!
    // when
    for (const value of values.slice(0, KEPT)) quantiles.add(value)
    // then
    expect(quantiles.at(0.9)).toBe(exact(KEPT, 0.9))
    // when
    for (const value of values.slice(KEPT)) quantiles.add(value)
    // then
    for (const q of [0.01, 0.5, 0.9, 0.95]) expect(Math.abs(quantiles.at(q)! / exact(KEPT * 2, q) - 1)).toBeLessThan(0.002)
  })

  it('know numbers that are all the same, and those before the first other one', () => {
    // given
    const quantiles = new Quantiles()
    const same = new Float64Array(5000).fill(2)
    // when
    quantiles.addAll(same, 5000)
    // then
    expect(quantiles.at(0.9)).toBe(2)
    // when
    quantiles.addAll(Float64Array.of(3, 1), 2)
    quantiles.add(7)
    // then
    expect([1 / 5003, 2 / 5003, 0.5, 5001 / 5003, 5002 / 5003, 1].map((q) => quantiles.at(q))).toEqual([1, 2, 2, 2, 3, 7])
  })

  it('are the same whether numbers come one by one or many at once', () => {
    const [one, many] = [new Quantiles(), new Quantiles()]
    const random = streams(4).stream('numbers')
    for (let block = 0; block < 900; block++) {
      const values = Float64Array.from({ length: 256 }, () => random.next())
      many.addAll(values, 256)
      for (const value of values) one.add(value)
      if (block % 300 === 0) expect(many.at(0.3)).toBe(one.at(0.3))
    }
    expect(many.at(0.3)).toBe(one.at(0.3))
  })

  it('hold zeros and very large numbers among many', () => {
    const quantiles = new Quantiles()
    for (let i = 0; i <= KEPT; i++) quantiles.add(i % 2 === 0 ? 0 : 1e30)
    expect(quantiles.at(0.4)).toBe(0)
    expect(quantiles.at(0.9)).toBeGreaterThan(1e19)
    expect(new Quantiles().at(0.5)).toBeNull()
  })
})

describe('batch means', () => {
  it('give the usual half-width for cases that know nothing of each other', () => {
    // given
    const batches = new BatchMeans()
    const random = streams(9).stream('cases')
    for (let place = 0; place < 64_000; place++) batches.add(place, random.next())
    // then: 1.96 x sd / sqrt n of a uniform number
    const plain = (1.96 * Math.sqrt(1 / 12)) / Math.sqrt(64_000)
    expect(batches.halfWidth! / plain).toBeGreaterThan(0.7)
    expect(batches.halfWidth! / plain).toBeLessThan(1.4)
  })

  it('are wider for cases that resemble their neighbours', () => {
    const [alike, mixed] = [new BatchMeans(), new BatchMeans()]
    for (let place = 0; place < 4096; place++) {
      alike.add(place, Math.floor(place / 512) % 2)
      mixed.add(place, place % 2)
    }
    expect(alike.halfWidth!).toBeGreaterThan(10 * mixed.halfWidth!)
  })

  it('hold the true mean about as often as they say where batches resemble their neighbours', () => {
    // given: series of 64 numbers about 0, each 0.6 of the one before and chance
    const RUNS = 400
    let held = 0
    for (let run = 0; run < RUNS; run++) {
      const random = streams(run).stream('series')
      const batches = new BatchMeans()
      let [value, sum] = [0, 0]
      for (let place = 0; place < 64; place++) {
        value = 0.6 * value + random.next() - 0.5
        sum += value
        batches.add(place, value)
      }
      // when
      if (Math.abs(sum / 64) <= batches.halfWidth!) held++
    }
    // then: by the plain rule 67 of 100 would
    expect(held / RUNS).toBeGreaterThan(0.88)
    expect(held / RUNS).toBeLessThan(0.98)
  })

  it('say nothing about a handful of cases', () => {
    const batches = new BatchMeans()
    for (let place = 0; place < 7; place++) batches.add(place, place)
    expect(batches.halfWidth).toBeNull()
  })
})

describe("the factor of Student's t", () => {
  it('is that of the table and runs on smoothly to the normal one', () => {
    expect([1, 9, 30].map(studentT)).toEqual([12.706, 2.262, 2.042])
    expect(studentT(31)).toBeCloseTo(2.0395, 2)
    expect(studentT(60)).toBeCloseTo(2.0003, 2)
    expect(studentT(1e6)).toBeCloseTo(1.96, 4)
  })
})

describe('the history of a length', () => {
  it('has the mean of each stretch, and keeps the whole when stretches become wider', () => {
    // given: 2 from hour 1 to hour 2.5, then 1 for good
    const history = new LengthHistory()
    history.change(2, 1)
    history.change(-1, 2.5)
    // then
    expect(history.lengths(4)).toEqual([0, 2, 1.5, 1])
    const later = history.lengths(100)
    expect(history.width).toBe(2)
    expect(later.slice(0, 3)).toEqual([1, 1.25, 1])
    expect(later).toHaveLength(50)
  })
})

describe('waiting lines', () => {
  const next = (lines: WaitingLines, desk: number) => {
    const entry = lines.next(desk)
    return [lines.run[entry], lines.generation[entry]]
  }

  it('serve the most urgent first, then who came first', () => {
    // given
    const lines = new WaitingLines(2, 2)
    for (const run of [1, 2, 3]) lines.add(0, 1, run, 7)
    lines.add(0, 0, 4, 8)
    lines.add(1, 1, 5, 7)
    // when
    const served = Array.from({ length: 4 }, () => next(lines, 0))
    // then
    expect(served).toEqual([
      [4, 8],
      [1, 7],
      [2, 7],
      [3, 7],
    ])
    expect([...lines.length]).toEqual([0, 1])
  })

  it('use the places of those served again', () => {
    const lines = new WaitingLines(1, 1)
    for (let round = 0; round < 1000; round++) {
      lines.add(0, 0, round, 0)
      expect(next(lines, 0)).toEqual([round, 0])
    }
    expect(lines.length[0]).toBe(0)
    expect(lines.run).toHaveLength(64)
  })
})
