import { doubledFloats } from '../columns.ts'
import type { DeadlinePlan } from './plan.ts'

/** Hours that rounding may add. */
const SLACK = 1e-8

/**
 * The clock of the law for every case under way, by the machine's number of the case: it runs from the first end of one step
 * to the last end of another, and stands still while the case waits for the applicant, side by side waits counting once.
 */
export class LegalClock {
  private from = new Float64Array(16)
  private to = new Float64Array(16)
  /** Waits for the applicant that are over, as pairs of moments; only cases that had one are here. */
  private readonly waits = new Map<number, number[]>()
  private readonly plan: DeadlinePlan

  constructor(plan: DeadlinePlan) {
    this.plan = plan
  }

  /** A case arrives. */
  begin(owner: number): void {
    while (owner >= this.from.length) {
      this.from = doubledFloats(this.from)
      this.to = doubledFloats(this.to)
    }
    this.from[owner] = Number.NaN
    this.to[owner] = Number.NaN
    this.waits.delete(owner)
  }

  /** A step of the case has ended, or was cut off in its work. */
  ended(owner: number, node: number, now: number): void {
    if (node === this.plan.from && Number.isNaN(this.from[owner]!)) this.from[owner] = now
    if (node === this.plan.to) this.to[owner] = now
  }

  /** The case waited for the applicant; the wait passed, or was cut off. */
  stoodStill(owner: number, since: number, now: number): void {
    if (now <= since) return
    const known = this.waits.get(owner)
    if (known === undefined) this.waits.set(owner, [since, now])
    else known.push(since, now)
  }

  /** Whether the case, which came at `arrived` and ends now, kept the deadline. */
  isKept(owner: number, arrived: number, now: number): boolean {
    const from = Number.isNaN(this.from[owner]!) ? arrived : this.from[owner]!
    const to = Number.isNaN(this.to[owner]!) ? now : this.to[owner]!
    return this.plan.hours.openBetween(from, to) - this.stillBetween(owner, from, to) <= this.plan.allowed + SLACK
  }

  private stillBetween(owner: number, from: number, to: number): number {
    const moments = this.waits.get(owner)
    if (moments === undefined) return 0
    const waits: [since: number, until: number][] = []
    for (let i = 0; i < moments.length; i += 2) waits.push([moments[i]!, moments[i + 1]!])
    let hours = 0
    let reached = from
    for (const [since, until] of waits.sort((a, b) => a[0] - b[0])) {
      const end = Math.min(until, to)
      if (end <= reached) continue
      hours += this.plan.hours.openBetween(Math.max(since, reached), end)
      reached = end
    }
    return hours
  }
}
