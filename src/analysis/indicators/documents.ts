import type { PerCaseIndicator } from './indicator.ts'
import { submissions } from './submissions.ts'

/**
 * Distinct documents that the applicant gives up: role `submitted`, on steps that involve the applicant and whose work had
 * begun. Names are compared trimmed, case-folded, blanks collapsed. What is only presented is not counted.
 */
export const documents: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'eRegulations',
  addsUp: true,
  measure: submissions(true),
}
