import { describe, expect, it } from 'vitest'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { readProsimos } from '#src/interchange/prosimos.ts'
import type { ScenarioReading } from '#src/interchange/scenarioReading.ts'

const distribution = (name: string, ...values: readonly (number | string)[]) => ({
  distribution_name: name,
  distribution_params: values.map((value) => ({ value })),
})

const WEEK = [{ from: 'MONDAY', to: 'FRIDAY', beginTime: '09:00:00.000', endTime: '17:00:00.000' }]
const clerk = (id: string, more: object = {}) => ({ id, name: id, cost_per_hour: '20', amount: 1, calendar: 'cal', ...more })

/** Two clerks who do one task, an arrival every half hour, a decision. */
const source = (change: object = {}) => ({
  resource_profiles: [{ id: 'desk', name: 'Front desk', resource_list: [clerk('c1'), clerk('c2')] }],
  arrival_time_distribution: distribution('expon', 1800, 0, 1e9),
  arrival_time_calendar: WEEK,
  gateway_branching_probabilities: [
    {
      gateway_id: 'g',
      probabilities: [
        { path_id: 'yes', value: '0.7' },
        { path_id: 'no', value: 0.3 },
      ],
    },
  ],
  task_resource_distribution: [
    { task_id: 't', resources: ['c1', 'c2'].map((resource_id) => ({ resource_id, ...distribution('norm', 600, 120, 0, 3600) })) },
  ],
  resource_calendars: [{ id: 'cal', name: 'Office', time_periods: WEEK }],
  event_distribution: [{ event_id: 'timer', ...distribution('fix', 7200, 0, 1) }],
  ...change,
})

const read = (change: object = {}): ScenarioReading => readProsimos(JSON.stringify(source(change)))
const rules = (reading: ScenarioReading): string[] => reading.findings.map((finding) => finding.rule)
const arrivalsOf = (value: object): SimulationScenario['arrivals'][0] | undefined =>
  read({ arrival_time_distribution: value }).scenario.arrivals[0]

describe('a scenario in the current form', () => {
  const { scenario, findings } = read()

  it('is read without findings', () => {
    expect(findings).toEqual([])
  })

  it('gives arrivals in hours, by their calendar', () => {
    expect(scenario.arrivals).toEqual([
      { interval: { name: 'exponential', mean: 0.5, origin: 0, upper: 1e9 / 3600 }, calendar: 'arrival_time_calendar' },
    ])
    expect(scenario.calendars.map((calendar) => calendar.id)).toEqual(['cal', 'arrival_time_calendar'])
  })

  it('makes one pool of performers that nobody can tell apart', () => {
    expect(scenario.resources).toEqual([{ id: 'desk', name: 'Front desk', headcount: 2, calendar: 'cal', hourlyCost: 20 }])
    expect(scenario.steps['t']?.performedBy).toEqual([
      { resource: 'desk', work: { name: 'normal', mean: 600 / 3600, sd: 120 / 3600, lower: 0, upper: 1 } },
    ])
  })

  it('gives probabilities, written as number or text, and event times', () => {
    expect(scenario.flows).toEqual({ yes: 0.7, no: 0.3 })
    expect(scenario.events).toEqual({ timer: { name: 'constant', value: 2 } })
  })

  it('keeps apart those who differ in cost, calendar or time', () => {
    // when
    const costly = read({
      resource_profiles: [{ id: 'desk', name: 'Desk', resource_list: [clerk('c1'), clerk('c2', { cost_per_hour: 30 })] }],
    })

    // then
    expect(costly.scenario.resources.map((resource) => [resource.id, resource.headcount])).toEqual([
      ['c1', 1],
      ['c2', 1],
    ])
    expect(costly.scenario.steps['t']?.performedBy?.map((one) => one.resource)).toEqual(['c1', 'c2'])
  })

  it('takes the amount of one entry as heads of a pool with its own id', () => {
    const one = read({
      resource_profiles: [{ id: 'desk', name: 'Desk', resource_list: [clerk('c1', { amount: 3 })] }],
      task_resource_distribution: [{ task_id: 't', resources: [{ resource_id: 'c1', ...distribution('fix', 60) }] }],
    })
    expect(one.scenario.resources).toEqual([{ id: 'c1', name: 'c1', headcount: 3, calendar: 'cal', hourlyCost: 20 }])
  })

  it('takes a missing probability as not said', () => {
    const open = read({
      gateway_branching_probabilities: [{ gateway_id: 'g', probabilities: [{ path_id: 'yes', value: 0.4 }, { path_id: 'no' }] }],
    })
    expect(open.scenario.flows).toEqual({ yes: 0.4 })
    expect(open.findings).toEqual([])
  })

  it('takes start and number of cases when they are given', () => {
    expect(read({ start_time: '2000-01-03T08:00:00Z', total_cases: 8 }).scenario).toMatchObject({
      start: '2000-01-03T08:00:00',
      cases: 8,
    })
  })
})

