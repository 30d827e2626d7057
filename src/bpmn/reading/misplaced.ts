import type { AnnotationTag } from '../annotations/extension.ts'
import { extensionsOf } from '../annotations/extension.ts'
import { isKnownAnnotation } from '../descriptor.ts'
import type { ModdleElement } from '../moddle.ts'
import { is } from '../moddle.ts'
import type { ReadingContext } from './context.ts'

/** Where each annotation is read; anywhere else it is kept and has no effect. */
const PLACES: Readonly<Record<AnnotationTag, readonly string[]>> = {
  'bpr:service': ['bpmn:Collaboration', 'bpmn:Process'],
  'bpr:performer': ['bpmn:Lane', 'bpmn:Participant', 'bpmn:Process'],
  'bpr:step': ['bpmn:Activity', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent', 'bpmn:BoundaryEvent'],
  'bpr:flow': ['bpmn:SequenceFlow'],
  'bpr:event': ['bpmn:BoundaryEvent', 'bpmn:StartEvent', 'bpmn:EndEvent'],
  'bpr:label': ['bpmn:BaseElement'],
}

const isTag = (type: string): type is AnnotationTag => type in PLACES

/** Whether an annotation of that kind has an effect on the element. */
export const belongsOn = (element: ModdleElement, tag: AnnotationTag): boolean => PLACES[tag].some((type) => is(element, type))

/** Reports annotations of ours that stand where they have no effect, or that this version does not know. */
export function reportMisplaced(element: ModdleElement, context: ReadingContext): void {
  for (const { $type } of extensionsOf(element)) {
    if (!$type.startsWith('bpr:')) continue
    const part = $type.slice('bpr:'.length)
    if (!isKnownAnnotation($type)) context.report('info', 'unknown-annotation', element, { part })
    else if (!isTag($type) || !belongsOn(element, $type)) context.report('warning', 'misplaced-annotation', element, { part })
  }
}
