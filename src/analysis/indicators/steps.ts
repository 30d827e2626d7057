import type { AdditiveIndicator } from './indicator.ts'

/** Executions of steps by anyone. A step that a timer or a terminate end cuts counts. */
export const steps: AdditiveIndicator = {
  kind: 'additive',
  unit: 'count',
  source: 'bpaGuide',
  addsUp: true,
  weights: (facts) => ({ execution: facts.isStep }),
}