describe('the parameters of each distribution', () => {
  const hours = (seconds: number): number => seconds / 3600

  it.each([
    ['fix', [3600], { name: 'constant', value: 1 }],
    ['fix', [3600, 0, 1], { name: 'constant', value: 1 }],
    ['expon', [3600, 1800, 7200], { name: 'exponential', mean: 1, origin: 0.5, upper: 2 }],
    ['norm', [3600, 360, 0, 7200], { name: 'normal', mean: 1, sd: 0.1, lower: 0, upper: 2 }],
    ['uniform', [1800, 3600], { name: 'uniform', min: 0.5, max: 1 }],
    ['triang', [1800, 0, 7200], { name: 'triangular', likely: 0.5, min: 0, max: 2 }],
    ['lognorm', [3600, 3600 * 3600, 0, 36_000], { name: 'lognormal', mean: 1, sd: 1, lower: 0, upper: 10 }],
    // mean 7200, variance 7200²/2: shape 2, scale 3600 s
    ['gamma', [7200, 7200 ** 2 / 2, 0, 72_000], { name: 'gamma', shape: 2, scale: 1, lower: 0, upper: 20 }],
    ['gamma', [7200, 0, 0, 72_000], { name: 'constant', value: 2 }],
    ['norm', [600, 120], { name: 'normal', mean: hours(600), sd: hours(120) }],
  ] as const)('%s %j', (name, values, interval) => {
    expect(arrivalsOf(distribution(name, ...values))?.interval).toEqual(interval)
  })

  it('of a sampled histogram are the middles of its bins', () => {
    expect(
      arrivalsOf({ distribution_name: 'histogram_sampling', histogram_data: { cdf: [0.25, 1], bin_midpoints: [1800, 3600] } })
        ?.interval,
    ).toEqual({
      name: 'discrete',
      values: [
        { value: 0.5, weight: 0.25 },
        { value: 1, weight: 0.75 },
      ],
    })
  })
})

describe('the older form is refused with one finding and nothing read', () => {
  it.each<readonly [string, object]>([
    ['plain numbers', { arrival_time_distribution: { distribution_name: 'expon', distribution_params: [0, 1800] } }],
    [
      'sections keyed by id',
      { task_resource_distribution: { t: { c1: { distribution_name: 'fix', distribution_params: [60] } } } },
    ],
    ['as many parameters as SciPy has', { arrival_time_distribution: distribution('expon', 0, 1800, 0, 7200) }],
    ['shape, location, scale', { arrival_time_distribution: distribution('gamma', 1.1, 0, 13_293) }],
    ['location, scale, min, max', { event_distribution: [{ event_id: 'e', ...distribution('uniform', 0, 60, 0, 60) }] }],
  ])('%s', (_, change) => {
    const reading = read(change)
    expect(reading.findings).toEqual([{ severity: 'error', rule: 'scenario-older-form', element: '', name: '', params: {} }])
    expect(reading.scenario.resources).toEqual([])
  })
})

