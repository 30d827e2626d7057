import type { Certainty } from '#src/domain/comparison.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { EvidenceSource } from '#src/domain/step.ts'

/** Sources from the weakest to the strongest. */
const WEAKEST_FIRST = ['estimate', 'interview', 'measured', 'regulation'] as const satisfies readonly EvidenceSource[]

/** The weakest source that an element's data rest on; none when nothing is written. */
export const weakestOf = ({ facts }: FlowNode): EvidenceSource | undefined =>
  WEAKEST_FIRST.find((source) => facts?.evidence.some((evidence) => evidence.source === source))

/** The steps of several models by the weakest evidence they rest on. */
export function evidenceOf(models: readonly ProcessModel[]): Certainty['evidence'] {
  const counts = { regulation: 0, measured: 0, interview: 0, estimate: 0, none: 0 }
  for (const step of models.flatMap(stepsOf)) counts[weakestOf(step) ?? 'none']++
  return counts
}
