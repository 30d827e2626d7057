import { describe, expect, it } from 'vitest'
import type { CalendarSpec } from '#src/domain/calendar.ts'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import type { Arrivals, SimulationScenario } from '#src/domain/scenario.ts'
import type { SimulationResult } from '#src/domain/simulation.ts'
import { build } from '#tests/support/models.ts'
import { arriving, constant, exponential, inARow, run, staffed } from './support.ts'

const NEVER: CalendarSpec = { id: 'never', name: 'Nobody’s hours', hours: [] }

/** What is said of whom. */
const said = ({ findings }: SimulationResult) => findings.map(({ severity, rule, element }) => `${severity} ${rule} ${element}`)

/** No case came, and no figure pretends that one did. */
function expectNothing({
  cases,
  completed,
  events,
  cycleTime,
  workTime,
  waitTime,
  cost,
  steps,
  performers,
}: SimulationResult): void {
  expect([cases, completed, events]).toEqual([0, 0, 0])
  for (const { mean, sd, p50, p90, p95, ci95 } of [cycleTime, workTime, waitTime, cost])
    expect([mean, sd, p50, p90, p95, ci95]).toEqual([null, null, null, null, null, null])
  for (const { meanWaitHours, meanWorkHours } of steps) expect([meanWaitHours, meanWorkHours]).toEqual([null, null])
  for (const { utilisation } of performers) expect(utilisation).toBeNull()
}

describe('a calendar that never opens', () => {
  it('of someone who is needed ends the simulation before it begins, whoever else could go on', () => {
    // given: only one case in ten needs the performer who is never there
    const model = build((b) => {
      b.start('start')
      b.xor('split')
      b.task('A')
      b.task('B')
      b.end('end')
      b.flow('start', 'split')
      b.flow('split', 'A', { p: 0.9 })
      b.flow('split', 'B', { p: 0.1 })
      b.flow('A', 'end')
      b.flow('B', 'end')
    })
    const desks = staffed({ A: { heads: 1, work: constant(1) }, B: { heads: 1, work: constant(1), calendar: 'never' } })
    // when
    const result = run(model, { calendars: [NEVER], ...arriving(constant(2)), ...desks }, { cases: 50 })
    // then
    expectNothing(result)
    expect(said(result)).toEqual(['error calendar-never-opens B-desk'])
  })

  it('of arrivals is told of their start event', () => {
    const arrivals = [{ interval: constant(1), calendar: 'never' }]
    const result = run(inARow('T'), { calendars: [NEVER], arrivals }, { cases: 5 })
    expectNothing(result)
    expect(said(result)).toContain('error calendar-never-opens start')
  })

  it('of hours in which a wait passes ends it too', () => {
    const model = build((b) => {
      b.service({ volume: 1 })
      b.performer({ kind: 'system', calendar: 'never' })
      b.start('start')
      b.task('T', { wait: { likely: 1, unit: 'working-day' } })
      b.end('end')
      b.chain('start', 'T', 'end')
    })
    expectNothing(run(model, { calendars: [NEVER] }, { cases: 5 }))
  })

  it('of one who could help does no harm while another is there', () => {
    const resources = ['clerk', 'ghost'].map((id) => ({
      id,
      name: id,
      headcount: 1,
      calendar: id === 'ghost' ? 'never' : 'always',
    }))
    const performedBy = resources.map(({ id }) => ({ resource: id, work: constant(1) }))
    const scenario = { calendars: [NEVER], resources, steps: { T: { performedBy } }, ...arriving(constant(2)) }
    const result = run(inARow('T'), scenario, { cases: 5 })
    expect(result.completed).toBe(5)
    expect(result.cycleTime.mean).toBeCloseTo(1, 9)
    expect(said(result)).toContain('error calendar-never-opens ghost')
  })
})

it('nobody to do the work ends the simulation before it begins', () => {
  const model = build((b) => {
    b.service({ volume: 100 })
    b.performer({ kind: 'back-office', headcount: 0, calendar: 'office' })
    b.start('start')
    b.task('T', { work: { likely: 1, unit: 'hour' } })
    b.end('end')
    b.chain('start', 'T', 'end')
  })
  const result = run(model, {}, { cases: 5 })
  expectNothing(result)
  expect(said(result).filter((one) => one.startsWith('error'))).toEqual(['error performer-nobody P'])
})

describe('a time of 0 between cases', () => {
  it.each<DistributionSpec>([exponential(0), { name: 'uniform', min: 0, max: 0 }, { name: 'gamma', shape: 2, scale: 0 }])(
    'drawn as $name is an error at the start event, and nothing comes by it',
    (interval) => {
      const result = run(inARow('T'), { arrivals: [{ interval }] }, { cases: 5 })
      expectNothing(result)
      expect(said(result)).toContain('error arrivals-without-interval start')
    },
  )

  it('written as such is all cases at once', () => {
    const scenario = { ...arriving(constant(0)), ...staffed({ T: { heads: 1, work: constant(1) } }) }
    const { cycleTime, findings } = run(inARow('T'), scenario, { cases: 100 })
    expect(cycleTime.mean).toBeCloseTo(50.5, 9)
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'performer-overloaded', params: { load: '∞', headcount: 1 } }),
    )
  })

  it('that is all but 0 is an overload that is not written out in digits', () => {
    const scenario = { ...arriving(exponential(1e-300)), ...staffed({ T: { heads: 1, work: constant(1) } }) }
    const { findings } = run(inARow('T'), scenario, { cases: 100 })
    expect(findings.find(({ rule }) => rule === 'performer-overloaded')?.params?.['load']).toBe('> 1000000')
  })
})

describe('how long a simulation is', () => {
  const streams = (...counts: readonly (number | undefined)[]): Partial<SimulationScenario> => ({
    arrivals: counts.map((cases): Arrivals => ({ interval: exponential(1), ...(cases === undefined ? {} : { cases }) })),
  })

  it.each([
    { title: 'as many cases as its streams say, also beyond the usual number', scenario: streams(12_000, 500), cases: 12_500 },
    { title: 'the usual number where one stream says none', scenario: streams(100, undefined), cases: 10_000 },
    { title: 'the number asked for, whatever the streams say', scenario: streams(100), asked: 300, cases: 300 },
    { title: 'the number of the scenario before the usual one', scenario: { ...streams(undefined), cases: 77 }, cases: 77 },
  ])('$title', ({ scenario, asked, cases }) => {
    expect(run(inARow('T'), scenario, { cases: asked }).cases).toBe(cases)
  })

  it.each([
    { title: 'cases', scenario: {}, options: { cases: 10, warmUp: 10 } },
    { title: 'hours', scenario: { period: 10, warmUp: { hours: 10.5 } }, options: {} },
    { title: 'hours of a few cases', scenario: { warmUp: { hours: 24 } }, options: { cases: 20 } },
  ])('a warm-up by $title that leaves nothing to measure is an error', ({ scenario, options }) => {
    const result = run(inARow('T'), { ...arriving(constant(1)), ...scenario }, options)
    expect(said(result)).toContainEqual(expect.stringMatching(/^error warm-up-too-long /))
    expect(result.cycleTime.mean).toBeNull()
  })
})