describe('bad input is a finding with its place, and is left out', () => {
  const calendar = (periods: readonly object[]) => ({
    resource_calendars: [{ id: 'cal', name: 'Office', time_periods: periods }],
  })
  const paths = (...values: readonly unknown[]) => ({
    gateway_branching_probabilities: [
      { gateway_id: 'g', probabilities: values.map((value, i) => ({ path_id: `p${i}`, value })) },
    ],
  })

  it.each<readonly [string, object, string, string]>([
    [
      'a negative time',
      { arrival_time_distribution: distribution('fix', -5) },
      'scenario-bad-number',
      'arrival_time_distribution',
    ],
    [
      'a time that is no number',
      { arrival_time_distribution: distribution('fix', 'soon') },
      'scenario-bad-number',
      'arrival_time_distribution',
    ],
    [
      'ends in the wrong order',
      { arrival_time_distribution: distribution('uniform', 9, 2) },
      'scenario-bad-distribution',
      'arrival_time_distribution',
    ],
    [
      'a mean below the least value',
      { arrival_time_distribution: distribution('expon', 0, 1800, 9000) },
      'scenario-bad-distribution',
      'arrival_time_distribution',
    ],
    [
      'an unknown distribution',
      { arrival_time_distribution: distribution('zipf', 2) },
      'scenario-unknown-distribution',
      'arrival_time_distribution',
    ],
    [
      'no parameters',
      { arrival_time_distribution: distribution('expon') },
      'scenario-unknown-distribution',
      'arrival_time_distribution',
    ],
    ['no arrivals', { arrival_time_distribution: undefined }, 'scenario-missing', 'arrival_time_distribution'],
    ['a probability above 1', paths(1.2), 'scenario-bad-probability', 'p0'],
    ['a probability below 0', paths(-0.1, 1), 'scenario-bad-probability', 'p0'],
    ['probabilities that do not make 1', paths(0.5, 0.3), 'scenario-probabilities-sum', 'g'],
    ['an empty calendar', calendar([]), 'scenario-calendar-never-opens', 'cal'],
    [
      'a calendar without sense',
      calendar([{ from: 'X', to: 'Y', beginTime: '9', endTime: '17' }]),
      'scenario-bad-calendar',
      'cal',
    ],
    ['an empty arrival calendar', { arrival_time_calendar: [] }, 'scenario-calendar-never-opens', 'arrival_time_calendar'],
    ['nobody', { resource_profiles: [] }, 'scenario-unknown-reference', 't'],
    [
      'no heads',
      { resource_profiles: [{ id: 'd', name: 'd', resource_list: [clerk('c1', { amount: 0 })] }] },
      'scenario-bad-number',
      'c1',
    ],
    [
      'half a head',
      { resource_profiles: [{ id: 'd', name: 'd', resource_list: [clerk('c1', { amount: 1.5 })] }] },
      'scenario-bad-number',
      'c1',
    ],
    ['batches', { batch_processing: [{ task_id: 't' }] }, 'scenario-not-supported', 'batch_processing'],
    ['case attributes', { case_attributes: [{ name: 'x' }] }, 'scenario-not-supported', 'case_attributes'],
    ['fuzzy calendars', { model_type: 'FUZZY' }, 'scenario-not-supported', 'model_type'],
  ])('%s', (_, change, rule, element) => {
    // when
    const reading = read(change)

    // then
    expect(reading.findings).toContainEqual(expect.objectContaining({ rule, element }))
    expect(JSON.stringify(reading.scenario)).not.toMatch(/null|NaN/)
  })

  it('a calendar that never opens is kept, or who keeps it would work around the clock', () => {
    const { scenario } = read(calendar([]))
    expect(scenario.calendars).toContainEqual({ id: 'cal', name: 'Office', hours: [] })
    expect(scenario.resources[0]).toMatchObject({ id: 'desk', calendar: 'cal' })
  })

  it('a resource without its calendar is told, and the rest of it kept', () => {
    const reading = read({ resource_calendars: [] })
    expect(rules(reading)).toContain('scenario-unknown-reference')
    expect(reading.scenario.resources[0]).toEqual({ id: 'desk', name: 'Front desk', headcount: 2, hourlyCost: 20 })
  })

  it.each([
    ['{ "a": }', '1:8', 'not-json'],
    ['[1, 2]', '1:1', 'not-a-scenario'],
    ['{}', '1:1', 'not-a-scenario'],
    ['', '1:1', 'not-json'],
  ])('a text such as %s cannot be read at all', (text, element, code) => {
    expect(readProsimos(text).findings).toEqual([{ severity: 'error', rule: 'unreadable', element, name: '', params: { code } }])
  })

  it('strange types everywhere are read without a crash', () => {
    for (const value of [null, 5, 'x', [], [null], [5], [[]], [{}], {}, { a: 1 }, true]) {
      for (const section of Object.keys(source())) expect(() => read({ [section]: value })).not.toThrow()
    }
  })
})
