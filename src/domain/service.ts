import type { Labels } from './language.ts'
import type { TimeUnit, WorkingWeek } from './units.ts'
import type { WorkingCalendars } from './workingCalendars.ts'
import { DEFAULT_WEEK } from './units.ts'

export interface ReferenceUnit {
  readonly code: string
  /** ISO date from which the amount holds. */
  readonly from: string
  readonly amount: number
}

export const ACT_KINDS = ['law', 'decree', 'resolution', 'order', 'other'] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** An act of law in the register. A BPMN file carries `id` to `url`; the rest is kept in the project. */
export interface Act {
  readonly id: string
  readonly title?: string
  readonly number?: string
  readonly date?: string
  readonly body?: string
  readonly url?: string
  readonly kind?: ActKind
  /** Its title in other languages; `title` stands in for those that are missing. */
  readonly titles?: Labels
  /** Clauses that are known, as lawyers write them, whether or not a step rests on them. */
  readonly clauses?: readonly string[]
}

/** The facts that all variants of a service share: what a `bpr:service` says. A missing property means "unknown". */
export interface ServiceFacts {
  readonly name?: string
  readonly agency?: string
  /** Cases per year. */
  readonly volume?: number
  readonly currency?: string
  /** What an hour of the applicant is worth, in the currency. */
  readonly hourlyValue?: number
  /** What a visit costs the applicant (travel), and the hours it takes beside the steps themselves. */
  readonly visitCost?: number
  readonly visitHours?: number
  readonly hoursPerDay?: number
  readonly daysPerWeek?: number
  /** Share added to agencies' hourly cost. */
  readonly overhead?: number
  /** ISO date at which reference units are priced. */
  readonly asOf?: string
  readonly deadline?: number
  readonly deadlineUnit?: TimeUnit
  /** Step ids between which the statutory deadline runs. */
  readonly deadlineFrom?: string
  readonly deadlineTo?: string
  readonly country?: string
  readonly infoUrl?: string
  readonly referenceUnits: readonly ReferenceUnit[]
  readonly acts: readonly Act[]
  /** Working hours and public holidays where they differ from the shipped ones. Kept in the project, not in a BPMN file. */
  readonly calendars?: WorkingCalendars
}

/** Facts that a variant may say for itself: the day of its prices, and the steps between which the deadline runs. */
export type OwnFacts = Pick<ServiceFacts, 'asOf' | 'deadlineFrom' | 'deadlineTo'>

export const NO_SERVICE: ServiceFacts = { referenceUnits: [], acts: [] }

/** The working week of a service: 8 hours and 5 days unless said otherwise. */
export const weekOf = (service: Partial<WorkingWeek>): WorkingWeek => ({
  hoursPerDay: service.hoursPerDay ?? DEFAULT_WEEK.hoursPerDay,
  daysPerWeek: service.daysPerWeek ?? DEFAULT_WEEK.daysPerWeek,
})

/**
 * The facts that a variant is measured with: the project's, but for what is the variant's own where it says so: the
 * date its prices hold at, and the steps between which the deadline runs, whose ids only this variant knows.
 */
export function mergeService(project: ServiceFacts, own: ServiceFacts): ServiceFacts {
  const { asOf, deadlineFrom, deadlineTo } = own
  return {
    ...project,
    ...(asOf !== undefined && { asOf }),
    ...(deadlineFrom !== undefined && { deadlineFrom }),
    ...(deadlineTo !== undefined && { deadlineTo }),
  }
}
