import type { StepFacts } from '#src/domain/step.ts'
import type { Patch } from '#src/modeler/annotator.ts'

/** The fact with one property changed; an undefined value takes it away, since absent means unknown. */
export function withValue<T extends object, K extends keyof T>(fact: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...others } = fact
  return (value === undefined ? others : { ...others, [key]: value }) as T
}

/** What to change of a step's facts; or how that follows from what they are by now, which the panel may not show yet. */
export type FactsChange = Patch<StepFacts> | ((now: StepFacts) => Patch<StepFacts>)
