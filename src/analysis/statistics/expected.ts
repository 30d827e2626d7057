import type { Weights } from '../indicators/indicator.ts'

/** Expected values per case from the flow equations, by index into the model's nodes. */
export interface Expected {
  readonly execution: ArrayLike<number>
  readonly work: ArrayLike<number>
  readonly wait: ArrayLike<number>
}

/**
 * What each node adds to the expectation of an additive quantity, visits aside. The equations hold only where nothing is
 * cut before its work begins, so what counts from then on counts for every execution.
 */
export function expectedParts({ execution, workHour, waitHour, begun }: Weights, expected: Expected): Float64Array {
  const parts = new Float64Array(expected.execution.length)
  for (let node = 0; node < parts.length; node++) {
    parts[node] =
      ((execution?.[node] ?? 0) + (begun?.[node] ?? 0)) * expected.execution[node]! +
      (workHour?.[node] ?? 0) * expected.work[node]! +
      (waitHour?.[node] ?? 0) * expected.wait[node]!
  }
  return parts
}

/** The expectation of an additive quantity, visits aside. */
export const expectedWeights = (weights: Weights, expected: Expected): number =>
  expectedParts(weights, expected).reduce((sum, part) => sum + part, 0)
