import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import type { LoggedExecution } from '#src/engine/simulation/executionLog.ts'
import { blocks, drawBlock } from '#tests/support/blocks.ts'
import { build } from '#tests/support/models.ts'
import { arriving, constant, exponential, inARow, run, staffed } from './support.ts'

const DESKS = staffed({ A: { heads: 2, work: exponential(1) }, B: { heads: 1, work: exponential(0.4) } })

describe('the books balance', () => {
  it('busy hours are the hours of all executions, and utilisation follows from them', () => {
    // given
    const executions: LoggedExecution[] = []
    // when
    const result = run(
      inARow('A', 'B'),
      { ...arriving(exponential(0.6)), ...DESKS },
      { cases: 2000, log: (rows) => executions.push(...rows) },
    )
    // then
    const worked = (id: string) =>
      executions.filter(({ performer }) => performer === id).reduce((sum, { started, ended }) => sum + ended - started, 0)
    for (const { id, busyHours, utilisation, headcount } of result.performers) {
      expect(busyHours).toBeCloseTo(worked(id), 6)
      expect(utilisation).toBeCloseTo(worked(id) / ((headcount ?? 0) * result.hours), 9)
    }
    expect(executions).toHaveLength(4000)
    expect(result.events).toBe(4000)
  })

  it('obeys the law of Little: cases in the system are arrivals an hour times the time they stay, and so in each queue', () => {
    const result = run(inARow('A', 'B'), { ...arriving(exponential(0.6)), ...DESKS }, { cases: 3000 })
    const rate = result.completed / result.hours
    expect(result.meanInSystem).toBeCloseTo(rate * (result.cycleTime.mean ?? 0), 6)
    for (const { meanQueue, meanWaitHours } of result.performers) expect(meanQueue).toBeCloseTo(rate * (meanWaitHours ?? 0), 6)
  })

  it('tells how each queue went, with the mean length over all', () => {
    const { queues, performers, hours } = run(inARow('A', 'B'), { ...arriving(exponential(0.6)), ...DESKS }, { cases: 800 })
    for (const { performer, hoursEach, lengths } of queues) {
      const area = lengths.reduce((sum, length, i) => sum + length * Math.min(hoursEach, hours - i * hoursEach), 0)
      expect(area / hours).toBeCloseTo(performers.find(({ id }) => id === performer)?.meanQueue ?? -1, 6)
    }
    expect(queues).toHaveLength(2)
  })

  it('time in the system is work and waiting when steps follow each other', () => {
    const { cycleTime, workTime, waitTime } = run(inARow('A', 'B'), { ...arriving(exponential(0.6)), ...DESKS }, { cases: 500 })
    expect((workTime.mean ?? 0) + (waitTime.mean ?? 0)).toBeCloseTo(cycleTime.mean ?? 0, 9)
  })

  it(
    'every case of random models ends, whatever the routes, and starts and ends its executions in order',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(blocks(), fc.integer({ min: 0, max: 1000 }), (block, seed) => {
          // given
          const model = build((b) => drawBlock(b, block))
          let inOrder = true
          const log = (rows: readonly LoggedExecution[]) => {
            for (const { enabled, started, ended } of rows) inOrder &&= enabled <= started && started <= ended
          }
          // when
          const { cases, completed, findings } = run(model, arriving(constant(1)), { cases: 60, seed, log })
          // then
          expect(cases).toBe(60)
          expect(completed).toBe(60)
          expect(inOrder).toBe(true)
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
        }),
        { numRuns: 60, seed: 4 },
      )
    },
  )
})

describe('chance', () => {
  const scenario = { ...arriving(exponential(0.6)), ...DESKS }

  it('gives the same result for the same seed, and another for another', () => {
    const of = (seed: number) => run(inARow('A', 'B'), scenario, { cases: 400, seed, replications: 2 })
    expect(of(7)).toEqual(of(7))
    expect(of(8).cycleTime.mean).not.toBe(of(7).cycleTime.mean)
  })

  it('treats what two variants have in common alike: the same case takes as long over the same step', () => {
    // given
    const hoursOf = (...ids: string[]) => {
      const hours = new Map<number, number>()
      const log = (rows: readonly LoggedExecution[], at = 'A') => {
        for (const { caseNumber, node, started, ended } of rows) if (ids[node - 1] === at) hours.set(caseNumber, ended - started)
      }
      run(inARow(...ids), scenario, { cases: 200, log })
      return hours
    }
    // then
    const [alone, withMore] = [hoursOf('A'), hoursOf('B', 'A')]
    for (const [caseNumber, hours] of alone) expect(withMore.get(caseNumber)).toBeCloseTo(hours, 6)
  })

  it('runs replications with luck of their own and counts all their cases', () => {
    const one = run(inARow('A', 'B'), scenario, { cases: 300 })
    const five = run(inARow('A', 'B'), scenario, { cases: 300, replications: 5 })
    expect(five).toMatchObject({ cases: 1500, completed: 1500, replications: 5, events: 3000 })
    expect(five.cycleTime.mean).not.toBe(one.cycleTime.mean)
    expect(five.cycleTime.ci95).toBeGreaterThan(0)
  })

  it('leaves the warm-up out of the figures and the first cases in the system', () => {
    // given: the first ten cases come at once to a slow desk, later ones never wait
    const resources = [{ id: 'desk', name: 'desk', headcount: 1 }]
    const arrivals = [{ interval: constant(0), cases: 10 }, { interval: constant(20) }]
    const steps = { A: { performedBy: [{ resource: 'desk', work: constant(1) }] } }
    // when
    const all = run(inARow('A'), { ...NO_SCENARIO, resources, steps, arrivals }, { cases: 60 })
    const later = run(inARow('A'), { ...NO_SCENARIO, resources, steps, arrivals }, { cases: 60, warmUp: 11 })
    // then
    expect(all.cycleTime.mean).toBeGreaterThan(1.5)
    expect(later.cycleTime).toMatchObject({ mean: 1, p95: 1 })
    expect(later.steps[0]?.executions).toBe(49)
    expect(later.cases).toBe(60)
  })
})
