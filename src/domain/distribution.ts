/**
 * How a quantity is drawn, as plain data. Parameters are in whatever unit the holder says (hours in a scenario).
 *
 * `lower` and `upper` cut a distribution: draws outside are drawn again, so mean and variance are those of the cut one.
 * A normal distribution is always cut at 0 at least; its parameters are those before the cut.
 */
export type DistributionSpec =
  | { readonly name: 'constant'; readonly value: number }
  | { readonly name: 'pert'; readonly min: number; readonly likely: number; readonly max: number }
  | { readonly name: 'triangular'; readonly min: number; readonly likely: number; readonly max: number }
  | { readonly name: 'uniform'; readonly min: number; readonly max: number }
  /** `origin` is the smallest value; `mean` is the mean with it. */
  | ({ readonly name: 'exponential'; readonly mean: number; readonly origin?: number } & Cut)
  | ({ readonly name: 'normal'; readonly mean: number; readonly sd: number } & Cut)
  /** Mean and standard deviation of the quantity itself, not of its logarithm. */
  | ({ readonly name: 'lognormal'; readonly mean: number; readonly sd: number } & Cut)
  | ({ readonly name: 'gamma'; readonly shape: number; readonly scale: number } & Cut)
  /** Sum of `phases` exponential phases with `mean` altogether. */
  | { readonly name: 'erlang'; readonly phases: number; readonly mean: number }
  | { readonly name: 'weibull'; readonly shape: number; readonly scale: number }
  /** Bins of any width, uniform within each; weights are shares of any total. */
  | { readonly name: 'histogram'; readonly bins: readonly HistogramBin[] }
  | { readonly name: 'discrete'; readonly values: readonly { readonly value: number; readonly weight: number }[] }
  /** One of several, by weight. */
  | { readonly name: 'mixture'; readonly parts: readonly { readonly weight: number; readonly of: DistributionSpec }[] }
  /** All of several, one after the other, drawn independently. */
  | { readonly name: 'sum'; readonly parts: readonly DistributionSpec[] }

export interface Cut {
  readonly lower?: number
  readonly upper?: number
}

