import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import { is } from '#src/bpmn/moddle.ts'

export interface Block {
  readonly id: string
  readonly kind: 'frame' | 'step' | 'node'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A drawing as blocks and lines without words, in its own units: what an overview of it shows. Frames come first. */
export interface Outline {
  readonly blocks: readonly Block[]
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[]
}

const kindOf = (shape: Shape): Block['kind'] | null => {
  const { businessObject } = shape
  if (is(businessObject, 'bpmn:Participant') || is(businessObject, 'bpmn:Lane')) return 'frame'
  if (is(businessObject, 'bpmn:Activity')) return 'step'
  return is(businessObject, 'bpmn:FlowNode') ? 'node' : null
}

const isLine = (element: Element): element is Connection => 'waypoints' in element
const isLabel = (element: Element): boolean => 'labelTarget' in element && Boolean(element.labelTarget)

/** What is drawn now. */
export function outlineOf(instance: BaseViewer): Outline {
  const elements = instance.get<ElementRegistry>('elementRegistry').getAll() as Element[]
  const blocks = elements.flatMap((element): Block[] => {
    if (isLine(element) || isLabel(element) || !element.businessObject) return []
    const shape = element as Shape
    const kind = kindOf(shape)
    if (kind === null) return []
    const { id, x, y, width, height } = shape
    return [{ id, kind, x, y, width, height }]
  })
  const frames = blocks.filter(({ kind }) => kind === 'frame')
  return {
    blocks: [...frames, ...blocks.filter(({ kind }) => kind !== 'frame')],
    lines: elements.filter(isLine).map(({ waypoints }) => waypoints.map(({ x, y }) => ({ x, y }))),
  }
}
