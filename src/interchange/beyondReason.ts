import type { DistributionSpec } from '#src/domain/distribution.ts'

/** No time of a scenario is longer than this: a century is less than a million hours. */
const LONGEST_HOURS = 1e6

/** A parameter that is too large, and its value. */
export interface BeyondReason {
  readonly parameter: string
  readonly value: number
}

/**
 * The first parameter by which a distribution gives times that nobody waits for; `hoursPerUnit` says in what they stand.
 * Where a distribution is cut does not matter: files write a very large number for "nowhere".
 */
export function beyondReason(spec: DistributionSpec, hoursPerUnit: number): BeyondReason | undefined {
  const most = LONGEST_HOURS / hoursPerUnit
  const bad = (parameter: string, value: number): BeyondReason | undefined => (value > most ? { parameter, value } : undefined)
  const first = <T>(items: readonly T[], of: (item: T) => BeyondReason | undefined): BeyondReason | undefined => {
    for (const item of items) {
      const found = of(item)
      if (found !== undefined) return found
    }
    return undefined
  }
  switch (spec.name) {
    case 'constant':
      return bad('value', spec.value)
    case 'pert':
    case 'triangular':
    case 'uniform':
      return bad('max', spec.max)
    case 'exponential':
    case 'erlang':
      return bad('mean', spec.mean)
    case 'normal':
    case 'lognormal':
      return bad('mean', spec.mean) ?? bad('sd', spec.sd)
    case 'gamma':
      return bad('mean', spec.shape * spec.scale)
    case 'weibull':
      return bad('scale', spec.scale)
    case 'histogram':
      return first(spec.bins, ({ to }) => bad('to', to))
    case 'discrete':
      return first(spec.values, ({ value }) => bad('value', value))
    case 'mixture':
      return first(spec.parts, ({ of }) => beyondReason(of, hoursPerUnit))
    case 'sum':
      return first(spec.parts, (part) => beyondReason(part, hoursPerUnit))
  }
}
