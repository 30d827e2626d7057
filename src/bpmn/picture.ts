import type { Box, Point } from '#src/domain/drawing.ts'
import type { Labels } from '#src/domain/language.ts'
import type { Picture, PictureLine, PictureLineKind, PictureShape, PictureShapeKind } from '#src/domain/picture.ts'
import { NO_PICTURE } from '#src/domain/picture.ts'
import type { EventKind, NodeKind, TaskKind } from '#src/domain/process.ts'
import { EVENT_KINDS, TASK_KINDS } from '#src/domain/process.ts'
import { annotationsOf } from './annotations/extension.ts'
import { labelsFromModdle } from './annotations/labels.ts'
import { drawingsIn } from './drawn.ts'
import type { ModdleElement } from './moddle.ts'
import { elementAt, elementsAt, idOf, is, nameOf, textAt } from './moddle.ts'
import { parse } from './parse.ts'
import { kindOf, loopOf } from './reading/nodes.ts'

/** What is drawn as what; the first that fits. Frames first, since they lie beneath. */
const SHAPES: readonly (readonly [type: string, kind: PictureShapeKind])[] = [
  ['bpmn:Participant', 'pool'],
  ['bpmn:Lane', 'lane'],
  ['bpmn:Group', 'group'],
  ['bpmn:Activity', 'step'],
  ['bpmn:Gateway', 'gateway'],
  ['bpmn:Event', 'event'],
  ['bpmn:DataStoreReference', 'store'],
  ['bpmn:ItemAwareElement', 'data'],
  ['bpmn:TextAnnotation', 'note'],
]

const LINES: readonly (readonly [type: string, kind: PictureLineKind])[] = [
  ['bpmn:SequenceFlow', 'flow'],
  ['bpmn:MessageFlow', 'message'],
  ['bpmn:Association', 'association'],
  ['bpmn:DataAssociation', 'association'],
]

/**
 * The first diagram of a BPMN file as plain data. Throws `UnreadableFileError` when the file cannot be read at all;
 * what has no bounds, no element or no place among the shapes above is left out.
 */
export async function pictureOf(input: string | Uint8Array): Promise<Picture> {
  const { definitions } = await parse(input)
  const [drawn = []] = drawingsIn(definitions)
  const shapes = drawn.filter((element) => is(element, 'bpmndi:BPMNShape')).flatMap(shapeOf)
  const lines = drawn.filter((element) => is(element, 'bpmndi:BPMNEdge')).flatMap(lineOf)
  return framed(inOrder(shapes), lines)
}

function shapeOf(shape: ModdleElement): PictureShape[] {
  const element = elementAt(shape, 'bpmnElement')
  const bounds = elementAt(shape, 'bounds')
  const box = bounds && boxOf(bounds)
  const kind = SHAPES.find(([type]) => is(element, type))?.[1]
  if (element === undefined || box === undefined || kind === undefined) return []
  const isFrame = kind === 'pool' || kind === 'lane'
  return [
    {
      id: idOf(element),
      kind,
      ...box,
      name: kind === 'note' ? (textAt(element, 'text') ?? '').trim() : nameOf(element),
      ...labelsOf(element),
      ...labelBox(shape),
      ...nodeOf(element, shape, kind),
      ...(isFrame && shape.get('isHorizontal') === false ? { isVertical: true } : {}),
    },
  ]
}

function nodeOf(element: ModdleElement, shape: ModdleElement, kind: PictureShapeKind): Partial<PictureShape> {
  if (kind === 'step') {
    const task = taskOf(element)
    const loop = loopOf(element)
    return {
      node: task ? 'task' : is(element, 'bpmn:CallActivity') ? 'callActivity' : 'subProcess',
      ...(task && { task }),
      ...(loop && { loop }),
      ...(!task && shape.get('isExpanded') === true && { isExpanded: true }),
    }
  }
  if (kind === 'gateway') return nodeKind(element)
  if (kind !== 'event') return {}
  const event = eventOf(element)
  const goesOn = element.get('cancelActivity') === false || element.get('isInterrupting') === false
  return { ...nodeKind(element), ...(event && { event }), ...(goesOn && { isNonInterrupting: true }) }
}

