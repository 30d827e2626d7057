import { describe, expect, it } from 'vitest'
import type { FlowNode } from '#src/domain/process.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { definitions, extension, processFile } from './documents.ts'

const nodesOf = async (content: string): Promise<FlowNode[]> => [...(await readModel(processFile(content))).model.nodes]

const nodeOf = async (content: string): Promise<FlowNode> => {
  const node = (await nodesOf(content))[0]
  if (node === undefined) throw new Error('no node was read')
  return node
}

describe('a fully annotated step', () => {
  it('is read as the format says', async () => {
    // given the example of the format page
    const node = await nodeOf(
      `<bpmn:userTask id="A" name="Hand in&#10;the  form">${extension(`
      <bpr:step channel="in-person" place="Cadastre office, Sergeli" organisation="Cadastre Agency" value="value" heuristic="" note="">
        <bpr:work min="10" likely="20" max="40" unit="minute" distribution="pert"/>
        <bpr:wait likely="3" unit="working-day" kind="queue"/>
        <bpr:cost kind="fee" payer="applicant" amount="34000" currency="UZS" />
        <bpr:cost kind="duty" amount="1.25" currency="BRV" />
        <bpr:document name="Passport" role="submitted" form="original" copies="1" certifiedCopies="0" holder="Ministry" register="r"/>
        <bpr:legalBasis act="vmq-1060" clause="12" effect="step" binding="law">quoted text</bpr:legalBasis>
        <bpr:deadline value="3" unit="working-day"/>
        <bpr:repeat count="1.4"/>
        <bpr:evidence source="measured" date="2016-03-01" sample="24">
          where it comes from
        </bpr:evidence>
        <bpr:painPoint severity="4" source="survey">what users say</bpr:painPoint>
      </bpr:step>`)}</bpmn:userTask>`,
    )

    // then
    expect(node).toEqual({
      id: 'A',
      name: 'Hand in the form',
      kind: 'task',
      taskKind: 'user',
      process: 'P',
      performer: 'P',
      events: [],
      facts: {
        channel: 'in-person',
        place: 'Cadastre office, Sergeli',
        organisation: 'Cadastre Agency',
        value: 'value',
        work: { min: 10, likely: 20, max: 40, unit: 'minute', distribution: 'pert' },
        wait: { likely: 3, unit: 'working-day', kind: 'queue' },
        costs: [
          { kind: 'fee', payer: 'applicant', amount: 34000, currency: 'UZS' },
          { kind: 'duty', amount: 1.25, currency: 'BRV' },
        ],
        documents: [
          {
            name: 'Passport',
            role: 'submitted',
            form: 'original',
            copies: 1,
            certifiedCopies: 0,
            holder: 'Ministry',
            register: 'r',
          },
        ],
        legalBases: [{ act: 'vmq-1060', clause: '12', effect: 'step', binding: 'law', text: 'quoted text' }],
        deadline: { value: 3, unit: 'working-day' },
        repeat: 1.4,
        evidence: [{ source: 'measured', date: '2016-03-01', sample: 24, text: 'where it comes from' }],
        painPoints: [{ severity: 4, source: 'survey', text: 'what users say' }],
      },
    })
  })

  it('is read under whatever prefix the file gives the namespace', async () => {
    const xml = processFile(
      `<bpmn:task id="A">${extension('<x:step xmlns:x="urn:darcha:bpr:1" place="Here"><x:repeat count="2"/></x:step>')}</bpmn:task>`,
    ).replace('xmlns:bpr="urn:darcha:bpr:1"', '')
    expect((await readModel(xml)).model.nodes[0]?.facts).toMatchObject({ place: 'Here', repeat: 2 })
  })
})

