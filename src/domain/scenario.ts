import type { CalendarSpec } from './calendar.ts'
import type { DistributionSpec } from './distribution.ts'

/**
 * What a simulation runs with, beside the model. Everything is optional: what is missing comes from the model and the
 * service (volume, performers, step times), then from the simulator's defaults. All times are in hours.
 *
 * Every scenario reader of `interchange` gives one of these, and the simulator takes one.
 */
export interface SimulationScenario {
  readonly name?: string
  /** Local moment at which the clock starts, ISO 8601 without zone: `2024-01-08T09:00`. */
  readonly start?: string
  readonly seed?: number
  readonly replications?: number
  /** Cases to run, or hours after which no further case is let in. */
  readonly cases?: number
  readonly period?: number
  /** What is left out of the figures at the beginning. */
  readonly warmUp?: { readonly cases?: number; readonly hours?: number }
  /** One stream of cases each. Empty: Poisson from the yearly volume. */
  readonly arrivals: readonly Arrivals[]
  /** Calendars beside the named ones (`office`, `office-6`, `always`). */
  readonly calendars: readonly CalendarSpec[]
  readonly resources: readonly ScenarioResource[]
  /** What replaces the model's own data, by id of the activity. */
  readonly steps: Readonly<Record<string, ScenarioStep>>
  /** How long catch events take, by id; real time, through nights and weekends. */
  readonly events: Readonly<Record<string, DistributionSpec>>
  /** Probabilities by id of the sequence flow, or of an event that may happen, 0 to 1. */
  readonly flows: Readonly<Record<string, number>>
}

export interface Arrivals {
  /** Id of the start event; the model's first when missing. */
  readonly startEvent?: string
  /** Hours between one case and the next, counted in open hours of `calendar`. */
  readonly interval: DistributionSpec
  /** Id of a calendar; around the clock when missing. The first case comes at the first open moment. */
  readonly calendar?: string
  /** Cases of this stream. */
  readonly cases?: number
}

/** A pool of interchangeable performers. */
export interface ScenarioResource {
  readonly id: string
  readonly name: string
  readonly headcount: number
  /** Id of a calendar; around the clock when missing. */
  readonly calendar?: string
  readonly hourlyCost?: number
}

export interface ScenarioStep {
  /**
   * Who may do the step, and how long it takes each: hands-on hours, counted in the performer's open hours. One of them
   * is enough; the first that is free does it. Empty or missing: the model's performer and time.
   */
  readonly performedBy?: readonly { readonly resource: string; readonly work: DistributionSpec }[]
  /** Hands-on hours when no performer is named here. */
  readonly work?: DistributionSpec
  /** Before the work can start; `working` counts open hours of the performer, `calendar` runs through nights and weekends. */
  readonly wait?: { readonly hours: DistributionSpec; readonly clock: 'working' | 'calendar' }
  /** Larger goes first; 0 when missing. */
  readonly priority?: number
  /** Money per execution. */
  readonly fixedCost?: number
}

export const NO_SCENARIO: SimulationScenario = { arrivals: [], calendars: [], resources: [], steps: {}, events: {}, flows: {} }
