import { NO_MEDIUM } from '../counting/documents.ts'
import { Seen } from '../counting/seen.ts'
import type { PerCaseIndicator } from './indicator.ts'

/**
 * Per document, over executions in time order, changes between paper (original, copy, certified copy) and digital
 * (electronic, data), whoever handles it in whatever role. A use of unknown form changes nothing.
 */
export const mediaBreaks: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'darcha',
  addsUp: true,
  measure: ({ documents: { first, name, medium, nameCount } }) => {
    const seen = new Seen(nameCount)
    const latest = new Uint8Array(nameCount)
    return (view, credit) => {
      seen.clear()
      let count = 0
      const { node } = view.trace
      const rows = view.documentRows
      for (let i = 0; i < rows.count; i++) {
        const row = rows.row[i]!
        const at = node[row]!
        for (let use = first[at]!; use < first[at + 1]!; use++) {
          if (medium[use] === NO_MEDIUM) continue
          const document = name[use]!
          if (!seen.add(document) && latest[document] !== medium[use]) {
            count++
            credit?.(row, 1)
          }
          latest[document] = medium[use]!
        }
      }
      return count
    }
  },
}
