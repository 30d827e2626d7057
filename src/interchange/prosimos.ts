import type { CalendarSpec, OpeningHours } from '#src/domain/calendar.ts'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import type { Arrivals, ScenarioStep, SimulationScenario } from '#src/domain/scenario.ts'
import { asRecord, asRecords, asText, isFilled, jsonErrorAt } from './json.ts'
import type { JsonRecord } from './json.ts'
import { poolAlike } from './pools.ts'
import type { ProfiledResource } from './pools.ts'
import { isOlderDistribution, prosimosDistribution } from './prosimosDistribution.ts'
import { ScenarioReport } from './scenarioReading.ts'
import type { ScenarioReading } from './scenarioReading.ts'
import { weekRule } from './weekTimes.ts'
import { placeOf } from './xml.ts'

/** Sections that change results and that the simulator does not know. */
const NOT_SUPPORTED = [
  'batch_processing',
  'case_attributes',
  'event_attributes',
  'global_attributes',
  'prioritisation_rules',
  'branch_rules',
  'multitask',
]

const ARRIVAL_CALENDAR = 'arrival_time_calendar'

/**
 * Reads a scenario of Prosimos in its current JSON form: lists of objects, parameters as `{ "value": seconds }`. The
 * older form with plain numbers in SciPy's order means something else by the same names and is refused with one finding.
 * What an entry with an error said is left out.
 */
export function readProsimos(text: string): ScenarioReading {
  const report = new ScenarioReport()
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    report.add('error', 'unreadable', placeOf(text, jsonErrorAt(text)), { code: 'not-json' })
    return { scenario: NO_SCENARIO, findings: report.findings }
  }
  const source = asRecord(parsed)
  if (source === undefined || !isFilled(source)) {
    report.add('error', 'unreadable', '1:1', { code: 'not-a-scenario' })
    return { scenario: NO_SCENARIO, findings: report.findings }
  }
  if (isOlderForm(source)) {
    report.add('error', 'scenario-older-form', '', {})
    return { scenario: NO_SCENARIO, findings: report.findings }
  }
  for (const section of NOT_SUPPORTED) if (isFilled(source[section])) report.notSupported(section, section)
  return { scenario: scenarioOf(source, report), findings: report.findings }
}

/** The older form has objects keyed by id where the current one has lists, or distributions as SciPy takes them. */
function isOlderForm(source: JsonRecord): boolean {
  const lists = ['resource_profiles', 'gateway_branching_probabilities', 'task_resource_distribution', 'resource_calendars']
  if (lists.some((section) => isFilled(source[section]) && !Array.isArray(source[section]))) return true
  const distributions = [
    asRecord(source['arrival_time_distribution']),
    ...asRecords(source['task_resource_distribution']).flatMap((task) => asRecords(task['resources'])),
    ...asRecords(source['event_distribution']),
  ]
  return distributions.some((distribution) => distribution !== undefined && isOlderDistribution(distribution))
}

function scenarioOf(source: JsonRecord, report: ScenarioReport): SimulationScenario {
  const fuzzy = asText(source['model_type']) === 'FUZZY'
  if (fuzzy) report.notSupported('model_type FUZZY', 'model_type')
  const calendars = fuzzy ? [] : readCalendars(source, report)
  const known = new Set(calendars.map((calendar) => calendar.id))
  const resources = readResources(source, known, report)
  const steps = readSteps(source, new Set(resources.map((resource) => resource.id)), report)
  const arrivals = readArrivals(source, known, report)
  const cases = report.count(source['total_cases'], 'total_cases', 'total_cases')
  const start = report.moment(asText(source['start_time']), 'start_time', 'start_time')
  return {
    ...NO_SCENARIO,
    ...(start === undefined ? {} : { start }),
    ...(cases === undefined ? {} : { cases }),
    arrivals,
    calendars,
    ...poolAlike(resources, steps),
    events: readEvents(source, report),
    flows: readFlows(source, report),
  }
}

function readHours(periods: unknown, calendar: string, report: ScenarioReport): OpeningHours[] {
  return asRecords(periods).flatMap((period) => {
    const texts = ['from', 'to', 'beginTime', 'endTime'].map((key) => asText(period[key]))
    const hours = weekRule(texts[0] ?? '', texts[1] ?? '', texts[2] ?? '', texts[3] ?? '')
    if (hours === undefined) report.add('error', 'scenario-bad-calendar', calendar, { calendar, value: texts.join(' ') })
    return hours ?? []
  })
}

