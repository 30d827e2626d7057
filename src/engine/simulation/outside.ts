/** What a simulation puts into the machine's queue itself. */
export const OUTSIDE = {
  /** A case of a stream arrives. */
  arrival: 0,
  /** A desk opens. */
  opening: 1,
  /** A case goes round and round. */
  runaway: 2,
} as const

/** What the pace hands on to whoever runs the replication. */
export interface PaceOutside {
  arrival(stream: number): void
  runaway(owner: number): void
}

/** A case with more executions than this is taken to go round for ever. */
export const RUNAWAY = 20_000
