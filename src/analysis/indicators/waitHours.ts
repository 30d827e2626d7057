import type { AdditiveIndicator } from './indicator.ts'

/** Waits of all steps, sub-processes and timers executed, as far as they had passed. */
export const waitHours: AdditiveIndicator = {
  kind: 'additive',
  unit: 'working h',
  source: 'eRegulations',
  addsUp: true,
  weights: (facts) => ({ waitHour: facts.everything }),
}
