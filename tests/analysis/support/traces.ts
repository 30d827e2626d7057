import type { ProcessModel } from '#src/domain/process.ts'
import type { CaseTrace } from '#src/engine/trace.ts'

/** One execution: hours of work after hours of wait, from when it is ready. */
export interface Execution {
  readonly id: string
  readonly at?: number
  readonly wait?: number
  readonly work?: number
  readonly begun?: boolean
  readonly handovers?: number
}

/** A hand-made case: executions in the order of their start. What is not said is 0; a case lasts until its last end. */
export function trace(
  model: ProcessModel,
  executions: readonly Execution[],
  more: Partial<CaseTrace> & { readonly endsAt?: readonly string[] } = {},
): CaseTrace {
  const { endsAt = [], ...rest } = more
  const indexOf = (id: string) => {
    const index = model.nodes.findIndex((node) => node.id === id)
    if (index === -1) throw new Error(`no node ${id}`)
    return index
  }
  const numbers = (of: (execution: Execution) => number) => Float64Array.from(executions, of)
  const begin = numbers(({ at = 0, wait = 0 }) => at + wait)
  const end = numbers(({ at = 0, wait = 0, work = 0 }) => at + wait + work)
  return {
    count: executions.length,
    node: Int32Array.from(executions, ({ id }) => indexOf(id)),
    ready: numbers(({ at = 0 }) => at),
    begin,
    end,
    wait: numbers(({ wait = 0 }) => wait),
    work: numbers(({ work = 0 }) => work),
    begun: Uint8Array.from(executions, ({ begun = true }) => (begun ? 1 : 0)),
    handovers: Int32Array.from(executions, ({ handovers = 0 }) => handovers),
    endCount: endsAt.length,
    ends: Int32Array.from(endsAt, indexOf),
    elapsed: Math.max(0, ...end),
    elapsedWithoutWaits: 0,
    rework: false,
    complete: true,
    stuckAt: [],
    ...rest,
  }
}
