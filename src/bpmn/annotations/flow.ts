import type { ElementFactory, ModdleElement } from '../moddle.ts'
import type { AnnotationProblem, Read } from './fields.ts'
import { copyOf, readFields, writeFields } from './fields.ts'

/** What a `bpr:flow` says of its sequence flow: the probability to take it, 0..1. */
export interface FlowFacts {
  readonly probability?: number
}

const FLOW = { probability: 'share' } as const

/** The facts of a `bpr:flow`. */
export function flowFromModdle(element: ModdleElement): Read<FlowFacts> {
  const problems: AnnotationProblem[] = []
  return { facts: readFields(element, FLOW, problems), problems }
}

/** A new `bpr:flow` that says the facts and keeps what we do not know in the one it replaces. */
export function flowToModdle(factory: ElementFactory, facts: FlowFacts, previous?: ModdleElement): ModdleElement {
  const element = previous ? copyOf(factory, previous) : factory.create('bpr:flow')
  writeFields(element, FLOW, previous ? flowFromModdle(previous).facts : {}, facts)
  return element
}
