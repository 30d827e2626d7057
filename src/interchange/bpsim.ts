import type { CalendarSpec } from '#src/domain/calendar.ts'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import type { Arrivals, ScenarioResource, ScenarioStep, SimulationScenario } from '#src/domain/scenario.ts'
import { readElement, stepOf } from './bpsimElement.ts'
import type { BpsimElement } from './bpsimElement.ts'
import { inheritedElements, lineage, unitsOf } from './bpsimLineage.ts'
import { baseUnitHours, timeOf, valuesOf } from './bpsimParameter.ts'
import { indexElements } from './elementIndex.ts'
import type { ElementIndex } from './elementIndex.ts'
import { ScenarioReport } from './scenarioReading.ts'
import type { ScenarioReading } from './scenarioReading.ts'
import { readWeeklyCalendar } from './weeklyCalendarText.ts'
import { childOf, childrenOf, everyElement, readXml, XmlError } from './xml.ts'
import type { XmlElement } from './xml.ts'

/**
 * Reads BPSim 1.0 or 2.0: a file of its own, or the `relationship` of a BPMN file. Of several scenarios the one with the
 * given id counts, else the first that holds parameters and not only results; what it inherits comes first. Undefined
 * when the file has no BPSim data.
 */
export async function readBpsim(text: string, scenarioId?: string): Promise<ScenarioReading | undefined> {
  let root: XmlElement
  try {
    root = await readXml(text)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const report = new ScenarioReport()
    report.add('error', 'unreadable', error.place, { code: error.code })
    return { scenario: NO_SCENARIO, findings: report.findings }
  }
  const all = [...everyElement(root)]
    .filter((element) => element.name === 'BPSimData')
    .flatMap((data) => childrenOf(data, 'Scenario'))
  if (all.length === 0) return undefined
  const index = indexElements(root)
  const report = new ScenarioReport(index.names)
  const chosen =
    all.find((one) => one.attributes['id'] === scenarioId) ?? all.find((one) => one.attributes['result'] === undefined) ?? all[0]
  if (chosen === undefined) return undefined
  if (all.length > 1)
    report.add('info', 'scenario-several', chosen.attributes['id'] ?? '', {
      used: chosen.attributes['name'] ?? '',
      of: all.length,
    })
  return { scenario: scenarioOf(lineage(chosen, all), index, report), findings: report.findings }
}

function scenarioOf(line: readonly XmlElement[], index: ElementIndex, report: ScenarioReport): SimulationScenario {
  const calendars = line.flatMap((scenario) => readCalendars(scenario, report))
  const known = new Set(calendars.map((calendar) => calendar.id))
  const settings: Partial<SimulationScenario> = {}
  for (const [i, unit] of unitsOf(line).entries())
    Object.assign(settings, readSettings(childOf(line[i], 'ScenarioParameters'), baseUnitHours(unit, report), report))
  const elements = inheritedElements(line).map((source) =>
    withOwnDesk(readElement(source, baseUnitHours(undefined, report), report)),
  )
  const resources = readResources(elements, index, known, report)
  return {
    ...NO_SCENARIO,
    ...settings,
    arrivals: readArrivals(elements, index, known, report),
    calendars,
    resources,
    ...readSteps(elements, index, new Set(resources.map((resource) => resource.id)), report),
    flows: Object.fromEntries(elements.flatMap(({ id, probability }) => (probability === undefined ? [] : [[id, probability]]))),
  }
}

const MOST_REPLICATIONS = 10_000

function readSettings(parameters: XmlElement | undefined, base: number, report: ScenarioReport): Partial<SimulationScenario> {
  const place = 'ScenarioParameters'
  const start = report.moment(valuesOf(childOf(parameters, 'Start'))[0]?.attributes['value'], 'Start', place)
  const hours = (name: string): number | undefined => {
    const value = valuesOf(childOf(parameters, name))[0]
    const spec = value && timeOf(value, base, place, report)
    return spec?.name === 'constant' ? spec.value : undefined
  }
  const [period, warmUp] = [hours('Duration'), hours('Warmup')]
  const replications = report.count(parameters?.attributes['replication'], 'replication', place, MOST_REPLICATIONS)
  const seed = report.number(parameters?.attributes['seed'], 'seed', place)
  return {
    ...(start === undefined ? {} : { start }),
    ...(period === undefined ? {} : { period }),
    ...(warmUp === undefined || warmUp === 0 ? {} : { warmUp: { hours: warmUp } }),
    ...(replications === undefined ? {} : { replications }),
    ...(seed === undefined ? {} : { seed }),
  }
}