function readCalendars(source: JsonRecord, report: ScenarioReport): CalendarSpec[] {
  const specs = asRecords(source['resource_calendars']).map((entry): CalendarSpec => {
    const id = asText(entry['id'])
    return { id, name: asText(entry['name']) || id, hours: readHours(entry['time_periods'], id, report) }
  })
  if (Array.isArray(source[ARRIVAL_CALENDAR])) {
    specs.push({ id: ARRIVAL_CALENDAR, hours: readHours(source[ARRIVAL_CALENDAR], ARRIVAL_CALENDAR, report) })
  }
  return specs.map((spec) => report.calendar(spec)).filter((spec) => spec !== undefined)
}

function readResources(source: JsonRecord, calendars: ReadonlySet<string>, report: ScenarioReport): ProfiledResource[] {
  const resources = new Map<string, ProfiledResource>()
  for (const profile of asRecords(source['resource_profiles'])) {
    const entries = asRecords(profile['resource_list'])
    const of = { id: asText(profile['id']), name: asText(profile['name']), size: entries.length }
    for (const entry of entries) {
      const id = asText(entry['id'])
      const calendar = asText(entry['calendar'])
      if (calendar !== '' && !calendars.has(calendar) && asText(source['model_type']) !== 'FUZZY') {
        report.add('error', 'scenario-unknown-reference', id, { what: 'calendar', id: calendar })
      }
      const headcount = report.count(entry['amount'] ?? 1, 'amount', id)
      const hourlyCost = report.number(entry['cost_per_hour'], 'cost_per_hour', id)
      if (headcount === undefined || resources.has(id)) continue
      const hours = calendars.has(calendar) ? { calendar } : {}
      resources.set(id, {
        id,
        name: asText(entry['name']) || id,
        headcount,
        ...hours,
        ...(hourlyCost === undefined ? {} : { hourlyCost }),
        profile: of,
      })
    }
  }
  return [...resources.values()]
}

function readSteps(source: JsonRecord, resources: ReadonlySet<string>, report: ScenarioReport): Record<string, ScenarioStep> {
  const steps: Record<string, ScenarioStep> = {}
  for (const task of asRecords(source['task_resource_distribution'])) {
    const id = asText(task['task_id'])
    const performedBy = asRecords(task['resources']).flatMap((entry) => {
      const resource = asText(entry['resource_id'])
      if (!resources.has(resource)) {
        report.add('error', 'scenario-unknown-reference', id, { what: 'resource', id: resource })
        return []
      }
      const work = prosimosDistribution(entry, id, report)
      return work === undefined ? [] : [{ resource, work }]
    })
    if (performedBy.length > 0) steps[id] = { performedBy }
  }
  return steps
}

function readArrivals(source: JsonRecord, calendars: ReadonlySet<string>, report: ScenarioReport): Arrivals[] {
  const entry = asRecord(source['arrival_time_distribution'])
  if (entry === undefined) {
    report.add('error', 'scenario-missing', 'arrival_time_distribution', { what: 'arrival_time_distribution' })
    return []
  }
  const interval = prosimosDistribution(entry, 'arrival_time_distribution', report)
  if (interval === undefined) return []
  return [{ interval, ...(calendars.has(ARRIVAL_CALENDAR) ? { calendar: ARRIVAL_CALENDAR } : {}) }]
}

function readEvents(source: JsonRecord, report: ScenarioReport): Record<string, DistributionSpec> {
  const events: Record<string, DistributionSpec> = {}
  for (const entry of asRecords(source['event_distribution'])) {
    const id = asText(entry['event_id'])
    const spec = prosimosDistribution(entry, id, report)
    if (spec !== undefined) events[id] = spec
  }
  return events
}

const SUM_TOLERANCE = 1e-6

function readFlows(source: JsonRecord, report: ScenarioReport): Record<string, number> {
  const flows: Record<string, number> = {}
  for (const gateway of asRecords(source['gateway_branching_probabilities'])) {
    const id = asText(gateway['gateway_id'])
    const paths = asRecords(gateway['probabilities'])
    const read = paths.map((path) => ({
      id: asText(path['path_id']),
      value: report.probability(path['value'], asText(path['path_id'])),
    }))
    const sum = read.reduce((total, path) => total + (path.value ?? 0), 0)
    if (paths.length > 0 && paths.every((path) => path['value'] !== undefined) && Math.abs(sum - 1) > SUM_TOLERANCE) {
      report.add('warning', 'scenario-probabilities-sum', id, { sum })
    }
    for (const path of read) if (path.value !== undefined) flows[path.id] = path.value
  }
  return flows
}
