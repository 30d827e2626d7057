import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/** A step with figures of which it is not said where they come from. */
export const missingEvidence: Check = ({ steps }) =>
  steps
    .filter(({ facts }) => {
      if (facts === undefined || facts.evidence.length > 0) return false
      return facts.work !== undefined || facts.wait !== undefined || facts.costs.length > 0 || facts.repeat !== undefined
    })
    .map((step) => findingAt(step, 'info', 'evidence-missing'))
