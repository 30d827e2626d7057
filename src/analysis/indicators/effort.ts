import type { AdditiveIndicator } from './indicator.ts'

const described = { kind: 'additive', unit: 'h', source: 'standardCostModel', addsUp: true } as const

/** Work of all steps, without travel. */
export const workHours: AdditiveIndicator = { ...described, weights: (facts) => ({ workHour: facts.isStep }) }

/** Work of the applicant's steps and of others' in-person and phone steps, and the hours that each visit takes beside them. */
export const applicantHours: AdditiveIndicator = {
  ...described,
  weights: (facts) => ({ workHour: facts.takesApplicantsTime, visit: facts.service.visitHours ?? 0 }),
}

/**
 * Work of performers other than the applicant and private ones. Shared contacts are the applicant's time too, so the two
 * do not sum to `workHours`.
 */
export const agencyHours: AdditiveIndicator = { ...described, weights: (facts) => ({ workHour: facts.agencys }) }
