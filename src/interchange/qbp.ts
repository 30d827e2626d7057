import type { CalendarSpec } from '#src/domain/calendar.ts'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import type { Arrivals, ScenarioResource, ScenarioStep, SimulationScenario } from '#src/domain/scenario.ts'
import { indexElements } from './elementIndex.ts'
import type { ElementIndex } from './elementIndex.ts'
import { qbpDistribution } from './qbpDistribution.ts'
import { ScenarioReport } from './scenarioReading.ts'
import type { ScenarioReading } from './scenarioReading.ts'
import { weekRule } from './weekTimes.ts'
import { childOf, childrenOf, everyElement, readXml, XmlError } from './xml.ts'
import type { XmlElement } from './xml.ts'

/**
 * Reads the qbp block (BIMP, Simod, Apromore) of a BPMN file, wherever it stands: inside `extensionElements`, or straight
 * under `definitions`, where BPMN readers drop it; so this takes the file's own text. Undefined when there is no block.
 */
export async function readQbp(text: string): Promise<ScenarioReading | undefined> {
  let root: XmlElement
  try {
    root = await readXml(text)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const report = new ScenarioReport()
    report.add('error', 'unreadable', error.place, { code: error.code })
    return { scenario: NO_SCENARIO, findings: report.findings }
  }
  const block = [...everyElement(root)].find((element) => element.name === 'processSimulationInfo')
  if (block === undefined) return undefined
  const index = indexElements(root)
  const report = new ScenarioReport(index.names)
  return { scenario: scenarioOf(block, index, report), findings: report.findings }
}

function scenarioOf(block: XmlElement, index: ElementIndex, report: ScenarioReport): SimulationScenario {
  const place = block.attributes['id'] ?? 'processSimulationInfo'
  const calendars = readTimetables(block, report)
  const known = new Set(calendars.map((calendar) => calendar.id))
  const resources = readResources(block, known, report)
  const cases = report.count(block.attributes['processInstances'], 'processInstances', place)
  const start = report.moment(block.attributes['startDateTime'], 'startDateTime', place)
  return {
    ...NO_SCENARIO,
    ...(start === undefined ? {} : { start }),
    ...(cases === undefined ? {} : { cases }),
    ...readWarmUp(block, cases, report),
    arrivals: readArrivals(block, known, report),
    calendars,
    resources,
    ...readElements(block, index, new Set(resources.map((resource) => resource.id)), report),
    flows: readFlows(block, report),
  }
}

function readTimetables(block: XmlElement, report: ScenarioReport): CalendarSpec[] {
  const specs = childrenOf(childOf(block, 'timetables'), 'timetable').map((timetable): CalendarSpec => {
    const id = timetable.attributes['id'] ?? ''
    const hours = childrenOf(childOf(timetable, 'rules'), 'rule').flatMap((rule) => {
      const { fromWeekDay = '', toWeekDay = fromWeekDay, fromTime = '', toTime = '' } = rule.attributes
      const read = weekRule(fromWeekDay, toWeekDay, fromTime, toTime)
      if (read === undefined) {
        const value = [fromWeekDay, toWeekDay, fromTime, toTime].join(' ')
        report.add('error', 'scenario-bad-calendar', id, { calendar: timetable.attributes['name'] ?? id, value })
      }
      return read ?? []
    })
    return { id, name: timetable.attributes['name'] ?? id, hours }
  })
  return specs.map((spec) => report.calendar(spec)).filter((spec) => spec !== undefined)
}

function calendarOf(
  id: string | undefined,
  known: ReadonlySet<string>,
  element: string,
  report: ScenarioReport,
): { readonly calendar?: string } {
  if (id === undefined || id === '') return {}
  if (known.has(id)) return { calendar: id }
  report.add('error', 'scenario-unknown-reference', element, { what: 'calendar', id })
  return {}
}

