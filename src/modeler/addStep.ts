import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type { ModdleElement } from '#src/bpmn/moddle.ts'
import { is } from '#src/bpmn/moddle.ts'

export interface StepAdder {
  /**
   * Draws a step after another one: what followed now follows the new step, and everything to the right makes room.
   * Without another one it follows the beginning, or stands alone. Gives its id; undefined where nothing can be drawn.
   */
  addStep(name: string, after: string | undefined): string | undefined
}

interface Adjustments {
  readonly movingShapes: Shape[]
  readonly resizingShapes: Shape[]
}

/** The library's own tool takes a number where its types say a point. */
interface SpaceTool {
  calculateAdjustments(elements: readonly Element[], axis: 'x', delta: number, start: number): Adjustments
}

/** Between a step and the next one. */
const GAP = 50

const isA = (element: Element, type: string): boolean => {
  const object = element.businessObject as unknown as ModdleElement | undefined
  return object !== undefined && is(object, type)
}
const isLabel = (element: Element): boolean => 'labelTarget' in element && Boolean(element.labelTarget)
const isLine = (element: Element): element is Connection => 'waypoints' in element

/** What moves and what grows when everything right of a line gives way; the first element is where the tool works. */
const adjustments = (tool: SpaceTool | null, elements: readonly Element[], by: number, start: number): Adjustments =>
  tool?.calculateAdjustments(elements, 'x', by, start) ?? { movingShapes: [], resizingShapes: [] }

/** Every change here is a command; callers put them into one batch. */
export function createStepAdder(instance: BaseViewer): StepAdder {
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const modeling = instance.get<Modeling>('modeling', false)
  const factory = instance.get<ElementFactory | null>('elementFactory', false)
  const spaceTool = instance.get<SpaceTool | null>('spaceTool', false)
  const canvas = instance.get<Canvas>('canvas')
  const all = () => elements.getAll() as Element[]

  /** What a first step follows. */
  const beginning = () => all().find((element) => isA(element, 'bpmn:StartEvent') && !isLabel(element)) as Shape | undefined

  function makeRoom(from: Shape, width: number): void {
    const start = from.x + from.width + GAP / 2
    const root = from.parent as Shape
    const isInWay = all().some(
      (element) =>
        !isLine(element) &&
        !isLabel(element) &&
        element.parent === root &&
        isA(element, 'bpmn:FlowNode') &&
        element !== from &&
        (element as Shape).x < start + width + GAP &&
        (element as Shape).x + (element as Shape).width > start &&
        (element as Shape).y < from.y + from.height &&
        (element as Shape).y + (element as Shape).height > from.y,
    )
    const edge = root.width === undefined ? Infinity : root.x + root.width
    if (!isInWay && start + width + GAP < edge) return
    const plane = canvas.findRoot(from) as unknown as Element
    const inPlane = all().filter((element) => element !== plane && canvas.findRoot(element) === (plane as unknown))
    const by = width + GAP
    const { movingShapes, resizingShapes } = adjustments(spaceTool, [plane, ...inPlane], by, start)
    if (movingShapes.length + resizingShapes.length > 0)
      modeling?.createSpace(movingShapes, resizingShapes, { x: by, y: 0 }, 'e', start)
  }

  return {
    addStep(name, after) {
      if (!modeling || !factory) return undefined
      const from = after === undefined ? beginning() : (elements.get(after) as Shape | undefined)
      const shape = factory.createShape({ type: 'bpmn:Task' })
      if (!from) {
        const { x, y, width, height } = canvas.viewbox()
        const root = all().find((element) => isA(element, 'bpmn:Participant')) as Shape | undefined
        const centre = root ? { x: root.x + 120, y: root.y + root.height / 2 } : { x: x + width / 2, y: y + height / 2 }
        modeling.createShape(shape, centre, root ?? (canvas.getRootElement() as unknown as Shape))
      } else {
        if (isA(from, 'bpmn:Activity')) Object.assign(shape, { width: from.width, height: from.height })
        const leaving = (from.outgoing as Connection[]).filter((flow) => isA(flow, 'bpmn:SequenceFlow'))
        makeRoom(from, shape.width)
        const centre = { x: from.x + from.width + GAP + shape.width / 2, y: from.y + from.height / 2 }
        modeling.createShape(shape, centre, from.parent as Shape)
        for (const flow of leaving)
          modeling.reconnectStart(flow, shape, { x: shape.x + shape.width, y: shape.y + shape.height / 2 })
        modeling.connect(from, shape)
      }
      modeling.updateLabel(shape, name)
      return shape.id
    },
  }
}
