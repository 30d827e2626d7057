import type { Box, Drawing, Point } from '#src/domain/drawing.ts'
import { openDocument } from './document.ts'
import type { ElementFactory, ModdleElement } from './moddle.ts'
import { elementAt, elementsAt, everyElement, idOf, is, textAt } from './moddle.ts'

const SIDE_NOTE = { width: 120, height: 60 }
const DATA = { width: 36, height: 50 }
/** Below them stand the names of data objects. */
const ABOVE = 56
const CLEAR = 24

/**
 * The file drawn as `drawing` says, whatever drawing it had before. Notes and data objects, which a drawing does not
 * place, are put in a row above it, over what they belong to.
 */
export async function withDrawing(xml: string, drawing: Drawing): Promise<string> {
  const doc = await openDocument(xml)
  const everything = [...doc.elements()]
  const definitions = rootOf(everything)
  if (!definitions) return xml
  const { factory } = doc
  const plane = factory.create('bpmndi:BPMNPlane', { id: 'Plane_Darcha', bpmnElement: planeElement(definitions) })
  const beside = sideElements(definitions, drawing)
  const shapes = everything.flatMap((element) =>
    shapeOf(factory, element, drawing.shapes.get(idOf(element)), drawing.labels.get(idOf(element))),
  )
  const sideShapes = [...beside.shapes].flatMap(([element, box]) => shapeOf(factory, element, box, undefined))
  const lines = everything.flatMap((element) =>
    edgeOf(factory, element, drawing.lines.get(idOf(element)), drawing.labels.get(idOf(element))),
  )
  const sideLines = [...beside.lines].flatMap(([element, points]) => edgeOf(factory, element, points, undefined))
  const elements = [...shapes, ...sideShapes, ...lines, ...sideLines]
  for (const element of elements) element.$parent = plane
  plane.set('planeElement', elements)
  const diagram = factory.create('bpmndi:BPMNDiagram', { id: 'Diagram_Darcha', plane })
  plane.$parent = diagram
  diagram.$parent = definitions
  definitions.set('diagrams', [diagram])
  return doc.write()
}

function rootOf(elements: readonly ModdleElement[]): ModdleElement | undefined {
  let root = elements[0]
  while (root?.$parent) root = root.$parent
  return root
}

function planeElement(definitions: ModdleElement): ModdleElement | undefined {
  const roots = elementsAt(definitions, 'rootElements')
  return roots.find((element) => is(element, 'bpmn:Collaboration')) ?? roots.find((element) => is(element, 'bpmn:Process'))
}

function shapeOf(factory: ElementFactory, element: ModdleElement, box: Box | undefined, label: Box | undefined): ModdleElement[] {
  if (!box) return []
  const isFrame = is(element, 'bpmn:Participant') || is(element, 'bpmn:Lane')
  const shape = factory.create('bpmndi:BPMNShape', {
    id: `${idOf(element)}_di`,
    bpmnElement: element,
    ...(isFrame ? { isHorizontal: true } : {}),
    ...(is(element, 'bpmn:SubProcess') ? { isExpanded: elementsAt(element, 'flowElements').length > 0 } : {}),
    ...(is(element, 'bpmn:ExclusiveGateway') ? { isMarkerVisible: true } : {}),
  })
  shape.set('bounds', own(shape, factory.create('dc:Bounds', { ...box })))
  if (label) shape.set('label', labelOf(factory, shape, label))
  return [shape]
}

function edgeOf(
  factory: ElementFactory,
  element: ModdleElement,
  points: readonly Point[] | undefined,
  label: Box | undefined,
): ModdleElement[] {
  if (!points) return []
  const edge = factory.create('bpmndi:BPMNEdge', { id: `${idOf(element)}_di`, bpmnElement: element })
  edge.set(
    'waypoint',
    points.map(({ x, y }) => own(edge, factory.create('dc:Point', { x, y }))),
  )
  if (label) edge.set('label', labelOf(factory, edge, label))
  return [edge]
}

function labelOf(factory: ElementFactory, owner: ModdleElement, box: Box): ModdleElement {
  const label = own(owner, factory.create('bpmndi:BPMNLabel'))
  label.set('bounds', own(label, factory.create('dc:Bounds', { ...box })))
  return label
}

const own = (parent: ModdleElement, child: ModdleElement): ModdleElement => {
  child.$parent = parent
  return child
}

interface Side {
  readonly shapes: Map<ModdleElement, Box>
  readonly lines: Map<ModdleElement, readonly Point[]>
}

/** Notes, data objects and stores over what they are tied to, side by side, and the lines between. */
function sideElements(definitions: ModdleElement, { shapes }: Drawing): Side {
  const side: Side = { shapes: new Map(), lines: new Map() }
  const all = [...everyElement(definitions)]
  const ties = all.flatMap((element) => tieOf(element))
  const top = Math.min(...[...shapes.values()].map(({ y }) => y))
  const items = all
    .filter((element) =>
      ['bpmn:TextAnnotation', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'].some((type) => is(element, type)),
    )
    .map((element) => {
      const tied = ties
        .flatMap(({ a, b }) => (a === element ? [b] : b === element ? [a] : []))
        .find((other) => shapes.has(idOf(other)))
      const place = tied && shapes.get(idOf(tied))
      return { element, middle: place ? place.x + place.width / 2 : 0 }
    })
    .sort((a, b) => a.middle - b.middle)
  let x = Math.min(...[...shapes.values()].map((box) => box.x))
  for (const { element, middle } of items) {
    const size = is(element, 'bpmn:TextAnnotation') ? noteSize(element) : DATA
    x = Math.max(x, middle - size.width / 2)
    side.shapes.set(element, { x, y: top - ABOVE - size.height, ...size })
    x += size.width + CLEAR
  }
  for (const { line, a, b } of ties) {
    const [from, to] = [a, b].map((element) => side.shapes.get(element) ?? shapes.get(idOf(element)))
    if (from && to && (side.shapes.has(a) || side.shapes.has(b))) side.lines.set(line, straight(from, to))
  }
  return side
}

const noteSize = (note: ModdleElement) => ({
  ...SIDE_NOTE,
  height: Math.max(30, Math.min(160, 18 * Math.ceil((textAt(note, 'text') ?? '').length / 18))),
})

/** What an association or data association ties together. */
function tieOf(line: ModdleElement): { line: ModdleElement; a: ModdleElement; b: ModdleElement }[] {
  if (is(line, 'bpmn:Association')) {
    const [a, b] = [elementAt(line, 'sourceRef'), elementAt(line, 'targetRef')]
    return a && b ? [{ line, a, b }] : []
  }
  if (!is(line, 'bpmn:DataAssociation') || !line.$parent) return []
  const data = is(line, 'bpmn:DataInputAssociation') ? elementsAt(line, 'sourceRef')[0] : elementAt(line, 'targetRef')
  return data ? [{ line, a: data, b: line.$parent }] : []
}

function straight(from: Box, to: Box): Point[] {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from]
  const points = [
    { x: upper.x + upper.width / 2, y: upper.y + upper.height },
    { x: lower.x + lower.width / 2, y: lower.y },
  ]
  return upper === from ? points : points.reverse()
}
