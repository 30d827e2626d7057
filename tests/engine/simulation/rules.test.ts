import { describe, expect, it } from 'vitest'
import type { LoggedExecution } from '#src/engine/simulation/executionLog.ts'
import { creditApplication } from '#tests/support/creditApplication.ts'
import { measured } from '#tests/support/engine.ts'
import { build } from '#tests/support/models.ts'
import { arriving, constant, errorsFrom, exponential, inARow, run, staffed } from './support.ts'

describe('with constant times, enough performers and no closing time', () => {
  it('agrees with the exact analysis: the credit application takes 8.65 days', () => {
    // given
    const exact = measured(creditApplication)
    const model = build((b) => {
      b.performer({ kind: 'back-office', calendar: 'always' })
      creditApplication(b)
    })
    // when
    const { cycleTime, workTime, steps, completed } = run(model, arriving(constant(1)), { cases: 40_000 })
    // then
    expect(errorsFrom(cycleTime, 8.65 * 8)).toBeLessThan(4)
    expect(errorsFrom(workTime, 8 * (1.25 + 1 + 3 + 3 + 0.6 + 0.8))).toBeLessThan(4)
    for (const { id, executions } of steps) expect(executions / completed, id).toBeCloseTo(exact.n[id] ?? 0, 1)
  })
})

describe('performers', () => {
  /** Executions of one step in the order in which their work began. */
  const order = (log: readonly LoggedExecution[], started = log.toSorted((a, b) => a.started - b.started)) =>
    started.map(({ caseNumber, node }) => `${caseNumber}:${node}`)

  it('serve those who came first first', () => {
    const log: LoggedExecution[] = []
    run(
      inARow('T'),
      { ...arriving(constant(0.5)), ...staffed({ T: { heads: 1, work: constant(1) } }) },
      { cases: 5, log: (rows) => log.push(...rows) },
    )
    expect(log.map(({ caseNumber, started }) => [caseNumber, started])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4],
    ])
  })

  it('take the more urgent step first, and never leave work they have begun', () => {
    // given: every case needs both steps of the same clerk, side by side
    const model = build((b) => {
      b.start('start')
      b.and('split')
      b.task('usual')
      b.task('urgent')
      b.and('join')
      b.end('end')
      b.flow('start', 'split')
      b.chain('split', 'usual', 'join')
      b.chain('split', 'urgent', 'join')
      b.flow('join', 'end')
    })
    const performedBy = [{ resource: 'clerk', work: constant(1) }]
    const log: LoggedExecution[] = []
    // when
    run(
      model,
      {
        ...arriving(constant(0.1)),
        resources: [{ id: 'clerk', name: 'Clerk', headcount: 1 }],
        steps: { usual: { performedBy }, urgent: { performedBy, priority: 5 } },
      },
      { cases: 3, log: (rows) => log.push(...rows) },
    )
    // then: the usual step of case 1 had begun; then all urgent ones
    expect(order(log)).toEqual(['1:2', '1:3', '2:3', '3:3', '2:2', '3:2'])
  })

  it('help each other: of two who may do a step the first that is free does it, in its own time', () => {
    const log: LoggedExecution[] = []
    run(
      inARow('T'),
      {
        ...arriving(constant(0)),
        resources: ['quick', 'slow'].map((id) => ({ id, name: id, headcount: 1 })),
        steps: {
          T: {
            performedBy: [
              { resource: 'quick', work: constant(1) },
              { resource: 'slow', work: constant(2.5) },
            ],
          },
        },
      },
      { cases: 5, log: (rows) => log.push(...rows) },
    )
    expect(log.map(({ caseNumber, performer }) => `${caseNumber} ${performer}`).sort()).toEqual([
      '1 quick',
      '2 slow',
      '3 quick',
      '4 quick',
      '5 slow',
    ])
  })

  it('share a unit among all their steps', () => {
    const { cycleTime, performers } = run(
      inARow('A', 'B'),
      {
        ...arriving(constant(10)),
        resources: [{ id: 'clerk', name: 'Clerk', headcount: 1 }],
        steps: Object.fromEntries(['A', 'B'].map((id) => [id, { performedBy: [{ resource: 'clerk', work: constant(2) }] }])),
      },
      { cases: 10 },
    )
    expect(cycleTime.mean).toBeCloseTo(4, 9)
    expect(performers).toMatchObject([{ id: 'clerk', busyHours: 40, meanQueue: 0, load: expect.closeTo(0.4, 9) }])
  })

  it('are free again when a timer cuts their work', () => {
    // given: a step of 10 hours that a timer always ends after 2
    const model = build((b) => {
      b.performer({ kind: 'back-office', headcount: 1, calendar: 'always' })
      b.start('start')
      b.task('T', { work: { likely: 10, unit: 'hour' } })
      b.boundary('late', 'T', {
        events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT2H' } }],
        interrupting: true,
        probability: 1,
      })
      b.end('end')
      b.chain('start', 'T', 'end')
      b.flow('late', 'end')
    })
    // when
    const { cycleTime, workTime, performers, completed } = run(model, arriving(constant(3)), { cases: 4 })
    // then
    expect(completed).toBe(4)
    expect(cycleTime).toMatchObject({ mean: expect.closeTo(2, 9), p95: expect.closeTo(2, 9) })
    expect(workTime.mean).toBeCloseTo(2, 9)
    expect(performers[0]?.busyHours).toBeCloseTo(8, 9)
  })
})

