/** One execution of a step in a simulated case; times are hours since the start. */
export interface LoggedExecution {
  /** Number of the case, from 1. */
  readonly caseNumber: number
  readonly node: number
  /** Id of who did it. */
  readonly performer: string
  /** It could begin, its work began, and ended. */
  readonly enabled: number
  readonly started: number
  readonly ended: number
}

/** Holds the executions of the cases under way, and hands them over case by case. */
export class ExecutionLog {
  private readonly open = new Map<number, LoggedExecution[]>()
  private readonly write: (executions: readonly LoggedExecution[]) => void

  constructor(write: (executions: readonly LoggedExecution[]) => void) {
    this.write = write
  }

  add(execution: LoggedExecution): void {
    const known = this.open.get(execution.caseNumber)
    if (known === undefined) this.open.set(execution.caseNumber, [execution])
    else known.push(execution)
  }

  /** The case is over. */
  end(caseNumber: number): void {
    const executions = this.open.get(caseNumber)
    if (executions === undefined) return
    this.open.delete(caseNumber)
    this.write(executions.sort((a, b) => a.started - b.started || a.enabled - b.enabled || a.node - b.node))
  }

  /** Cases that never ended, in the order of their numbers. */
  endAll(): void {
    for (const caseNumber of [...this.open.keys()].sort((a, b) => a - b)) this.end(caseNumber)
  }
}
