import type { DistributionSpec } from '#src/domain/distribution.ts'
import { hoursOfDuration } from './isoDuration.ts'
import { shown } from './scenarioReading.ts'
import type { ScenarioReport } from './scenarioReading.ts'
import { childrenOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** Hours of each BPSim time unit; a day is 24 hours and a year 365 days. */
const UNIT_HOURS: ReadonlyMap<string, number> = new Map([
  ['ms', 1 / 3_600_000],
  ['s', 1 / 3600],
  ['min', 1 / 60],
  ['hour', 1],
  ['day', 24],
  ['year', 365 * 24],
])
const MINUTE = 1 / 60

/** Whether a text is the name of a time unit. */
export const isTimeUnit = (unit: string | undefined): unit is string => unit !== undefined && UNIT_HOURS.has(unit)

/** Hours of the unit in which a scenario's bare numbers stand: minutes unless it says otherwise. */
export function baseUnitHours(unit: string | undefined, report: ScenarioReport): number {
  const hours = UNIT_HOURS.get(unit ?? 'min')
  if (hours === undefined)
    report.add('error', 'scenario-bad-number', 'ScenarioParameters', { attribute: 'baseTimeUnit', value: unit ?? '' })
  return hours ?? MINUTE
}

/** The values of a parameter, without what is asked of or reported by a simulation. */
export const valuesOf = (parameter: XmlElement | undefined): readonly XmlElement[] =>
  parameter?.children.filter((child) => child.name !== 'ResultRequest' && child.attributes['result'] === undefined) ?? []

/**
 * The value of a parameter that can have one here: of several, which hold by calendar, the one that holds otherwise, with
 * a finding.
 */
export function valueOf(parameter: XmlElement | undefined, element: string, report: ScenarioReport): XmlElement | undefined {
  const values = valuesOf(parameter)
  if (values.length > 1) report.add('warning', 'scenario-one-value', element, { what: parameter?.name ?? '', of: values.length })
  return values.find(({ attributes }) => attributes['validFor'] === undefined) ?? values[0]
}

/** A plain number parameter, at least 0. */
export function numberOf(parameter: XmlElement | undefined, element: string, report: ScenarioReport): number | undefined {
  const value = valueOf(parameter, element, report)
  return value && report.number(value.attributes['value'], parameter?.name ?? '', element)
}

/** Money for each hour, from a parameter that says it for its own or the scenario's time unit. */
export function hourlyMoneyOf(
  parameter: XmlElement | undefined,
  base: number,
  element: string,
  report: ScenarioReport,
): number | undefined {
  const money = numberOf(parameter, element, report)
  const unit = valuesOf(parameter)[0]?.attributes['timeUnit']
  return money === undefined ? undefined : money / ((unit === undefined ? undefined : UNIT_HOURS.get(unit)) ?? base)
}

/**
 * A time parameter in hours: a duration, a number in its own or the scenario's unit, or a distribution. Undefined with a
 * finding for expressions and for distributions that are not supported or cannot be drawn from.
 */
export function timeOf(value: XmlElement, base: number, element: string, report: ScenarioReport): DistributionSpec | undefined {
  if (value.name === 'DurationParameter') {
    const written = value.attributes['value'] ?? ''
    const hours = hoursOfDuration(written)
    if (hours !== undefined) return report.distribution({ name: 'constant', value: hours }, 1, element)
    report.add('error', 'scenario-bad-number', element, { attribute: value.name, value: shown(written) })
    return undefined
  }
  const unit = value.attributes['timeUnit']
  const factor = unit === undefined ? base : UNIT_HOURS.get(unit)
  if (factor === undefined) {
    report.add('error', 'scenario-bad-number', element, { attribute: 'timeUnit', value: unit ?? '' })
    return undefined
  }
  const spec = specOf(value, element, report)
  return spec && report.distribution(spec, factor, element)
}

function specOf(value: XmlElement, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const read = (...names: readonly string[]): number[] | undefined => {
    const values: number[] = []
    for (const name of names) {
      const written = value.attributes[name]
      const number = report.number(written, name, element)
      if (written === undefined) report.add('error', 'scenario-bad-number', element, { attribute: name, value: '' })
      if (number === undefined) return undefined
      values.push(number)
    }
    return values
  }
  const from = (
    names: readonly string[],
    make: (a: number, b: number, c: number, d: number) => DistributionSpec,
  ): DistributionSpec | undefined => {
    const values = read(...names)
    return values && make(values[0] ?? 0, values[1] ?? 0, values[2] ?? 0, values[3] ?? 0)
  }
  switch (value.name) {
    case 'NumericParameter':
    case 'FloatingParameter':
      return from(['value'], (constant) => ({ name: 'constant', value: constant }))
    case 'NegativeExponentialDistribution':
      return from(['mean'], (mean) => ({ name: 'exponential', mean }))
    case 'NormalDistribution':
      return from(['mean', 'standardDeviation'], (mean, sd) => ({ name: 'normal', mean, sd }))
    case 'TruncatedNormalDistribution':
      return from(['mean', 'standardDeviation', 'min', 'max'], (mean, sd, lower, upper) => ({
        name: 'normal',
        mean,
        sd,
        lower,
        upper,
      }))
    case 'LogNormalDistribution':
      return from(['mean', 'standardDeviation'], (mean, sd) => ({ name: 'lognormal', mean, sd }))
    case 'UniformDistribution':
      return from(['min', 'max'], (min, max) => ({ name: 'uniform', min, max }))
    case 'TriangularDistribution':
      return from(['min', 'mode', 'max'], (min, likely, max) => ({ name: 'triangular', min, likely, max }))
    case 'GammaDistribution':
      return from(['shape', 'scale'], (shape, scale) => ({ name: 'gamma', shape, scale }))
    case 'ErlangDistribution':
      return from(['k', 'mean'], (phases, mean) => ({ name: 'erlang', phases, mean }))
    case 'WeibullDistribution':
      return from(['shape', 'scale'], (shape, scale) => ({ name: 'weibull', shape, scale }))
    case 'UserDistribution':
      return userDistribution(value, element, report)
    default:
      if (value.name.endsWith('Distribution'))
        report.add('error', 'scenario-unknown-distribution', element, { distribution: value.name })
      else report.notSupported(value.name, element)
      return undefined
  }
}

function userDistribution(value: XmlElement, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const parts: { weight: number; of: DistributionSpec }[] = []
  for (const point of childrenOf(value, 'UserDistributionDataPoint')) {
    const weight = report.probability(point.attributes['probability'], element)
    const inner = point.children[0]
    const of = inner && specOf(inner, element, report)
    if (weight === undefined || of === undefined) return undefined
    parts.push({ weight, of })
  }
  return { name: 'mixture', parts }
}
