import type { CaseBook } from './caseBook.ts'
import type { ExecutionLog } from './executionLog.ts'
import type { SimulationPlan } from './plan.ts'
import { LegalClock } from './legalClock.ts'
import type { RunBook } from './runBook.ts'
import type { DeskSums, StepSums, Tally } from './tally.ts'

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
  private readonly byStep: StepSums
  private readonly byDesk: DeskSums
  private readonly deskOf: Int32Array
  private readonly hourlyCostOf: Float64Array
  private readonly perExecution: Float64Array

  constructor(plan: SimulationPlan, cases: CaseBook, runs: RunBook, tally: Tally) {
    this.plan = plan
    this.runs = runs
    this.cases = cases
    this.law = plan.deadline === undefined ? undefined : new LegalClock(plan.deadline)
    this.isStep = plan.net.isStep
    this.byStep = tally.byStep
    this.byDesk = tally.byDesk
    this.deskOf = plan.deskOf
    this.hourlyCostOf = plan.hourlyCostOf
    this.perExecution = plan.perExecution
  }

  /** A case waited for something that is no work, or for the applicant before a step; the wait passed, or was cut off. */
  waited(owner: number, node: number, since: number, now: number): void {
    if (this.isStep[node] === 0) this.cases.wait[owner]! += now - since
    if (this.law !== undefined && this.plan.applicantWaits[node] === 1) this.law.stoodStill(owner, since, now)
  }

  /** A step was cut off before anybody began with it. */
  cutBefore(owner: number, node: number, waited: number): void {
    const { cases, byStep } = this
    cases.wait[owner]! += waited
    if (cases.measured[owner] === 0) return
    byStep.executions[node]!++
    byStep.wait[node]! += waited
  }

  /** An execution is over; what it took stands in the book of runs. */
  ended(run: number, owner: number, node: number): void {
    const { runs, cases, byStep, byDesk } = this
    const hours = runs.work[run]!
    const ready = runs.ready[run]!
    const began = runs.began[run]!
    const now = runs.ended[run]!
    const candidate = runs.candidate[run]!
    const desk = this.deskOf[candidate]!
    cases.work[owner]! += hours
    cases.wait[owner]! += now - ready - hours
    cases.cost[owner]! += this.perExecution[node]! + hours * this.hourlyCostOf[candidate]!
    if (cases.measured[owner] === 1) {
      byStep.executions[node]!++
      byStep.wait[node]! += began - ready
      byStep.work[node]! += hours
      byStep.pause[node]! += now - began - hours
    }
    if (began >= this.measuredFrom) {
      byDesk.busy[desk]! += hours
      byDesk.queued[desk]! += began - runs.queued[run]!
      byDesk.served[desk]!++
    } else if (now > this.measuredFrom) byDesk.busy[desk]! += this.plan.desks[desk]!.hours.openBetween(this.measuredFrom, now)
    if (this.law !== undefined) this.law.ended(owner, node, now)
    if (this.log !== undefined) this.write(this.log, run, owner, node)
  }

  private write(log: ExecutionLog, run: number, owner: number, node: number): void {
    const { runs, plan } = this
    const caseNumber = this.cases.number[owner]! + 1
    const performer = plan.desks[this.deskOf[runs.candidate[run]!]!]!.id
    log.add({ caseNumber, node, performer, enabled: runs.ready[run]!, started: runs.began[run]!, ended: runs.ended[run]! })
  }
}
