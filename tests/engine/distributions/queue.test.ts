import { describe, expect, it } from 'vitest'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { buildDistribution } from '#src/engine/distributions/build.ts'
import { streams } from '#src/engine/random.ts'

const CASES = 20_000
const REPLICATIONS = 30

/** Time in system of a queue with one server, by Lindley's recursion, with its standard error over replications. */
function timeInSystem(service: DistributionSpec, seed: number): { readonly mean: number; readonly error: number } {
  const [arrivals, work] = [buildDistribution({ name: 'exponential', mean: 1 / 8 }), buildDistribution(service)]
  if (!arrivals.ok || !work.ok) throw new Error('refused')
  const means = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const all = streams(seed).replication(replication)
    const [gaps, times] = [all.stream('arrivals'), all.perCase('work:Task')]
    let wait = 0
    let sum = 0
    for (let i = -2000; i < CASES; i++) {
      const time = work.distribution.sample(times.begin(i))
      if (i >= 0) sum += wait + time
      wait = Math.max(0, wait + time - arrivals.distribution.sample(gaps))
    }
    return sum / CASES
  })
  const mean = means.reduce((sum, value) => sum + value, 0) / REPLICATIONS
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (REPLICATIONS - 1)
  return { mean, error: Math.sqrt(variance / REPLICATIONS) }
}

/** Pollaczek and Khinchine: 8 cases an hour, services of 0.1 h with variance v. */
const closedForm = (variance: number): number => 0.1 + (8 * (0.01 + variance)) / (2 * (1 - 0.8))

describe('streams and distributions together give the closed-form mean time in a queue, within four standard errors', () => {
  it.each<readonly [string, DistributionSpec, number]>([
    ['M/M/1: half an hour', { name: 'exponential', mean: 0.1 }, 0.5],
    ['M/D/1', { name: 'constant', value: 0.1 }, closedForm(0)],
    ['M/E2/1', { name: 'erlang', phases: 2, mean: 0.1 }, closedForm(0.005)],
    ['M/U/1', { name: 'uniform', min: 0, max: 0.2 }, closedForm(0.2 ** 2 / 12)],
    ['gamma services, more spread than exponential', { name: 'gamma', shape: 0.5, scale: 0.2 }, closedForm(0.02)],
  ])('%s', (_, service, expected) => {
    // when
    const { mean, error } = timeInSystem(service, 7)

    // then
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error)
    expect(error).toBeLessThan(expected / 20)
  })

  it('and two variants with the same seed differ by their design and little by luck', () => {
    // when: the second works a tenth quicker
    const differences = Array.from({ length: 5 }, (_, seed) => {
      const [slow, quick] = [
        timeInSystem({ name: 'exponential', mean: 0.08 }, seed),
        timeInSystem({ name: 'exponential', mean: 0.072 }, seed),
      ]
      return { difference: slow.mean - quick.mean, error: slow.error }
    })

    // then: 1/(12.5 - 8) - 1/(13.888… - 8) = 0.0524
    const spread = Math.max(...differences.map((one) => Math.abs(one.difference - 0.0524)))
    expect(spread).toBeLessThan(4 * Math.min(...differences.map((one) => one.error)))
    for (const { difference } of differences) expect(difference).toBeGreaterThan(0)
  })
})
