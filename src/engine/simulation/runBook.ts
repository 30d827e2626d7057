import { doubled, doubledBytes, doubledFloats } from '../columns.ts'

/** Where a run of a step stands. */
export const AT = { nowhere: 0, waiting: 1, queued: 2, working: 3 } as const

/** What is kept of every run of a step, in columns by the machine's number of the run. */
export class RunBook {
  /** Where it stands (`AT`). */
  at = new Uint8Array(16)
  /** The step could begin: its wait begins. */
  ready = new Float64Array(16)
  /** It stands in the queue since then. */
  queued = new Float64Array(16)
  /** Its work began, and takes so many hands-on hours. */
  began = new Float64Array(16)
  work = new Float64Array(16)
  /** Which time the case executes this step, from 0. */
  visit = new Int32Array(16)
  /** Number of the candidate who works. */
  candidate = new Int32Array(16)
  /** Its work ended, or was cut off. */
  ended = new Float64Array(16)

  /** Makes room for as many runs again; the machine's numbers grow one by one. */
  grow(): void {
    this.at = doubledBytes(this.at)
    this.ready = doubledFloats(this.ready)
    this.queued = doubledFloats(this.queued)
    this.began = doubledFloats(this.began)
    this.work = doubledFloats(this.work)
    this.visit = doubled(this.visit)
    this.candidate = doubled(this.candidate)
    this.ended = doubledFloats(this.ended)
  }
}
