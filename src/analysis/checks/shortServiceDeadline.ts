import type { Finding } from '#src/domain/findings.ts'
import type { Analysis } from '#src/domain/results.ts'
import { hoursPerUnit } from '#src/domain/units.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { findingAt, servicePlace } from './check.ts'
import { rounded } from './deadlines.ts'

/**
 * A statutory deadline that none of the cases keeps, as `deadlineShare` measures it. Told with the days of the quickest
 * case from its beginning to its end, waits for the applicant included.
 */
export function shortServiceDeadline(
  { model, service, week }: CaseFacts,
  { deadlineShare, elapsedDays }: Analysis['indicators'],
): Finding[] {
  const { deadline, deadlineUnit } = service
  if (deadline === undefined || deadlineUnit === undefined || deadlineShare.mean !== 0 || elapsedDays.min === null) return []
  const day = hoursPerUnit('working-day', week)
  return [
    findingAt(servicePlace(model), 'warning', 'service-deadline-too-short', {
      days: rounded((elapsedDays.min * hoursPerUnit('calendar-day', week)) / day),
      allowed: rounded((deadline * hoursPerUnit(deadlineUnit, week)) / day),
    }),
  ]
}
