import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'

/**
 * What the browser brings into view by itself, such as a name that is written at the edge of the paper, moves the drawing
 * instead of its frame: a frame that was scrolled shows an empty part of the sheet and loses its tools. Gives a function
 * that ends it.
 */
export function keepInFrame(container: HTMLElement, instance: BaseViewer): () => void {
  const canvas = instance.get<Canvas>('canvas')
  const frame = canvas.getContainer()
  const back = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !target.contains(frame)) return
    const { scrollLeft, scrollTop } = target
    if (scrollLeft === 0 && scrollTop === 0) return
    target.scrollTo(0, 0)
    canvas.scroll({ dx: -scrollLeft, dy: -scrollTop })
  }
  container.addEventListener('scroll', back, { capture: true })
  return () => container.removeEventListener('scroll', back, { capture: true })
}
