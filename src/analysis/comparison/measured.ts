import type { ProcessModel } from '#src/domain/process.ts'
import type { Analysis } from '#src/domain/results.ts'

/** A model with what was measured of it. */
export interface Measured {
  readonly model: ProcessModel
  readonly analysis: Analysis
}
