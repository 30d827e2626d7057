import { describe, expect, it } from 'vitest'
import { readBpsim } from '#src/interchange/bpsim.ts'
import type { ScenarioReading } from '#src/interchange/scenarioReading.ts'

const element = (id: string, inner: string): string =>
  `<bpsim:ElementParameters elementRef="${id}">${inner}</bpsim:ElementParameters>`
const time = (inner: string, parameter = 'ProcessingTime'): string =>
  `<bpsim:TimeParameters><bpsim:${parameter}>${inner}</bpsim:${parameter}></bpsim:TimeParameters>`
const control = (parameter: string, inner: string): string =>
  `<bpsim:ControlParameters><bpsim:${parameter}>${inner}</bpsim:${parameter}></bpsim:ControlParameters>`
const resource = (parameter: string, inner: string): string =>
  `<bpsim:ResourceParameters><bpsim:${parameter}>${inner}</bpsim:${parameter}></bpsim:ResourceParameters>`
const scenario = (inner: string, attributes = 'id="S1" name="As it is"'): string =>
  `<bpsim:Scenario ${attributes}>${inner}</bpsim:Scenario>`
const data = (...scenarios: readonly string[]): string =>
  `<bpsim:BPSimData xmlns:bpsim="http://www.bpsim.org/schemas/1.0">${scenarios.join('')}</bpsim:BPSimData>`
