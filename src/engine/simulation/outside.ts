/** What a simulation puts into the machine's queue itself. */
export const OUTSIDE = {
  /** A case of a stream arrives. */
  arrival: 0,
  /** A desk opens. */
  opening: 1,
  /** A case goes round and round. */
  runaway: 2,
} as const
