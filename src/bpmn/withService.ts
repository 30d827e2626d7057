import type { ServiceFacts } from '#src/domain/service.ts'
import { mergeService, NO_SERVICE } from '#src/domain/service.ts'
import { annotationOf } from './annotations/extension.ts'
import { serviceFromModdle } from './annotations/service.ts'
import { openDocument, setService, toXml } from './document.ts'

/**
 * The file with the project's facts in place of its own, except what belongs to the variant (`mergeService`). A file
 * without a process has no place for them and comes back as it was.
 */
export async function withService(xml: string, facts: ServiceFacts): Promise<string> {
  const doc = await openDocument(xml)
  const home = doc.serviceHome()
  if (home === undefined) return xml
  const own = annotationOf(home, 'bpr:service')
  setService(doc, mergeService(facts, own ? serviceFromModdle(own).facts : NO_SERVICE))
  return toXml(doc)
}
