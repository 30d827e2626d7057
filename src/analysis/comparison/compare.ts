import type { Comparison } from '#src/domain/comparison.ts'
import type { CompareOptions } from '#src/domain/ports.ts'
import { legalChanges } from '../law/legalChanges.ts'
import { attribute } from './attribution/attribute.ts'
import { draftChanges } from './changes.ts'
import { differences } from './differences.ts'
import { documentRows } from './documentRows.ts'
import type { Measured } from './measured.ts'
import { measuresOf } from './measures.ts'
import { pairSteps } from './pairing.ts'
import { proposalsOf } from './proposals.ts'

/** As-is against to-be: every indicator, what became of every step, and what each change saves (method, section 3). */
export function compare(asIs: Measured, toBe: Measured, options: CompareOptions = {}): Comparison {
  const pairing = pairSteps(asIs.model, toBe.model, options)
  const drafts = draftChanges(asIs.model, toBe.model, pairing, options.derived)
  const { changes, attribution, method } = attribute(asIs, toBe, drafts)
  return {
    asIs: asIs.analysis,
    toBe: toBe.analysis,
    indicators: differences(asIs.analysis, toBe.analysis),
    changes,
    attribution,
    attributionMethod: method,
    measures: measuresOf(changes, options.measures),
    documents: documentRows(asIs.model, toBe.model),
    law: legalChanges(asIs.model, toBe.model, { changes }),
    pairing: { pairs: pairing.pairs, proposals: proposalsOf(asIs.model, toBe.model, pairing, options.derived) },
  }
}
