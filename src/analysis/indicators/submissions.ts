import { Seen } from '../counting/seen.ts'
import type { PerCaseIndicator } from './indicator.ts'

/**
 * Counts the submissions of a case in order of time: the first of each document, or those after it. Only role `submitted`
 * counts, on steps that involve the applicant and whose work had begun; names are compared trimmed, case-folded, blanks collapsed.
 */
export const submissions =
  (isFirst: boolean): PerCaseIndicator['measure'] =>
  ({ documents: { first, name, submitted, nameCount } }) => {
    const seen = new Seen(nameCount)
    return (view, credit) => {
      seen.clear()
      let count = 0
      const { node } = view.trace
      const rows = view.documentRows
      for (let i = 0; i < rows.count; i++) {
        const row = rows.row[i]!
        const at = node[row]!
        for (let use = first[at]!; use < first[at + 1]!; use++) {
          if (submitted[use] === 0 || seen.add(name[use]!) !== isFirst) continue
          count++
          credit?.(row, 1)
        }
      }
      return count
    }
  }
