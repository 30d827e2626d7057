import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { ALWAYS_OPEN } from '../calendar/openHours.ts'
import { exponential } from '../distributions/exponential.ts'
import type { CalendarBook } from './calendarBook.ts'
import { drawnIfSound } from './draws.ts'
import { simulationFinding } from './findings.ts'
import type { ServiceHours } from './performerPlan.ts'
import type { ArrivalPlan } from './plan.ts'
import { arrivalPlace } from './scenarioModel.ts'

const HOURS_PER_YEAR = 365 * 24

/**
 * The streams of cases: as the scenario says, else Poisson from the yearly volume in the hours of the service. Intervals
 * of 0 are all cases at once when they are written as such, and an error when they are drawn. `asked`: so many cases are
 * asked for, whatever the streams say of their numbers.
 */
export function arrivalsOf(
  model: ProcessModel,
  scenario: SimulationScenario,
  service: ServiceHours,
  book: CalendarBook,
  findings: Finding[],
  asked?: number,
): ArrivalPlan[] {
  const streams = scenario.arrivals.flatMap(({ interval, calendar, startEvent, cases }): ArrivalPlan[] => {
    const startNode = model.nodes.findIndex(({ id }) => id === startEvent)
    const start = arrivalPlace(model, startEvent)
    const hours = calendar === undefined ? ALWAYS_OPEN : (book.hours(calendar, start) ?? service.hours)
    const gap = drawnIfSound(interval, start, findings)
    if (gap === undefined) return []
    if (gap.mean === 0 && interval.name !== 'constant') {
      findings.push(simulationFinding('arrivals-without-interval', start, { distribution: interval.name }))
      return []
    }
    return [{ interval: gap, hours, startNode, cases: cases ?? Number.POSITIVE_INFINITY }]
  })
  const goOn = asked !== undefined && streams.every(({ interval }) => interval.mean > 0)
  if (scenario.arrivals.length > 0)
    return goOn ? streams.map((stream) => ({ ...stream, cases: Number.POSITIVE_INFINITY })) : streams
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
