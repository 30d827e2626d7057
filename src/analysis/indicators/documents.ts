import { Seen } from '../counting/seen.ts'
import type { PerCaseIndicator } from './indicator.ts'

/**
 * Distinct documents that the applicant gives up: role `submitted`, on steps that involve the applicant and whose work had
 * begun. Names are compared trimmed, case-folded, blanks collapsed. What is only presented is not counted.
 */
export const documents: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'eRegulations',
  addsUp: true,
  measure: ({ documents: { first, name, submitted, nameCount } }) => {
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
          if (submitted[use] === 0 || !seen.add(name[use]!)) continue
          count++
          credit?.(row, 1)
        }
      }
      return count
    }
  },
}
