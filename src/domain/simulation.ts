import type { Finding } from './findings.ts'

/** A figure over the cases of a simulation. Everything is null when no case ended. */
export interface Spread {
  readonly mean: number | null
  readonly sd: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly p95: number | null
  /** Half-width of the 95 % interval of the mean; null when there are too few cases to tell. */
  readonly ci95: number | null
  readonly unit: 'hour' | 'money'
}

export interface SimulatedPerformer {
  readonly id: string
  readonly name: string
  /** Null for performers of whom there are always enough. */
  readonly headcount: number | null
  /** Busy hours over the open hours of all heads; null without a headcount, or when it never opened. */
  readonly utilisation: number | null
  /** Mean number of executions that wait for a performer, by day and by night, and how long each waits. */
  readonly meanQueue: number
  readonly meanWaitHours: number | null
  readonly busyHours: number
  /** Load worked out before the run: 1 or more is more work than there are open hours. Null without a headcount. */
  readonly load: number | null
}

export interface SimulatedStep {
  readonly id: string
  readonly name: string
  readonly executions: number
  /** From the moment the step could begin, its own waits included, to the moment its work began. */
  readonly meanWaitHours: number | null
  readonly meanWorkHours: number | null
  /** Hours in which its work stood still because the performer's calendar was closed. */
  readonly meanPauseHours: number | null
}

/** How a queue went over time: mean lengths in equal stretches of time of the first replication, one after the other. */
export interface QueueHistory {
  readonly performer: string
  readonly hoursEach: number
  readonly lengths: readonly number[]
}

/** What `simulate` gives for one model (format, section 3). Times are real elapsed hours on the calendar clock. */
export interface SimulationResult {
  /** Cases let in, over all replications; figures are over those that ended, without the warm-up. */
  readonly cases: number
  readonly completed: number
  readonly seed: number
  readonly replications: number
  /** Local moment at which the clock started. */
  readonly start: string
  /** Executions of activities and catch events. */
  readonly events: number
  /** Milliseconds the event loop took. */
  readonly wallMs: number
  /** Time in system. */
  readonly cycleTime: Spread
  /** Hands-on hours of all executions of a case. */
  readonly workTime: Spread
  /** Hours in which executions stood still: own waits, queues, closed hours, delays of events; side by side ones add up. */
  readonly waitTime: Spread
  /** What applicants and agencies pay, and the hourly cost of performers. */
  readonly cost: Spread
  /** Null without a deadline. */
  readonly withinDeadline: number | null
  /** Mean number of cases under way. */
  readonly meanInSystem: number
  /** Hours from the start, or the end of the warm-up, to the end of the last case; the mean over replications. */
  readonly hours: number
  readonly performers: readonly SimulatedPerformer[]
  readonly steps: readonly SimulatedStep[]
  /** Ids of performers for whom there was waiting, the worst first. */
  readonly bottlenecks: readonly string[]
  readonly queues: readonly QueueHistory[]
  readonly findings: readonly Finding[]
}
