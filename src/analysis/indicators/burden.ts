import type { ScaledIndicator } from './indicator.ts'

/** The Standard Cost Model's price x quantity: the applicant's total cost x cases per year. Null without a volume. */
export const burden: ScaledIndicator = {
  kind: 'scaled',
  unit: 'money/year',
  source: 'standardCostModel',
  addsUp: false,
  of: 'applicantCost',
  factor: (facts) => facts.service.volume ?? null,
}
