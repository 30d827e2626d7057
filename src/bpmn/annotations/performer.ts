import type { PerformerFacts } from '#src/domain/performer.ts'
import { PERFORMER_KINDS } from '#src/domain/performer.ts'
import type { ElementFactory, ModdleElement } from '../moddle.ts'
import type { AnnotationProblem, Read } from './fields.ts'
import { copyOf, readFields, writeFields } from './fields.ts'

const PERFORMER = {
  kind: PERFORMER_KINDS,
  organisation: 'text',
  hourlyCost: 'number',
  headcount: 'number',
  calendar: 'text',
} as const

/** What a `bpr:performer` says on its own element, before anything is inherited. */
export function performerFromModdle(element: ModdleElement): Read<PerformerFacts> {
  const problems: AnnotationProblem[] = []
  return { facts: readFields(element, PERFORMER, problems), problems }
}

/** A new `bpr:performer` that says the facts and keeps what we do not know in the one it replaces. */
export function performerToModdle(factory: ElementFactory, facts: PerformerFacts, previous?: ModdleElement): ModdleElement {
  const element = previous ? copyOf(factory, previous) : factory.create('bpr:performer')
  writeFields(element, PERFORMER, previous ? performerFromModdle(previous).facts : {}, facts)
  return element
}
