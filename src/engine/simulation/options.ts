import type { LoggedExecution } from './executionLog.ts'

/** Money of each node, by index into the model's nodes: per execution, and per hour of its own performer's work. */
export interface NodeCosts {
  readonly perExecution: Float64Array
  readonly perHour: Float64Array
}

/** What a simulation is asked for; what is missing comes from the scenario, then from the defaults. */
export interface SimulationOptions {
  readonly cases?: number | undefined
  readonly seed?: number | undefined
  readonly replications?: number | undefined
  /** Local moment at which the clock starts: `2024-01-08T09:00`. */
  readonly start?: string | undefined
  /** Cases at the beginning of each replication that are left out of the figures. */
  readonly warmUp?: number | undefined
  readonly costs?: NodeCosts | undefined
  /** Gets the executions of each case of the first replication when the case ends, ordered by start. */
  readonly log?: ((executions: readonly LoggedExecution[]) => void) | undefined
  /** Milliseconds of some clock, for `wallMs`. */
  readonly clock: () => number
}

/** A Monday: so a week begins with the run, and the same file gives the same figures on any day. */
export const DEFAULT_START = '2024-01-08T09:00'
export const DEFAULT_CASES = 10_000
export const DEFAULT_SEED = 1
/** Cases let in at most when only a period is given. */
export const MOST_CASES = 10_000_000