function readResources(block: XmlElement, calendars: ReadonlySet<string>, report: ScenarioReport): ScenarioResource[] {
  return childrenOf(childOf(block, 'resources'), 'resource').flatMap(({ attributes }) => {
    const { id = '', name = id, timetableId } = attributes
    const headcount = report.count(attributes['totalAmount'] ?? '1', 'totalAmount', id)
    const hourlyCost = report.number(attributes['costPerHour'], 'costPerHour', id)
    const calendar = calendarOf(timetableId, calendars, id, report)
    return headcount === undefined
      ? []
      : [{ id, name, headcount, ...calendar, ...(hourlyCost === undefined ? {} : { hourlyCost }) }]
  })
}

/** The distribution stands on `arrivalRateDistribution` itself, or once per timetable inside it. */
function readArrivals(block: XmlElement, calendars: ReadonlySet<string>, report: ScenarioReport): Arrivals[] {
  const place = 'arrivalRateDistribution'
  const outer = childOf(block, place)
  if (outer === undefined) {
    report.add('error', 'scenario-missing', place, { what: place })
    return []
  }
  const nested = childrenOf(childOf(outer, 'byTimetable'), 'distribution')
  const standard = childrenOf(childOf(block, 'timetables'), 'timetable').find(
    ({ attributes }) => attributes['default'] === 'true',
  )
  return (nested.length > 0 ? nested : [outer]).flatMap((source) => {
    const interval = qbpDistribution(source, place, report)
    const timetable = source.attributes['timetableId'] ?? standard?.attributes['id']
    return interval === undefined ? [] : [{ interval, ...calendarOf(timetable, calendars, place, report) }]
  })
}

function readElements(
  block: XmlElement,
  index: ElementIndex,
  resources: ReadonlySet<string>,
  report: ScenarioReport,
): Pick<SimulationScenario, 'steps' | 'events'> {
  const steps: Record<string, ScenarioStep> = {}
  const events: Record<string, DistributionSpec> = {}
  for (const element of childrenOf(childOf(block, 'elements'), 'element')) {
    const id = (element.attributes['elementId'] ?? '').trim()
    const source = childOf(element, 'durationDistribution')
    const work = source && qbpDistribution(source, id, report)
    if (index.events.has(id)) {
      if (work !== undefined) events[id] = work
      continue
    }
    if (element.attributes['simulateAsTask'] === 'true') report.notSupported('simulateAsTask', id)
    const fixedCost = report.number(element.attributes['fixedCost'], 'fixedCost', id)
    const resource = childOf(childOf(element, 'resourceIds'), 'resourceId')?.text ?? ''
    if (resource !== '' && !resources.has(resource)) {
      report.add('error', 'scenario-unknown-reference', id, { what: 'resource', id: resource })
    }
    const performed = work !== undefined && resources.has(resource)
    steps[id] = {
      ...(performed ? { performedBy: [{ resource, work }] } : {}),
      ...(work !== undefined && !performed ? { work } : {}),
      ...(fixedCost === undefined || fixedCost === 0 ? {} : { fixedCost }),
    }
  }
  return { steps, events }
}

function readFlows(block: XmlElement, report: ScenarioReport): Record<string, number> {
  const flows: Record<string, number> = {}
  for (const { attributes } of childrenOf(childOf(block, 'sequenceFlows'), 'sequenceFlow')) {
    const id = (attributes['elementId'] ?? '').trim()
    const probability = report.probability(attributes['executionProbability'], id)
    if (probability !== undefined) flows[id] = probability
  }
  return flows
}

/** Cases to leave out at the start; below 1 it is a share of all. */
function readWarmUp(block: XmlElement, cases: number | undefined, report: ScenarioReport): Pick<SimulationScenario, 'warmUp'> {
  const trim = report.number(
    childOf(block, 'statsOptions')?.attributes['trimStartProcessInstances'],
    'trimStartProcessInstances',
    'statsOptions',
  )
  if (trim === undefined || trim === 0) return {}
  return { warmUp: { cases: trim < 1 ? Math.floor(trim * (cases ?? 0)) : Math.floor(trim) } }
}
