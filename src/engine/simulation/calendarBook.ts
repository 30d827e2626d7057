import { unknownYears, type CalendarSpec } from '#src/domain/calendar.ts'
import { civilFromDays } from '#src/domain/civil.ts'
import type { Finding } from '#src/domain/findings.ts'
import { serviceCalendar, type CalendarFacts } from '#src/domain/workingCalendars.ts'
import { compileCalendar } from '../calendar/compile.ts'
import type { OpenHours } from '../calendar/openHours.ts'
import { EVERYWHERE, simulationFinding, type Place } from './findings.ts'

/** Closed for good: whoever keeps it never works, and what waits for it never ends. */
export const NEVER_OPEN: OpenHours = {
  always: false,
  openShare: 0,
  isOpen: () => false,
  nextOpen: () => Number.POSITIVE_INFINITY,
  nextClose: () => Number.POSITIVE_INFINITY,
  openBetween: () => 0,
  addOpenTime: (moment, hours) => (hours > 0 ? Number.POSITIVE_INFINITY : moment),
}

/** The calendars of one simulation, compiled once each: those of the scenario, then those of the service with its holidays. */
export class CalendarBook {
  readonly findings: Finding[] = []
  private readonly start: number
  private readonly service: CalendarFacts
  private readonly specs: ReadonlyMap<string, CalendarSpec>
  private readonly compiled = new Map<string, OpenHours | undefined>()
  private isWarned = false

  /** `start` in hours since 1970-01-01T00:00 local time. */
  constructor(start: number, specs: readonly CalendarSpec[], service: CalendarFacts) {
    this.start = start
    this.service = service
    this.specs = new Map(specs.map((spec) => [spec.id, spec]))
  }

  /** The calendar of this id; undefined, with a finding about `asker`, when there is none. */
  hours(id: string, asker: Place): OpenHours | undefined {
    if (this.compiled.has(id)) return this.compiled.get(id)
    const hours = this.compile(id, asker)
    this.compiled.set(id, hours)
    return hours
  }

  private compile(id: string, asker: Place): OpenHours | undefined {
    const spec = this.specs.get(id) ?? serviceCalendar(id, this.service)
    if (spec === undefined) {
      this.findings.push(simulationFinding('calendar-unknown', asker, { calendar: id }))
      return undefined
    }
    this.warnOfYears(spec)
    const compiled = compileCalendar(spec, this.start)
    if (compiled.ok) return compiled.hours
    this.findings.push(simulationFinding('calendar-never-opens', asker, { calendar: spec.name ?? id }))
    return NEVER_OPEN
  }

  private warnOfYears({ holidays }: CalendarSpec): void {
    if (this.isWarned || holidays === undefined) return
    this.isWarned = true
    const { year } = civilFromDays(Math.floor(this.start / 24))
    const years = unknownYears(holidays, year, year)
    if (years.length > 0) this.findings.push(simulationFinding('calendar-year-unknown', EVERYWHERE, { years: years.join(', ') }))
  }
}
