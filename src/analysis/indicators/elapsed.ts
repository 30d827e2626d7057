import { calendarDays } from '#src/domain/units.ts'
import { alongCriticalPath } from '../counting/criticalPath.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { CaseValue, PerCaseIndicator } from './indicator.ts'

const described = { kind: 'perCase', source: 'doingBusiness', addsUp: true } as const

/** From the first token to the last, in working days. */
export const elapsedWorkingDays: PerCaseIndicator = {
  ...described,
  unit: 'working days',
  measure: (facts) => elapsedIn(facts, (hours) => hours / facts.week.hoursPerDay),
}

/** The same in calendar days: working days x 7 / `daysPerWeek`. */
export const elapsedDays: PerCaseIndicator = {
  ...described,
  unit: 'calendar days',
  measure: (facts) => elapsedIn(facts, (hours) => calendarDays(hours, facts.week)),
}

function elapsedIn(facts: CaseFacts, days: (hours: number) => number): CaseValue {
  return ({ trace }, credit) => {
    if (credit) alongCriticalPath(trace, facts, trace.elapsed, (row, hours) => credit(row, days(hours)))
    return days(trace.elapsed)
  }
}
