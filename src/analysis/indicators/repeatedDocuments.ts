import { Seen } from '../counting/seen.ts'
import type { PerCaseIndicator } from './indicator.ts'

/** Submissions beyond the first of the same document in a case: the state asks again for what it was given. */
export const repeatedDocuments: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'onceOnly',
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
          if (submitted[use] === 0 || seen.add(name[use]!)) continue
          count++
          credit?.(row, 1)
        }
      }
      return count
    }
  },
}
