/**
 * One case as it ran: every execution of a node that carries time or money, in the order of its start. Arrays are
 * reused from run to run and longer than `count`; read only the first `count` entries and keep nothing.
 *
 * Times are working hours since the case began (nominal clock).
 */
export interface CaseTrace {
  /** Executions recorded. */
  readonly count: number
  /** Index into `Net.nodes` (= `ProcessModel.nodes`). Steps, and the waits and costs of sub-processes and events. */
  readonly node: Int32Array
  /** The token was there: the wait begins. */
  readonly ready: Float64Array
  /** The work begins; the moment of the cut when it never did. */
  readonly begin: Float64Array
  /** The work ends, or is cut. */
  readonly end: Float64Array
  /** Hours of wait and of work that count: as far as they had passed when cut. */
  readonly wait: Float64Array
  readonly work: Float64Array
  /** 1 when the work had begun: costs and documents count then. */
  readonly begun: Uint8Array
  /** Handovers into this execution: distinct performers other than its own that directly precede it. */
  readonly handovers: Int32Array
  /** End events reached: indexes into `Net.nodes`. */
  readonly endCount: number
  readonly ends: Int32Array
  /** From the first token to the last. */
  readonly elapsed: number
  /** The same with the same decisions and every wait 0 (flow efficiency). */
  readonly elapsedWithoutWaits: number
  /** A token, or a message that starts a process, reached some step again after it had run. */
  readonly rework: boolean
  /** No token is left. Otherwise the case is stuck at `stuckAt`, indexes into `Net.nodes`. */
  readonly complete: boolean
  readonly stuckAt: readonly number[]
}
