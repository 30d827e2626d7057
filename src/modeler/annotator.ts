import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import type { Element } from 'bpmn-js/lib/model/Types'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type { EventFacts } from '#src/bpmn/annotations/event.ts'
import { eventFromModdle, eventToModdle } from '#src/bpmn/annotations/event.ts'
import type { AnnotationTag } from '#src/bpmn/annotations/extension.ts'
import { annotationOf, annotationsOf, extensionElementsWith } from '#src/bpmn/annotations/extension.ts'
import type { Read } from '#src/bpmn/annotations/fields.ts'
import { flowFromModdle, flowToModdle } from '#src/bpmn/annotations/flow.ts'
import { performerFromModdle, performerToModdle } from '#src/bpmn/annotations/performer.ts'
import { factsFromModdle, factsToModdle } from '#src/bpmn/annotations/step.ts'
import type { ElementFactory, ModdleElement } from '#src/bpmn/moddle.ts'
import { textAt } from '#src/bpmn/moddle.ts'
import type { PerformerFacts } from '#src/domain/performer.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { createAnnotate } from './annotate.ts'

/** Properties to change; one that is `undefined` is taken away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What an element says, and changes of it. Every change is one entry of the drawing's own undo history. */
export interface Annotator {
  /** What its `bpr:step` says; no facts when it has none, or when there is no such element. */
  readFacts(id: string): StepFacts
  updateFacts(id: string, patch: Patch<StepFacts>): void
  readPerformer(id: string): PerformerFacts
  updatePerformer(id: string, patch: Patch<PerformerFacts>): void
  readEvent(id: string): EventFacts
  updateEvent(id: string, patch: Patch<EventFacts>): void
  readProbability(id: string): number | undefined
  updateProbability(id: string, probability: number | undefined): void
  readName(id: string): string
  updateName(id: string, name: string): void
}

/** One kind of annotation: how it is read, and made from what stood there before. */
interface Kind<T extends object> {
  readonly tag: AnnotationTag
  readonly none: T
  readonly read: (element: ModdleElement) => Read<T>
  readonly write: (factory: ElementFactory, facts: T, previous?: ModdleElement) => ModdleElement
}

const STEP: Kind<StepFacts> = { tag: 'bpr:step', none: NO_FACTS, read: factsFromModdle, write: factsToModdle }
const PERFORMER: Kind<PerformerFacts> = { tag: 'bpr:performer', none: {}, read: performerFromModdle, write: performerToModdle }
const EVENT: Kind<EventFacts> = { tag: 'bpr:event', none: {}, read: eventFromModdle, write: eventToModdle }
const FLOW: Kind<{ readonly probability?: number }> = { tag: 'bpr:flow', none: {}, read: flowFromModdle, write: flowToModdle }

export function createAnnotator(instance: BaseViewer): Annotator {
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const modeling = instance.get<Modeling>('modeling', false)
  const factory = instance.get<ElementFactory>('moddle')
  const annotate = createAnnotate(instance)

  const elementOf = (id: string) => elements.get(id) as Element | undefined
  const objectOf = (id: string) => elementOf(id)?.businessObject as ModdleElement | undefined

  // An annotation is replaced, never changed: what was read from it once stays true, and stays the same object.
  const known = new WeakMap<ModdleElement, object>()

  function read<T extends object>(id: string, kind: Kind<T>): T {
    const object = objectOf(id)
    const annotation = object && annotationOf(object, kind.tag)
    if (!annotation) return kind.none
    const facts = (known.get(annotation) as T | undefined) ?? kind.read(annotation).facts
    known.set(annotation, facts)
    return facts
  }

  function update<T extends object>(id: string, kind: Kind<T>, patch: Patch<T>): void {
    const object = objectOf(id)
    if (!object) return
    const [previous, ...others] = annotationsOf(object, kind.tag)
    const before = previous ? kind.read(previous).facts : kind.none
    const next = patched(before, patch)
    if (JSON.stringify(next) === JSON.stringify(before)) return
    const written = [kind.write(factory, next, previous), ...others]
    const kept = written.filter((annotation) => annotation === previous || says(annotation))
    annotate(object, extensionElementsWith(factory, object, kind.tag, kept))
  }

  const readName = (id: string) => {
    const object = objectOf(id)
    return (object && textAt(object, 'name')) ?? ''
  }

  return {
    readFacts: (id) => read(id, STEP),
    updateFacts: (id, patch) => update(id, STEP, patch),
    readPerformer: (id) => read(id, PERFORMER),
    updatePerformer: (id, patch) => update(id, PERFORMER, patch),
    readEvent: (id) => read(id, EVENT),
    updateEvent: (id, patch) => update(id, EVENT, patch),
    readProbability: (id) => read(id, FLOW).probability,
    updateProbability: (id, probability) => update(id, FLOW, { probability }),
    readName,
    updateName(id, name) {
      const element = elementOf(id)
      if (element && modeling && name !== readName(id)) modeling.updateLabel(element, name)
    },
  }
}

/** The facts with the patch's properties in place of their own; undefined ones removed, since absent means unknown. */
function patched<T extends object>(before: T, patch: Patch<T>): T {
  const all = { ...before, ...patch }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T
}

/** Whether an annotation still says anything; an empty one is left out of the file. */
const says = (annotation: ModdleElement): boolean =>
  Object.keys(annotation.$attrs).length > 0 ||
  annotation.$descriptor.properties.some(({ name }) => {
    if (!Object.hasOwn(annotation, name)) return false
    const value = annotation.get(name)
    return Array.isArray(value) ? value.length > 0 : value !== undefined
  })
