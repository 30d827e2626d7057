import type { CostKind, Payer } from './step.ts'

const APPLICANTS_KINDS: ReadonlySet<CostKind> = new Set(['fee', 'duty', 'postage', 'travel', 'copy'])

/**
 * Who pays a cost of which it is not said (method, section 2): the applicant for fees, duties, postage, travel and
 * copies, and whatever the kind on the applicant's own steps; else the agency.
 */
export const usualPayer = (kind: CostKind | undefined, isApplicantsStep: boolean): Payer =>
  isApplicantsStep || (kind !== undefined && APPLICANTS_KINDS.has(kind)) ? 'applicant' : 'agency'
