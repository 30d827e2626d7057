import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readQbp } from '#src/interchange/qbp.ts'
import type { ScenarioReading } from '#src/interchange/scenarioReading.ts'

/** A small block; `definitions` puts it where BPMN readers drop it. */
function bpmn(
  parts: {
    arrival?: string
    element?: string
    resources?: string
    timetables?: string
    attributes?: string
    flows?: string
  } = {},
): string {
  const block = `<qbp:processSimulationInfo xmlns:qbp="http://www.qbp-simulator.com/Schema201212" id="q"
      ${parts.attributes ?? 'processInstances="500" startDateTime="2024-01-08T09:00:00.000+02:00" currency="EUR"'}>
    ${parts.arrival ?? '<qbp:arrivalRateDistribution type="EXPONENTIAL" mean="0" arg1="1800" arg2="NaN"><qbp:timeUnit>minutes</qbp:timeUnit></qbp:arrivalRateDistribution>'}
    <qbp:timetables>${parts.timetables ?? '<qbp:timetable id="T" default="true" name="Office"><qbp:rules><qbp:rule fromTime="09:00:00.000+00:00" toTime="17:00:00.000+00:00" fromWeekDay="MONDAY" toWeekDay="FRIDAY"/></qbp:rules></qbp:timetable>'}</qbp:timetables>
    <qbp:resources>${parts.resources ?? '<qbp:resource id="R" name="Clerk" totalAmount="3" costPerHour="12" timetableId="T"/>'}</qbp:resources>
    <qbp:elements>${parts.element ?? '<qbp:element elementId="Task" fixedCost="5"><qbp:durationDistribution type="FIXED" mean="3600" arg1="NaN" arg2="NaN"/><qbp:resourceIds><qbp:resourceId>R</qbp:resourceId></qbp:resourceIds></qbp:element>'}
      <qbp:element elementId="Timer"><qbp:durationDistribution type="FIXED" mean="7200"/></qbp:element></qbp:elements>
    <qbp:sequenceFlows>${parts.flows ?? '<qbp:sequenceFlow elementId="Yes" executionProbability="0.4"/><qbp:sequenceFlow elementId="Other"/>'}</qbp:sequenceFlows>
    <qbp:statsOptions trimStartProcessInstances="0.1"/>
  </qbp:processSimulationInfo>`
  return `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
    <process id="p"><task id="Task" name="Check &amp; sign"/><intermediateCatchEvent id="Timer" name="Wait"/></process>${block}</definitions>`
}

async function read(parts: Parameters<typeof bpmn>[0] = {}): Promise<ScenarioReading> {
  const reading = await readQbp(bpmn(parts))
  if (reading === undefined) throw new Error('no block')
  return reading
}

const task = (type: string, mean: string, arg1: string, arg2: string, inner = '') =>
  `<qbp:element elementId="Task"><qbp:durationDistribution type="${type}" mean="${mean}" arg1="${arg1}" arg2="${arg2}">${inner}</qbp:durationDistribution></qbp:element>`

describe('a qbp block straight under definitions', () => {
  it('is read in full', async () => {
    expect(await read()).toEqual({
      findings: [],
      scenario: {
        start: '2024-01-08T09:00:00.000',
        cases: 500,
        warmUp: { cases: 50 },
        arrivals: [{ interval: { name: 'exponential', mean: 0.5 }, calendar: 'T' }],
        calendars: [{ id: 'T', name: 'Office', hours: [0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: 540, to: 1020 })) }],
        resources: [{ id: 'R', name: 'Clerk', headcount: 3, calendar: 'T', hourlyCost: 12 }],
        steps: { Task: { performedBy: [{ resource: 'R', work: { name: 'constant', value: 1 } }], fixedCost: 5 } },
        events: { Timer: { name: 'constant', value: 2 } },
        flows: { Yes: 0.4 },
      },
    })
  })

  it('has arrivals per timetable when they are given so', async () => {
    const arrival =
      '<qbp:arrivalRateDistribution><qbp:byTimetable><qbp:distribution timetableId="T" type="FIXED" mean="1800"/></qbp:byTimetable></qbp:arrivalRateDistribution>'
    expect((await read({ arrival })).scenario.arrivals).toEqual([{ interval: { name: 'constant', value: 0.5 }, calendar: 'T' }])
  })
})

