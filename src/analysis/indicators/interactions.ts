import type { AdditiveIndicator } from './indicator.ts'

/**
 * Executions of steps that involve the applicant (`involvesApplicant` in counting/contact.ts): what UNCTAD eRegulations
 * calls a step.
 */
export const interactions: AdditiveIndicator = {
  kind: 'additive',
  unit: 'count',
  source: 'eRegulations',
  addsUp: true,
  weights: (facts) => ({ execution: facts.involves }),
}