describe('the statutory deadline', () => {
  const withDeadline = (kind: 'applicant' | 'transfer') =>
    build((b) => {
      b.service({ deadline: 2, deadlineUnit: 'calendar-day' })
      b.performer({ kind: 'back-office', calendar: 'always' })
      b.start('start')
      b.task('A', { work: { likely: 1, unit: 'hour' } })
      b.task('B', { wait: { likely: 2, unit: 'calendar-day', kind }, work: { likely: 5, unit: 'hour' } })
      b.end('end')
      b.chain('start', 'A', 'B', 'end')
    })

  it('counts the time from the arrival to the end, but for waits for the applicant', () => {
    expect(run(withDeadline('applicant'), arriving(constant(1)), { cases: 5 }).withinDeadline).toBe(1)
    expect(run(withDeadline('transfer'), arriving(constant(1)), { cases: 5 }).withinDeadline).toBe(0)
  })

  it('is null where there is none', () => {
    expect(run(inARow('T'), arriving(constant(1)), { cases: 2 }).withinDeadline).toBeNull()
  })
})

describe('money', () => {
  it('is what executions cost and what an hour of the performer costs', () => {
    const { cost } = run(
      inARow('T'),
      {
        ...arriving(constant(1)),
        resources: [{ id: 'clerk', name: 'Clerk', headcount: 1, hourlyCost: 30 }],
        steps: { T: { performedBy: [{ resource: 'clerk', work: constant(0.5) }], fixedCost: 7 } },
      },
      { cases: 4 },
    )
    expect(cost).toMatchObject({ mean: 22, sd: 0, unit: 'money' })
  })
})

describe('input that cannot be run', () => {
  const rules = (result: ReturnType<typeof run>) => result.findings.map(({ rule }) => rule)

  it('without a yearly volume and a scenario has no cases', () => {
    const result = run(inARow('T'))
    expect(result).toMatchObject({ cases: 0, completed: 0, cycleTime: { mean: null }, events: 0 })
    expect(rules(result)).toContain('simulation-no-volume')
    expect(JSON.stringify(result)).not.toContain('NaN')
  })

  it('with a volume of zero has no cases either', () => {
    const model = build((b) => {
      b.service({ volume: 0 })
      b.start('start')
      b.end('end')
      b.flow('start', 'end')
    })
    expect(rules(run(model))).toContain('scenario-no-arrivals')
  })

  it('with more work than hours says so before it runs, by performer and load', () => {
    const { findings } = run(
      inARow('T'),
      { ...arriving(exponential(1)), ...staffed({ T: { heads: 1, work: exponential(1) } }) },
      { cases: 100 },
    )
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'performer-overloaded',
        element: 'T-desk',
        params: { load: expect.closeTo(1, 9), headcount: 1 },
      }),
    )
  })

  it('with a time that makes no sense uses none and says which', () => {
    const { completed, findings } = run(
      inARow('T'),
      { ...arriving(constant(1)), steps: { T: { work: { name: 'uniform', min: 5, max: -1 } } } },
      { cases: 3 },
    )
    expect(completed).toBe(3)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'distribution-refused', element: 'T' }))
  })

  it('with a join that waits for ever counts the cases that are stuck', () => {
    const model = build((b) => {
      b.start('start')
      b.xor('split')
      b.task('A')
      b.task('B')
      b.and('join')
      b.end('end')
      b.flow('start', 'split')
      b.flow('split', 'A', { p: 0.5 })
      b.flow('split', 'B', { p: 0.5 })
      b.chain('A', 'join')
      b.chain('B', 'join')
      b.flow('join', 'end')
    })
    const result = run(model, arriving(constant(1)), { cases: 20 })
    expect(result).toMatchObject({ cases: 20, completed: 0, cycleTime: { mean: null } })
    expect(result.findings).toContainEqual(expect.objectContaining({ rule: 'stuck', element: 'join', params: { share: 1 } }))
  })

  it('with a way round that is hardly ever left gives the case up', () => {
    const model = build((b) => {
      b.start('start')
      b.task('T')
      b.xor('again')
      b.end('end')
      b.chain('start', 'T', 'again')
      b.flow('again', 'T', { p: 1 - 1e-12 })
      b.flow('again', 'end', { p: 1e-12 })
    })
    const result = run(model, arriving(constant(1)), { cases: 1 })
    expect(result.completed).toBe(0)
    expect(rules(result)).toContain('endless-case')
  })
})
