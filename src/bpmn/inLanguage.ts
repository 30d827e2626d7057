import type { Language } from '#src/domain/language.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { annotationOf, annotationsOf } from './annotations/extension.ts'
import { labelsFromModdle } from './annotations/labels.ts'
import { performerFromModdle } from './annotations/performer.ts'
import { factsFromModdle } from './annotations/step.ts'
import type { BpmnDocument } from './document.ts'
import { openDocument, setLabels, setPerformer, setStep, toXml } from './document.ts'
import type { ModdleElement } from './moddle.ts'
import { idOf, textAt } from './moddle.ts'

/** What documents and organisations are called in the wanted language, by the name that the file uses. */
export type Translations = Readonly<Record<string, string>>

/**
 * The file with the names of one language on the drawing: every `bpr:label` of that language becomes the element's
 * name, and the name it had is kept as the label of the language the file was in. Documents and organisations, which
 * carry no labels, are renamed by `translations`; what is not among them stays.
 */
export async function inLanguage(xml: string, from: Language, to: Language, translations: Translations): Promise<string> {
  if (from === to) return xml
  const doc = await openDocument(xml)
  const name = (text: string) => translations[text] ?? text
  for (const element of doc.elements()) {
    rename(doc, element, from, to)
    translateStep(doc, element, name)
    translatePerformer(doc, element, name)
  }
  return toXml(doc)
}

function rename(doc: BpmnDocument, element: ModdleElement, from: Language, to: Language): void {
  const { facts: labels } = labelsFromModdle(annotationsOf(element, 'bpr:label'))
  const wanted = labels[to]
  if (wanted === undefined) return
  const before = textAt(element, 'name')
  element.set('name', wanted)
  setLabels(doc, idOf(element), before === undefined ? labels : { [from]: before, ...labels })
}

function translateStep(doc: BpmnDocument, element: ModdleElement, name: (text: string) => string): void {
  const step = annotationOf(element, 'bpr:step')
  if (step === undefined) return
  const { facts } = factsFromModdle(step)
  const translated: StepFacts = {
    ...facts,
    ...(facts.organisation !== undefined && { organisation: name(facts.organisation) }),
    ...(facts.place !== undefined && { place: name(facts.place) }),
    documents: facts.documents.map((document) => ({
      ...document,
      name: name(document.name),
      ...(document.holder !== undefined && { holder: name(document.holder) }),
    })),
  }
  setStep(doc, idOf(element), translated)
}

function translatePerformer(doc: BpmnDocument, element: ModdleElement, name: (text: string) => string): void {
  const performer = annotationOf(element, 'bpr:performer')
  if (performer === undefined) return
  const { facts } = performerFromModdle(performer)
  if (facts.organisation !== undefined) setPerformer(doc, idOf(element), { ...facts, organisation: name(facts.organisation) })
}
