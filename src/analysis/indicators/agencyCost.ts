import type { AdditiveIndicator } from './indicator.ts'

/**
 * Work of each performer other than the applicant and private ones at its hourly cost and the overhead, and the costs
 * that agencies pay.
 */
export const agencyCost: AdditiveIndicator = {
  kind: 'additive',
  unit: 'money',
  source: 'standardCostModel',
  addsUp: true,
  weights: (facts) => ({
    begun: facts.agencyPays,
    workHour: Float64Array.from(
      facts.agencys,
      (is, node) => is * hourlyCost(facts.performer[node]?.hourlyCost, facts.service.overhead),
    ),
  }),
}

const hourlyCost = (cost = 0, overhead = 0): number => cost * (1 + overhead)
