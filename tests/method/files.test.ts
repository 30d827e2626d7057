import { describe, expect, it } from 'vitest'
import { analyseXml, ext, file, flowsOf, processOf, taskOf } from '#tests/support/xmlCases.ts'

const START = '<bpmn:startEvent id="s"/>'
const END = '<bpmn:endEvent id="e"/>'
const one = (attributes: string, children = '') =>
  processOf(`${START}${taskOf('A', attributes, children)}${END}${flowsOf('s', 'A', 'e')}`)

describe('a file without incoming, outgoing and drawing', () => {
  it('is read from sourceRef and targetRef', async () => {
    const { indicators, model } = await analyseXml(one('channel="online"', '<bpr:work likely="30" unit="minute"/>'))
    expect(indicators.workHours.mean).toBeCloseTo(0.5, 12)
    expect(indicators.interactions.mean).toBe(1)
    expect(model.pools).toEqual([])
  })

  it('orders ties by its sequence flows, not by its nodes', async () => {
    const nodes = `${START}<bpmn:parallelGateway id="x"/>${taskOf('A')}
      <bpmn:endEvent id="stop"><bpmn:terminateEventDefinition id="td"/></bpmn:endEvent>`
    const first = await analyseXml(processOf(`${nodes}${flowsOf('x', 'stop')}${flowsOf('s', 'x', 'A')}`))
    expect(first.indicators.steps.mean).toBe(0)
    const second = await analyseXml(processOf(`${nodes}${flowsOf('x', 'A')}${flowsOf('x', 'stop')}${flowsOf('s', 'x')}`))
    expect(second.indicators.steps.mean).toBe(1)
  })

  it('takes the order of the sequence flows though outgoing says another', async () => {
    const xml = processOf(`${START}
      <bpmn:parallelGateway id="x"><bpmn:outgoing>x_A</bpmn:outgoing><bpmn:outgoing>x_stop</bpmn:outgoing></bpmn:parallelGateway>
      ${taskOf('A')}<bpmn:endEvent id="stop"><bpmn:terminateEventDefinition id="td"/></bpmn:endEvent>
      ${flowsOf('x', 'stop')}${flowsOf('s', 'x', 'A')}`)
    expect((await analyseXml(xml)).indicators.steps.mean).toBe(0)
  })

  it('runs every process of the file, with or without pools', async () => {
    const xml = file(`<bpmn:process id="P1">${taskOf('A', '', '<bpr:work likely="2" unit="hour"/>')}</bpmn:process>
      <bpmn:process id="P2">${taskOf('B', '', '<bpr:work likely="3" unit="hour"/>')}</bpmn:process>`)
    const { indicators } = await analyseXml(xml)
    expect(indicators.steps.mean).toBe(2)
    expect((indicators.elapsedWorkingDays.mean ?? 0) * 8).toBeCloseTo(3, 9)
  })
})