export interface HistogramBin {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Why a distribution cannot be drawn from; `parameter` and `value` name the culprit. */
export interface DistributionProblem {
  readonly code: 'not-a-number' | 'negative' | 'not-positive' | 'out-of-order' | 'no-weight' | 'empty-cut' | 'not-whole'
  readonly parameter: string
  readonly value: number
}

const problem = (code: DistributionProblem['code'], parameter: string, value: number): DistributionProblem => ({
  code,
  parameter,
  value,
})

/** First of the named values that is no finite number, or lies below 0. */
function signs(values: Readonly<Record<string, number>>): DistributionProblem | undefined {
  for (const [parameter, value] of Object.entries(values)) {
    if (!Number.isFinite(value)) return problem('not-a-number', parameter, value)
    if (value < 0) return problem('negative', parameter, value)
  }
  return undefined
}

function positive(parameter: string, value: number): DistributionProblem | undefined {
  return signs({ [parameter]: value }) ?? (value > 0 ? undefined : problem('not-positive', parameter, value))
}

function ordered(min: number, max: number): DistributionProblem | undefined {
  return min > max ? problem('out-of-order', 'max', max) : undefined
}

function cut(spec: Cut, least: number): DistributionProblem | undefined {
  const lower = spec.lower ?? 0
  const upper = spec.upper ?? Number.MAX_VALUE
  if (Number.isNaN(lower)) return problem('not-a-number', 'lower', lower)
  if (Number.isNaN(upper)) return problem('not-a-number', 'upper', upper)
  return upper < Math.max(lower, least) ? problem('empty-cut', 'upper', upper) : undefined
}

function weights(values: readonly number[]): DistributionProblem | undefined {
  let total = 0
  for (const value of values) {
    const bad = signs({ weight: value })
    if (bad) return bad
    total += value
  }
  return total > 0 ? undefined : problem('no-weight', 'weight', total)
}

function first<T>(items: readonly T[], check: (item: T) => DistributionProblem | undefined): DistributionProblem | undefined {
  for (const item of items) {
    const bad = check(item)
    if (bad) return bad
  }
  return undefined
}

/**
 * What is wrong with the parameters, if anything. Times cannot be negative, so no parameter may be; a spread of 0 is
 * fine and gives a constant. Every distribution without a problem can be drawn from and never gives NaN.
 */
export function checkDistribution(spec: DistributionSpec): DistributionProblem | undefined {
  switch (spec.name) {
    case 'constant':
      return signs({ value: spec.value })
    case 'pert':
    case 'triangular':
      return (
        signs({ min: spec.min, likely: spec.likely, max: spec.max }) ??
        (spec.likely < spec.min ? problem('out-of-order', 'likely', spec.likely) : undefined) ??
        ordered(spec.likely, spec.max)
      )
    case 'uniform':
      return signs({ min: spec.min, max: spec.max }) ?? ordered(spec.min, spec.max)
    case 'exponential': {
      const origin = spec.origin ?? 0
      return (
        signs({ mean: spec.mean, origin }) ??
        (spec.mean < origin ? problem('out-of-order', 'mean', spec.mean) : cut(spec, origin))
      )
    }
    case 'normal':
    case 'lognormal':
      return signs({ mean: spec.mean, sd: spec.sd }) ?? cut(spec, 0)
    case 'gamma':
      return positive('shape', spec.shape) ?? signs({ scale: spec.scale }) ?? cut(spec, 0)
    case 'erlang':
      return (
        positive('phases', spec.phases) ??
        (Number.isInteger(spec.phases) ? signs({ mean: spec.mean }) : problem('not-whole', 'phases', spec.phases))
      )
    case 'weibull':
      return positive('shape', spec.shape) ?? signs({ scale: spec.scale })
    case 'histogram':
      return (
        weights(spec.bins.map((bin) => bin.weight)) ??
        first(spec.bins, ({ from, to }) => signs({ from, to }) ?? ordered(from, to))
      )
    case 'discrete':
      return weights(spec.values.map((item) => item.weight)) ?? first(spec.values, ({ value }) => signs({ value }))
    case 'mixture':
      return weights(spec.parts.map((part) => part.weight)) ?? first(spec.parts, (part) => checkDistribution(part.of))
    case 'sum':
      return first(spec.parts, checkDistribution)
  }
}

const scaleCut = (spec: Cut, factor: number): Cut => ({
  ...(spec.lower === undefined ? {} : { lower: spec.lower * factor }),
  ...(spec.upper === undefined ? {} : { upper: spec.upper * factor }),
})

/** The same distribution in another unit: every draw times `factor`. */
export function scaleDistribution(spec: DistributionSpec, factor: number): DistributionSpec {
  switch (spec.name) {
    case 'constant':
      return { name: 'constant', value: spec.value * factor }
    case 'pert':
    case 'triangular':
      return { name: spec.name, min: spec.min * factor, likely: spec.likely * factor, max: spec.max * factor }
    case 'uniform':
      return { name: 'uniform', min: spec.min * factor, max: spec.max * factor }
    case 'exponential': {
      const origin = spec.origin === undefined ? {} : { origin: spec.origin * factor }
      return { name: 'exponential', mean: spec.mean * factor, ...origin, ...scaleCut(spec, factor) }
    }
    case 'normal':
    case 'lognormal':
      return { name: spec.name, mean: spec.mean * factor, sd: spec.sd * factor, ...scaleCut(spec, factor) }
    case 'gamma':
      return { name: 'gamma', shape: spec.shape, scale: spec.scale * factor, ...scaleCut(spec, factor) }
    case 'erlang':
      return { name: 'erlang', phases: spec.phases, mean: spec.mean * factor }
    case 'weibull':
      return { name: 'weibull', shape: spec.shape, scale: spec.scale * factor }
    case 'histogram':
      return { name: 'histogram', bins: spec.bins.map((b) => ({ from: b.from * factor, to: b.to * factor, weight: b.weight })) }
    case 'discrete':
      return { name: 'discrete', values: spec.values.map((v) => ({ value: v.value * factor, weight: v.weight })) }
    case 'mixture':
      return { name: 'mixture', parts: spec.parts.map((p) => ({ weight: p.weight, of: scaleDistribution(p.of, factor) })) }
    case 'sum':
      return { name: 'sum', parts: spec.parts.map((part) => scaleDistribution(part, factor)) }
  }
}
