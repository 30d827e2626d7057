import type { DistributionSpec } from '#src/domain/distribution.ts'
import { asRecord, asText } from './json.ts'
import type { JsonRecord } from './json.ts'
import type { ScenarioReport } from './scenarioReading.ts'

const HOURS_PER_SECOND = 1 / 3600

/** How many parameters each distribution has in the current form; other numbers are those of the older one. */
const COUNTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['fix', [1, 2, 3]],
  ['expon', [1, 2, 3]],
  ['norm', [2, 4]],
  ['uniform', [2]],
  ['triang', [3]],
  ['lognorm', [2, 4]],
  ['gamma', [2, 4]],
])

/**
 * Whether the parameters are those of the older form: plain numbers, or as many as SciPy's location-scale form has
 * (shape, location, scale, minimum, maximum). Two of an exponential one are location and scale when a mean below the
 * minimum would be the other reading.
 */
export function isOlderDistribution(source: JsonRecord): boolean {
  const params = source['distribution_params']
  if (!Array.isArray(params)) return false
  if (params.some((item) => typeof item === 'number' || typeof item === 'string')) return true
  const name = asText(source['distribution_name'])
  const [first, second] = params.map((item) => Number(asRecord(item)?.['value']))
  if (name === 'expon' && params.length === 2 && first! < second!) return true
  const counts = COUNTS.get(name)
  return counts !== undefined && params.length > 0 && !counts.includes(params.length)
}

/**
 * A distribution of the current form in hours. Its parameters are seconds, in this order: `fix` value; `expon` mean, min,
 * max, where min is also where it begins; `norm` mean, standard deviation, min, max; `uniform` min, max; `triang` mode,
 * min, max; `lognorm` and `gamma` mean, variance, min, max. Draws outside min and max are drawn again.
 * `histogram_sampling` draws the middle of a bin. Undefined with a finding when it cannot be drawn from.
 */
export function prosimosDistribution(source: JsonRecord, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const name = asText(source['distribution_name'])
  const spec = name === 'histogram_sampling' ? histogram(source, element, report) : parametric(name, source, element, report)
  return spec && report.distribution(spec, HOURS_PER_SECOND, element)
}

function parametric(name: string, source: JsonRecord, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const listed = source['distribution_params']
  if (!COUNTS.has(name) || !Array.isArray(listed) || listed.length === 0) {
    report.add('error', 'scenario-unknown-distribution', element, { distribution: name })
    return undefined
  }
  const values: number[] = []
  for (const item of listed) {
    const value = report.number(asRecord(item)?.['value'] ?? 'null', name, element)
    if (value === undefined) return undefined
    values.push(value)
  }
  return specOf(name, values)
}

function specOf(name: string, values: readonly number[]): DistributionSpec {
  const [a = 0, b = 0, c, d] = values
  switch (name) {
    case 'expon':
      return { name: 'exponential', mean: a, origin: b, ...upper(c) }
    case 'norm':
      return { name: 'normal', mean: a, sd: b, ...lower(c), ...upper(d) }
    case 'uniform':
      return { name: 'uniform', min: a, max: b }
    case 'triang':
      return { name: 'triangular', likely: a, min: b, max: c ?? 0 }
    case 'lognorm':
      return { name: 'lognormal', mean: a, sd: Math.sqrt(b), ...lower(c), ...upper(d) }
    case 'gamma':
      return b === 0 || a === 0
        ? { name: 'constant', value: a }
        : { name: 'gamma', shape: (a * a) / b, scale: b / a, ...lower(c), ...upper(d) }
    default:
      return { name: 'constant', value: a }
  }
}

const lower = (value: number | undefined): { readonly lower?: number } => (value === undefined ? {} : { lower: value })
const upper = (value: number | undefined): { readonly upper?: number } => (value === undefined ? {} : { upper: value })

function histogram(source: JsonRecord, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const data = asRecord(source['histogram_data'])
  const [shares, middles] = [data?.['cdf'], data?.['bin_midpoints']]
  if (!Array.isArray(shares) || !Array.isArray(middles) || shares.length !== middles.length) {
    report.add('error', 'scenario-unknown-distribution', element, { distribution: 'histogram_sampling' })
    return undefined
  }
  const values: { value: number; weight: number }[] = []
  let before = 0
  for (const [i, share] of shares.entries()) {
    const upTo = report.probability(share, element)
    const value = report.number(middles[i], 'bin_midpoints', element)
    if (upTo === undefined || value === undefined) return undefined
    values.push({ value, weight: Math.max(0, upTo - before) })
    before = upTo
  }
  return { name: 'discrete', values }
}
