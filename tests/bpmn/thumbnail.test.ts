import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '#src/bpmn/emptyDiagram.ts'
import { thumbnailOf } from '#src/bpmn/thumbnail.ts'
import { NO_THUMBNAIL } from '#src/domain/thumbnail.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'

const bounds = (x: number, y: number, width: number, height: number) =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`
const shape = (element: string, inner: string) =>
  `<bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}">${inner}</bpmndi:BPMNShape>`
const edge = (element: string, ...points: [number, number][]) =>
  `<bpmndi:BPMNEdge id="${element}_di" bpmnElement="${element}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`

const drawing = (...drawn: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="t">
  <bpmn:process id="p">
    <bpmn:startEvent id="s" /><bpmn:task id="a" /><bpmn:subProcess id="sub"><bpmn:task id="inner" /></bpmn:subProcess>
    <bpmn:exclusiveGateway id="g" /><bpmn:intermediateThrowEvent id="i" /><bpmn:endEvent id="e" />
    <bpmn:textAnnotation id="note"><bpmn:text>Text</bpmn:text></bpmn:textAnnotation>
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="a" /><bpmn:association id="as" sourceRef="a" targetRef="note" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="plane" bpmnElement="p">${drawn.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`

describe('the picture of a drawing', () => {
  it('begins at the corner of what is drawn and is as large as that', async () => {
    // when
    const picture = await thumbnailOf(
      drawing(shape('s', bounds(100, 50, 36, 36)), shape('a', bounds(200, 28, 100, 80)), edge('f', [136, 68], [200, 68])),
    )

    // then
    expect(picture).toEqual({
      width: 200,
      height: 80,
      shapes: [
        { kind: 'step', x: 100, y: 0, width: 100, height: 80 },
        { kind: 'start', x: 0, y: 22, width: 36, height: 36 },
      ],
      lines: [
        [
          { x: 36, y: 40 },
          { x: 100, y: 40 },
        ],
      ],
    })
  })

  it('also reaches as far as its lines', async () => {
    const picture = await thumbnailOf(drawing(shape('a', bounds(0, 0, 100, 80)), edge('f', [100, 40], [100, 300], [-40, 300])))
    expect(picture).toMatchObject({ width: 140, height: 300 })
    expect(picture.shapes[0]?.x).toBe(40)
  })

  it('tells what is what, and puts frames and sub-processes beneath what lies in them', async () => {
    const picture = await thumbnailOf(
      drawing(
        shape('inner', bounds(20, 20, 100, 80)),
        shape('sub', bounds(0, 0, 300, 200)),
        shape('g', bounds(320, 75, 50, 50)),
        shape('i', bounds(400, 82, 36, 36)),
        shape('e', bounds(460, 82, 36, 36)),
      ),
    )
    expect(picture.shapes.map(({ kind, width }) => `${kind} ${width}`)).toEqual([
      'step 300',
      'step 100',
      'gateway 50',
      'event 36',
      'end 36',
    ])
  })

  it('leaves out texts and what they hang on', async () => {
    const picture = await thumbnailOf(
      drawing(shape('a', bounds(0, 0, 100, 80)), shape('note', bounds(900, 900, 100, 30)), edge('as', [100, 80], [900, 900])),
    )
    expect(picture).toMatchObject({ width: 100, height: 80, lines: [] })
  })

  it('leaves out a shape without bounds or without an element, and a line of one point', async () => {
    const picture = await thumbnailOf(
      drawing(shape('a', bounds(0, 0, 100, 80)), shape('e', ''), shape('nobody', bounds(0, 0, 10, 10)), edge('f', [0, 0])),
    )
    expect(picture.shapes).toHaveLength(1)
    expect(picture.lines).toEqual([])
  })

  it('shows the pool and the lanes of a new diagram', async () => {
    const picture = await thumbnailOf(emptyDiagram({ pool: 'P', applicant: 'A', organisation: 'O', start: 'S' }))
    expect(picture.shapes.map(({ kind }) => kind)).toEqual(['pool', 'lane', 'lane', 'start'])
  })

  it('is empty for a file without a drawing', async () => {
    expect(await thumbnailOf(sampleXml('undrawn'))).toEqual(NO_THUMBNAIL)
  })

  it('is refused for what is no BPMN', async () => {
    await expect(thumbnailOf('<html />')).rejects.toThrow()
  })
})
