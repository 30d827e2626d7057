import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type { Shape } from 'bpmn-js/lib/model/Types'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
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
}

/** Marks as overlays. They are looked up anew each time, since replacing an element or undoing takes overlays away. */
export function createMarkLayer(instance: BaseViewer): MarkLayer {
  const overlays = instance.get<Overlays>('overlays')
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const shown = new Map<string, Shown>()

  const drop = (slot: string) => {
    const old = shown.get(slot)
    if (old) overlays.remove(old.overlay)
    shown.delete(slot)
  }

  const isThere = (id: string, place: Place) => {
    const found = overlays.get({ element: id, type: `mark-${place}` })
    return Array.isArray(found) && found.length > 0
  }

  return {
    show(marks, words) {
      const wanted = new Set<string>()
      for (const mark of marks) {
        const shape = elements.get(mark.id) as Shape | undefined
        if (!shape) continue
        for (const place of PLACES) {
          const parts = partsAt(mark, place, words, shape.width, place === 'pills' ? keptFree(shape) : [])
          if (parts.length === 0) continue
          const slot = `${place} ${mark.id}`
          const key = JSON.stringify(parts)
          wanted.add(slot)
          if (shown.get(slot)?.key === key && isThere(mark.id, place)) continue
          drop(slot)
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
      for (const slot of shown.keys()) if (!wanted.has(slot)) drop(slot)
    },
  }
}
