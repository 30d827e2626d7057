import type { Finding } from '#src/domain/findings.ts'

const RANK = { error: 0, warning: 1, info: 2 } as const

/** Findings as a reader wants them: errors first; within a severity as found. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
