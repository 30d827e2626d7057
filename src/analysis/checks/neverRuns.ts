import type { Finding } from '#src/domain/findings.ts'
import type { StepResult } from '#src/domain/results.ts'
import { findingAt } from './check.ts'

/** Steps that no case reaches, for instance behind branches of probability 0; not those to which nothing leads at all. */
export function neverRuns(steps: readonly StepResult[], known: readonly Finding[]): Finding[] {
  const unreachable = new Set(known.filter(({ rule }) => rule === 'unreachable').map(({ element }) => element))
  return steps
    .filter((step) => step.executions === 0 && !unreachable.has(step.id))
    .map((step) => findingAt(step, 'warning', 'never-runs'))
}