describe('who performs', () => {
  const lanes = file(`
    <bpmn:collaboration id="C">
      <bpmn:participant id="Pool" name="Ministry" processRef="P">
        ${ext('<bpr:performer kind="other-agency" hourlyCost="100"/>')}
      </bpmn:participant>
    </bpmn:collaboration>
    <bpmn:process id="P">${ext('<bpr:performer organisation="State" hourlyCost="1" headcount="9"/>')}
      <bpmn:laneSet id="LS">
        <bpmn:lane id="Outer" name="Department">${ext('<bpr:performer kind="front-office"/>')}
          <bpmn:flowNodeRef>A</bpmn:flowNodeRef><bpmn:flowNodeRef>B</bpmn:flowNodeRef><bpmn:flowNodeRef>S</bpmn:flowNodeRef>
          <bpmn:childLaneSet id="CS">
            <bpmn:lane id="Inner" name="Desk">${ext('<bpr:performer hourlyCost="7"/>')}
              <bpmn:flowNodeRef>B</bpmn:flowNodeRef><bpmn:flowNodeRef>S2</bpmn:flowNodeRef></bpmn:lane>
          </bpmn:childLaneSet>
        </bpmn:lane>
      </bpmn:laneSet>
      ${START}${taskOf('A', '', '<bpr:work likely="1" unit="hour"/>')}${taskOf('B', '', '<bpr:work likely="1" unit="hour"/>')}
      <bpmn:subProcess id="S">${taskOf('S1', '', '<bpr:work likely="1" unit="hour"/>')}${taskOf('S2', '', '<bpr:work likely="1" unit="hour"/>')}
        ${flowsOf('S1', 'S2')}</bpmn:subProcess>
      ${taskOf('Z', '', '<bpr:work likely="1" unit="hour"/>')}
      ${flowsOf('s', 'A', 'B', 'S', 'Z')}
    </bpmn:process>`)

  it('is the innermost lane, with attributes inherited one by one and nodes of a sub-process in its lane unless listed', async () => {
    const { model, step } = await analyseXml(lanes)
    const by = Object.fromEntries(model.nodes.map(({ id, performer }) => [id, performer]))
    expect(by).toMatchObject({ A: 'Outer', B: 'Inner', S1: 'Outer', S2: 'Inner', Z: 'Pool' })
    const facts = (id: string) => model.performers.find((performer) => performer.id === id)
    expect(facts('Outer')).toMatchObject({ kind: 'front-office', hourlyCost: 100, headcount: 9 })
    expect(facts('Inner')).toMatchObject({ kind: 'front-office', hourlyCost: 7, headcount: 9 })
    expect(facts('Pool')).toMatchObject({ kind: 'other-agency', hourlyCost: 100 })
    expect(['A', 'B', 'S1', 'S2', 'Z'].map((id) => step(id)?.agencyCost)).toEqual([100, 7, 100, 7, 100])
  })

  it('has the innermost organisation given, else the innermost element’s name', async () => {
    const { step } = await analyseXml(lanes)
    expect(step('B')?.organisation).toBe('State')
    const named = await analyseXml(lanes.replace('organisation="State"', ''))
    expect(['A', 'B', 'S1', 'S2', 'Z'].map((id) => named.step(id)?.organisation)).toEqual([
      'Department',
      'Desk',
      'Department',
      'Desk',
      'Ministry',
    ])
    expect(named.indicators.agenciesInvolved.mean).toBe(3)
  })

  it('counts as back-office with a finding when no kind is given', async () => {
    const { findings, indicators } = await analyseXml(one('channel="internal"', '<bpr:work likely="1" unit="hour"/>'))
    expect(findings.some(({ element, rule }) => element === 'P' && rule.includes('kind'))).toBe(true)
    expect(indicators.agencyHours.mean).toBe(1)
  })
})

