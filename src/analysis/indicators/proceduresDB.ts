import { NONE } from '../counting/caseFacts.ts'
import type { PerCaseIndicator } from './indicator.ts'

/**
 * Procedures as Doing Business counts them: interactions in order of start of work, then id, where a run of interactions
 * with one organisation is one procedure. An interaction with an unnamed organisation is a run of its own.
 */
export const proceduresDB: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'doingBusiness',
  addsUp: true,
  measure: ({ organisation }) => {
    return ({ trace, contacts }, credit) => {
      let count = 0
      let current = NONE
      for (let i = 0; i < contacts.count; i++) {
        const row = contacts.row[i]!
        const here = organisation[trace.node[row]!]!
        if (here !== NONE && here === current) continue
        current = here
        count++
        credit?.(row, 1)
      }
      return count
    }
  },
}
