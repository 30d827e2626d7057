import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type Overlays from 'diagram-js/lib/features/overlays/Overlays'
import { keptFree } from './keptFree.ts'
import type { StepMark } from './mark.ts'
import { markView } from './markView.ts'
import type { Place, TimeWords } from './parts.ts'
import { DETAILS_FROM_ZOOM, PLACES, partsAt } from './parts.ts'

const SCALE = { min: 0.62, max: 1.1 }

const POSITIONS: Readonly<Record<Place, Readonly<Record<string, number>>>> = {
  number: { top: 0, left: 0 },
  alert: { top: 0, right: 0 },
  pills: { bottom: 0, left: 0 },
}

interface Shown {
  readonly overlay: string
  readonly key: string
}

export interface MarkLayer {
  /** Brings the drawing's marks to this state; only what differs is touched. */
  show(marks: readonly StepMark[], words: TimeWords): void
  /** After a change of the drawing: what it took away stands again, and what it moved makes room for arrows anew. */
  follow(): void
}

/** Marks as overlays. Replacing an element or undoing takes overlays away, so that they are looked for after every change. */
export function createMarkLayer(instance: BaseViewer): MarkLayer {
  const overlays = instance.get<Overlays>('overlays')
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const eventBus = instance.get<EventBus>('eventBus')
  const shown = new Map<string, Shown>()
  const touched = new Set<Element>()
  let wanted: ReadonlyMap<string, StepMark> = new Map()
  let words: TimeWords = () => ''

  eventBus.on('elements.changed', ({ elements: changed }: { elements: readonly Element[] }) => {
    for (const element of changed) for (const one of around(element)) touched.add(one)
  })

  const drop = (slot: string) => {
    const old = shown.get(slot)
    if (old) overlays.remove(old.overlay)
    shown.delete(slot)
  }

  const put = (mark: StepMark, shape: Shape) => {
    for (const place of PLACES) {
      const parts = partsAt(mark, place, words, shape.width, place === 'pills' ? keptFree(shape) : [])
      const slot = slotOf(place, mark.id)
      const old = shown.get(slot)
      const key = JSON.stringify(parts)
      if (old?.key === key && overlays.get(old.overlay)) continue
      drop(slot)
      if (parts.length === 0) continue
      const isDetail = place === 'pills'
      const overlay = overlays.add(mark.id, `mark-${place}`, {
        position: POSITIONS[place],
        html: markView(place, parts),
        scale: SCALE,
        ...(isDetail && { show: { minZoom: DETAILS_FROM_ZOOM } }),
      })
      shown.set(slot, { overlay, key })
    }
  }

  const shapeOf = (id: string) => elements.get(id) as Shape | undefined

  return {
    show(marks, inWords) {
      touched.clear()
      const before = wanted
      wanted = new Map(marks.map((mark) => [mark.id, mark]))
      words = inWords
      for (const id of before.keys()) if (!wanted.has(id) || !shapeOf(id)) for (const place of PLACES) drop(slotOf(place, id))
      for (const mark of marks) {
        const shape = shapeOf(mark.id)
        if (shape) put(mark, shape)
      }
    },
    follow() {
      for (const { id } of touched) {
        const mark = wanted.get(id)
        const shape = shapeOf(id)
        if (mark && shape) put(mark, shape)
      }
      touched.clear()
    },
  }
}

const slotOf = (place: Place, id: string): string => `${place} ${id}`

/** An element, and those whose pills make room for it: what an arrow comes into, and what an event sits on. */
function around(element: Element): Element[] {
  const { target, host } = element as Partial<Connection & Shape>
  return [element, target, host].filter((one) => one !== undefined && one !== null) as Element[]
}