describe('the parameters of a type are seconds', () => {
  it.each([
    ['FIXED', '3600', 'NaN', 'NaN', { name: 'constant', value: 1 }],
    ['EXPONENTIAL', '99', '7200', '0', { name: 'exponential', mean: 2 }],
    ['NORMAL', '7200', '3600', '0', { name: 'normal', mean: 2, sd: 1 }],
    ['UNIFORM', '3600', '1800', '7200', { name: 'uniform', min: 0.5, max: 2 }],
    ['TRIANGULAR', '3600', '1800', '7200', { name: 'triangular', min: 0.5, likely: 1, max: 2 }],
    ['LOGNORMAL', '7200', String(3600 * 3600), '0', { name: 'lognormal', mean: 2, sd: 1 }],
    ['GAMMA', '7200', String(7200 * 3600), '0', { name: 'gamma', shape: 2, scale: 1 }],
  ])('%s %s %s %s', async (type, mean, arg1, arg2, work) => {
    expect((await read({ element: task(type, mean, arg1, arg2) })).scenario.steps['Task']?.work).toEqual(work)
  })

  it('a histogram is a mixture by percentages', async () => {
    const bin = (percent: number, seconds: number) =>
      `<qbp:histogramData probability="${percent}"><qbp:distribution type="FIXED" mean="${seconds}"/></qbp:histogramData>`
    const element = task(
      'HISTOGRAM',
      'NaN',
      'NaN',
      'NaN',
      `<qbp:histogramDataBins>${bin(25, 3600)}${bin(75, 7200)}</qbp:histogramDataBins>`,
    )
    expect((await read({ element })).scenario.steps['Task']?.work).toEqual({
      name: 'mixture',
      parts: [
        { weight: 25, of: { name: 'constant', value: 1 } },
        { weight: 75, of: { name: 'constant', value: 2 } },
      ],
    })
  })
})

describe('bad input is a finding with element, name and reason', () => {
  it.each<readonly [string, Parameters<typeof bpmn>[0], string, string, string]>([
    ['a negative time', { element: task('FIXED', '-1', '0', '0') }, 'scenario-bad-number', 'Task', 'Check & sign'],
    ['a NaN that is used', { element: task('NORMAL', '60', 'NaN', '0') }, 'scenario-bad-number', 'Task', 'Check & sign'],
    [
      'ends in the wrong order',
      { element: task('UNIFORM', '0', '90', '60') },
      'scenario-bad-distribution',
      'Task',
      'Check & sign',
    ],
    ['an unknown type', { element: task('CAUCHY', '1', '1', '1') }, 'scenario-unknown-distribution', 'Task', 'Check & sign'],
    [
      'a probability above 1',
      { flows: '<qbp:sequenceFlow elementId="Yes" executionProbability="40"/>' },
      'scenario-bad-probability',
      'Yes',
      '',
    ],
    ['a timetable without rules', { timetables: '<qbp:timetable id="T"/>' }, 'scenario-calendar-never-opens', 'T', ''],
    [
      'a timetable without sense',
      { timetables: '<qbp:timetable id="T"><qbp:rules><qbp:rule fromTime="x"/></qbp:rules></qbp:timetable>' },
      'scenario-bad-calendar',
      'T',
      '',
    ],
    ['no heads', { resources: '<qbp:resource id="R" totalAmount="0"/>' }, 'scenario-bad-number', 'R', ''],
    ['nobody', { resources: '' }, 'scenario-unknown-reference', 'Task', 'Check & sign'],
    ['no arrivals', { arrival: '' }, 'scenario-missing', 'arrivalRateDistribution', ''],
    ['no cases', { attributes: 'processInstances="0"' }, 'scenario-bad-number', 'q', ''],
    ['a start that is no date', { attributes: 'startDateTime="tomorrow"' }, 'scenario-bad-number', 'q', ''],
  ])('%s', async (_, parts, rule, element, name) => {
    // when
    const reading = await read(parts)

    // then
    expect(reading.findings).toContainEqual(expect.objectContaining({ severity: 'error', rule, element, name }))
    expect(JSON.stringify(reading.scenario)).not.toMatch(/null|NaN/)
  })

  it('a file that is no XML, or with a document type, gives one finding', async () => {
    expect((await readQbp('nothing'))?.findings).toMatchObject([{ rule: 'unreadable', params: { code: 'not-xml' } }])
    expect((await readQbp('<!DOCTYPE a><a/>'))?.findings).toMatchObject([
      { rule: 'unreadable', element: '1:1', params: { code: 'doctype' } },
    ])
  })

  it('a file without a block gives none', async () => {
    expect(await readQbp('<definitions/>')).toBeUndefined()
  })
})

const LOAN = '../shared/interchange/qbp/LoanApp_simplified.bpmn'

describe('the loan application of Simod', () => {
  if (!existsSync(LOAN)) {
    it('is not beside this clone: nothing to read', () => {
      expect(existsSync(LOAN)).toBe(false)
    })
    return
  }

  it('is read without findings, its exponential times by arg1', async () => {
    // when
    const reading = await readQbp(readFileSync(LOAN, 'utf8'))

    // then
    expect(reading?.findings).toEqual([])
    expect(reading?.scenario).toMatchObject({ cases: 1000, start: '2023-02-09T10:00:00.000' })
    expect(reading?.scenario.resources.map((resource) => resource.headcount)).toEqual([8, 4, 2, 2, 2, 1])
    expect(Object.keys(reading?.scenario.steps ?? {})).toHaveLength(10)
    expect(reading?.scenario.steps['sid-9703AD2C-3219-4B4A-9A91-F4A81EF91130']?.performedBy).toEqual([
      { resource: 'QBP_DEFAULT_RESOURCE', work: { name: 'exponential', mean: 1 / 3 } },
    ])
    expect(reading?.scenario.flows['Flow_0m3b6vq']).toBe(0.6)
  })
})
