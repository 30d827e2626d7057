import type { Finding } from '#src/domain/findings.ts'
import type { OpenHours } from '../calendar/openHours.ts'
import type { Distribution } from '../distributions/distribution.ts'
import type { Net } from '../net.ts'

/** A performer as a simulation knows it. `headcount` is Infinity where there are always enough. */
export interface Desk {
  readonly id: string
  readonly name: string
  readonly headcount: number
  readonly hours: OpenHours
}

/** A time that passes: `hours` is the calendar whose open hours count. */
export interface Passing {
  readonly time: Distribution
  readonly hours: OpenHours
}

/** Who may do a step: an index into `SimulationPlan.desks`, the time it takes them, and what an hour of it costs. */
export interface Candidate {
  readonly desk: number
  readonly work: Distribution
  readonly hourlyCost: number
}

/** One stream of cases. */
export interface ArrivalPlan {
  readonly interval: Distribution
  readonly hours: OpenHours
  /** Node of the start event they come to, or -1 for whatever starts. */
  readonly startNode: number
  readonly cases: number
}

/** The statutory deadline on the calendar clock: open hours of `hours` between the ends of two steps (-1: of the case). */
export interface DeadlinePlan {
  readonly allowed: number
  readonly hours: OpenHours
  readonly from: number
  readonly to: number
}

/** Everything a run needs, made once: by node where a list stands in place of one. */
export interface SimulationPlan {
  readonly net: Net
  /** Hours since 1970-01-01T00:00 local time. */
  readonly start: number
  readonly desks: readonly Desk[]
  /** Empty for nodes that are no steps. */
  readonly candidates: readonly (readonly Candidate[])[]
  /** The same in one list: candidate `i` of node `n` is number `firstCandidate[n] + i`. */
  readonly firstCandidate: Int32Array
  readonly deskOf: Int32Array
  readonly hourlyCostOf: Float64Array
  /** The wait before the work, and the delay of events. */
  readonly waits: readonly (Passing | undefined)[]
  /** Timers of boundary events and event sub-processes. */
  readonly timers: readonly (Passing | undefined)[]
  /** 1 where the case waits for the applicant. */
  readonly applicantWaits: Uint8Array
  /** 0 is the most urgent. */
  readonly urgency: Int32Array
  readonly urgencies: number
  readonly perExecution: Float64Array
  readonly arrivals: readonly ArrivalPlan[]
  readonly cases: number
  readonly period: number
  readonly warmUp: { readonly cases: number; readonly hours: number }
  readonly deadline: DeadlinePlan | undefined
  /** Load of each desk, worked out beforehand; NaN where nobody is limited. */
  readonly loads: Float64Array
  readonly findings: readonly Finding[]
}
