import { scaleDistribution, type DistributionSpec } from '#src/domain/distribution.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { Time } from '#src/domain/units.ts'
import { meanOf } from '#src/domain/units.ts'
import { buildDistribution } from '../distributions/build.ts'
import { constant } from '../distributions/constant.ts'
import type { Distribution } from '../distributions/distribution.ts'
import { distributionOf } from '../distributions/fromTime.ts'
import { simulationFinding, type Place } from './findings.ts'

/** A distribution of hours; one that makes no sense is a finding. */
export function drawnIfSound(spec: DistributionSpec, at: Place, findings: Finding[]): Distribution | undefined {
  const built = buildDistribution(spec)
  if (built.ok) return built.distribution
  const { parameter, value } = built.problem
  findings.push(simulationFinding('distribution-refused', at, { distribution: spec.name, parameter, value: String(value) }))
  return undefined
}

/** The same; in place of one that makes no sense `otherwise` holds. */
export const drawn = (spec: DistributionSpec, otherwise: number, at: Place, findings: Finding[]): Distribution =>
  drawnIfSound(spec, at, findings) ?? constant(Number.isFinite(otherwise) && otherwise > 0 ? otherwise : 0)

/** A time as written, with so many hours to its unit. */
export const drawnTime = (time: Time, hoursPerUnit: number, at: Place, findings: Finding[]): Distribution =>
  drawn(scaleDistribution(distributionOf(time), hoursPerUnit), meanOf(time) * hoursPerUnit, at, findings)
