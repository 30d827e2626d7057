import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type Selection from 'diagram-js/lib/features/selection/Selection'
import type { Element } from 'bpmn-js/lib/model/Types'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Free pixels around a drawing that is fitted; below, the bpmn.io mark stays free of it. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const VIEWER_MARGINS: Margins = { left: 24, right: 24, top: 20, bottom: 72 }
/** The palette stands left, the canvas tools above; right there is room for what opens beside a pool. */
export const EDITOR_MARGINS: Margins = { left: 124, right: 84, top: 52, bottom: 72 }

/** Smaller than this a drawing cannot be read; it is then shown from its beginning instead of as a whole. */
const READABLE = 0.8
const LARGEST = 4
const SMALLEST = 0.15

export interface ChartView {
  /** The whole drawing. */
  fit(): void
  /** The whole drawing where that can be read, else its beginning. */
  home(): void
  zoom(): number
  zoomBy(factor: number): void
  viewbox(): Box
  setViewbox(box: Box): void
  onViewbox(changed: (box: Box) => void): () => void
  /** Selects an element and brings it into view; null selects nothing. */
  select(id: string | null): void
  selected(): string | null
}

/** Looking at a drawing, the same for the editor and the viewer. */
export function createView(instance: BaseViewer, margins: Margins): ChartView {
  const canvas = instance.get<Canvas>('canvas')
  const eventBus = instance.get<EventBus>('eventBus')
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const selection = instance.get<Selection>('selection')

  const show = (smallest: number) => {
    canvas.resized()
    const { inner, outer } = canvas.viewbox()
    const room = { width: outer.width - margins.left - margins.right, height: outer.height - margins.top - margins.bottom }
    if (room.width <= 0 || room.height <= 0 || inner.width <= 0 || inner.height <= 0) return
    const whole = Math.min(1, room.width / inner.width, room.height / inner.height)
    const scale = Math.max(whole, smallest)
    const left = margins.left + Math.max(0, (room.width - inner.width * scale) / 2)
    const top = margins.top + Math.max(0, (room.height - inner.height * scale) / 2)
    canvas.viewbox({
      x: inner.x - left / scale,
      y: inner.y - top / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    })
  }

  const selected = () => {
    const [only, ...others] = selection.get() as Element[]
    return only === undefined || others.length > 0 ? null : ownerOf(only).id
  }

  return {
    fit: () => show(SMALLEST),
    home: () => show(READABLE),
    zoom: () => canvas.zoom(),
    zoomBy(factor) {
      canvas.zoom(Math.min(LARGEST, Math.max(SMALLEST, canvas.zoom() * factor)))
    },
    viewbox: () => boxOf(canvas),
    setViewbox: (box) => void canvas.viewbox({ ...box }),
    onViewbox(changed) {
      const listener = () => changed(boxOf(canvas))
      eventBus.on('canvas.viewbox.changed', listener)
      return () => eventBus.off('canvas.viewbox.changed', listener)
    },
    select(id) {
      const element = id === null ? undefined : (elements.get(id) as Element | undefined)
      if (element === undefined) return void selection.select([])
      const root = canvas.findRoot(element)
      if (root && root !== canvas.getRootElement()) canvas.setRootElement(root)
      selection.select(element)
      // The page may have given the drawing another size since it was last asked for.
      canvas.resized()
      canvas.scrollToElement(element, { top: 60, bottom: 80, left: margins.left, right: 60 })
    },
    selected,
  }
}

function boxOf(canvas: Canvas): Box {
  const { x, y, width, height } = canvas.viewbox()
  return { x, y, width, height }
}

/** The element that a label belongs to, else the element itself. */
export const ownerOf = (element: Element): Element => {
  const target = (element as Element & { labelTarget?: Element }).labelTarget
  return target ?? element
}
