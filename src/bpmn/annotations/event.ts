import type { Outcome } from '#src/domain/step.ts'
import { OUTCOMES } from '#src/domain/step.ts'
import type { ElementFactory, ModdleElement } from '../moddle.ts'
import type { AnnotationProblem, Read } from './fields.ts'
import { copyOf, readFields, writeFields } from './fields.ts'

/** What a `bpr:event` says of its boundary, start or end event. */
export interface EventFacts {
  readonly probability?: number
  readonly outcome?: Outcome
}

const EVENT = { probability: 'share', outcome: OUTCOMES } as const

/** The facts of a `bpr:event`. */
export function eventFromModdle(element: ModdleElement): Read<EventFacts> {
  const problems: AnnotationProblem[] = []
  return { facts: readFields(element, EVENT, problems), problems }
}

/** A new `bpr:event` that says the facts and keeps what we do not know in the one it replaces. */
export function eventToModdle(factory: ElementFactory, facts: EventFacts, previous?: ModdleElement): ModdleElement {
  const element = previous ? copyOf(factory, previous) : factory.create('bpr:event')
  writeFields(element, EVENT, previous ? eventFromModdle(previous).facts : {}, facts)
  return element
}
