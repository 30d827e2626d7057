import { describe, expect, it } from 'vitest'
import { DecisionTable } from '#src/engine/decisions.ts'
import { ExploringChooser, PrefixChooser, RandomChooser } from '#src/engine/runs/choosers.ts'
import { Frontier } from '#src/engine/runs/frontier.ts'
import { streams } from '#src/engine/random.ts'

const decisions = (() => {
  const table = new DecisionTable()
  table.add([0.2, 0.5, 0.3])
  table.add([0.6, 0.4])
  table.add([0.5, 0, 0.5])
  return table.finish()
})()

describe('chance', () => {
  it('takes each option as often as it weighs', () => {
    const chooser = new RandomChooser(decisions, streams(3).stream('test'))
    const counts = [0, 0, 0]
    for (let i = 0; i < 20_000; i++) counts[chooser.choose(0)]!++
    for (const [i, share] of [0.2, 0.5, 0.3].entries()) expect(Math.abs(counts[i]! / 20_000 - share)).toBeLessThan(0.015)
  })

  it('never takes an impossible option, not at the edges either', () => {
    const draws = [0, 0.4999999, 0.5, 0.9999999999999999]
    const chooser = new RandomChooser(decisions, { next: () => draws.shift()! })
    expect([0, 1, 2, 3].map(() => chooser.choose(2))).toEqual([0, 0, 2, 2])
  })
})

describe('following a beginning', () => {
  it('takes its options and then lets another decide', () => {
    const chooser = new PrefixChooser({ choose: () => 9 })
    const frontier = new Frontier()
    chooser.follow(frontier, frontier.extend(frontier.extend(-1, 2), 0))
    expect([chooser.choose(0), chooser.choose(1), chooser.choose(1)]).toEqual([2, 0, 9])
  })
})

describe('exploring', () => {
  it('takes the most probable option and leaves the others on the frontier with their probabilities', () => {
    // given
    const frontier = new Frontier()
    const chooser = new ExploringChooser(decisions, frontier)
    chooser.begin(-1, 1)
    // when
    const taken = [chooser.choose(0), chooser.choose(1)]
    // then
    expect(taken).toEqual([1, 0])
    expect(chooser.probability).toBeCloseTo(0.3, 12)
    const found = Array.from({ length: frontier.size }, () => {
      const probability = frontier.top
      const options: number[] = []
      const length = frontier.read(frontier.take(), options)
      return [options.slice(0, length).join(''), Number(probability.toFixed(9))]
    })
    // the other option of the second decision comes after the first one taken
    expect(found).toEqual([
      ['2', 0.3],
      ['0', 0.2],
      ['11', 0.2],
    ])
  })

  it('leaves a loop that it is more likely to go round in', () => {
    const chooser = new ExploringChooser(decisions, new Frontier())
    chooser.begin(-1, 1)
    expect([chooser.choose(1), chooser.choose(1), chooser.choose(1)]).toEqual([0, 1, 0])
    // another run begins afresh
    chooser.begin(-1, 1)
    expect(chooser.choose(1)).toBe(0)
  })

  it('puts no impossible option on the frontier', () => {
    const frontier = new Frontier()
    const chooser = new ExploringChooser(decisions, frontier)
    chooser.begin(-1, 1)
    chooser.choose(2)
    expect(frontier.size).toBe(1)
  })
})
