import { describe, expect, it } from 'vitest'
import { build } from '#tests/support/models.ts'
import { arriving, errorsFrom, exponential, inARow, run, staffed } from './support.ts'

const RATE = 8
const SERVICE = 0.1

/** Mean and standard error of a figure over runs with different seeds. */
function over(seeds: number, figure: (seed: number) => number) {
  const values = Array.from({ length: seeds }, (_, seed) => figure(seed + 1))
  const mean = values.reduce((sum, value) => sum + value, 0) / seeds
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1)
  return { mean, error: Math.sqrt(variance / seeds) }
}

describe('one server with other than exponential times (Pollaczek and Khinchine)', () => {
  it.each([
    { title: 'uniform', work: { name: 'uniform', min: 0, max: 0.2 } as const, second: 0.01 + 0.04 / 12 },
    { title: 'gamma of shape 2', work: { name: 'gamma', shape: 2, scale: 0.05 } as const, second: 0.01 + 2 * 0.0025 },
  ])('waits by the second moment of its times: $title', ({ work, second }) => {
    // given
    const scenario = { ...arriving(exponential(1 / RATE)), ...staffed({ T: { heads: 1, work } }) }
    // when
    const { cycleTime } = run(inARow('T'), scenario, { cases: 60_000, seed: 11 })
    // then
    expect(errorsFrom(cycleTime, (RATE * second) / (2 * (1 - RATE * SERVICE)) + SERVICE)).toBeLessThan(4)
  })
})

describe('one server and two urgencies that do not interrupt each other (Cobham)', () => {
  it('each waits by the formula, the urgent ones a fifth of what the others do', { timeout: 60_000 }, () => {
    // given: three tenths of the cases are urgent
    const model = build((b) => {
      b.start('start')
      b.xor('split')
      b.task('urgent')
      b.task('usual')
      b.end('end')
      b.chain('start', 'split')
      b.flow('split', 'urgent', { p: 0.3 })
      b.flow('split', 'usual', { p: 0.7 })
      b.flow('urgent', 'end')
      b.flow('usual', 'end')
    })
    const performedBy = [{ resource: 'clerk', work: exponential(SERVICE) }]
    const scenario = {
      ...arriving(exponential(1 / RATE)),
      resources: [{ id: 'clerk', name: 'Clerk', headcount: 1 }],
      steps: { urgent: { performedBy, priority: 5 }, usual: { performedBy } },
    }
    const waitOf = (id: string) =>
      over(10, (seed) => run(model, scenario, { cases: 12_000, seed }).steps.find((step) => step.id === id)!.meanWaitHours!)
    // when
    const urgent = waitOf('urgent')
    const usual = waitOf('usual')
    // then
    const residual = RATE * SERVICE ** 2
    const load = 0.3 * RATE * SERVICE
    expect(Math.abs(urgent.mean - residual / (1 - load))).toBeLessThan(4 * urgent.error)
    expect(Math.abs(usual.mean - residual / (1 - load) / (1 - RATE * SERVICE))).toBeLessThan(4 * usual.error)
  })
})
