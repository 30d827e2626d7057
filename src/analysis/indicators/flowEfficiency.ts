import type { RatioIndicator } from './indicator.ts'

/** Elapsed time with the same decisions and every wait 0, over elapsed time; sums over cases. */
export const flowEfficiency: RatioIndicator = {
  kind: 'ratio',
  unit: 'share',
  source: 'dumas',
  addsUp: false,
  numerator: () => (view) => view.trace.elapsedWithoutWaits,
  denominator: () => (view) => view.trace.elapsed,
}
