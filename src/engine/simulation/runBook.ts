import { doubledFloats } from '../columns.ts'

/** Where a run of a step stands. */
export const AT = { nowhere: 0, waiting: 1, queued: 2, working: 3 } as const

/** What is kept of every run of a step. */
export const RUN = {
  /** Where it stands (`AT`). */
  at: 0,
  /** The step could begin: its wait begins. */
  ready: 1,
  /** It stands in the queue since then. */
  queued: 2,
  /** Its work began, and takes so many hands-on hours. */
  began: 3,
  work: 4,
  /** Which time the case executes this step, from 0. */
  visit: 5,
  /** Number of the candidate who works. */
  candidate: 6,
  /** Its work ended, or was cut off. */
  ended: 7,
} as const
export const RUNS = 8

/** The figures of the runs side by side, by the machine's number of the run: those of run `r` from `RUNS * r` on. */
export class RunBook {
  figures = new Float64Array(16 * RUNS)

  /** Makes room for as many runs again; the machine's numbers grow one by one. */
  grow(): void {
    this.figures = doubledFloats(this.figures)
  }
}