const inBpmn = (bpsim: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <resource id="clerk" name="Clerk"/>
  <process id="p"><startEvent id="Start"/><task id="Task" name="Check"/><intermediateCatchEvent id="Timer"/><sequenceFlow id="Yes"/></process>
  <relationship type="BPSimData"><extensionElements>${bpsim}</extensionElements></relationship></definitions>`

async function read(text: string, id?: string): Promise<ScenarioReading> {
  const reading = await readBpsim(text, id)
  if (reading === undefined) throw new Error('no data')
  return reading
}

/** The hands-on time of a task that has this value, in a scenario with this time unit. */
async function work(value: string, parameters = ''): Promise<unknown> {
  return (await read(data(scenario(parameters + element('Task', time(value)))))).scenario.steps['Task']?.work
}

const OFFICE = `<bpsim:Calendar id="C" name="Office">BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART:20240108T090000
DTEND:20240108T170000
RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
END:VEVENT
END:VCALENDAR</bpsim:Calendar>`

describe('BPSim inside a BPMN file', () => {
  const whole = inBpmn(
    data(
      scenario(
        `<bpsim:ScenarioParameters replication="5" seed="42" baseTimeUnit="hour">
           <bpsim:Start><bpsim:DateTimeParameter value="2024-01-08T09:00:00"/></bpsim:Start>
           <bpsim:Duration><bpsim:DurationParameter value="P300D"/></bpsim:Duration>
           <bpsim:Warmup><bpsim:DurationParameter value="P1D"/></bpsim:Warmup></bpsim:ScenarioParameters>` +
          element(
            'Start',
            `<bpsim:ControlParameters><bpsim:InterTriggerTimer><bpsim:NegativeExponentialDistribution mean="30" timeUnit="min" validFor="C"/></bpsim:InterTriggerTimer>
             <bpsim:TriggerCount><bpsim:NumericParameter value="3000"/></bpsim:TriggerCount></bpsim:ControlParameters>`,
          ) +
          element(
            'Task',
            `<bpsim:TimeParameters><bpsim:WaitTime><bpsim:DurationParameter value="P2D"/></bpsim:WaitTime>
             <bpsim:SetUpTime><bpsim:FloatingParameter value="0.25"/></bpsim:SetUpTime>
             <bpsim:ProcessingTime><bpsim:TriangularDistribution min="1" mode="2" max="4"/></bpsim:ProcessingTime></bpsim:TimeParameters>
             <bpsim:ResourceParameters><bpsim:Selection><bpsim:ExpressionParameter value="bpsim:getResource('clerk',1)"/></bpsim:Selection></bpsim:ResourceParameters>
             <bpsim:PriorityParameters><bpsim:Priority><bpsim:NumericParameter value="3"/></bpsim:Priority></bpsim:PriorityParameters>
             <bpsim:CostParameters><bpsim:FixedCost><bpsim:FloatingParameter value="7.5"/></bpsim:FixedCost></bpsim:CostParameters>`,
          ) +
          element(
            'clerk',
            `<bpsim:ResourceParameters><bpsim:Quantity><bpsim:NumericParameter value="0"/><bpsim:NumericParameter value="3" validFor="C"/></bpsim:Quantity></bpsim:ResourceParameters>
             <bpsim:CostParameters><bpsim:UnitCost><bpsim:FloatingParameter value="20"/></bpsim:UnitCost></bpsim:CostParameters>`,
          ) +
          element('Timer', time('<bpsim:DurationParameter value="PT90M"/>')) +
          element('Yes', control('Probability', '<bpsim:FloatingParameter value="0.56"/>')) +
          OFFICE,
      ),
    ),
  )

  it('is read in full', async () => {
    expect(await read(whole)).toEqual({
      findings: [],
      scenario: {
        start: '2024-01-08T09:00:00',
        period: 7200,
        warmUp: { hours: 24 },
        replications: 5,
        seed: 42,
        arrivals: [{ startEvent: 'Start', interval: { name: 'exponential', mean: 0.5 }, calendar: 'C', cases: 3000 }],
        calendars: [{ id: 'C', name: 'Office', hours: [0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: 540, to: 1020 })) }],
        resources: [{ id: 'clerk', name: 'Clerk', headcount: 3, calendar: 'C', hourlyCost: 20 }],
        steps: {
          Task: {
            performedBy: [
              {
                resource: 'clerk',
                work: {
                  name: 'sum',
                  parts: [
                    { name: 'constant', value: 0.25 },
                    { name: 'triangular', min: 1, likely: 2, max: 4 },
                  ],
                },
              },
            ],
            wait: { hours: { name: 'constant', value: 48 }, clock: 'calendar' },
            priority: 3,
            fixedCost: 7.5,
          },
        },
        events: { Timer: { name: 'constant', value: 1.5 } },
        flows: { Yes: 0.56 },
      },
    })
  })
})

describe('a time', () => {
  it.each([
    ['<bpsim:DurationParameter value="PT60H"/>', { name: 'constant', value: 60 }],
    ['<bpsim:NumericParameter value="30"/>', { name: 'constant', value: 0.5 }],
    ['<bpsim:NumericParameter value="2" timeUnit="day"/>', { name: 'constant', value: 48 }],
    ['<bpsim:FloatingParameter value="1800" timeUnit="s"/>', { name: 'constant', value: 0.5 }],
    ['<bpsim:NegativeExponentialDistribution mean="60"/>', { name: 'exponential', mean: 1 }],
    ['<bpsim:NormalDistribution mean="120" standardDeviation="30"/>', { name: 'normal', mean: 2, sd: 0.5 }],
    [
      '<bpsim:TruncatedNormalDistribution mean="120" standardDeviation="30" min="60" max="180"/>',
      { name: 'normal', mean: 2, sd: 0.5, lower: 1, upper: 3 },
    ],
    ['<bpsim:LogNormalDistribution mean="120" standardDeviation="60"/>', { name: 'lognormal', mean: 2, sd: 1 }],
    ['<bpsim:UniformDistribution min="60" max="120"/>', { name: 'uniform', min: 1, max: 2 }],
    ['<bpsim:GammaDistribution shape="2" scale="60"/>', { name: 'gamma', shape: 2, scale: 1 }],
    ['<bpsim:ErlangDistribution k="3" mean="60"/>', { name: 'erlang', phases: 3, mean: 1 }],
    ['<bpsim:WeibullDistribution shape="2" scale="60"/>', { name: 'weibull', shape: 2, scale: 1 }],
  ])('%s in minutes, the usual unit', async (value, spec) => {
    expect(await work(value)).toEqual(spec)
  })

  it('of a user’s own distribution is a mixture', async () => {
    const point = (share: number, minutes: number) =>
      `<bpsim:UserDistributionDataPoint probability="${share}"><bpsim:NumericParameter value="${minutes}"/></bpsim:UserDistributionDataPoint>`
    expect(
      await work(`<bpsim:UserDistribution discrete="true">${point(0.3, 60)}${point(0.7, 120)}</bpsim:UserDistribution>`),
    ).toEqual({
      name: 'mixture',
      parts: [
        { weight: 0.3, of: { name: 'constant', value: 1 } },
        { weight: 0.7, of: { name: 'constant', value: 2 } },
      ],
    })
  })

  it('that is a result, or only asked for, is none', async () => {
    expect(await work('<bpsim:ResultRequest>mean</bpsim:ResultRequest>')).toBeUndefined()
    expect(await work('<bpsim:FloatingParameter value="9" result="mean"/>')).toBeUndefined()
  })

  it('for a task whose performer is not known is the task’s own', async () => {
    expect(await work('<bpsim:NumericParameter value="60"/>', '<bpsim:ScenarioParameters baseTimeUnit="s"/>')).toEqual({
      name: 'constant',
      value: 1 / 60,
    })
  })
})

describe('several scenarios', () => {
  const one = scenario(
    element('Task', time('<bpsim:NumericParameter value="60"/>')) +
      element('Yes', control('Probability', '<bpsim:FloatingParameter value="0.4"/>')),
  )
  const child = scenario(element('Task', time('<bpsim:NumericParameter value="120"/>')), 'id="S2" name="Faster" inherits="S1"')
  const results = scenario(element('Task', time('<bpsim:NumericParameter value="7"/>')), 'id="R" result="S1"')

  it('the first that is no result is used, and that is told', async () => {
    const reading = await read(data(results, one, child))
    expect(reading.scenario.steps['Task']?.work).toEqual({ name: 'constant', value: 1 })
    expect(reading.findings).toMatchObject([{ severity: 'info', rule: 'scenario-several', params: { used: 'As it is', of: 3 } }])
  })

  it('one can be asked for, and has what it inherits', async () => {
    const reading = await read(data(one, child), 'S2')
    expect(reading.scenario.steps['Task']?.work).toEqual({ name: 'constant', value: 2 })
    expect(reading.scenario.flows).toEqual({ Yes: 0.4 })
  })

  it('that inherit from each other do not go round', async () => {
    const [a, b] = [scenario('', 'id="A" inherits="B"'), scenario('', 'id="B" inherits="A"')]
    expect((await read(data(a, b))).findings).toHaveLength(1)
  })
})

describe('bad or unknown input is a finding with element, name and reason', () => {
  it.each([
    ['a negative time', element('Task', time('<bpsim:NumericParameter value="-1"/>')), 'scenario-bad-number', 'Task'],
    ['a time that is none', element('Task', time('<bpsim:DurationParameter value="soon"/>')), 'scenario-bad-number', 'Task'],
    [
      'an unknown unit',
      element('Task', time('<bpsim:NumericParameter value="1" timeUnit="fortnight"/>')),
      'scenario-bad-number',
      'Task',
    ],
    ['a missing parameter', element('Task', time('<bpsim:NormalDistribution mean="1"/>')), 'scenario-bad-number', 'Task'],
    [
      'ends in the wrong order',
      element('Task', time('<bpsim:UniformDistribution min="2" max="1"/>')),
      'scenario-bad-distribution',
      'Task',
    ],
    [
      'a distribution not supported',
      element('Task', time('<bpsim:BinomialDistribution probability="1" trials="2"/>')),
      'scenario-unknown-distribution',
      'Task',
    ],
    ['an expression', element('Task', time('<bpsim:ExpressionParameter value="x + 1"/>')), 'scenario-not-supported', 'Task'],
    [
      'a condition',
      element('Yes', control('Condition', '<bpsim:ExpressionParameter value="x"/>')),
      'scenario-not-supported',
      'Yes',
    ],
    ['a queueing time', element('Task', time('<bpsim:NumericParameter value="5"/>', 'QueueTime')), 'scenario-queue-time', 'Task'],
    [
      'a probability above 1',
      element('Yes', control('Probability', '<bpsim:FloatingParameter value="56"/>')),
      'scenario-bad-probability',
      'Yes',
    ],
    ['no heads', element('clerk', resource('Quantity', '<bpsim:NumericParameter value="0"/>')), 'scenario-bad-number', 'clerk'],
    [
      'two of a resource',
      element('Task', resource('Selection', `<bpsim:ExpressionParameter value="bpsim:getResource('clerk',2)"/>`)),
      'scenario-not-supported',
      'Task',
    ],
    [
      'a calendar that is no week',
      '<bpsim:Calendar id="C">BEGIN:VEVENT\nDTSTART:20240108T090000\nEND:VEVENT</bpsim:Calendar>',
      'scenario-not-supported',
      'C',
    ],
    ['an empty calendar', '<bpsim:Calendar id="C">BEGIN:VCALENDAR</bpsim:Calendar>', 'scenario-calendar-never-opens', 'C'],
    [
      'an unknown calendar',
      element('Start', control('InterTriggerTimer', '<bpsim:NegativeExponentialDistribution mean="30" validFor="C"/>')),
      'scenario-unknown-reference',
      'Start',
    ],
    [
      'no arrivals',
      element(
        'Start',
        '<bpsim:ControlParameters><bpsim:InterTriggerTimer><bpsim:NumericParameter value="1"/></bpsim:InterTriggerTimer><bpsim:TriggerCount><bpsim:NumericParameter value="0"/></bpsim:TriggerCount></bpsim:ControlParameters>',
      ),
      'scenario-no-arrivals',
      'Start',
    ],
  ])('%s', async (_, inner, rule, place) => {
    // when
    const reading = await read(inBpmn(data(scenario(inner))))

    // then
    expect(reading.findings).toContainEqual(
      expect.objectContaining({ rule, element: place, name: place === 'Task' ? 'Check' : place === 'clerk' ? 'Clerk' : '' }),
    )
    expect(JSON.stringify(reading.scenario)).not.toMatch(/null|NaN/)
  })

  it('a file that is no XML gives one finding, one without BPSim data none', async () => {
    expect((await read('<a>')).findings).toMatchObject([{ rule: 'unreadable', params: { code: 'not-xml' } }])
    expect(await readBpsim('<definitions/>')).toBeUndefined()
  })
})
