import type { DistributionSpec } from '#src/domain/distribution.ts'
import type { ScenarioStep } from '#src/domain/scenario.ts'
import { hourlyMoneyOf, numberOf, timeOf, valueOf, valuesOf } from './bpsimParameter.ts'
import type { ScenarioReport } from './scenarioReading.ts'
import { childOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** Hands-on parts of a task's time, one after the other; the rest of `TimeParameters` is waiting. */
const WORK = ['SetUpTime', 'ProcessingTime', 'ValidationTime', 'ReworkTime']
const WAIT = ['TransferTime', 'WaitTime', 'LagTime']

/** `bpsim:getResource('role2', 1)`: who, and how many of them. */
const GET_RESOURCE = /^\s*(?:bpsim:)?getResource\s*\(\s*['"]([^'"]+)['"]\s*(?:,\s*(\d+)\s*)?\)\s*$/

/** What the `ElementParameters` of one element say, before it is known what the element is. */
export interface BpsimElement {
  readonly id: string
  readonly work?: DistributionSpec
  readonly wait?: DistributionSpec
  readonly resource?: string
  readonly probability?: number
  /** Time between arrivals, with the calendar in which it holds. */
  readonly interval?: { readonly hours: DistributionSpec; readonly calendar?: string }
  readonly count?: number
  readonly priority?: number
  readonly fixedCost?: number
  readonly hourlyCost?: number
  readonly quantity?: { readonly count: number; readonly calendar?: string }
  /** The calendar by which a resource is there. */
  readonly availability?: string
}

/** Reads one `ElementParameters`; `base` is the scenario's time unit in hours. */
export function readElement(source: XmlElement, base: number, report: ScenarioReport): BpsimElement {
  const id = localId(source.attributes['elementRef'] ?? '')
  const time = childOf(source, 'TimeParameters')
  const control = childOf(source, 'ControlParameters')
  const resources = childOf(source, 'ResourceParameters')
  const costs = childOf(source, 'CostParameters')
  const work = sumOf(time, WORK, base, id, report)
  const wait = sumOf(time, WAIT, base, id, report)
  if (valuesOf(childOf(time, 'QueueTime')).length > 0) report.add('info', 'scenario-queue-time', id)
  for (const name of ['Duration', 'ElapsedTime']) if (valuesOf(childOf(time, name)).length > 0) report.notSupported(name, id)
  if (valuesOf(childOf(control, 'Condition')).length > 0) report.notSupported('Condition', id)
  if (valuesOf(childOf(childOf(source, 'PriorityParameters'), 'Interruptible')).length > 0)
    report.notSupported('Interruptible', id)
  const quantity = readQuantity(childOf(resources, 'Quantity'), id, report)
  const interval = readInterval(childOf(control, 'InterTriggerTimer'), base, id, report)
  return {
    id,
    ...given('work', work),
    ...given('wait', wait),
    ...given('resource', readSelection(childOf(resources, 'Selection'), id, report)),
    ...given('probability', report.probability(valueOf(childOf(control, 'Probability'), id, report)?.attributes['value'], id)),
    ...given('interval', interval),
    ...given('count', numberOf(childOf(control, 'TriggerCount'), id, report)),
    ...given('priority', numberOf(childOf(childOf(source, 'PriorityParameters'), 'Priority'), id, report)),
    ...given('fixedCost', numberOf(childOf(costs, 'FixedCost'), id, report)),
    ...given('hourlyCost', hourlyMoneyOf(childOf(costs, 'UnitCost'), base, id, report)),
    ...given('quantity', quantity),
    ...given('availability', readAvailability(childOf(resources, 'Availability'), id, report)),
  }
}

/** A reference without the prefix that a qualified name may carry. */
export const localId = (reference: string): string => reference.trim().replace(/^[A-Za-z_][\w.-]*:(?=\S)/, '')

type Given<K extends string, V> = { readonly [key in K]?: V }

/** A property only when it has a value. */
function given<K extends string, V>(key: K, value: V | undefined): Given<K, V> {
  return value === undefined ? {} : ({ [key]: value } as Given<K, V>)
}

function sumOf(
  time: XmlElement | undefined,
  names: readonly string[],
  base: number,
  id: string,
  report: ScenarioReport,
): DistributionSpec | undefined {
  const parts = names.flatMap((name) => {
    const value = valueOf(childOf(time, name), id, report)
    const spec = value && timeOf(value, base, id, report)
    return spec === undefined ? [] : [spec]
  })
  return parts.length > 1 ? { name: 'sum', parts } : parts[0]
}

function readSelection(parameter: XmlElement | undefined, id: string, report: ScenarioReport): string | undefined {
  const value = valueOf(parameter, id, report)
  if (value === undefined) return undefined
  const match = GET_RESOURCE.exec(value.attributes['value'] ?? '')
  if (match?.[1] !== undefined && Number(match[2] ?? 1) === 1) return match[1]
  report.notSupported(value.attributes['value'] ?? value.name, id)
  return undefined
}

/** The interval between arrivals; values for several calendars are more than one stream, of which the first distribution counts. */
function readInterval(
  parameter: XmlElement | undefined,
  base: number,
  id: string,
  report: ScenarioReport,
): BpsimElement['interval'] {
  const values = valuesOf(parameter).filter((value) => value.name !== 'StringParameter')
  const value = values[0]
  if (value === undefined) return undefined
  if (values.length > 1) report.notSupported('InterTriggerTimer', id)
  const hours = timeOf(value, base, id, report)
  return hours && { hours, ...given('calendar', value.attributes['validFor']) }
}

/** A head count; one value for a calendar and 0 otherwise is a pool that works by that calendar. */
function readQuantity(parameter: XmlElement | undefined, id: string, report: ScenarioReport): BpsimElement['quantity'] {
  const values = valuesOf(parameter)
  const counting = values.filter((value) => Number(value.attributes['value']) !== 0)
  if (counting.length > 1) report.notSupported('Quantity', id)
  const value = counting[0] ?? values[0]
  const count = value && report.count(value.attributes['value'], 'Quantity', id)
  return count === undefined ? undefined : { count, ...given('calendar', value?.attributes['validFor']) }
}

/** The calendar by which a resource is there; that it is away at some times is not known here. */
function readAvailability(parameter: XmlElement | undefined, id: string, report: ScenarioReport): string | undefined {
  const values = valuesOf(parameter)
  const isThere = ({ attributes }: XmlElement): boolean => /^(true|1)$/.test(attributes['value'] ?? '')
  const open = values.filter((value) => isThere(value) && value.attributes['validFor'] !== undefined)
  const isKnown = values.every((value) => isThere(value) || (open.length > 0 && value.attributes['validFor'] === undefined))
  if (!isKnown || open.length > 1) report.notSupported('Availability', id)
  return open[0]?.attributes['validFor']
}

/** The element as a step of a scenario, its resource being known or not. */
export function stepOf(element: BpsimElement, isResource: (id: string) => boolean): ScenarioStep {
  const { work, wait, resource, priority, fixedCost } = element
  const performed = resource !== undefined && isResource(resource) && work !== undefined
  return {
    ...(performed ? { performedBy: [{ resource, work }] } : {}),
    ...(performed ? {} : given('work', work)),
    ...(wait === undefined ? {} : { wait: { hours: wait, clock: 'calendar' as const } }),
    ...given('priority', priority),
    ...given('fixedCost', fixedCost),
  }
}
