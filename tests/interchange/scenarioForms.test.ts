import { describe, expect, it } from 'vitest'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { beyondReason } from '#src/interchange/beyondReason.ts'
import { readScenario } from '#src/interchange/scenario.ts'

const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
const group = (name: string, inner: string): string => `<b:${name}>${inner}</b:${name}>`
const element = (id: string, inner: string): string => `<b:ElementParameters elementRef="${id}">${inner}</b:ElementParameters>`
const control = (name: string, inner: string): string => group('ControlParameters', group(name, inner))
const resource = (name: string, inner: string): string => group('ResourceParameters', group(name, inner))
const number = (value: number, attributes = ''): string => `<b:NumericParameter value="${value}" ${attributes}/>`
const OFFICE =
  '<b:Calendar id="C" name="Office">BEGIN:VEVENT\nDTSTART:20240108T090000\nDTEND:20240108T170000\nRRULE:FREQ=DAILY\nEND:VEVENT</b:Calendar>'

/** BPSim inside a model with a start event, a timer and a task. */
const inModel = (inner: string): string => `<definitions ${BPMN}>
  <process id="p"><startEvent id="Start"/><intermediateCatchEvent id="Timer"/><task id="Task" name="Check"/></process>
  <b:BPSimData xmlns:b="http://www.bpsim.org/schemas/1.0"><b:Scenario id="S">${inner}</b:Scenario></b:BPSimData></definitions>`

describe('BPSim', () => {
  it('a time between triggers of an event on the way is how long it takes, and no arrivals', async () => {
    const { scenario, findings } = await readScenario(inModel(element('Timer', control('InterTriggerTimer', number(90)))))
    expect(scenario.events).toEqual({ Timer: { name: 'constant', value: 1.5 } })
    expect(scenario.arrivals).toEqual([])
    expect(findings).toEqual([])
  })

  it('a number of triggers without a time between them is that of cases that come at once', async () => {
    const { scenario, findings } = await readScenario(inModel(element('Start', control('TriggerCount', number(40)))))
    expect(scenario.arrivals).toEqual([{ startEvent: 'Start', interval: { name: 'constant', value: 0 }, cases: 40 }])
    expect(findings).toEqual([{ severity: 'info', rule: 'scenario-at-once', element: 'Start', name: '', params: { cases: 40 } }])
  })

  it('a resource that is there by a calendar keeps that calendar', async () => {
    const there = resource('Availability', '<b:BooleanParameter value="false"/><b:BooleanParameter value="true" validFor="C"/>')
    const { scenario, findings } = await readScenario(inModel(element('clerk', resource('Quantity', number(2)) + there) + OFFICE))
    expect(scenario.resources).toEqual([{ id: 'clerk', name: 'clerk', headcount: 2, calendar: 'C' }])
    expect(findings).toEqual([])
  })

  it('a step with a quantity of its own, as jBPM writes it, is done by so many', async () => {
    const { scenario, findings } = await readScenario(
      inModel(
        element(
          'Task',
          group('TimeParameters', group('ProcessingTime', number(30))) +
            resource('Quantity', number(3)) +
            group('CostParameters', group('UnitCost', number(2)) + group('FixedCost', number(5))),
        ),
      ),
    )
    expect(scenario.resources).toEqual([{ id: 'Task', name: 'Check', headcount: 3, hourlyCost: 120 }])
    expect(scenario.steps['Task']).toEqual({
      performedBy: [{ resource: 'Task', work: { name: 'constant', value: 0.5 } }],
      fixedCost: 5,
    })
    expect(findings).toEqual([])
  })

  it('a resource that is away by a calendar is a finding', async () => {
    const away = resource('Availability', '<b:BooleanParameter value="false" validFor="C"/>')
    const { findings } = await readScenario(inModel(element('clerk', resource('Quantity', number(2)) + away) + OFFICE))
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'scenario-not-supported', element: 'clerk' }))
  })

  it('of several values by calendar the one without a calendar is used, and that is told', async () => {
    const values = number(30, 'validFor="C"') + number(60)
    const { scenario, findings } = await readScenario(
      inModel(element('Task', group('TimeParameters', group('ProcessingTime', values))) + OFFICE),
    )
    expect(scenario.steps['Task']?.work).toEqual({ name: 'constant', value: 1 })
    expect(findings).toEqual([
      {
        severity: 'warning',
        rule: 'scenario-one-value',
        element: 'Task',
        name: 'Check',
        params: { what: 'ProcessingTime', of: 2 },
      },
    ])
  })
})

