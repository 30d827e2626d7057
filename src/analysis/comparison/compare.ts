import type { ProcessModel } from '#src/domain/process.ts'
import type { Analysis, Comparison } from '#src/domain/results.ts'
import { changesBetween } from './changes.ts'
import { differences } from './differences.ts'
import type { PairingOptions } from './pairing.ts'
import { pairSteps } from './pairing.ts'

/** A model with what was measured of it. */
export interface Measured {
  readonly model: ProcessModel
  readonly analysis: Analysis
}

/** As-is against to-be: every indicator, and what became of every step (method, section 3). */
export function compare(asIs: Measured, toBe: Measured, options: PairingOptions = {}): Comparison {
  const pairing = pairSteps(asIs.model, toBe.model, options)
  return {
    asIs: asIs.analysis,
    toBe: toBe.analysis,
    indicators: differences(asIs.analysis, toBe.analysis),
    changes: changesBetween(asIs.model, toBe.model, pairing),
    attribution: [],
  }
}
