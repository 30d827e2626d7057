import type { CaseBook } from './caseBook.ts'
import type { ExecutionLog } from './executionLog.ts'
import type { SimulationPlan } from './plan.ts'
import type { RunBook } from './runBook.ts'
import type { Tally } from './tally.ts'

/** Books what executions take: for their case, their step and their performer. */
export class StepBook {
  /** From here on performers are measured: 0, or when the first case after the warm-up arrives. */
  measuredFrom = Number.POSITIVE_INFINITY
  log: ExecutionLog | undefined
  readonly #plan: SimulationPlan
  readonly #cases: CaseBook
  readonly #runs: RunBook
  readonly #tally: Tally

  constructor(plan: SimulationPlan, cases: CaseBook, runs: RunBook, tally: Tally) {
    this.#plan = plan
    this.#runs = runs
    this.#cases = cases
    this.#tally = tally
  }

  /** An activity is executed. */
  begins(owner: number): void {
    this.#tally.events++
    this.#cases.executions[owner]!++
  }

  /** A case waited so long for something that is no work. */
  waited(owner: number, hours: number): void {
    this.#cases.wait[owner]! += hours
  }

  /** The law's clock stands still from now until then. */
  standsStill(owner: number, now: number, until: number): void {
    const { deadline } = this.#plan
    if (deadline === undefined) return
    const { stillUntil, still } = this.#cases
    const from = Math.max(now, stillUntil[owner]!)
    if (until <= from || until === Number.POSITIVE_INFINITY) return
    still[owner]! += deadline.hours.openBetween(from, until)
    stillUntil[owner] = until
  }

  /** A step was cut off before anybody began with it. */
  cutBefore(owner: number, node: number, waited: number): void {
    this.#cases.wait[owner]! += waited
    if (this.#cases.measured[owner] === 0) return
    this.#tally.executions[node]!++
    this.#tally.stepWait[node]! += waited
  }

  /** An execution is over; what it took stands in the book of runs. */
  ended(run: number, owner: number, node: number, now: number): void {
    const cases = this.#cases
    const tally = this.#tally
    const plan = this.#plan
    const book = this.#runs
    const hours = book.work[run]!
    const ready = book.ready[run]!
    const began = book.began[run]!
    const { desk, hourlyCost } = plan.candidates[node]![book.candidate[run]!]!
    cases.work[owner]! += hours
    cases.wait[owner]! += now - ready - hours
    cases.cost[owner]! += plan.perExecution[node]! + hours * hourlyCost
    if (cases.measured[owner] === 1) {
      tally.executions[node]!++
      tally.stepWait[node]! += began - ready
      tally.stepWork[node]! += hours
      tally.stepPause[node]! += now - began - hours
    }
    if (began >= this.measuredFrom) {
      tally.busy[desk]! += hours
      tally.queued[desk]! += began - book.queued[run]!
      tally.served[desk]!++
    } else if (now > this.measuredFrom) tally.busy[desk]! += plan.desks[desk]!.hours.openBetween(this.measuredFrom, now)
    if (plan.deadline !== undefined) this.#deadline(owner, node, now)
    if (this.log !== undefined) {
      const caseNumber = cases.number[owner]! + 1
      this.log.add({ caseNumber, node, performer: plan.desks[desk]!.id, enabled: ready, started: began, ended: now })
    }
  }

  /** Whether the case, which ends now, kept the deadline. */
  keptDeadline(owner: number, now: number): boolean {
    const { allowed, hours } = this.#plan.deadline!
    const cases = this.#cases
    const from = Number.isNaN(cases.from[owner]!) ? cases.arrived[owner]! : cases.from[owner]!
    const to = cases.to[owner]!
    if (Number.isNaN(to)) cases.stillAtEnd[owner] = this.#stillBy(owner, now)
    const until = Number.isNaN(to) ? now : to
    return hours.openBetween(from, until) - cases.stillAtEnd[owner]! <= allowed + 1e-8
  }

  /** The deadline counts from the first end of one step to the last end of the other. */
  #deadline(owner: number, node: number, now: number): void {
    const { from, to, hours } = this.#plan.deadline!
    const cases = this.#cases
    if (node === from && Number.isNaN(cases.from[owner]!)) {
      cases.from[owner] = now
      const { stillUntil, still } = cases
      still[owner] = stillUntil[owner]! > now ? hours.openBetween(now, stillUntil[owner]!) : 0
    }
    if (node !== to) return
    cases.to[owner] = now
    cases.stillAtEnd[owner] = this.#stillBy(owner, now)
  }

  #stillBy(owner: number, now: number): number {
    const { stillUntil, still } = this.#cases
    const after = stillUntil[owner]! > now ? this.#plan.deadline!.hours.openBetween(now, stillUntil[owner]!) : 0
    return still[owner]! - after
  }
}