describe('qbp', () => {
  const block = (work: string, prefix: string, attributes = '') => {
    const open = prefix === '' ? '' : `${prefix}:`
    const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
    const e = (name: string, more: string, inner = '') => `<${open}${name} ${more}>${inner}</${open}${name}>`
    return e(
      'processSimulationInfo',
      `${xmlns}="http://www.qbp-simulator.com/Schema201212" processInstances="10"`,
      e('arrivalRateDistribution', 'type="EXPONENTIAL" mean="0" arg1="450" arg2="0"', e('timeUnit', '', 'minutes')) +
        e('elements', '', e('element', `elementId="Task" ${attributes}`, e('durationDistribution', work))),
    )
  }
  const EXPONENTIAL = 'type="EXPONENTIAL" mean="0" arg1="360"'

  it.each(['qbp', 'sim', ''])('is known by its name, with the prefix “%s”, in a model and alone', async (prefix) => {
    const text = block(EXPONENTIAL, prefix)
    for (const file of [text, `<definitions ${BPMN}><process id="p"><task id="Task"/></process>${text}</definitions>`]) {
      const { scenario, findings } = await readScenario(file)
      expect(scenario.arrivals[0]?.interval).toEqual({ name: 'exponential', mean: 0.125 })
      expect(scenario.steps['Task']?.work).toEqual({ name: 'exponential', mean: 0.1 })
      expect(findings).toEqual([])
    }
  })

  it.each([
    ['type="EXPONENTIAL" mean="1800" arg1="360" arg2="0"', 360],
    ['type="EXPONENTIAL" mean="360" arg1="NaN" arg2="NaN"', 360],
    ['type="EXPONENTIAL" mean="360" arg1="0" arg2="0"', 360],
    ['type="EXPONENTIAL" mean="360"', 360],
  ])('an exponential time %s has its mean where one is written', async (work, seconds) => {
    const { scenario } = await readScenario(block(work, 'qbp'))
    expect(scenario.steps['Task']?.work).toEqual({ name: 'exponential', mean: seconds / 3600 })
  })

  it('a sub-process to be run as one step is a finding', async () => {
    const { findings } = await readScenario(block(EXPONENTIAL, 'qbp', 'simulateAsTask="true"'))
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'scenario-not-supported', element: 'Task' }))
  })
})

describe('a time beyond reason', () => {
  const MOST = 1e6
  const alike = (value: number): readonly DistributionSpec[] => [
    { name: 'constant', value },
    { name: 'pert', min: 0, likely: 1, max: value },
    { name: 'triangular', min: 0, likely: 1, max: value },
    { name: 'uniform', min: 0, max: value },
    { name: 'exponential', mean: value },
    { name: 'normal', mean: value, sd: 1 },
    { name: 'normal', mean: 1, sd: value },
    { name: 'lognormal', mean: value, sd: 1 },
    { name: 'gamma', shape: 2, scale: value / 2 },
    { name: 'erlang', phases: 2, mean: value },
    { name: 'weibull', shape: 1, scale: value },
    { name: 'histogram', bins: [{ from: 0, to: value, weight: 1 }] },
    { name: 'discrete', values: [{ value, weight: 1 }] },
    { name: 'mixture', parts: [{ weight: 1, of: { name: 'constant', value } }] },
    { name: 'sum', parts: [{ name: 'constant', value }] },
  ]

  it.each(alike(2 * MOST))('is one of more than a million hours: $name', (spec) => {
    expect(beyondReason(spec, 1)).toMatchObject({ value: 2 * MOST })
    // in minutes it is reasonable
    expect(beyondReason(spec, 1 / 60)).toBeUndefined()
  })

  it.each(alike(MOST))('is none of a million: $name', (spec) => {
    expect(beyondReason(spec, 1)).toBeUndefined()
  })

  it('is left out with its element and the number as a power of ten, but not where it only says “no limit”', async () => {
    const params = (...values: number[]) => ({
      distribution_name: 'expon',
      distribution_params: values.map((value) => ({ value })),
    })
    const read = (...values: number[]) => readScenario(JSON.stringify({ arrival_time_distribution: params(...values) }))
    expect(await read(1e300, 0, 1e301)).toMatchObject({
      scenario: { arrivals: [] },
      findings: [{ rule: 'scenario-bad-distribution', element: 'arrival_time_distribution', params: { value: '1e+300' } }],
    })
    expect((await read(450, 0, 1e300)).findings).toEqual([])
  })
})

it.each([
  ['replications', '<b:ScenarioParameters replication="999999999"/>', 'ScenarioParameters'],
  ['heads', element('clerk', resource('Quantity', number(1e12))), 'clerk'],
])('%s beyond reason are a finding, for the run would not end', async (_, inner, place) => {
  const { scenario, findings } = await readScenario(inModel(inner))
  expect(findings).toMatchObject([{ severity: 'error', rule: 'scenario-bad-number', element: place }])
  expect(scenario.replications).toBeUndefined()
})

it('names that every object of the language has are names like others', async () => {
  const work = { distribution_name: 'constructor', distribution_params: [{ value: 1 }] }
  const { findings } = await readScenario(JSON.stringify({ arrival_time_distribution: work }))
  expect(findings).toMatchObject([{ rule: 'scenario-unknown-distribution', params: { distribution: 'constructor' } }])
  const time = group('TimeParameters', group('ProcessingTime', number(1, 'timeUnit="constructor"')))
  expect((await readScenario(inModel(element('Task', time)))).findings).toMatchObject([{ rule: 'scenario-bad-number' }])
})

it('two numbers of an exponential time in Prosimos, the second larger, are those of the older form', async () => {
  const of = (first: number, second: number) =>
    readScenario(
      JSON.stringify({
        arrival_time_distribution: { distribution_name: 'expon', distribution_params: [{ value: first }, { value: second }] },
      }),
    )
  expect((await of(0, 1800)).findings).toMatchObject([{ rule: 'scenario-older-form' }])
  expect((await of(1800, 0)).scenario.arrivals[0]?.interval).toEqual({ name: 'exponential', mean: 0.5, origin: 0 })
})
