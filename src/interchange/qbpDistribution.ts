import type { DistributionSpec } from '#src/domain/distribution.ts'
import type { ScenarioReport } from './scenarioReading.ts'
import { childOf, childrenOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

const HOURS_PER_SECOND = 1 / 3600

/**
 * A distribution of a qbp block in hours. Values are seconds whatever `timeUnit` says (that is for the tool's forms):
 * `FIXED` mean; `EXPONENTIAL` mean = arg1, or `mean` where arg1 is missing, NaN or 0; `NORMAL` mean and standard deviation
 * arg1; `UNIFORM` arg1 to arg2; `TRIANGULAR` mode = mean, arg1 to arg2; `LOGNORMAL` and `GAMMA` mean and variance arg1;
 * `HISTOGRAM` a mixture of such by percentages. Parameters that a type does not use are often NaN and are not looked at.
 * Undefined with a finding when it cannot be drawn from.
 */
export function qbpDistribution(source: XmlElement, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const spec = inSeconds(source, element, report)
  return spec && report.distribution(spec, HOURS_PER_SECOND, element)
}

/** Whether a parameter is a number other than 0. */
const says = ({ attributes }: XmlElement, name: string): boolean => Math.abs(Number(attributes[name] ?? 0)) > 0

function inSeconds(source: XmlElement, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const type = (source.attributes['type'] ?? '').toUpperCase()
  const value = (name: string): number | undefined => {
    const written = source.attributes[name]
    if (written === undefined) report.add('error', 'scenario-bad-number', element, { attribute: name, value: '' })
    return report.number(written, name, element)
  }
  const two = (first: string, second: string, make: (a: number, b: number) => DistributionSpec): DistributionSpec | undefined => {
    const [a, b] = [value(first), value(second)]
    return a === undefined || b === undefined ? undefined : make(a, b)
  }
  switch (type) {
    case 'FIXED': {
      const mean = value('mean')
      return mean === undefined ? undefined : { name: 'constant', value: mean }
    }
    case 'EXPONENTIAL': {
      const mean = value(!says(source, 'arg1') && says(source, 'mean') ? 'mean' : 'arg1')
      return mean === undefined ? undefined : { name: 'exponential', mean }
    }
    case 'NORMAL':
      return two('mean', 'arg1', (mean, sd) => ({ name: 'normal', mean, sd }))
    case 'UNIFORM':
      return two('arg1', 'arg2', (min, max) => ({ name: 'uniform', min, max }))
    case 'TRIANGULAR': {
      const likely = value('mean')
      return likely === undefined ? undefined : two('arg1', 'arg2', (min, max) => ({ name: 'triangular', min, likely, max }))
    }
    case 'LOGNORMAL':
      return two('mean', 'arg1', (mean, variance) => ({ name: 'lognormal', mean, sd: Math.sqrt(variance) }))
    case 'GAMMA':
      return two('mean', 'arg1', (mean, variance) =>
        mean === 0 || variance === 0
          ? { name: 'constant', value: mean }
          : { name: 'gamma', shape: (mean * mean) / variance, scale: variance / mean },
      )
    case 'HISTOGRAM':
      return histogram(source, element, report)
    default:
      report.add('error', 'scenario-unknown-distribution', element, { distribution: type })
      return undefined
  }
}

function histogram(source: XmlElement, element: string, report: ScenarioReport): DistributionSpec | undefined {
  const parts: { weight: number; of: DistributionSpec }[] = []
  for (const bin of childrenOf(childOf(source, 'histogramDataBins'), 'histogramData')) {
    const weight = report.number(bin.attributes['probability'], 'probability', element)
    const inner = childOf(bin, 'distribution')
    const of = inner && inSeconds(inner, element, report)
    if (weight === undefined || of === undefined) return undefined
    parts.push({ weight, of })
  }
  return { name: 'mixture', parts }
}
