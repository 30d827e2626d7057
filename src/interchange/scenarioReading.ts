import { checkCalendar } from '#src/domain/calendar.ts'
import type { CalendarSpec } from '#src/domain/calendar.ts'
import { parseInstant } from '#src/domain/civil.ts'
import { checkDistribution, scaleDistribution } from '#src/domain/distribution.ts'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import type { Finding, Severity } from '#src/domain/findings.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { beyondReason } from './beyondReason.ts'

/** What a scenario file says, and what in it could not be used. Nothing in `scenario` is ever NaN or out of range. */
export interface ScenarioReading {
  readonly scenario: SimulationScenario
  readonly findings: readonly Finding[]
}

/**
 * Collects what is wrong while a scenario file is read. Whatever has an error is left out of the scenario, so that the
 * model's own data or a default holds in its place, and the finding says so.
 */
export class ScenarioReport {
  readonly findings: Finding[] = []
  private readonly names: ReadonlyMap<string, string>

  /** `names`: names of elements by id, for files that lie inside a model. */
  constructor(names: ReadonlyMap<string, string> = new Map()) {
    this.names = names
  }

  add(severity: Severity, rule: string, element: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.findings.push({ severity, rule, element, name: this.names.get(element) ?? '', params })
  }

  /** A number that is finite and at least `least`, or undefined and a finding. Absent values give undefined quietly. */
  number(value: unknown, attribute: string, element: string, least = 0): number | undefined {
    if (value === undefined || value === null || value === '') return undefined
    const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim()) : Number.NaN
    if (Number.isFinite(number) && number >= least) return number
    this.add('error', 'scenario-bad-number', element, { attribute, value: shown(value) })
    return undefined
  }

  /** A local moment without its time zone; times of a scenario know none. */
  moment(value: string | undefined, attribute: string, element: string): string | undefined {
    if (value === undefined || value === '') return undefined
    if (parseInstant(value) !== undefined) return value.trim().replace(/(Z|[+-]\d{2}:?\d{2})$/, '')
    this.add('error', 'scenario-bad-number', element, { attribute, value: shown(value) })
    return undefined
  }

  /** A whole number from 1 to `most`, which is more than anybody waits for. */
  count(value: unknown, attribute: string, element: string, most = 100_000_000): number | undefined {
    const number = this.number(value, attribute, element, 1)
    if (number === undefined || (Number.isInteger(number) && number <= most)) return number
    this.add('error', 'scenario-bad-number', element, { attribute, value: shown(number) })
    return undefined
  }

  /** A probability from 0 to 1. */
  probability(value: unknown, element: string): number | undefined {
    if (value === undefined || value === null || value === '') return undefined
    const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
    if (number >= 0 && number <= 1) return number
    this.add('error', 'scenario-bad-probability', element, { value: shown(value) })
    return undefined
  }

  /** The distribution in hours, when it can be drawn from and no time is beyond reason; else undefined and a finding. */
  distribution(spec: DistributionSpec, hoursPerUnit: number, element: string): DistributionSpec | undefined {
    const problem = checkDistribution(spec) ?? beyondReason(spec, hoursPerUnit)
    if (problem === undefined) return scaleDistribution(spec, hoursPerUnit)
    const { parameter, value } = problem
    this.add('error', 'scenario-bad-distribution', element, { distribution: spec.name, parameter, value: shown(value) })
    return undefined
  }

  /**
   * The calendar when its hours make sense, else undefined and a finding. One that never opens is kept beside its finding:
   * if it was left out, whoever keeps it would work around the clock.
   */
  calendar(spec: CalendarSpec): CalendarSpec | undefined {
    const problem = checkCalendar(spec)
    if (problem === undefined) return spec
    const neverOpens = problem.code === 'never-opens'
    this.add('error', neverOpens ? 'scenario-calendar-never-opens' : 'scenario-bad-calendar', spec.id, {
      calendar: spec.name ?? spec.id,
      value: '',
    })
    return neverOpens ? spec : undefined
  }

  notSupported(what: string, element: string): void {
    this.add('warning', 'scenario-not-supported', element, { what })
  }
}

/** Larger numbers are shown as a power of ten. */
const WRITTEN_OUT = 1e15

/** A value as it stood in the file, for people; long ones are cut. */
export function shown(value: unknown): string | number {
  if (typeof value === 'number' && Math.abs(value) < WRITTEN_OUT) return value
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
