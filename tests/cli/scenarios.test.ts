import { describe, expect, it } from 'vitest'
import { run } from '#src/cli/run.ts'

/** A service of steps one after the other, with more inside `definitions`. */
const bpmn = (tasks: readonly string[], { facts = '', more = '' } = {}) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpr="urn:darcha:bpr:1" id="d" targetNamespace="t">
  <resource id="clerk" name="Clerk"/>
  <process id="P" name="Office">
    <extensionElements>${facts}</extensionElements>
    <startEvent id="S"/>
    ${tasks.map((id) => `<userTask id="${id}" name="Step ${id}"><extensionElements><bpr:step><bpr:work likely="6" unit="hour"/></bpr:step></extensionElements></userTask>`).join('\n')}
    <endEvent id="E"/>
    ${['S', ...tasks].map((id, i) => `<sequenceFlow id="f${i}" sourceRef="${id}" targetRef="${tasks[i] ?? 'E'}"/>`).join('\n')}
  </process>${more}
</definitions>`

const params = (...values: number[]) => values.map((value) => ({ value }))
const distribution = (name: string, ...values: number[]) => ({ distribution_name: name, distribution_params: params(...values) })
const expon = (mean: number) => distribution('expon', mean, 0, 1e12)
const period = (from: string, to: string, beginTime: string, endTime: string) => ({ from, to, beginTime, endTime })
const ALWAYS = [period('MONDAY', 'SUNDAY', '00:00:00', '23:59:59')]

/** A Prosimos scenario for the step T, done by one clerk. */
const prosimos = (arrival: object, work: object, change: object = {}) =>
  JSON.stringify({
    resource_profiles: [
      {
        id: 'p',
        name: 'Desk',
        resource_list: [{ id: 'r', name: 'Desk', cost_per_hour: 0, amount: 1, calendar: 'cal', assignedTasks: ['T'] }],
      },
    ],
    arrival_time_distribution: arrival,
    arrival_time_calendar: ALWAYS,
    gateway_branching_probabilities: [],
    task_resource_distribution: [{ task_id: 'T', resources: [{ resource_id: 'r', ...work }] }],
    resource_calendars: [{ id: 'cal', name: 'Always', time_periods: ALWAYS }],
    ...change,
  })

const bpsim = (version: '1.0' | '2.0', unit: string, gap: number, work: number) => {
  const exponential = (mean: number) => `<b:NegativeExponentialDistribution mean="${mean}"/>`
  const element = (id: string, inner: string) => `<b:ElementParameters elementRef="${id}">${inner}</b:ElementParameters>`
  return `<b:BPSimData xmlns:b="http://www.bpsim.org/schemas/${version}"><b:Scenario id="S1" name="As it is">
    ${unit === '' ? '' : `<b:ScenarioParameters baseTimeUnit="${unit}"/>`}
    ${element('S', `<b:ControlParameters><b:InterTriggerTimer>${exponential(gap)}</b:InterTriggerTimer></b:ControlParameters>`)}
    ${element('T', `<b:TimeParameters><b:ProcessingTime>${exponential(work)}</b:ProcessingTime></b:TimeParameters><b:ResourceParameters><b:Selection><b:ExpressionParameter value="bpsim:getResource('clerk',1)"/></b:Selection></b:ResourceParameters>`)}
    ${element('clerk', '<b:ResourceParameters><b:Quantity><b:NumericParameter value="1"/></b:Quantity></b:ResourceParameters>')}
  </b:Scenario></b:BPSimData>`
}
const relationship = (inner: string) =>
  `<relationship type="BPSimData"><extensionElements>${inner}</extensionElements><source>d</source><target>d</target></relationship>`

const qbp = (prefix: string) => {
  const p = prefix
  return `<${p}:processSimulationInfo xmlns:${p}="http://www.qbp-simulator.com/Schema201212" processInstances="30000" currency="UZS">
    <${p}:arrivalRateDistribution type="EXPONENTIAL" mean="0" arg1="450" arg2="0"><${p}:timeUnit>hours</${p}:timeUnit></${p}:arrivalRateDistribution>
    <${p}:resources><${p}:resource id="R" name="Clerk" totalAmount="1"/></${p}:resources>
    <${p}:elements><${p}:element elementId="T"><${p}:durationDistribution type="EXPONENTIAL" mean="0" arg1="360"><${p}:timeUnit>days</${p}:timeUnit></${p}:durationDistribution><${p}:resourceIds><${p}:resourceId>R</${p}:resourceId></${p}:resourceIds></${p}:element></${p}:elements>
  </${p}:processSimulationInfo>`
}

async function simulate(files: Readonly<Record<string, string>>, ...argv: string[]) {
  let out = ''
  const written: Record<string, string> = {}
  const exit = await run(['simulate', ...argv, '--json'], {
    out: (text) => {
      out += text
    },
    err() {},
    read: async (file) => new TextEncoder().encode(files[file]),
    create: (file) => ({
      write: (text) => {
        written[file] = (written[file] ?? '') + text
      },
      close() {},
    }),
  })
  return { exit, result: JSON.parse(out), written }
}

describe('one clerk, 8 cases an hour, 10 done in an hour: half an hour each', () => {
  it.each([
    { form: 'BPSim 1.0 in the model, in minutes', model: bpmn(['T'], { more: relationship(bpsim('1.0', '', 7.5, 6)) }) },
    { form: 'BPSim 2.0 alone, in hours', model: bpmn(['T']), scenario: bpsim('2.0', 'hour', 0.125, 0.1) },
    { form: 'BPSim 1.0 alone, in seconds', model: bpmn(['T']), scenario: bpsim('1.0', 's', 450, 360) },
    { form: 'qbp inside the process', model: bpmn(['T'], { facts: qbp('qbp') }) },
    { form: 'qbp under definitions, with another prefix', model: bpmn(['T'], { more: qbp('sim') }) },
    { form: 'Prosimos', model: bpmn(['T']), scenario: prosimos(expon(450), expon(360)) },
  ])('$form', async ({ model, scenario }) => {
    // when
    const more = scenario === undefined ? [] : ['--scenario', 'scenario']
    const { exit, result } = await simulate({ model, scenario: scenario ?? '' }, 'model', '--cases', '30000', ...more)
    // then
    expect(exit).toBe(0)
    expect(Math.abs(result.cycleTime.mean - 0.5)).toBeLessThan(4 * (result.cycleTime.ci95 / 1.96))
    expect(result.performers[0].utilisation).toBeCloseTo(0.8, 1)
  })
})

describe('one clerk whose times are not exponential (Pollaczek and Khinchine)', () => {
  /** Mean hours of six minutes' work with this second moment, in square seconds. */
  const formula = (second: number) => (360 + second / 450 / (2 * (1 - 360 / 450))) / 3600

  it.each([
    { work: distribution('fix', 360), second: 360 ** 2 },
    { work: distribution('uniform', 0, 720), second: 720 ** 2 / 3 },
    { work: distribution('triang', 360, 120, 600), second: 360 ** 2 + 240 ** 2 / 6 },
    { work: distribution('norm', 360, 36, 0, 1e9), second: 360 ** 2 + 36 ** 2 },
    { work: distribution('lognorm', 360, 360 ** 2 / 4, 0, 1e9), second: 1.25 * 360 ** 2 },
    { work: distribution('gamma', 360, 360 ** 2 / 2, 0, 1e9), second: 1.5 * 360 ** 2 },
    { work: distribution('expon', 360, 180, 1e9), second: 360 ** 2 + 180 ** 2 },
  ])('$work.distribution_name', async ({ work, second }) => {
    const files = { model: bpmn(['T']), scenario: prosimos(expon(450), work) }
    const { result } = await simulate(files, 'model', '--scenario', 'scenario', '--cases', '30000')
    expect(Math.abs(result.cycleTime.mean - formula(second))).toBeLessThan(4 * (result.cycleTime.ci95 / 1.96))
    expect(result.workTime.mean).toBeCloseTo(0.1, 2)
  })
})

describe('hours of Uzbekistan, one case of six hours that comes at once', () => {
  /** When the work begins and ends. */
  async function work(start: string, calendar = 'office', country = 'country="UZ"') {
    const facts = `<bpr:service ${country}/><bpr:performer kind="back-office" headcount="1" calendar="${calendar}"/>`
    const scenario = prosimos(distribution('fix', 3600), {}, { task_resource_distribution: [] })
    const options = ['--scenario', 'scenario', '--cases', '1', '--start', start, '--log', 'log.csv']
    const { written } = await simulate({ model: bpmn(['T'], { facts }), scenario }, 'model', ...options)
    const [, , , , , begun, ended] = written['log.csv']!.split('\r\n')[1]!.split(',')
    return [begun!.slice(0, 16), ended!.slice(0, 16)]
  }

  it.each([
    { title: 'over lunch', start: '2024-01-09T09:00', end: '2024-01-09T16:00' },
    { title: 'over a night and a weekend', start: '2024-01-12T16:00', end: '2024-01-15T13:00' },
    { title: 'over New Year 2025 with its moved days', start: '2024-12-27T14:00', end: '2025-01-03T11:00' },
    { title: 'on a Saturday that is worked', start: '2025-01-03T15:00', end: '2025-01-04T12:00' },
    { title: 'on a Sunday that is worked', start: '2016-08-31T15:00', end: '2016-09-04T12:00' },
    { title: 'over Roʻza hayit and Navroʻz 2026', start: '2026-03-19T15:00', end: '2026-03-24T12:00' },
  ])('$title', async ({ start, end }) => {
    expect(await work(start)).toEqual([start, end])
  })

  it('without the country there are only weekends', async () => {
    expect(await work('2025-01-03T15:00', 'office', '')).toEqual(['2025-01-03T15:00', '2025-01-06T12:00'])
  })

  it('a week of six days goes on on Saturday', async () => {
    expect(await work('2024-01-12T15:00', 'office-6')).toEqual(['2024-01-12T15:00', '2024-01-13T12:00'])
  })
})

describe('bad input gives findings with place and reason, exit status 1 and no number that is none', () => {
  const nine = (time_periods: object[]) => ({ resource_calendars: [{ id: 'cal', name: 'Desk hours', time_periods }] })

  it.each([
    { title: 'a calendar without hours', change: nine([]), rule: 'calendar-never-opens', place: 'r' },
    {
      title: 'a calendar that closes when it opens',
      change: nine([period('MONDAY', 'FRIDAY', '09:00:00', '09:00:00')]),
      rule: 'calendar-never-opens',
      place: 'r',
    },
    { title: 'no arrival hours', change: { arrival_time_calendar: [] }, rule: 'calendar-never-opens', place: 'S' },
    {
      title: 'no time between cases',
      change: { arrival_time_distribution: expon(0) },
      rule: 'arrivals-without-interval',
      place: 'S',
    },
  ])('$title: nothing is simulated', async ({ change, rule, place }) => {
    const files = { model: bpmn(['T']), scenario: prosimos(expon(450), expon(360), change) }
    const { exit, result } = await simulate(files, 'model', '--scenario', 'scenario', '--cases', '100')
    expect(exit).toBe(1)
    expect(result.findings).toContainEqual(expect.objectContaining({ severity: 'error', rule, element: place }))
    expect(result).toMatchObject({ cases: 0, events: 0, cycleTime: { mean: null, p90: null, ci95: null } })
  })

  it.each([
    { title: 'a negative time', work: distribution('fix', -1), rule: 'scenario-bad-number' },
    { title: 'an absurd time', work: distribution('fix', 1e15), rule: 'scenario-bad-distribution' },
    { title: 'ends in the wrong order', work: distribution('uniform', 9, 3), rule: 'scenario-bad-distribution' },
    { title: 'an unknown distribution', work: distribution('cauchy', 9, 3), rule: 'scenario-unknown-distribution' },
  ])('$title is told with the name of the step', async ({ work, rule }) => {
    const files = { model: bpmn(['T']), scenario: prosimos(expon(450), work) }
    const { exit, result } = await simulate(files, 'model', '--scenario', 'scenario', '--cases', '100')
    expect(exit).toBe(1)
    expect(result.findings).toContainEqual(expect.objectContaining({ severity: 'error', rule, element: 'T', name: 'Step T' }))
  })
})