describe('events and gateways as tools write them', () => {
  it('reads timers, boundary events, probabilities, defaults and conditions', async () => {
    const xml = processOf(`${START}
      <bpmn:userTask id="A" default="A_C">${ext('<bpr:step><bpr:work likely="4" unit="hour"/></bpr:step>')}</bpmn:userTask>
      <bpmn:boundaryEvent id="t" attachedToRef="A">${ext('<bpr:event probability="0.5"/>')}
        <bpmn:timerEventDefinition id="td"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
      <bpmn:boundaryEvent id="m" attachedToRef="A" cancelActivity="false">${ext('<bpr:event probability="0.5"/>')}
        <bpmn:messageEventDefinition id="md"/></bpmn:boundaryEvent>
      ${['B', 'C', 'T', 'M'].map((id) => taskOf(id)).join('')}
      <bpmn:sequenceFlow id="A_B" sourceRef="A" targetRef="B">${ext('<bpr:flow probability="0.3"/>')}
        <bpmn:conditionExpression>x</bpmn:conditionExpression></bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="A_C" sourceRef="A" targetRef="C"/>
      ${flowsOf('s', 'A')}${flowsOf('t', 'T')}${flowsOf('m', 'M')}`)
    const { step, indicators } = await analyseXml(xml)
    expect(step('T')?.executions).toBeCloseTo(0.5, 9)
    expect(step('B')?.executions).toBeCloseTo(0.15, 9)
    expect(step('C')?.executions).toBeCloseTo(0.35, 9)
    expect(indicators.workHours.mean).toBeCloseTo(2.5, 9)
  })

  it('reads event sub-processes, call activities, links, signals, markers and ad-hoc', async () => {
    const xml = file(`<bpmn:signal id="Sig" name="go"/>
      <bpmn:process id="P">${START}
        <bpmn:callActivity id="call" calledElement="Q"/>
        <bpmn:adHocSubProcess id="H" ordering="Sequential">${taskOf('H1', '', '<bpr:work likely="1" unit="hour"/>')}${taskOf('H2', '', '<bpr:work likely="2" unit="hour"/>')}</bpmn:adHocSubProcess>
        <bpmn:task id="MI">${ext('<bpr:step><bpr:work likely="2" unit="hour"/><bpr:repeat count="2.5"/></bpr:step>')}
          <bpmn:multiInstanceLoopCharacteristics id="mi"/></bpmn:task>
        <bpmn:task id="SQ">${ext('<bpr:step><bpr:work likely="1" unit="hour"/><bpr:repeat count="3"/></bpr:step>')}
          <bpmn:multiInstanceLoopCharacteristics id="sq" isSequential="true"/></bpmn:task>
        <bpmn:intermediateThrowEvent id="to"><bpmn:linkEventDefinition id="l1" name="X"/></bpmn:intermediateThrowEvent>
        <bpmn:intermediateCatchEvent id="from"><bpmn:linkEventDefinition id="l2" name="X"/></bpmn:intermediateCatchEvent>
        <bpmn:endEvent id="sig"><bpmn:signalEventDefinition id="sd1" signalRef="Sig"/></bpmn:endEvent>
        ${flowsOf('s', 'call', 'H', 'MI', 'SQ', 'to')}${flowsOf('from', 'sig')}
      </bpmn:process>
      <bpmn:process id="Q">${taskOf('Q1', '', '<bpr:work likely="1" unit="hour"/>')}
        <bpmn:subProcess id="ES" triggeredByEvent="true">
          <bpmn:startEvent id="es" isInterrupting="false">${ext('<bpr:event probability="0.5"/>')}<bpmn:messageEventDefinition id="m1"/></bpmn:startEvent>
          ${taskOf('ES1')}${flowsOf('es', 'ES1')}
        </bpmn:subProcess>
      </bpmn:process>
      <bpmn:process id="R"><bpmn:startEvent id="rs"><bpmn:signalEventDefinition id="sd2" signalRef="Sig"/></bpmn:startEvent>
        ${taskOf('R1', '', '<bpr:work likely="4" unit="hour"/>')}${flowsOf('rs', 'R1')}</bpmn:process>`)
    const { step, indicators } = await analyseXml(xml)
    // 1 called, 1 + 2 ad hoc, 2 side by side, 3 in sequence, 4 after the signal
    expect((indicators.elapsedWorkingDays.mean ?? 0) * 8).toBeCloseTo(13, 9)
    expect(step('MI')?.executions).toBeCloseTo(2.5, 9)
    expect(step('ES1')?.executions).toBeCloseTo(0.5, 9)
    expect(indicators.steps.mean).toBeCloseTo(1 + 2 + 2.5 + 3 + 1 + 0.5, 9)
  })

  it('carries messages to borders and from black boxes', async () => {
    const xml = file(`<bpmn:collaboration id="C">
        <bpmn:participant id="Citizen" name="Citizen" processRef="P"/><bpmn:participant id="Office" name="Office" processRef="Q"/>
        <bpmn:participant id="Bank" name="Bank"/>
        <bpmn:messageFlow id="m1" sourceRef="A" targetRef="Office"/><bpmn:messageFlow id="m2" sourceRef="Bank" targetRef="paid"/>
        <bpmn:messageFlow id="m3" sourceRef="A" targetRef="Bank"/>
      </bpmn:collaboration>
      <bpmn:process id="P">${taskOf('A', '', '<bpr:work likely="1" unit="hour"/>')}</bpmn:process>
      <bpmn:process id="Q"><bpmn:startEvent id="q"/><bpmn:intermediateCatchEvent id="paid"><bpmn:messageEventDefinition id="pd"/></bpmn:intermediateCatchEvent>
        ${taskOf('B', '', '<bpr:work likely="2" unit="hour"/>')}${flowsOf('q', 'paid', 'B')}</bpmn:process>`)
    const { indicators } = await analyseXml(xml)
    expect((indicators.elapsedWorkingDays.mean ?? 0) * 8).toBeCloseTo(3, 9)
    expect(indicators.handovers.mean).toBe(1)
  })
})

