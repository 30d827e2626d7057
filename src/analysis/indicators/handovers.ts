import type { PerCaseIndicator } from './indicator.ts'

/**
 * When a step starts, one for each distinct performer other than its own among the steps that directly precede it. The
 * engine follows the tokens and messages back and counts.
 */
export const handovers: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'bpaGuide',
  addsUp: true,
  measure: ({ isStep }) => {
    return ({ trace }, credit) => {
      let count = 0
      for (let row = 0; row < trace.count; row++) {
        const here = isStep[trace.node[row]!] === 1 ? trace.handovers[row]! : 0
        if (here === 0) continue
        count += here
        credit?.(row, here)
      }
      return count
    }
  },
}
