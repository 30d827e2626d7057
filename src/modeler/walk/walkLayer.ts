import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type { Box } from '../view.ts'
import type { Point } from './polyline.ts'
import { alongPolyline, beforeEnd } from './polyline.ts'
import type { TokenIcon } from './tokenView.ts'
import { TokenView } from './tokenView.ts'
import './walk.css'

/** A token that rests at an element, or is on its way over a flow; ids are those of the file. */
export interface TokenPlace {
  readonly icon: TokenIcon
  readonly element: string
  /** The flow over which it came to the element: it rests where that ends. */
  readonly entered?: string
  /** The flow over which it goes from the element, and which share of the way it has gone. */
  readonly flow?: string
  readonly gone?: number
}

export interface WalkLayer {
  /** Shows these tokens and no others. */
  setTokens(tokens: readonly TokenPlace[]): void
  /** Marks the elements and flows that were passed, and the elements at which something goes on. */
  setTrail(passed: ReadonlySet<string>, here: ReadonlySet<string>): void
  /** Moves the drawing as little as it takes to keep an element, or the first token (null), well inside of what is seen. */
  follow(element: string | null): void
  clear(): void
}

const LAYER = 'dm-walk'
const LAYER_INDEX = 4000
const WALKED = 'dm-walked'
const HERE = 'dm-here'
/** Tokens stay this readable on screen, however small the drawing is. */
const TOKEN_ZOOM = { least: 0.85, largest: 2.4 }
/** Tokens that rest at one place stand side by side. */
const BESIDE = 18
/** A token at a step stands before its border, so that it hides no words. */
const REST = 14
/** Share of what is seen that stays between a token and the edge. */
const EDGE = 0.24

/** Tokens and their way on top of a drawing. Nothing of it belongs to the file. */
export function createWalkLayer(instance: BaseViewer): WalkLayer {
  const canvas = instance.get<Canvas>('canvas')
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const eventBus = instance.get<EventBus>('eventBus')
  const views: TokenView[] = []
  let shown: readonly TokenPlace[] = []
  let points: readonly (Point | undefined)[] = []
  const marked = new Map<string, ReadonlySet<string>>([
    [WALKED, new Set()],
    [HERE, new Set()],
  ])

  const isSeen = (element: Element) => canvas.findRoot(element) === canvas.getRootElement()

  /** What stands for an element on the drawing at hand: itself, or the closed sub-process that it lies in. */
  const standIn = (id: string): Element | undefined => {
    let element = elements.get(id) as Element | undefined
    for (let out = 0; element && !isSeen(element) && out < 8; out++) {
      const root = canvas.findRoot(element) as Element | null
      element = root ? (elements.get(String((root.businessObject as { id?: string }).id)) as Element | undefined) : undefined
    }
    return element && isSeen(element) ? element : undefined
  }

  const restingPoint = ({ element, entered }: TokenPlace): Point | undefined => {
    const shape = standIn(element) as Shape | undefined
    if (!shape || !('width' in shape)) return undefined
    const flow = entered === undefined ? undefined : (elements.get(entered) as Connection | undefined)
    if (flow && isSeen(flow) && shape.id === element && shape.width > 60) return beforeEnd(flow.waypoints, REST)
    return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
  }

  const pointOf = (token: TokenPlace): Point | undefined => {
    const start = restingPoint(token)
    const flow = token.flow === undefined ? undefined : (elements.get(token.flow) as Connection | undefined)
    if (!flow || !isSeen(flow)) return start
    return alongPolyline([...(start && token.entered !== undefined ? [start] : []), ...flow.waypoints], token.gone ?? 0)
  }

  const draw = () => {
    const layer = canvas.getLayer(LAYER, LAYER_INDEX)
    const zoom = canvas.zoom()
    const scale = Math.min(TOKEN_ZOOM.largest, Math.max(1, TOKEN_ZOOM.least / zoom))
    const at = new Map<string, number>()
    for (const [i, token] of shown.entries()) {
      const point = points[i]
      const view = (views[i] ??= new TokenView())
      if (!point) {
        view.element.remove()
        continue
      }
      const key = `${Math.round(point.x)} ${Math.round(point.y)}`
      const before = at.get(key) ?? 0
      at.set(key, before + 1)
      view.place({ x: point.x + before * BESIDE * scale, y: point.y }, scale, token.icon)
      if (view.element.parentNode !== layer) layer.append(view.element)
    }
    for (const view of views.splice(shown.length)) view.element.remove()
  }

  const mark = (name: string, wanted: ReadonlySet<string>) => {
    const before = marked.get(name) ?? new Set()
    for (const id of before) if (!wanted.has(id) && elements.get(id)) canvas.removeMarker(id, name)
    for (const id of wanted) if (!before.has(id) && elements.get(id)) canvas.addMarker(id, name)
    marked.set(name, wanted)
  }

  eventBus.on('canvas.viewbox.changed', draw)
  eventBus.on('root.set', () => {
    points = shown.map(pointOf)
    draw()
  })

  return {
    setTokens(tokens) {
      shown = tokens
      points = tokens.map(pointOf)
      draw()
    },
    setTrail(passed, here) {
      mark(WALKED, passed)
      mark(HERE, here)
    },
    follow(element) {
      const box = element === null ? boxAt(points[0]) : boxOf(standIn(element))
      if (!box) return
      const { x, y, width, height } = canvas.viewbox()
      const to = { x: kept(x, width, box.x, box.x + box.width), y: kept(y, height, box.y, box.y + box.height) }
      if (to.x !== x || to.y !== y) canvas.viewbox({ ...to, width, height })
    },
    clear() {
      this.setTokens([])
      this.setTrail(new Set(), new Set())
    },
  }
}

const boxAt = (point: Point | undefined): Box | undefined => point && { ...point, width: 0, height: 0 }

function boxOf(element: Element | undefined): Box | undefined {
  if (!element || !('width' in element)) return undefined
  const { x, y, width, height } = element as Shape
  return { x, y, width, height }
}

/** Where a window of this size must begin so that what lies between two places is well inside of it. */
function kept(from: number, size: number, first: number, last: number): number {
  const edge = Math.max(0, Math.min(size * EDGE, (size - (last - first)) / 2))
  if (first < from + edge) return first - edge
  return last > from + size - edge ? last - size + edge : from
}