describe('values that are wrong', () => {
  const bad: readonly [string, string, string, string, string][] = [
    ['a negative time', '', '<bpr:work likely="-5" unit="minute"/>', 'likely', '-5'],
    ['a number with a comma', '', '<bpr:work likely="1,5" unit="hour"/>', 'likely', '1,5'],
    ['an infinite number', '', '<bpr:wait likely="Infinity" unit="hour"/>', 'likely', 'Infinity'],
    ['not a number', '', '<bpr:repeat count="NaN"/>', 'count', 'NaN'],
    ['an unknown unit', '', '<bpr:work likely="5" unit="fortnight"/>', 'unit', 'fortnight'],
    ['an unknown channel', 'channel="carrier-pigeon"', '', 'channel', 'carrier-pigeon'],
    ['an unknown value class', 'value="nice"', '', 'value', 'nice'],
    ['an unknown cost kind', '', '<bpr:cost kind="bribe" amount="5"/>', 'kind', 'bribe'],
    ['an unknown document role', '', '<bpr:document name="D" role="shown"/>', 'role', 'shown'],
    ['an unknown form', '', '<bpr:document name="D" form="papyrus"/>', 'form', 'papyrus'],
    ['a grouped amount', '', '<bpr:cost kind="fee" amount="34 000"/>', 'amount', '34 000'],
    ['a negative amount', '', '<bpr:cost kind="fee" amount="-1"/>', 'amount', '-1'],
    ['a negative count of copies', '', '<bpr:document name="D" copies="-1"/>', 'copies', '-1'],
  ]

  it.each(bad)(
    '%s is an error that names element, attribute and value, and the rest counts',
    async (_, attributes, children, attribute, value) => {
      const xml = processOf(`${START}${taskOf('A', attributes, children)}${taskOf('B', '', '<bpr:work likely="2" unit="hour"/>')}
      ${flowsOf('s', 'A', 'B')}`)
      const { findings, indicators } = await analyseXml(xml)
      const errors = findings.filter(({ severity }) => severity === 'error')
      expect(errors).toHaveLength(1)
      expect(errors[0]).toMatchObject({ element: 'A', name: 'Step A', params: { attribute, value } })
      expect(indicators.workHours.mean).toBe(2)
      expect(indicators.steps.mean).toBe(2)
    },
  )

  it.each([
    ['sequence flow', '<bpr:flow probability="1.2"/>', '1.2'],
    ['sequence flow', '<bpr:flow probability="-0.1"/>', '-0.1'],
  ])('a probability outside 0..1 on a %s is an error', async (_, annotation, value) => {
    const xml = processOf(`${START}<bpmn:exclusiveGateway id="x"/>${taskOf('A')}${taskOf('B')}
      ${flowsOf('s', 'x')}<bpmn:sequenceFlow id="f" name="no" sourceRef="x" targetRef="A">${ext(annotation)}</bpmn:sequenceFlow>${flowsOf('x', 'B')}`)
    const { findings, step } = await analyseXml(xml)
    expect(findings.find(({ severity }) => severity === 'error')).toMatchObject({
      element: 'f',
      name: 'no',
      params: { attribute: 'probability', value },
    })
    expect(step('A')?.executions).toBeCloseTo(0.5, 9)
  })

  it('a reference unit is priced at asOf, by its latest row not after it, in whatever order the rows stand', async () => {
    const rows = `<bpr:referenceUnit code="BRV" from="2016-10-01" amount="300"/><bpr:referenceUnit code="BRV" from="2015-09-01" amount="100"/>
      <bpr:referenceUnit code="BRV" from="2016-01-01" amount="200"/>`
    const priced = (asOf: string) =>
      file(`<bpmn:process id="P">${ext(`<bpr:service currency="UZS" ${asOf}>${rows}</bpr:service>`)}
        ${taskOf('A', '', '<bpr:cost kind="fee" amount="2" currency="BRV"/>')}</bpmn:process>`)
    const fee = async (asOf: string) => (await analyseXml(priced(asOf))).indicators.fees.mean
    expect(await fee('asOf="2016-01-01"')).toBe(400)
    expect(await fee('asOf="2015-12-31"')).toBe(200)
    expect(await fee('asOf="2030-01-01"')).toBe(600)
    const before = await analyseXml(priced('asOf="2015-08-31"'))
    expect(before.indicators.fees.mean).toBe(0)
    expect(before.findings.some(({ severity, element }) => severity === 'error' && element === 'A')).toBe(true)
    const foreign = await analyseXml(priced('asOf="2016-01-01"').replace('currency="BRV"', 'currency="EUR"'))
    expect(foreign.indicators.fees.mean).toBe(0)
    expect(foreign.findings.some(({ severity, element }) => severity === 'error' && element === 'A')).toBe(true)
  })

  it('the service of the collaboration comes before that of the process', async () => {
    const xml =
      file(`<bpmn:collaboration id="C">${ext('<bpr:service hoursPerDay="4"/>')}<bpmn:participant id="Pool" processRef="P"/></bpmn:collaboration>
      <bpmn:process id="P">${ext('<bpr:service hoursPerDay="6"/>')}${taskOf('A', '', '<bpr:work likely="1" unit="working-day"/>')}</bpmn:process>`)
    expect((await analyseXml(xml)).indicators.workHours.mean).toBe(4)
  })
})
