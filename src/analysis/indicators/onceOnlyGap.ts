import { SAME_MOMENT } from '../counting/caseView.ts'
import { Seen } from '../counting/seen.ts'
import type { PerCaseIndicator } from './indicator.ts'

/**
 * Documents the state already holds: distinct submitted names of which some submission has a `holder`, or which a step of
 * the case had issued before the submitting step's work began. Steps that touch at one moment follow each other in the
 * order of their start.
 */
export const onceOnlyGap: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'onceOnly',
  addsUp: true,
  measure: ({ documents: { first, name, submitted, held, issued, nameCount } }) => {
    const counted = new Seen(nameCount)
    const wasIssued = new Seen(nameCount)
    const issuedAt = new Float64Array(nameCount)
    const issuedBy = new Int32Array(nameCount)
    return (view, credit) => {
      counted.clear()
      wasIssued.clear()
      let count = 0
      const { node, begin, end } = view.trace
      const rows = view.documentRows
      for (let i = 0; i < rows.count; i++) {
        const row = rows.row[i]!
        for (let use = first[node[row]!]!; use < first[node[row]! + 1]!; use++) {
          if (issued[use] === 0) continue
          const document = name[use]!
          const earlier = end[row]! < issuedAt[document]! || (end[row] === issuedAt[document] && row < issuedBy[document]!)
          if (!wasIssued.add(document) && !earlier) continue
          issuedAt[document] = end[row]!
          issuedBy[document] = row
        }
      }
      for (let i = 0; i < rows.count; i++) {
        const row = rows.row[i]!
        for (let use = first[node[row]!]!; use < first[node[row]! + 1]!; use++) {
          if (submitted[use] === 0) continue
          const document = name[use]!
          if (held[use] === 0 && !(wasIssued.has(document) && before(issuedAt[document]!, issuedBy[document]!, begin[row]!, row)))
            continue
          if (!counted.add(document)) continue
          count++
          credit?.(row, 1)
        }
      }
      return count
    }
  },
}

const before = (end: number, by: number, begin: number, row: number): boolean =>
  end < begin - SAME_MOMENT || (end <= begin + SAME_MOMENT && by < row)
