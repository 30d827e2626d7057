import type { Deadline, StepFacts } from '#src/domain/step.ts'
import type { TimeUnit, WorkingWeek } from '#src/domain/units.ts'
import { hoursPerUnit, meanHours } from '#src/domain/units.ts'

/** Differences below a second are rounding. */
const SLACK_HOURS = 1 / 3600

/** Deadlines in these units are told by the clock; in longer ones only whole days count, as lawyers reckon. */
const BY_THE_CLOCK: ReadonlySet<TimeUnit> = new Set(['minute', 'hour'])

/**
 * Working days taken and allowed where working hours on the nominal clock do not fit into a deadline: what they take beyond
 * whole days falls on the last day of a deadline in days. Undefined where they fit, or where no deadline is set.
 */
export function missed(
  hours: number,
  { value, unit }: Deadline,
  week: WorkingWeek,
): { readonly days: number; readonly allowed: number } | undefined {
  if (value === undefined || unit === undefined) return undefined
  const day = hoursPerUnit('working-day', week)
  const allowed = value * hoursPerUnit(unit, week)
  const slack = BY_THE_CLOCK.has(unit) ? SLACK_HOURS : day - SLACK_HOURS
  return hours <= allowed + slack ? undefined : { days: rounded(hours / day), allowed: rounded(allowed / day) }
}

/** Hours of a wait that count against a deadline: while one waits for the applicant the clock of the law stands still. */
export const lawfulWait = (wait: StepFacts['wait'], week: WorkingWeek): number =>
  wait?.kind === 'applicant' ? 0 : meanHours(wait, week)

/** Days as they are told. */
export const rounded = (days: number): number => Math.round(days * 100) / 100
