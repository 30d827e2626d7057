import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { annotationOf } from '../annotations/extension.ts'
import { serviceFromModdle } from '../annotations/service.ts'
import type { ModdleElement } from '../moddle.ts'
import { elementsAt, everyElement, is } from '../moddle.ts'
import type { ReadingContext } from './context.ts'

/** The collaborations of a document, then its processes, in file order: where the service's facts may stand. */
export function serviceHomes(definitions: ModdleElement): ModdleElement[] {
  const roots = elementsAt(definitions, 'rootElements')
  return [...roots.filter((root) => is(root, 'bpmn:Collaboration')), ...roots.filter((root) => is(root, 'bpmn:Process'))]
}

/** The element that carries the service's facts: a collaboration, else a process, else wherever they were put. */
export function serviceHolder(definitions: ModdleElement): ModdleElement | undefined {
  const carries = (element: ModdleElement) => annotationOf(element, 'bpr:service') !== undefined
  const home = serviceHomes(definitions).find(carries)
  if (home) return home
  for (const element of everyElement(definitions)) {
    if (is(element, 'bpmn:BaseElement') && carries(element)) return element
  }
  return undefined
}

/** The facts of the service, read from wherever they stand; other copies of them have no effect, which is a finding. */
export function readService(definitions: ModdleElement, context: ReadingContext): ServiceFacts {
  const holder = serviceHolder(definitions)
  if (holder === undefined) return NO_SERVICE
  for (const home of serviceHomes(definitions)) {
    if (home === holder || annotationOf(home, 'bpr:service') === undefined) continue
    context.report('warning', 'duplicate-annotation', home, { part: 'service' })
  }
  return context.annotation(holder, 'bpr:service', serviceFromModdle) ?? NO_SERVICE
}
