import type { Finding } from '#src/domain/findings.ts'
import type { Performer } from '#src/domain/performer.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { ALWAYS_OPEN, type OpenHours } from '../calendar/openHours.ts'
import type { CalendarBook } from './calendarBook.ts'
import { EVERYWHERE, simulationFinding } from './findings.ts'
import type { Desk } from './plan.ts'
import { arrivalPlace } from './scenarioModel.ts'

const OFFICE = 'office'

/** The hours a service keeps, and their name for people. */
export interface ServiceHours {
  readonly calendar: string
  readonly hours: OpenHours
}

/**
 * The hours of the service where nobody says otherwise: those in which the scenario's cases arrive, else the first calendar
 * that a performer of the model names, else office hours of the service's country.
 */
export function serviceHoursOf(model: ProcessModel, scenario: SimulationScenario, book: CalendarBook): ServiceHours {
  const [arrivals] = scenario.arrivals
  const namer = arrivals === undefined ? namedBy(model) : undefined
  const asked = arrivals === undefined ? (namer?.calendar ?? OFFICE) : (arrivals.calendar ?? 'always')
  const hours = book.hours(asked, namer ?? arrivalPlace(model, arrivals?.startEvent))
  if (hours !== undefined) return { calendar: asked, hours }
  return { calendar: OFFICE, hours: book.hours(OFFICE, EVERYWHERE) ?? ALWAYS_OPEN }
}

/** The performer whose calendar is that of the service. */
function namedBy({ performers }: ProcessModel): Performer | undefined {
  const own = performers.find(({ kind, calendar }) => calendar !== undefined && kind !== 'applicant' && kind !== 'system')
  return own ?? performers.find(({ calendar }) => calendar !== undefined)
}

/** Performers of the model as desks. `workingHours` are those in which their working days pass. */
export interface ModelDesks {
  readonly desks: Desk[]
  /** Index of the desk by id of the performer. */
  readonly of: ReadonlyMap<string, number>
  readonly workingHours: readonly OpenHours[]
}

/**
 * Desks of the performers; what is wrong is told of those that have steps. The applicant and systems are there day and
 * night unless a calendar is written, though their working days are those of the service; everyone else without a calendar
 * keeps the hours of the service.
 */
export function modelDesks(
  performers: readonly Performer[],
  busy: ReadonlySet<string>,
  service: ServiceHours,
  book: CalendarBook,
  findings: Finding[],
): ModelDesks {
  const desks: Desk[] = []
  const workingHours: OpenHours[] = []
  for (const performer of performers) {
    const { id, name, kind, calendar, headcount } = performer
    const own = calendar === undefined ? undefined : book.hours(calendar, performer)
    const alwaysThere = kind === 'applicant' || kind === 'system'
    if (busy.has(id) && !alwaysThere) {
      if (calendar === undefined) findings.push(simulationFinding('calendar-assumed', performer, { calendar: service.calendar }))
      if (headcount === undefined) findings.push(simulationFinding('headcount-missing', performer))
    }
    if (busy.has(id) && headcount !== undefined && headcount < 1) findings.push(simulationFinding('performer-nobody', performer))
    const heads = headcount === undefined ? Number.POSITIVE_INFINITY : Math.floor(headcount)
    desks.push({ id, name: name || id, headcount: heads, hours: own ?? (alwaysThere ? ALWAYS_OPEN : service.hours) })
    workingHours.push(own ?? service.hours)
  }
  return { desks, of: new Map(performers.map(({ id }, i) => [id, i])), workingHours }
}
