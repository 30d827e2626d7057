import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import type { Element, Shape } from 'bpmn-js/lib/model/Types'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type { ModdleElement } from '#src/bpmn/moddle.ts'
import { is, nameOf } from '#src/bpmn/moddle.ts'

/** Someone to whom a step can be given: a lane without lanes inside. */
export interface LaneChoice {
  readonly id: string
  readonly name: string
}

export interface Lanes {
  /** The lanes of the pool in which an element lies, from above; none inside a group of steps, which is moved as a whole. */
  lanesFor(id: string): readonly LaneChoice[]
  /** Moves a step into a lane, straight across where that is free. */
  moveToLane(id: string, lane: string): void
}

/** Free pixels between a moved step and what is there already. */
const GAP = 12

const objectOf = (element: Element) => element.businessObject as unknown as ModdleElement | undefined
const isA = (element: Element, type: string): boolean => {
  const object = objectOf(element)
  return object !== undefined && is(object, type)
}
const isLabel = (element: Element): boolean => 'labelTarget' in element && Boolean(element.labelTarget)
const childrenOf = (element: Element): readonly Shape[] => (element.children ?? []) as unknown as readonly Shape[]

export function createLanes(instance: BaseViewer): Lanes {
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const modeling = instance.get<Modeling>('modeling', false)
  const shapeOf = (id: string) => elements.get(id) as Shape | undefined

  return {
    lanesFor(id) {
      const shape = shapeOf(id)
      const holder = shape && holderOf(shape)
      const lanes = holder ? innermostLanes(holder).sort((a, b) => a.y - b.y || a.x - b.x) : []
      return lanes.map((lane) => ({ id: lane.id, name: nameOf(objectOf(lane)!) }))
    },
    moveToLane(id, laneId) {
      const shape = shapeOf(id)
      const lane = shapeOf(laneId)
      const holder = shape && holderOf(shape)
      if (!shape || !lane || !holder || !modeling) return
      const delta = wayInto(lane, shape, flowNodesOf(holder))
      if (delta.x !== 0 || delta.y !== 0) modeling.moveElements([shape], delta, holder)
    },
  }
}

/** The pool, or the process without a pool, in which an element lies directly. */
function holderOf(shape: Shape): Shape | undefined {
  const parent = shape.parent as Shape | undefined
  return parent && (isA(parent, 'bpmn:Participant') || isA(parent, 'bpmn:Process')) ? parent : undefined
}

function innermostLanes(holder: Element): Shape[] {
  return childrenOf(holder).flatMap((child) => {
    if (!isA(child, 'bpmn:Lane')) return []
    const inner = innermostLanes(child)
    return inner.length > 0 ? inner : [child]
  })
}

const flowNodesOf = (holder: Element): Shape[] =>
  childrenOf(holder).filter((child) => isA(child, 'bpmn:FlowNode') && !isA(child, 'bpmn:BoundaryEvent') && !isLabel(child))

/** How far a shape has to go: straight to the middle of the lane, beside what stands there, else to the right of it. */
function wayInto(lane: Shape, shape: Shape, others: readonly Shape[]): { x: number; y: number } {
  const room = {
    left: lane.x,
    right: lane.x + lane.width - shape.width,
    top: lane.y,
    bottom: lane.y + lane.height - shape.height,
  }
  const isFree = (x: number, y: number) =>
    others.every(
      (other) =>
        other === shape ||
        x + shape.width + GAP <= other.x ||
        other.x + other.width + GAP <= x ||
        y + shape.height + GAP <= other.y ||
        other.y + other.height + GAP <= y,
    )
  const middle = (from: number, to: number) => Math.round((from + to) / 2)
  const isBeside = shape.x < room.left || shape.x > room.right
  const x = isBeside ? middle(room.left, room.right) : shape.x
  const y = isBeside && shape.y >= room.top && shape.y <= room.bottom ? shape.y : middle(room.top, room.bottom)
  const slack = Math.max(0, Math.floor((room.bottom - room.top) / 2))
  for (let aside = 0; x + aside <= room.right; aside += 20)
    for (let off = 0; off <= slack; off += 10)
      for (const sign of off === 0 ? [1] : [1, -1])
        if (isFree(x + aside, y + sign * off)) return { x: x + aside - shape.x, y: y + sign * off - shape.y }
  return { x: x - shape.x, y: y - shape.y }
}
