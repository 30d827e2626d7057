import type { Thumbnail, ThumbnailShape, ThumbnailShapeKind } from '#src/domain/thumbnail.ts'
import { NO_THUMBNAIL } from '#src/domain/thumbnail.ts'
import type { ModdleElement } from './moddle.ts'
import { elementAt, elementsAt, idOf, is } from './moddle.ts'
import { parse } from './parse.ts'

/** What is drawn as what; anything else (texts, data, groups) is left out. Frames first, since they lie beneath. */
const KINDS: readonly (readonly [type: string, kind: ThumbnailShapeKind])[] = [
  ['bpmn:Participant', 'pool'],
  ['bpmn:Lane', 'lane'],
  ['bpmn:Activity', 'step'],
  ['bpmn:Gateway', 'gateway'],
  ['bpmn:StartEvent', 'start'],
  ['bpmn:EndEvent', 'end'],
  ['bpmn:Event', 'event'],
]

/**
 * The picture of a BPMN file for a card: its first diagram, without words. Throws `UnreadableFileError` when the file
 * cannot be read at all; a shape without bounds or without an element is left out.
 */
export async function thumbnailOf(input: string | Uint8Array): Promise<Thumbnail> {
  const { definitions } = await parse(input)
  const [diagram] = elementsAt(definitions, 'diagrams')
  const plane = diagram && elementAt(diagram, 'plane')
  const drawn = plane ? elementsAt(plane, 'planeElement') : []
  const shapes = drawn.filter((element) => is(element, 'bpmndi:BPMNShape')).flatMap(shapeOf)
  const lines = drawn.filter((element) => is(element, 'bpmndi:BPMNEdge')).flatMap(lineOf)
  return shapes.length === 0 ? NO_THUMBNAIL : framed(inOrder(shapes), lines)
}

type Line = Thumbnail['lines'][number]

function shapeOf(shape: ModdleElement): ThumbnailShape[] {
  const element = elementAt(shape, 'bpmnElement')
  const bounds = elementAt(shape, 'bounds')
  const kind = KINDS.find(([type]) => is(element, type))?.[1]
  if (element === undefined || bounds === undefined || kind === undefined || idOf(element) === '') return []
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberAt(bounds, name))
  if (x === undefined || y === undefined || width === undefined || height === undefined) return []
  return [{ kind, x, y, width, height }]
}

/** Associations belong to texts, which are left out. */
function lineOf(edge: ModdleElement): Line[] {
  const element = elementAt(edge, 'bpmnElement')
  if (!is(element, 'bpmn:SequenceFlow') && !is(element, 'bpmn:MessageFlow')) return []
  const points = elementsAt(edge, 'waypoint').flatMap((point) => {
    const x = numberAt(point, 'x')
    const y = numberAt(point, 'y')
    return x === undefined || y === undefined ? [] : [{ x, y }]
  })
  return points.length > 1 ? [points] : []
}

const numberAt = (element: ModdleElement, name: string): number | undefined => {
  const value = element.get(name)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

const rank = (shape: ThumbnailShape): number => KINDS.findIndex(([, kind]) => kind === shape.kind)

/** Frames beneath steps; an expanded sub-process beneath the steps inside it. */
const inOrder = (shapes: readonly ThumbnailShape[]): ThumbnailShape[] =>
  [...shapes].sort((a, b) => rank(a) - rank(b) || b.width * b.height - a.width * a.height)

function framed(shapes: readonly ThumbnailShape[], lines: readonly Line[]): Thumbnail {
  const corners = [
    ...shapes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...lines.flat(),
  ]
  const edge = (pick: (values: number[]) => number, axis: 'x' | 'y') => pick(corners.map((corner) => corner[axis]))
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b))
  const [left, top] = [edge(least, 'x'), edge(least, 'y')]
  return {
    width: edge(most, 'x') - left,
    height: edge(most, 'y') - top,
    shapes: shapes.map((shape) => ({ ...shape, x: shape.x - left, y: shape.y - top })),
    lines: lines.map((line) => line.map(({ x, y }) => ({ x: x - left, y: y - top }))),
  }
}