function nodeKind(element: ModdleElement): { node?: NodeKind } {
  const node = kindOf(element)
  return node ? { node } : {}
}

function taskOf(element: ModdleElement): TaskKind | undefined {
  if (!is(element, 'bpmn:Task')) return undefined
  const name = element.$type.slice('bpmn:'.length).replace(/Task$/, '')
  const lower = name.charAt(0).toLowerCase() + name.slice(1)
  return TASK_KINDS.find((kind) => kind === lower) ?? 'task'
}

/** `bpmn:TimerEventDefinition` is a `timer`. */
function eventOf(element: ModdleElement): EventKind | undefined {
  const [definition] = [...elementsAt(element, 'eventDefinitions'), ...elementsAt(element, 'eventDefinitionRef')]
  const name = definition?.$type
    .slice('bpmn:'.length)
    .replace(/EventDefinition$/, '')
    .toLowerCase()
  return EVENT_KINDS.find((kind) => kind === name)
}

function lineOf(edge: ModdleElement): PictureLine[] {
  const element = elementAt(edge, 'bpmnElement')
  const kind = LINES.find(([type]) => is(element, type))?.[1]
  const points = elementsAt(edge, 'waypoint').flatMap((point): Point[] => {
    const [x, y] = [numberAt(point, 'x'), numberAt(point, 'y')]
    return x === undefined || y === undefined ? [] : [{ x, y }]
  })
  if (element === undefined || kind === undefined || points.length < 2) return []
  const source = elementAt(element, 'sourceRef')
  const isDefault = kind === 'flow' && source !== undefined && elementAt(source, 'default') === element
  return [
    {
      id: idOf(element),
      kind,
      points,
      name: kind === 'association' ? '' : nameOf(element),
      ...labelsOf(element),
      ...labelBox(edge),
      ...(isDefault && { isDefault }),
    },
  ]
}

function labelsOf(element: ModdleElement): { labels?: Labels } {
  const { facts } = labelsFromModdle(annotationsOf(element, 'bpr:label'))
  return Object.keys(facts).length === 0 ? {} : { labels: facts }
}

function labelBox(drawn: ModdleElement): { label?: Box } {
  const label = elementAt(drawn, 'label')
  const bounds = label && elementAt(label, 'bounds')
  const box = bounds && boxOf(bounds)
  return box ? { label: box } : {}
}

function boxOf(bounds: ModdleElement): Box | undefined {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberAt(bounds, name))
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return { x, y, width, height }
}

const numberAt = (element: ModdleElement, name: string): number | undefined => {
  const value = element.get(name)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

const rank = ({ kind }: PictureShape): number => SHAPES.findIndex(([, one]) => one === kind)

/** Frames beneath steps; of two of a kind the larger beneath, so that a sub-process lies under what is in it. */
const inOrder = (shapes: readonly PictureShape[]): PictureShape[] =>
  [...shapes].sort((a, b) => rank(a) - rank(b) || b.width * b.height - a.width * a.height)

/** Shapes and lines as a picture that begins at 0, 0 and is as large as they and their labels; without a shape an empty one. */
export function framed(shapes: readonly PictureShape[], lines: readonly PictureLine[]): Picture {
  if (shapes.length === 0) return NO_PICTURE
  const boxes = [...shapes, ...[...shapes, ...lines].flatMap(({ label }) => label ?? [])]
  const points = lines.flatMap((line) => line.points)
  const xs = [...boxes.flatMap(({ x, width }) => [x, x + width]), ...points.map(({ x }) => x)]
  const ys = [...boxes.flatMap(({ y, height }) => [y, y + height]), ...points.map(({ y }) => y)]
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)]
  const moved = <T extends Point>(one: T): T => ({ ...one, x: one.x - left, y: one.y - top })
  const labelled = <T extends { readonly label?: Box }>(one: T): T => (one.label ? { ...one, label: moved(one.label) } : one)
  return {
    width: right - left,
    height: bottom - top,
    shapes: shapes.map((shape) => labelled(moved(shape))),
    lines: lines.map((line) => labelled({ ...line, points: line.points.map(moved) })),
  }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
