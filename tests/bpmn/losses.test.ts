import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { definitions, extension, processFile } from './documents.ts'

const rulesOf = async (xml: string, rule: string) => (await readModel(xml)).findings.filter((finding) => finding.rule === rule)

describe('blanks around ids and references', () => {
  it('are taken away, so that every reference finds its element', async () => {
    // given references as some tools write them, with a leading blank
    const xml = processFile(`
      <bpmn:laneSet id="LS"><bpmn:lane id=" L "><bpmn:flowNodeRef> node_A
      </bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
      <bpmn:task id=" node_A" default=" f "/><bpmn:task id="node_B "><bpmn:incoming> f</bpmn:incoming></bpmn:task>
      <bpmn:sequenceFlow id="f" sourceRef=" node_A" targetRef="node_B "/>`)

    // when
    const { model, findings, lost } = await readModel(xml)

    // then
    expect(lost).toEqual([])
    expect(findings.map((finding) => finding.rule)).toEqual(['performer-kind-missing', 'performer-kind-missing'])
    expect(model.nodes.map((node) => [node.id, node.performer])).toEqual([
      ['node_A', 'L'],
      ['node_B', 'P'],
    ])
    expect(model.flows).toMatchObject([{ source: 'node_A', target: 'node_B' }])
    expect(model.nodes[0]?.defaultFlow).toBe('f')
  })

  it('stay where they mean something: in names, texts and foreign extensions', async () => {
    const note = ' <acme:x id=" a " targetRef=" b "> c </acme:x>'
    const { model } = await readModel(
      processFile(
        `<bpmn:task id="A" name="A"><bpmn:documentation>sourceRef=" A "</bpmn:documentation>${extension(note)}</bpmn:task>`,
      ),
    )
    expect(model.nodes[0]?.documentation).toBe('sourceRef=" A "')
  })
})

describe('ids that are no XML names for moddle', () => {
  it('are rewritten with their references, and said to be', async () => {
    const { model, findings, lost } = await readModel(
      processFile(`
        <bpmn:laneSet id="LS"><bpmn:lane id="lane 1"><bpmn:flowNodeRef>Задача 1</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
        <bpmn:task id="Задача 1" name="Подать"/><bpmn:task id="2"/>
        <bpmn:sequenceFlow id="f" sourceRef="Задача 1" targetRef="2"/>`),
    )
    const [task, second] = model.nodes
    expect(lost).toEqual([])
    expect(task?.performer).toBe('lane_x20_1')
    expect(second?.id).toBe('_2')
    expect(model.flows).toMatchObject([{ source: task?.id, target: '_2' }])
    expect(findings.filter((finding) => finding.rule === 'id-rewritten')).toEqual([
      { severity: 'info', rule: 'id-rewritten', element: 'lane_x20_1', name: '', params: { id: 'lane 1' } },
      { severity: 'info', rule: 'id-rewritten', element: task?.id, name: 'Подать', params: { id: 'Задача 1' } },
      { severity: 'info', rule: 'id-rewritten', element: '_2', name: '', params: { id: '2' } },
    ])
  })

  it('take the steps of a deadline along', async () => {
    const service = extension('<bpr:service deadlineFrom="шаг" deadlineTo="B"/>')
    const { model } = await readModel(processFile(`${service}<bpmn:task id="шаг"/><bpmn:task id="B"/>`))
    expect(model.service.deadlineFrom).toBe(model.nodes[0]?.id)
    expect(model.service.deadlineTo).toBe('B')
  })
})

describe('an id used twice', () => {
  it('is an error, and the first element keeps it', async () => {
    const xml = processFile('<bpmn:task id="A" name="First"/><bpmn:userTask id="A" name="Second"/>')
    expect((await readModel(xml)).model.nodes).toMatchObject([{ id: 'A', name: 'First' }])
    expect(await rulesOf(xml, 'duplicate-id')).toEqual([
      { severity: 'error', rule: 'duplicate-id', element: 'A', name: 'Second' },
    ])
  })

  it('is only a warning in the drawing', async () => {
    const shape = '<bpmndi:BPMNShape id="X" bpmnElement="A"><dc:Bounds x="0" y="0" width="1" height="1"/></bpmndi:BPMNShape>'
    const xml = definitions(`<bpmn:process id="P"><bpmn:task id="A"/></bpmn:process>
      <bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="Pl" bpmnElement="P">${shape}${shape}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`)
    expect(await rulesOf(xml, 'duplicate-id')).toMatchObject([{ severity: 'warning', element: 'X' }])
  })
})

describe('what does not survive reading', () => {
  it('is listed by id and name when it was part of the process', async () => {
    // given an element that BPMN does not know, with a task inside
    const xml = processFile('<bpmn:stage id="St" name="Stage"><bpmn:task id="In" name="Inner"/></bpmn:stage><bpmn:task id="A"/>')

    // when
    const { lost, findings } = await readModel(xml)

    // then
    expect(lost).toEqual(['St', 'In'])
    expect(findings.filter((finding) => finding.rule === 'lost-on-reading')).toEqual([
      { severity: 'warning', rule: 'lost-on-reading', element: 'St', name: 'Stage', params: { tag: 'bpmn:stage' } },
      { severity: 'warning', rule: 'lost-on-reading', element: 'In', name: 'Inner', params: { tag: 'bpmn:task' } },
    ])
  })

  it('is listed by its place when it has no id', async () => {
    const xml = definitions('<bpmn:process id="P"><bpmn:task id="A"/></bpmn:process>\n  <acme:simulation runs="3"/>')
    expect(await rulesOf(xml, 'lost-on-reading')).toEqual([
      { severity: 'warning', rule: 'lost-on-reading', element: '4:3', name: '', params: { tag: 'acme:simulation' } },
    ])
  })

  it('is listed by its id when it is of another tool', async () => {
    const xml = definitions(
      '<bpmn:process id="P"><bpmn:task id="A"/></bpmn:process><acme:simulation id="sim"><acme:run id="r"/></acme:simulation>',
    )
    expect((await readModel(xml)).lost).toEqual(['sim', 'r'])
    expect(await rulesOf(xml, 'lost-on-reading')).toMatchObject([{ element: 'sim', params: { tag: 'acme:simulation' } }])
  })

  it('is counted when it was only drawn', async () => {
    const xml = definitions(`<bpmn:process id="P"><bpmn:task id="A"/></bpmn:process>
      <bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="Pl" bpmnElement="P">
        <bpmndi:Sticker id="s1"/><bpmndi:Sticker id="s2"/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`)
    expect(await rulesOf(xml, 'drawing-lost-on-reading')).toMatchObject([
      { severity: 'info', element: 's1', params: { count: 2 } },
    ])
    expect((await readModel(xml)).lost).toEqual(['s1', 's2'])
  })
})
