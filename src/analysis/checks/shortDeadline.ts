import type { TimeUnit } from '#src/domain/units.ts'
import { hoursPerUnit, meanHours } from '#src/domain/units.ts'
import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/** Differences below a second are rounding. */
const SLACK_HOURS = 1 / 3600

/** Deadlines in these units are told by the clock; in longer ones only whole days count, as lawyers reckon. */
const BY_THE_CLOCK: ReadonlySet<TimeUnit> = new Set(['minute', 'hour'])

/**
 * A step whose own deadline is shorter than the step: its wait and work, once, on the nominal clock; what it takes beyond
 * whole days falls on the last day of a deadline in days. While one waits for the applicant the clock of the law stands
 * still, so such a wait does not count.
 */
export const shortDeadline: Check = ({ steps, week }) =>
  steps.flatMap((step) => {
    const { deadline, work, wait } = step.facts ?? {}
    if (deadline?.value === undefined || deadline.unit === undefined) return []
    const day = hoursPerUnit('working-day', week)
    const allowed = deadline.value * hoursPerUnit(deadline.unit, week)
    const taken = meanHours(wait?.kind === 'applicant' ? undefined : wait, week) + meanHours(work, week)
    const slack = BY_THE_CLOCK.has(deadline.unit) ? SLACK_HOURS : day - SLACK_HOURS
    if (taken <= allowed + slack) return []
    return [findingAt(step, 'warning', 'deadline-too-short', { days: rounded(taken / day), allowed: rounded(allowed / day) })]
  })

const rounded = (days: number): number => Math.round(days * 100) / 100
