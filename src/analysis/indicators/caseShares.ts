import type { ShareOfCasesIndicator } from './indicator.ts'

const described = { kind: 'shareOfCases', unit: 'share', source: 'dumas', addsUp: false } as const

/** Cases in which a token, or a message that starts a process, reaches some step again after it has run. */
export const reworkShare: ShareOfCasesIndicator = { ...described, measure: () => (view) => (view.trace.rework ? 1 : 0) }

/** Cases in which no end event reached is marked `refused` or `abandoned`. */
export const completionShare: ShareOfCasesIndicator = {
  ...described,
  measure: ({ refusedEnd }) => {
    return ({ trace }) => {
      for (let i = 0; i < trace.endCount; i++) if (refusedEnd[trace.ends[i]!] === 1) return 0
      return 1
    }
  },
}
