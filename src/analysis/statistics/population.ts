import type { Runs } from './runs.ts'

/** Half-width factor of a 95 % interval. */
const Z95 = 1.96

/**
 * What is known of the cases of a model: runs enumerated with their probabilities and runs sampled among the rest, each
 * sampled one standing for `perSample` of all cases. Complete cases only; `total` is the weight of all of them.
 */
export interface Population {
  readonly enumerated: Runs
  readonly sampled: Runs
  readonly perSample: number
  readonly total: number
}

/** Weighs the runs as the method, section 1.3, says: what is covered by its probability, the samples share what is not. */
export function populationOf(enumerated: Runs, sampled: Runs, coverage: number, samplesDrawn: number): Population {
  const perSample = samplesDrawn === 0 ? 0 : Math.max(0, 1 - coverage) / samplesDrawn
  let total = perSample * sampled.count
  for (let run = 0; run < enumerated.count; run++) total += enumerated.weight[run]!
  return { enumerated, sampled, perSample, total }
}

/** Weighted sum of a column over all runs, divided by the weight of all cases. */
export function meanOfColumn({ enumerated, sampled, perSample, total }: Population, column: number): number {
  const covered = enumerated.columns[column]!
  const drawn = sampled.columns[column]!
  let sum = 0
  for (let run = 0; run < enumerated.count; run++) sum += enumerated.weight[run]! * covered[run]!
  let sampleSum = 0
  for (let run = 0; run < sampled.count; run++) sampleSum += drawn[run]!
  return (sum + perSample * sampleSum) / total
}

/** Half-width of the 95 % interval of a column's mean: 1.96 (1 - c) sd / sqrt n. */
export function halfWidth(population: Population, column: number): number {
  const drawn = population.sampled.columns[column]!
  return halfWidthOf(population, (run) => drawn[run]!)
}

/** The same for numerator / denominator, through the linear terms of the quotient (delta method). */
export function halfWidthOfRatio(population: Population, numerator: number, denominator: number): number {
  const below = meanOfColumn(population, denominator)
  if (below === 0) return 0
  const ratio = meanOfColumn(population, numerator) / below
  const tops = population.sampled.columns[numerator]!
  const bottoms = population.sampled.columns[denominator]!
  return halfWidthOf(population, (run) => tops[run]! - ratio * bottoms[run]!) / Math.abs(below)
}

function halfWidthOf({ sampled, perSample, total }: Population, value: (run: number) => number): number {
  const n = sampled.count
  if (n < 2 || perSample === 0) return 0
  let mean = 0
  for (let run = 0; run < n; run++) mean += value(run) / n
  let squares = 0
  for (let run = 0; run < n; run++) squares += (value(run) - mean) ** 2
  const share = (perSample * n) / total
  return (Z95 * share * Math.sqrt(squares / (n - 1))) / Math.sqrt(n)
}

/** What a reader sees of a distribution: the smallest value that occurs, and the smallest v with P(X <= v) >= q. */
export interface Spread {
  readonly min: number
  readonly p50: number
  readonly p90: number
}

/** Sums of probabilities are compared with a quantile up to this much (method, section 2). */
const QUANTILE_SLACK = 1e-9

/** The spread of a column over all runs; nothing is interpolated. */
export function spreadOfColumn({ enumerated, sampled, perSample, total }: Population, column: number): Spread {
  const weights = new Map<number, number>()
  const add = (value: number, weight: number) => {
    if (weight > 0) weights.set(value, (weights.get(value) ?? 0) + weight)
  }
  const covered = enumerated.columns[column]!
  for (let run = 0; run < enumerated.count; run++) add(covered[run]!, enumerated.weight[run]!)
  const drawn = sampled.columns[column]!
  for (let run = 0; run < sampled.count; run++) add(drawn[run]!, perSample)
  const values = Float64Array.from(weights.keys()).sort()
  const quantile = (q: number) => {
    let reached = 0
    for (const value of values) {
      reached += weights.get(value)! / total
      if (reached >= q - QUANTILE_SLACK) return value
    }
    return values.at(-1)!
  }
  return { min: values[0]!, p50: quantile(0.5), p90: quantile(0.9) }
}
