import { CASE, CASES, type CaseBook } from './caseBook.ts'
import type { ExecutionLog } from './executionLog.ts'
import type { SimulationPlan } from './plan.ts'
import { LegalClock } from './legalClock.ts'
import { RUN, RUNS, type RunBook } from './runBook.ts'
import { DESK, DESKS, STEP, STEPS, type Tally } from './tally.ts'

/** Books what executions take: for their case, their step and their performer. */
export class StepBook {
  /** From here on performers are measured: 0, or when the first case after the warm-up arrives. */
  measuredFrom = Number.POSITIVE_INFINITY
  log: ExecutionLog | undefined
  /** Absent without a deadline. */
  readonly law: LegalClock | undefined
  private readonly isStep: Uint8Array
  private readonly plan: SimulationPlan
  private readonly cases: CaseBook
  private readonly runs: RunBook
  private readonly bySteps: Float64Array
  private readonly byDesks: Float64Array
  private readonly deskOf: Int32Array
  private readonly hourlyCostOf: Float64Array
  private readonly perExecution: Float64Array

  constructor(plan: SimulationPlan, cases: CaseBook, runs: RunBook, tally: Tally) {
    this.plan = plan
    this.runs = runs
    this.cases = cases
    this.law = plan.deadline === undefined ? undefined : new LegalClock(plan.deadline)
    this.isStep = plan.net.isStep
    this.bySteps = tally.bySteps
    this.byDesks = tally.byDesks
    this.deskOf = plan.deskOf
    this.hourlyCostOf = plan.hourlyCostOf
    this.perExecution = plan.perExecution
  }

  /** A case waited for something that is no work, or for the applicant before a step; the wait passed, or was cut off. */
  waited(owner: number, node: number, since: number, now: number): void {
    if (this.isStep[node] === 0) this.cases.figures[owner * CASES + CASE.wait]! += now - since
    if (this.law !== undefined && this.plan.applicantWaits[node] === 1) this.law.stoodStill(owner, since, now)
  }

  /** A step was cut off before anybody began with it. */
  cutBefore(owner: number, node: number, waited: number): void {
    const { figures } = this.cases
    figures[owner * CASES + CASE.wait]! += waited
    if (figures[owner * CASES + CASE.measured] === 0) return
    this.bySteps[node * STEPS + STEP.executions]!++
    this.bySteps[node * STEPS + STEP.wait]! += waited
  }

  /** An execution is over; what it took stands in the book of runs. */
  ended(run: number, owner: number, node: number): void {
    const { plan, bySteps, byDesks } = this
    const { figures } = this.cases
    const book = this.runs.figures
    const of = run * RUNS
    const at = owner * CASES
    const hours = book[of + RUN.work]!
    const ready = book[of + RUN.ready]!
    const began = book[of + RUN.began]!
    const now = book[of + RUN.ended]!
    const candidate = book[of + RUN.candidate]!
    const desk = this.deskOf[candidate]!
    figures[at + CASE.work]! += hours
    figures[at + CASE.wait]! += now - ready - hours
    figures[at + CASE.cost]! += this.perExecution[node]! + hours * this.hourlyCostOf[candidate]!
    if (figures[at + CASE.measured] === 1) {
      const step = node * STEPS
      bySteps[step + STEP.executions]!++
      bySteps[step + STEP.wait]! += began - ready
      bySteps[step + STEP.work]! += hours
      bySteps[step + STEP.pause]! += now - began - hours
    }
    if (began >= this.measuredFrom) {
      const sums = desk * DESKS
      byDesks[sums + DESK.busy]! += hours
      byDesks[sums + DESK.queued]! += began - book[of + RUN.queued]!
      byDesks[sums + DESK.served]!++
    } else if (now > this.measuredFrom)
      byDesks[desk * DESKS + DESK.busy]! += plan.desks[desk]!.hours.openBetween(this.measuredFrom, now)
    if (this.law !== undefined) this.law.ended(owner, node, now)
    if (this.log !== undefined) {
      const caseNumber = figures[at + CASE.number]! + 1
      this.log.add({ caseNumber, node, performer: plan.desks[desk]!.id, enabled: ready, started: began, ended: now })
    }
  }
}
