import { meanHours } from '#src/domain/units.ts'
import type { Check } from './check.ts'
import { findingAt } from './check.ts'
import { lawfulWait, missed } from './deadlines.ts'

/**
 * A step whose own deadline is shorter than the step: its wait and work, once, on the nominal clock. While one waits for
 * the applicant the clock of the law stands still, so such a wait does not count.
 */
export const shortDeadline: Check = ({ steps, week }) =>
  steps.flatMap((step) => {
    const { deadline, work, wait } = step.facts ?? {}
    const taken = lawfulWait(wait, week) + meanHours(work, week)
    const days = deadline && missed(taken, deadline, week)
    return days ? [findingAt(step, 'warning', 'deadline-too-short', days)] : []
  })
