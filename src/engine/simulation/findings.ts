import type { Finding, Severity } from '#src/domain/findings.ts'

/** Every rule of which a simulation can report a finding beside those of the engine; `params` as named. */
export const SIMULATION_RULES = {
  /** No cases come: no scenario gives arrivals and the service has no yearly volume. */
  'simulation-no-volume': 'error',
  /** The rate of arrivals is zero. */
  'scenario-no-arrivals': 'error',
  /** The time between arrivals is drawn as `distribution` and is always 0. */
  'arrivals-without-interval': 'error',
  /** No case is left after the `cases` that only warm up. */
  'warm-up-too-long': 'error',
  /** `calendar` is not known; the service's own hours hold. */
  'calendar-unknown': 'error',
  /** Nothing is simulated when someone has to work, or cases to arrive, by it. */
  'calendar-never-opens': 'error',
  /** Days off of `years` are not known in full. */
  'calendar-year-unknown': 'info',
  /** A performer without a calendar keeps `calendar`. */
  'calendar-assumed': 'info',
  /** Without a headcount there are always enough of them. */
  'headcount-missing': 'info',
  /** A time cannot be drawn: `distribution`, `parameter`, `value`. The mean holds. */
  'distribution-refused': 'error',
  /** A step names performers that the scenario does not define: `what`, `id`. */
  'scenario-unknown-reference': 'error',
  /** More work comes than there are open hours: `load`, `headcount`. */
  'performer-overloaded': 'warning',
  /** Nobody is there to do the work: nothing is simulated. */
  'performer-nobody': 'error',
  /** Cases that were still under way when nothing could happen any more: `cases`. */
  'simulation-unfinished': 'error',
  /** So many cases were under way at once that no more were let in: `cases`. */
  'simulation-too-many': 'error',
  /** The run was ended because too much happened in it: `events`. */
  'simulation-endless': 'error',
  /** The scenario that the file itself carries is used. */
  'scenario-own': 'info',
} as const satisfies Record<string, Severity>
export type SimulationRule = keyof typeof SIMULATION_RULES

/** What a finding is about: an element, or a performer. */
export interface Place {
  readonly id: string
  readonly name: string
}

/** For what is about nothing in particular. */
export const EVERYWHERE: Place = { id: '', name: '' }

/** A finding of the simulation. */
export function simulationFinding(rule: SimulationRule, at: Place, params?: Finding['params']): Finding {
  return { severity: SIMULATION_RULES[rule], rule, element: at.id, name: at.name, ...(params === undefined ? {} : { params }) }
}
