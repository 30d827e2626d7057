import type { ElementFactory, ModdleElement } from '../moddle.ts'
import { elementAt, elementsAt } from '../moddle.ts'

/** The annotations that an element may carry once, and the labels it may carry per language. */
export type AnnotationTag = 'bpr:service' | 'bpr:performer' | 'bpr:step' | 'bpr:flow' | 'bpr:event' | 'bpr:label'

/** Everything in the element's `extensionElements`, foreign or ours, in file order. */
export function extensionsOf(element: ModdleElement): ModdleElement[] {
  const extension = elementAt(element, 'extensionElements')
  return extension ? elementsAt(extension, 'values') : []
}

/** The annotations of a kind that an element carries; of a single kind the first counts. */
export const annotationsOf = (element: ModdleElement, tag: AnnotationTag): ModdleElement[] =>
  extensionsOf(element).filter((value) => value.$type === tag)

/** The annotation of a kind that an element carries, if any. */
export const annotationOf = (element: ModdleElement, tag: AnnotationTag): ModdleElement | undefined =>
  annotationsOf(element, tag)[0]

/**
 * New `extensionElements` for an element in which `next` stands in place of the annotations of that kind and everything
 * else is as it was; undefined when nothing is left in it. The element is not changed: set the result through
 * `set('extensionElements', ...)` or the command stack.
 */
export function extensionElementsWith(
  factory: ElementFactory,
  element: ModdleElement,
  tag: AnnotationTag,
  next: readonly ModdleElement[],
): ModdleElement | undefined {
  const previous = elementAt(element, 'extensionElements')
  const values = previous ? elementsAt(previous, 'values') : []
  const at = values.findIndex((value) => value.$type === tag)
  const before = at === -1 ? values : values.slice(0, at)
  const after = at === -1 ? [] : values.slice(at).filter((value) => value.$type !== tag)
  const all = [...before, ...next, ...after]
  if (all.length === 0) return undefined
  const extension = factory.create('bpmn:ExtensionElements', { values: all })
  if (previous) Object.assign(extension.$attrs, previous.$attrs)
  extension.$parent = element
  for (const value of next) value.$parent = extension
  return extension
}
