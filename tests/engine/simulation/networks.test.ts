import { describe, expect, it } from 'vitest'
import { build } from '#tests/support/models.ts'
import { arriving, constant, errorsFrom, exponential, inARow, run, staffed } from './support.ts'

/** Chance that a case has to wait for one of `servers` that are offered so much work (Erlang 1917). */
function erlangC(servers: number, offered: number): number {
  let sum = 0
  let term = 1
  for (let k = 0; k < servers; k++) {
    sum += term
    term *= offered / (k + 1)
  }
  const waiting = term / (1 - offered / servers)
  return waiting / (sum + waiting)
}

/** Mean hours at a station with Poisson arrivals and exponential times. */
const stationHours = (servers: number, arrivals: number, rate: number): number =>
  erlangC(servers, arrivals / rate) / (servers * rate - arrivals) + 1 / rate

/** Mean number waiting there. */
const waitingAt = (servers: number, arrivals: number, rate: number): number =>
  arrivals * (stationHours(servers, arrivals, rate) - 1 / rate)

describe('a network of queues whose routing is by chance (Jackson)', () => {
  // given: A, then three fifths to B and the others to C; a fifth of all go back to A
  const model = build((b) => {
    b.start('start')
    b.task('A')
    b.xor('split')
    b.task('B')
    b.task('C')
    b.xor('merge')
    b.end('end')
    b.chain('start', 'A', 'split')
    b.flow('split', 'B', { p: 0.6 })
    b.flow('split', 'C', { p: 0.4 })
    b.chain('B', 'merge')
    b.chain('C', 'merge')
    b.flow('merge', 'A', { p: 0.2 })
    b.flow('merge', 'end', { p: 0.8 })
  })
  const stations = { A: [2, 3.75, 2.5], B: [1, 2.25, 4], C: [3, 1.5, 1] } as const
  const desks = Object.fromEntries(
    Object.entries(stations).map(([id, [heads, , rate]]) => [id, { heads, work: exponential(1 / rate) }]),
  )
  const result = run(model, { ...arriving(exponential(1 / 3)), ...staffed(desks) }, { cases: 60_000, seed: 3 })

  it('takes what the stations take one by one', () => {
    const inside = Object.values(stations).reduce((sum, [servers, arrivals, rate]) => {
      return sum + arrivals * stationHours(servers, arrivals, rate)
    }, 0)
    expect(errorsFrom(result.cycleTime, inside / 3)).toBeLessThan(4)
  })

  it.each(Object.entries(stations))('has at %s the load and the queue of its own arrivals', (id, [servers, arrivals, rate]) => {
    const desk = result.performers.find((performer) => performer.id === `${id}-desk`)!
    expect(desk.load).toBeCloseTo(arrivals / servers / rate, 9)
    expect(desk.utilisation).toBeCloseTo(arrivals / servers / rate, 1)
    const expected = waitingAt(servers, arrivals, rate)
    expect(Math.abs(desk.meanQueue / expected - 1)).toBeLessThan(0.15)
  })

  it('keeps the law of Little: cases inside = their rate x their time, queues likewise', () => {
    const rate = result.completed / result.hours
    expect(result.meanInSystem / (rate * result.cycleTime.mean!)).toBeCloseTo(1, 9)
    for (const { id, meanQueue } of result.performers) {
      const step = result.steps.find((one) => `${one.id}-desk` === id)!
      expect(meanQueue / ((step.executions / result.hours) * step.meanWaitHours!)).toBeCloseTo(1, 6)
    }
  })
})

describe('stations one after the other', () => {
  it('add up, each as if it stood alone (Burke)', () => {
    const desks = {
      A: { heads: 1, work: exponential(1 / 10) },
      B: { heads: 2, work: exponential(1 / 4) },
      C: { heads: 1, work: exponential(1 / 8) },
    }
    const { cycleTime } = run(
      inARow('A', 'B', 'C'),
      { ...arriving(exponential(1 / 6)), ...staffed(desks) },
      { cases: 60_000, seed: 5 },
    )
    expect(errorsFrom(cycleTime, stationHours(1, 6, 10) + stationHours(2, 6, 4) + stationHours(1, 6, 8))).toBeLessThan(4)
  })
})

describe('the time in a queue of one server', () => {
  it('is exponential: its quantiles are those of the formula', () => {
    const { cycleTime } = run(
      inARow('T'),
      { ...arriving(exponential(1 / 5)), ...staffed({ T: { heads: 1, work: exponential(1 / 10) } }) },
      { cases: 100_000, seed: 2 },
    )
    for (const [quantile, share] of [
      [cycleTime.p50, 0.5] as const,
      [cycleTime.p90, 0.9] as const,
      [cycleTime.p95, 0.95] as const,
    ])
      expect(quantile! / (-Math.log(1 - share) * 0.2)).toBeCloseTo(1, 1)
    expect(cycleTime.sd! / 0.2).toBeCloseTo(1, 1)
  })

  it('with even arrivals is that of D/M/1: the root of s = exp(-(1 - s) / load)', () => {
    // given: cases every eighth of an hour, a tenth of an hour of work
    let root = 0.5
    for (let i = 0; i < 200; i++) root = Math.exp(-(1 - root) / 0.8)
    const scenario = { ...arriving(constant(1 / 8)), ...staffed({ T: { heads: 1, work: exponential(0.1) } }) }
    expect(errorsFrom(run(inARow('T'), scenario, { cases: 60_000, seed: 4 }).cycleTime, 0.1 / (1 - root))).toBeLessThan(4)
  })
})

describe('the half-width of a mean', () => {
  it('holds the true mean in at least 17 of 20 runs, as it should in 19', () => {
    const scenario = { ...arriving(exponential(1 / 5)), ...staffed({ T: { heads: 1, work: exponential(1 / 10) } }) }
    let holds = 0
    for (let seed = 1; seed <= 100; seed++) {
      const { mean, ci95 } = run(inARow('T'), scenario, { cases: 4000, seed }).cycleTime
      if (Math.abs(mean! - 0.2) <= ci95!) holds++
    }
    expect(holds).toBeGreaterThanOrEqual(85)
    expect(holds).toBeLessThan(100)
  })
})
