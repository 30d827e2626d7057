import type { PerCaseIndicator } from './indicator.ts'
import { submissions } from './submissions.ts'

/** Submissions beyond the first of the same document in a case: the state asks again for what it was given. */
export const repeatedDocuments: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'onceOnly',
  addsUp: true,
  measure: submissions(false),
}
