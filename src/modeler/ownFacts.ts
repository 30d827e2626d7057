import { annotationOf } from '#src/bpmn/annotations/extension.ts'
import { serviceFromModdle } from '#src/bpmn/annotations/service.ts'
import { openDocument, setService, toXml } from '#src/bpmn/document.ts'
import type { OwnFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { Patch } from './annotator.ts'

/**
 * The file of a variant with other facts of its own; one that is `undefined` is taken away. All else that the file says
 * stays, and a file without a process has no place for them and comes back as it was.
 */
export async function withOwnFacts(xml: string, patch: Patch<OwnFacts>): Promise<string> {
  const doc = await openDocument(xml)
  const home = doc.serviceHome()
  if (home === undefined) return xml
  const annotation = annotationOf(home, 'bpr:service')
  const before = annotation ? serviceFromModdle(annotation).facts : NO_SERVICE
  const said = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined)
  setService(doc, { ...NO_SERVICE, ...Object.fromEntries(said) })
  return toXml(doc)
}
