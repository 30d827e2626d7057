import { describe, expect, it } from 'vitest'
import { build } from '#tests/support/models.ts'
import { arriving, constant, errorsFrom, exponential, inARow, run, staffed } from './support.ts'

const SERVICE = 0.1
const CASES = 60_000

/** Mean time in an M/M/c system (Erlang's C formula). */
function erlangC(arrivals: number, services: number, heads: number): number {
  const offered = arrivals / services
  let term = 1
  let sum = 0
  for (let k = 0; k < heads; k++) {
    sum += term
    term *= offered / (k + 1)
  }
  const busy = term / (1 - offered / heads)
  return busy / (sum + busy) / (heads * services - arrivals) + 1 / services
}

describe('queues with a closed-form answer', () => {
  it('M/M/1 with 8 cases an hour and 10 done an hour: half an hour in the system, busy 0.8 of the time', () => {
    // given
    const desk = { T: { heads: 1, work: exponential(SERVICE) } }
    // when
    const { cycleTime, performers, meanInSystem } = run(
      inARow('T'),
      { ...arriving(exponential(1 / 8)), ...staffed(desk) },
      { cases: CASES },
    )
    // then
    expect(errorsFrom(cycleTime, 0.5)).toBeLessThan(4)
    expect(cycleTime.ci95).toBeLessThan(0.06)
    expect(performers[0]?.utilisation).toBeCloseTo(0.8, 1)
    expect(performers[0]?.load).toBeCloseTo(0.8, 12)
    expect(meanInSystem).toBeGreaterThan(3.5)
    expect(meanInSystem).toBeLessThan(4.5)
  })

  it.each([2, 3, 5])('M/M/%i at a load of 0.8 against the formula of Erlang', (heads) => {
    // given
    const rate = 8 * heads
    const scenario = { ...arriving(exponential(1 / rate)), ...staffed({ T: { heads, work: exponential(SERVICE) } }) }
    // when
    const { cycleTime, performers } = run(inARow('T'), scenario, { cases: CASES, seed: heads })
    // then
    expect(errorsFrom(cycleTime, erlangC(rate, 10, heads))).toBeLessThan(4)
    expect(performers[0]?.utilisation).toBeCloseTo(0.8, 1)
  })

  it('M/D/1 waits half as long as M/M/1', () => {
    const scenario = { ...arriving(exponential(1 / 8)), ...staffed({ T: { heads: 1, work: constant(SERVICE) } }) }
    const { cycleTime, steps } = run(inARow('T'), scenario, { cases: CASES, seed: 5 })
    // Pollaczek and Khinchine: rho / (2 mu (1 - rho)).
    expect(errorsFrom(cycleTime, 0.8 / (2 * 10 * 0.2) + SERVICE)).toBeLessThan(4)
    expect(steps[0]?.meanWorkHours).toBeCloseTo(SERVICE, 12)
  })

  it('a Jackson network with a way back: each station like an M/M/1 of its own', () => {
    // given: all go through A; a fifth goes back from A to A, the others through B
    const model = build((b) => {
      b.start('start')
      b.xor('again')
      b.task('A')
      b.xor('split')
      b.task('B')
      b.end('end')
      b.flow('start', 'again')
      b.flow('again', 'A')
      b.flow('A', 'split')
      b.flow('split', 'again', { p: 0.2 })
      b.flow('split', 'B', { p: 0.8 })
      b.flow('B', 'end')
    })
    const scenario = {
      ...arriving(exponential(1 / 4)),
      ...staffed({ A: { heads: 1, work: exponential(1 / 8) }, B: { heads: 1, work: exponential(1 / 6) } }),
    }
    // when
    const { cycleTime, performers } = run(model, scenario, { cases: CASES, seed: 2 })
    // then: number in system over the arrival rate (Little)
    const numberIn = (load: number) => load / (1 - load)
    expect(errorsFrom(cycleTime, (numberIn(5 / 8) + numberIn(4 / 6)) / 4)).toBeLessThan(4)
    expect(performers.map(({ load }) => load)).toEqual([expect.closeTo(5 / 8, 9), expect.closeTo(4 / 6, 9)])
  })

  it('two parallel exponential steps of 1 and 2 hours take 1 + 2 - 2/3 hours', () => {
    const model = build((b) => {
      b.start('start')
      b.and('split')
      b.task('short', { work: { likely: 1, unit: 'hour', distribution: 'exponential' } })
      b.task('long', { work: { likely: 2, unit: 'hour', distribution: 'exponential' } })
      b.and('join')
      b.end('end')
      b.flow('start', 'split')
      b.flow('split', 'short')
      b.flow('split', 'long')
      b.flow('short', 'join')
      b.flow('long', 'join')
      b.flow('join', 'end')
    })
    // when
    const { cycleTime, workTime } = run(model, arriving(constant(1)), { cases: CASES })
    // then
    expect(errorsFrom(cycleTime, 7 / 3)).toBeLessThan(4)
    expect(errorsFrom(workTime, 3)).toBeLessThan(4)
  })

  it('half-widths hold the formula about as often as they say, from batches as from replications', () => {
    // given
    const scenario = { ...arriving(exponential(1 / 5)), ...staffed({ T: { heads: 1, work: exponential(SERVICE) } }) }
    const holds = (options: { cases: number; replications: number }) =>
      Array.from({ length: 40 }, (_, seed) => run(inARow('T'), scenario, { ...options, seed }).cycleTime).filter(
        ({ mean, ci95 }) => Math.abs((mean ?? 0) - 0.2) <= (ci95 ?? 0),
      ).length
    // then
    expect(holds({ cases: 4000, replications: 1 })).toBeGreaterThanOrEqual(32)
    expect(holds({ cases: 500, replications: 8 })).toBeGreaterThanOrEqual(32)
  })
})
