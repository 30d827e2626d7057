import type { Labels } from '#src/domain/language.ts'
import type { PerformerFacts } from '#src/domain/performer.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { EventFacts } from './annotations/event.ts'
import { eventToModdle } from './annotations/event.ts'
import type { AnnotationTag } from './annotations/extension.ts'
import { annotationsOf, extensionElementsWith } from './annotations/extension.ts'
import type { FlowFacts } from './annotations/flow.ts'
import { flowToModdle } from './annotations/flow.ts'
import { labelsToModdle } from './annotations/labels.ts'
import { performerToModdle } from './annotations/performer.ts'
import { serviceToModdle } from './annotations/service.ts'
import { factsToModdle } from './annotations/step.ts'
import type { ElementFactory, ModdleElement } from './moddle.ts'
import { everyElement, idOf, is } from './moddle.ts'
import type { Parsed } from './parse.ts'
import { parse } from './parse.ts'
import { serviceHolder, serviceHomes } from './reading/service.ts'

/** A BPMN document that can be annotated and written again. What it holds inside is this room's own. */
export class BpmnDocument {
  readonly #parsed: Parsed
  readonly #byId = new Map<string, ModdleElement>()

  constructor(parsed: Parsed) {
    this.#parsed = parsed
    for (const element of everyElement(parsed.definitions)) {
      if (is(element, 'bpmn:BaseElement') && idOf(element) !== '') this.#byId.set(idOf(element), element)
    }
  }

  get factory(): ElementFactory {
    return this.#parsed.factory
  }

  /** The element of an id. Throws when the document has none: the caller's ids come from the same file. */
  element(id: string): ModdleElement {
    const element = this.#byId.get(id)
    if (element === undefined) throw new Error(`no element ${id} in the document`)
    return element
  }

  /** All elements that have an id, in file order. */
  elements(): Iterable<ModdleElement> {
    return this.#byId.values()
  }

  /** Where the service's facts stand or, in a file without any, belong. */
  serviceHome(): ModdleElement | undefined {
    return serviceHolder(this.#parsed.definitions) ?? serviceHomes(this.#parsed.definitions)[0]
  }

  async write(): Promise<string> {
    const { xml } = await this.#parsed.factory.toXML(this.#parsed.definitions, { format: true })
    return xml
  }
}

type Write<T> = (factory: ElementFactory, facts: T, previous?: ModdleElement) => ModdleElement

function setAnnotation<T>(doc: BpmnDocument, on: ModdleElement, tag: AnnotationTag, facts: T | undefined, write: Write<T>): void {
  const [previous, ...more] = annotationsOf(on, tag)
  const next = facts === undefined ? [] : [write(doc.factory, facts, previous), ...more]
  on.set('extensionElements', extensionElementsWith(doc.factory, on, tag, next))
}

/** Reads a BPMN file for annotating. Throws `UnreadableFileError` when nothing can be read. */
export const openDocument = async (input: string | Uint8Array): Promise<BpmnDocument> => new BpmnDocument(await parse(input))

/** Gives an activity or intermediate event its facts, keeping what we do not know beside them, or takes them all away. */
export const setStep = (doc: BpmnDocument, id: string, facts: StepFacts | undefined): void =>
  setAnnotation(doc, doc.element(id), 'bpr:step', facts, factsToModdle)

/** Gives a sequence flow its probability, or takes it away. */
export const setFlow = (doc: BpmnDocument, id: string, facts: FlowFacts | undefined): void =>
  setAnnotation(doc, doc.element(id), 'bpr:flow', facts, flowToModdle)

/** Gives an event its probability and outcome, or takes them away. */
export const setEvent = (doc: BpmnDocument, id: string, facts: EventFacts | undefined): void =>
  setAnnotation(doc, doc.element(id), 'bpr:event', facts, eventToModdle)

/** Says who performs on a lane, pool or process, or takes it away. */
export const setPerformer = (doc: BpmnDocument, id: string, facts: PerformerFacts | undefined): void =>
  setAnnotation(doc, doc.element(id), 'bpr:performer', facts, performerToModdle)

/** Gives an element its names in other languages; languages that the app does not speak stay as they are. */
export function setLabels(doc: BpmnDocument, id: string, labels: Labels): void {
  const element = doc.element(id)
  const next = labelsToModdle(doc.factory, labels, annotationsOf(element, 'bpr:label'))
  element.set('extensionElements', extensionElementsWith(doc.factory, element, 'bpr:label', next))
}

/** Writes the facts of the service where they stand, else on the collaboration, else on the first process. */
export function setService(doc: BpmnDocument, facts: ServiceFacts): void {
  const home = doc.serviceHome()
  if (home === undefined) throw new Error('a document without a process has no place for the facts of a service')
  setAnnotation(doc, home, 'bpr:service', facts, serviceToModdle)
}

/** The document as XML, indented. The same document gives the same text. */
export const toXml = (doc: BpmnDocument): Promise<string> => doc.write()
