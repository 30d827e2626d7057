import { describe, expect, it } from 'vitest'
import { pictureOf } from '#src/bpmn/picture.ts'
import { UnreadableFileError } from '#src/bpmn/unreadable.ts'
import { NO_PICTURE } from '#src/domain/picture.ts'
import { libraryText, serviceNames } from '../models/library.ts'

const file = (shapes: string) => `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
 xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bpr="urn:darcha:bpr:1" id="D" targetNamespace="t">
<bpmn:process id="P">
 <bpmn:startEvent id="S" name="Go"><bpmn:timerEventDefinition id="t1"/></bpmn:startEvent>
 <bpmn:userTask id="U" name="Fill in" default="F2"><bpmn:extensionElements><bpr:label lang="ru">Заполнить</bpr:label></bpmn:extensionElements>
  <bpmn:multiInstanceLoopCharacteristics isSequential="true"/></bpmn:userTask>
 <bpmn:subProcess id="Sub" name="Open"><bpmn:task id="In" name="Inside"/></bpmn:subProcess>
 <bpmn:boundaryEvent id="B" attachedToRef="U" cancelActivity="false"><bpmn:errorEventDefinition id="e1"/></bpmn:boundaryEvent>
 <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="U" name="first"/>
 <bpmn:sequenceFlow id="F2" sourceRef="U" targetRef="Sub"/>
 <bpmn:textAnnotation id="N"><bpmn:text>Mind this</bpmn:text></bpmn:textAnnotation>
 <bpmn:association id="A" sourceRef="N" targetRef="U"/>
</bpmn:process>
<bpmndi:BPMNDiagram id="Dia"><bpmndi:BPMNPlane id="Pl" bpmnElement="P">${shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`

const shape = (id: string, x: number, y: number, w: number, h: number, more = '', inner = '') =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}><dc:Bounds x="${x}" y="${y}" width="${w}" height="${h}"/>${inner}</bpmndi:BPMNShape>`
const edge = (id: string, ...points: [number, number][]) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}</bpmndi:BPMNEdge>`

const DRAWN = file(
  shape('S', 100, 50, 36, 36, '', '<bpmndi:BPMNLabel><dc:Bounds x="90" y="90" width="60" height="14"/></bpmndi:BPMNLabel>') +
    shape('In', 420, 60, 100, 80) +
    shape('Sub', 400, 20, 200, 160, ' isExpanded="true"') +
    shape('U', 200, 30, 100, 80) +
    shape('B', 240, 92, 36, 36) +
    shape('N', 200, 200, 100, 30) +
    edge('F1', [136, 68], [200, 68]) +
    edge('F2', [300, 68], [400, 68]) +
    edge('A', [250, 200], [250, 110]),
)

describe('a drawing as plain data', () => {
  it('says of every shape what it is and where, from the origin on', async () => {
    const { shapes, width, height } = await pictureOf(DRAWN)
    const of = (id: string) => shapes.find((one) => one.id === id)
    expect(of('S')).toMatchObject({ kind: 'event', node: 'startEvent', event: 'timer', x: 10, y: 30, label: { x: 0, y: 70 } })
    expect(of('U')).toMatchObject({
      kind: 'step',
      node: 'task',
      task: 'user',
      loop: 'sequentialInstances',
      labels: { ru: 'Заполнить' },
    })
    expect(of('Sub')).toMatchObject({ node: 'subProcess', isExpanded: true })
    expect(of('B')).toMatchObject({ node: 'boundaryEvent', event: 'error', isNonInterrupting: true })
    expect(of('N')).toMatchObject({ kind: 'note', name: 'Mind this' })
    expect([width, height]).toEqual([510, 210])
  })

  it('puts an open sub-process beneath the steps inside it', async () => {
    const { shapes } = await pictureOf(DRAWN)
    const order = shapes.map(({ id }) => id)
    expect(order.indexOf('Sub')).toBeLessThan(order.indexOf('In'))
  })

  it('keeps lines with their kind, name and whether they are taken by default', async () => {
    const { lines } = await pictureOf(DRAWN)
    expect(lines.map(({ id, kind, name, isDefault }) => [id, kind, name, isDefault ?? false])).toEqual([
      ['F1', 'flow', 'first', false],
      ['F2', 'flow', '', true],
      ['A', 'association', '', false],
    ])
  })

  it('of a file without a drawing is empty', async () => {
    expect(await pictureOf(file(''))).toEqual(NO_PICTURE)
  })

  it('refuses what is no BPMN at all', async () => {
    await expect(pictureOf('no xml')).rejects.toThrow(UnreadableFileError)
  })

  it.each(serviceNames)('%s is drawn whole: every shape and line of its file', async (service) => {
    for (const variant of ['as-is', 'to-be']) {
      const xml = libraryText(`${service}/${variant}.bpmn`)
      const { shapes, lines, width, height } = await pictureOf(xml)
      expect(shapes).toHaveLength(xml.match(/<bpmndi:BPMNShape /g)?.length ?? 0)
      expect(lines).toHaveLength(xml.match(/<bpmndi:BPMNEdge /g)?.length ?? 0)
      expect(width).toBeGreaterThan(500)
      expect(height).toBeGreaterThan(200)
    }
  })
})