describe('kinds of nodes', () => {
  it.each([
    ['task', { kind: 'task', taskKind: 'task' }],
    ['userTask', { kind: 'task', taskKind: 'user' }],
    ['manualTask', { kind: 'task', taskKind: 'manual' }],
    ['serviceTask', { kind: 'task', taskKind: 'service' }],
    ['scriptTask', { kind: 'task', taskKind: 'script' }],
    ['businessRuleTask', { kind: 'task', taskKind: 'businessRule' }],
    ['sendTask', { kind: 'task', taskKind: 'send' }],
    ['receiveTask', { kind: 'task', taskKind: 'receive' }],
    ['subProcess', { kind: 'subProcess' }],
    ['transaction', { kind: 'subProcess', transaction: true }],
    ['adHocSubProcess', { kind: 'subProcess', adHoc: { sequential: false } }],
    ['adHocSubProcess ordering="Sequential"', { kind: 'subProcess', adHoc: { sequential: true } }],
    ['subProcess triggeredByEvent="true"', { kind: 'subProcess', triggeredByEvent: true }],
    ['callActivity calledElement="Q"', { kind: 'callActivity', calledElement: 'Q' }],
    ['callActivity calledElement="tns:P"', { kind: 'callActivity', calledElement: 'P' }],
    ['exclusiveGateway', { kind: 'exclusiveGateway' }],
    ['parallelGateway', { kind: 'parallelGateway' }],
    ['inclusiveGateway', { kind: 'inclusiveGateway' }],
    ['eventBasedGateway instantiate="true"', { kind: 'eventBasedGateway', instantiate: true }],
    ['complexGateway', { kind: 'complexGateway' }],
    ['startEvent', { kind: 'startEvent' }],
    ['endEvent', { kind: 'endEvent' }],
    ['intermediateCatchEvent', { kind: 'intermediateCatchEvent' }],
    ['intermediateThrowEvent', { kind: 'intermediateThrowEvent' }],
    ['task isForCompensation="true"', { kind: 'task', taskKind: 'task', isForCompensation: true }],
  ])('reads <%s>', async (tag, wanted) => {
    const base = { id: 'X', name: '', process: 'P', performer: 'P', events: [] }
    expect(await nodeOf(`<bpmn:${tag} id="X" />`)).toEqual({ ...base, ...wanted })
  })

  it('reads nothing else as a node', async () => {
    expect(
      await nodesOf(
        '<bpmn:dataObject id="D1"/><bpmn:dataObjectReference id="D2" dataObjectRef="D1"/><bpmn:textAnnotation id="T"/>',
      ),
    ).toEqual([])
  })

  it.each([
    ['<bpmn:standardLoopCharacteristics/>', 'standard'],
    ['<bpmn:multiInstanceLoopCharacteristics/>', 'parallelInstances'],
    ['<bpmn:multiInstanceLoopCharacteristics isSequential="true"/>', 'sequentialInstances'],
  ])('reads the marker %s', async (marker, loop) => {
    expect((await nodeOf(`<bpmn:task id="A">${marker}</bpmn:task>`)).loop).toBe(loop)
  })

  it('reads documentation and names in other languages', async () => {
    const node = await nodeOf(`<bpmn:task id="A" name="Apply">
      <bpmn:documentation> one </bpmn:documentation><bpmn:documentation>two</bpmn:documentation>
      ${extension('<bpr:label lang="ru">Подать</bpr:label><bpr:label lang="uz">Topshirish</bpr:label><bpr:label lang="kk">Беру</bpr:label>')}
    </bpmn:task>`)
    expect(node).toMatchObject({ documentation: 'one\n\ntwo', labels: { ru: 'Подать', uz: 'Topshirish' } })
  })

  it('knows from the drawing that a sub-process is closed', async () => {
    const shape = (id: string, expanded: string) =>
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" ${expanded}><dc:Bounds x="0" y="0" width="1" height="1"/></bpmndi:BPMNShape>`
    const { model } = await readModel(
      definitions(`<bpmn:process id="P"><bpmn:subProcess id="A"/><bpmn:subProcess id="B"/><bpmn:subProcess id="C"/></bpmn:process>
      <bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="Pl" bpmnElement="P">
        ${shape('A', 'isExpanded="false"')}${shape('B', 'isExpanded="true"')}
      </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`),
    )
    expect(model.nodes.map((node) => node.collapsed ?? false)).toEqual([true, false, false])
  })
})

describe('nodes inside sub-processes', () => {
  it('follow their sub-process in file order and know where they lie', async () => {
    const nodes = await nodesOf(`
      <bpmn:task id="A"/>
      <bpmn:subProcess id="S"><bpmn:task id="B"/><bpmn:subProcess id="T"><bpmn:task id="C"/></bpmn:subProcess></bpmn:subProcess>
      <bpmn:task id="D"/>`)
    expect(nodes.map((node) => [node.id, node.parent])).toEqual([
      ['A', undefined],
      ['S', undefined],
      ['B', 'S'],
      ['T', 'S'],
      ['C', 'T'],
      ['D', undefined],
    ])
    expect(nodes.every((node) => node.process === 'P')).toBe(true)
  })
})

