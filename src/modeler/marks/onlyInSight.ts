import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type { Shape } from 'bpmn-js/lib/model/Types'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type { Box } from '../view.ts'

/** So much of what is seen is kept ready on each side, for the hand that pushes the paper. */
const AROUND = 0.5

const FOLLOWED = ['canvas.viewbox.changed', 'canvas.resized', 'elements.changed', 'root.set']

/**
 * Takes marks out of the page while their elements lie outside of what is seen: the browser goes through every mark of a
 * drawing whenever anything on it is painted. Gives a function that ends it.
 */
export function onlyInSight(instance: BaseViewer): () => void {
  const canvas = instance.get<Canvas>('canvas')
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const eventBus = instance.get<EventBus>('eventBus')
  const layer = canvas.getContainer().querySelector('.djs-overlay-container')
  if (!layer) return () => {}

  const look = () => {
    const seen = widened(canvas.viewbox())
    for (const place of layer.children) {
      const shape = elements.get(place.getAttribute('data-container-id') ?? '') as Partial<Shape> | undefined
      place.toggleAttribute('data-out-of-sight', !meets(seen, shape))
    }
  }
  let frame = 0
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  }
  eventBus.on(FOLLOWED, soon)
  const added = new MutationObserver(soon)
  added.observe(layer, { childList: true })
  return () => {
    cancelAnimationFrame(frame)
    added.disconnect()
    eventBus.off(FOLLOWED, soon)
  }
}

const widened = ({ x, y, width, height }: Box): Box => ({
  x: x - width * AROUND,
  y: y - height * AROUND,
  width: width * (1 + 2 * AROUND),
  height: height * (1 + 2 * AROUND),
})

/** What has no box of its own, such as an arrow, is never taken away. */
function meets(seen: Box, { x, y, width, height }: Partial<Box> = {}): boolean {
  if (x === undefined || y === undefined || width === undefined || height === undefined) return true
  return x < seen.x + seen.width && x + width > seen.x && y < seen.y + seen.height && y + height > seen.y
}
