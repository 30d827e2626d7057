import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/** A step that names no norm it rests on. */
export const missingLegalBasis: Check = ({ steps }) =>
  steps.filter((step) => (step.facts?.legalBases.length ?? 0) === 0).map((step) => findingAt(step, 'info', 'legal-basis-missing'))