describe('sequence flows', () => {
  const tasks =
    '<bpmn:task id="A" name="One" default="f1"/><bpmn:task id="B"/><bpmn:subProcess id="S"><bpmn:task id="C"/></bpmn:subProcess>'

  it('are read from their own ends, with probability and condition', async () => {
    const { model } = await readModel(
      processFile(`${tasks}
        <bpmn:sequenceFlow id="f1" name="yes" sourceRef="A" targetRef="B">${extension('<bpr:flow probability="0.2"/>')}</bpmn:sequenceFlow>
        <bpmn:sequenceFlow id="f2" sourceRef="A" targetRef="S"><bpmn:conditionExpression>x</bpmn:conditionExpression></bpmn:sequenceFlow>`),
    )
    expect(model.flows).toEqual([
      { id: 'f1', name: 'yes', source: 'A', target: 'B', probability: 0.2, conditional: false, process: 'P' },
      { id: 'f2', name: '', source: 'A', target: 'S', conditional: true, process: 'P' },
    ])
    expect(model.nodes[0]?.defaultFlow).toBe('f1')
  })

  it('get an id when they have none, the same on every reading', async () => {
    const xml = processFile(
      `${tasks}<bpmn:sequenceFlow sourceRef="A" targetRef="B"/><bpmn:sequenceFlow sourceRef="B" targetRef="A"/>`,
    )
    const ids = async () => (await readModel(xml)).model.flows.map((flow) => flow.id)
    expect(new Set(await ids()).size).toBe(2)
    expect(await ids()).toEqual(await ids())
  })

  it.each([
    ['no target', 'sourceRef="A"', { source: 'A', target: '' }],
    ['a target that does not exist', 'sourceRef="A" targetRef="ghost"', { source: 'A', target: 'ghost' }],
    ['a target that is no node', 'sourceRef="A" targetRef="P"', { source: 'A', target: 'P' }],
  ])('are left out with a warning when they have %s', async (_, ends, params) => {
    const { model, findings } = await readModel(processFile(`${tasks}<bpmn:sequenceFlow id="f" name="loose" ${ends}/>`))
    expect(model.flows).toEqual([])
    expect(findings).toContainEqual({ severity: 'warning', rule: 'flow-without-end', element: 'f', name: 'loose', params })
  })

  it('are warned of when they cross the border of a sub-process', async () => {
    const { model, findings } = await readModel(processFile(`${tasks}<bpmn:sequenceFlow id="f" sourceRef="A" targetRef="C"/>`))
    expect(model.flows).toHaveLength(1)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'flow-crosses-border', element: 'f' }))
  })
})

describe('pools and message flows', () => {
  const file = (flows: string) =>
    definitions(`
    <bpmn:collaboration id="Coll">
      <bpmn:participant id="Citizen" name="Citizen" />
      <bpmn:participant id="Office" name="Office" processRef="P">${extension('<bpr:label lang="ru">Отдел</bpr:label>')}</bpmn:participant>
      ${flows}
    </bpmn:collaboration>
    <bpmn:process id="P" name="Work"><bpmn:task id="A"/></bpmn:process>`)

  it('are read with their ends at nodes and at borders', async () => {
    const { model } = await readModel(
      file(
        '<bpmn:messageFlow id="m1" sourceRef="Citizen" targetRef="A"/><bpmn:messageFlow id="m2" name="answer" sourceRef="A" targetRef="Citizen"/>',
      ),
    )
    expect(model.pools).toEqual([
      { id: 'Citizen', name: 'Citizen' },
      { id: 'Office', name: 'Office', labels: { ru: 'Отдел' }, process: 'P' },
    ])
    expect(model.processes).toEqual([{ id: 'P', name: 'Work', pool: 'Office' }])
    expect(model.messageFlows).toEqual([
      { id: 'm1', name: '', source: 'Citizen', target: 'A' },
      { id: 'm2', name: 'answer', source: 'A', target: 'Citizen' },
    ])
  })

  it('take an end at a process for its pool', async () => {
    const { model } = await readModel(file('<bpmn:messageFlow id="m" sourceRef="Citizen" targetRef="P"/>'))
    expect(model.messageFlows).toMatchObject([{ source: 'Citizen', target: 'Office' }])
  })

  it('are left out with a warning when an end is nothing', async () => {
    const { model, findings } = await readModel(file('<bpmn:messageFlow id="m" sourceRef="ghost" targetRef="A"/>'))
    expect(model.messageFlows).toEqual([])
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        rule: 'message-flow-without-end',
        params: { source: 'ghost', target: 'A' },
      }),
    )
  })
})
