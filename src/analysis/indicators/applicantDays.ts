import { calendarDays } from '#src/domain/units.ts'
import { alongCriticalPath } from '../counting/criticalPath.ts'
import type { PerCaseIndicator } from './indicator.ts'

/** Calendar days until the last step that involves the applicant ends; 0 when no step of the case does. */
export const applicantDays: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'calendar days',
  source: 'eRegulations',
  addsUp: true,
  measure: (facts) => {
    return (view, credit) => {
      const { trace, contacts } = view
      let last = 0
      for (let i = 0; i < contacts.count; i++) last = Math.max(last, trace.end[contacts.row[i]!]!)
      if (credit) alongCriticalPath(trace, facts, last, (row, hours) => credit(row, calendarDays(hours, facts.week)))
      return calendarDays(last, facts.week)
    }
  },
}
