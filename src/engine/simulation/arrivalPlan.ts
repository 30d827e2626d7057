import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { ALWAYS_OPEN } from '../calendar/openHours.ts'
import { exponential } from '../distributions/exponential.ts'
import type { CalendarBook } from './calendarBook.ts'
import { drawnIfSound } from './draws.ts'
import { EVERYWHERE, simulationFinding } from './findings.ts'
import type { ServiceHours } from './performerPlan.ts'
import type { ArrivalPlan } from './plan.ts'

const HOURS_PER_YEAR = 365 * 24

/** The streams of cases: as the scenario says, else Poisson from the yearly volume in the hours of the service. */
export function arrivalsOf(
  model: ProcessModel,
  scenario: SimulationScenario,
  service: ServiceHours,
  book: CalendarBook,
  findings: Finding[],
): ArrivalPlan[] {
  const streams = scenario.arrivals.flatMap(({ interval, calendar, startEvent, cases }): ArrivalPlan[] => {
    const startNode = model.nodes.findIndex(({ id }) => id === startEvent)
    const hours = calendar === undefined ? ALWAYS_OPEN : (book.hours(calendar, EVERYWHERE) ?? service.hours)
    const gap = drawnIfSound(interval, model.nodes[startNode] ?? EVERYWHERE, findings)
    return gap === undefined ? [] : [{ interval: gap, hours, startNode, cases: cases ?? Number.POSITIVE_INFINITY }]
  })
  if (scenario.arrivals.length > 0) return streams
  const { volume } = model.service
  const place = { id: model.id, name: model.service.name ?? model.name }
  if (volume === undefined || volume <= 0) {
    findings.push(simulationFinding(volume === undefined ? 'simulation-no-volume' : 'scenario-no-arrivals', place))
    return []
  }
  const open = service.hours.openShare * HOURS_PER_YEAR
  return [{ interval: exponential(open / volume), hours: service.hours, startNode: -1, cases: Number.POSITIVE_INFINITY }]
}

/** Mean number of cases an hour, by day and by night, of all streams. */
export const arrivalRate = (arrivals: readonly ArrivalPlan[]): number =>
  arrivals.reduce((sum, { interval, hours }) => sum + hours.openShare / interval.mean, 0)