function readCalendars(scenario: XmlElement, report: ScenarioReport): CalendarSpec[] {
  return childrenOf(scenario, 'Calendar').flatMap((calendar) => {
    const { id = '', name = id } = calendar.attributes
    const hours = readWeeklyCalendar(calendar.text)
    if (hours === undefined) {
      report.notSupported(`Calendar ${name}`, id)
      return []
    }
    const spec = report.calendar({ id, name, hours })
    return spec === undefined ? [] : [spec]
  })
}

function calendarOf(
  id: string | undefined,
  known: ReadonlySet<string>,
  element: string,
  report: ScenarioReport,
): { readonly calendar?: string } {
  if (id === undefined) return {}
  if (known.has(id)) return { calendar: id }
  report.add('error', 'scenario-unknown-reference', element, { what: 'calendar', id })
  return {}
}

/** A step with a quantity of its own, as jBPM writes it, is done by so many who do nothing else. */
const withOwnDesk = (element: BpsimElement): BpsimElement =>
  element.quantity === undefined || element.work === undefined || element.resource !== undefined
    ? element
    : { ...element, resource: element.id }

/** Whatever has a quantity, or is selected by a task, is a resource; without a quantity there is one. */
function readResources(
  elements: readonly BpsimElement[],
  index: ElementIndex,
  calendars: ReadonlySet<string>,
  report: ScenarioReport,
): ScenarioResource[] {
  const ids = new Set(
    elements.flatMap(({ id, quantity, resource }) => [...(quantity ? [id] : []), ...(resource === undefined ? [] : [resource])]),
  )
  return [...ids].map((id) => {
    const own = elements.find((element) => element.id === id)
    const hourlyCost = own?.hourlyCost === undefined ? {} : { hourlyCost: own.hourlyCost }
    if (own?.fixedCost !== undefined && own.resource !== id) report.notSupported('FixedCost', id)
    const calendar = calendarOf(own?.quantity?.calendar ?? own?.availability, calendars, id, report)
    return { id, name: index.names.get(id) || id, headcount: own?.quantity?.count ?? 1, ...calendar, ...hourlyCost }
  })
}

/** A number of cases without a time between them is that of cases that come all at once. */
const AT_ONCE: BpsimElement['interval'] = { hours: { name: 'constant', value: 0 } }

function readArrivals(
  elements: readonly BpsimElement[],
  index: ElementIndex,
  calendars: ReadonlySet<string>,
  report: ScenarioReport,
): Arrivals[] {
  const mayBeStart = (id: string): boolean => index.startEvents.has(id) || !index.names.has(id)
  return elements.flatMap(({ id, interval = mayBeStart(id) ? AT_ONCE : undefined, count }) => {
    if (interval === undefined || index.events.has(id) || (interval === AT_ONCE && count === undefined)) return []
    if (count === 0) {
      report.add('error', 'scenario-no-arrivals', id)
      return []
    }
    if (interval === AT_ONCE && count !== undefined && count > 1) report.add('info', 'scenario-at-once', id, { cases: count })
    const calendar = calendarOf(interval.calendar, calendars, id, report)
    return [{ startEvent: id, interval: interval.hours, ...calendar, ...(count === undefined ? {} : { cases: count }) }]
  })
}

function readSteps(
  elements: readonly BpsimElement[],
  index: ElementIndex,
  resources: ReadonlySet<string>,
  report: ScenarioReport,
): Pick<SimulationScenario, 'steps' | 'events'> {
  const steps: Record<string, ScenarioStep> = {}
  const events: Record<string, DistributionSpec> = {}
  for (const element of elements) {
    const { id, work, wait } = element
    const hasOwnDesk = element.resource === id
    if ((resources.has(id) && !hasOwnDesk) || index.startEvents.has(id)) continue
    if (index.events.has(id)) {
      const time = work ?? wait ?? element.interval?.hours
      if (time !== undefined) events[id] = time
      continue
    }
    if (element.hourlyCost !== undefined && !hasOwnDesk) report.notSupported('UnitCost', id)
    const step = stepOf(element, (resource) => resources.has(resource))
    if (Object.keys(step).length > 0) steps[id] = step
  }
  return { steps, events }
}
