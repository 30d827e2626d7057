import type { Change } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'

/** The effects of several changes together; what comes to nothing is left out. */
export function sumOfEffects(changes: readonly Pick<Change, 'effect'>[]): Change['effect'] {
  const sums = new Map<IndicatorId, number>()
  for (const { effect } of changes)
    for (const [id, amount] of Object.entries(effect) as [IndicatorId, number][]) sums.set(id, (sums.get(id) ?? 0) + amount)
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0))
}
