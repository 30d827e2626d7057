import type { Walk, WalkCounters, WalkDecision, WalkExecution } from '#src/domain/walk.ts'
import { WALK_COUNTERS } from '#src/domain/walk.ts'

const ZERO = Object.fromEntries(WALK_COUNTERS.map((id) => [id, 0])) as Record<keyof WalkCounters, number>

/** What a reader sees of a walk after so many events. */
export interface Moment {
  readonly counters: WalkCounters
  /** The execution to tell of: of those under way the latest with the applicant, else the latest; else the one that ended last. */
  readonly execution: WalkExecution | null
  readonly isUnderWay: boolean
  /** Other steps under way. */
  readonly others: readonly WalkExecution[]
  /** The decision that was met last, with its index, until a step follows. */
  readonly decision: { readonly index: number; readonly decision: WalkDecision } | null
  /** Everything that happens in this walk has happened. */
  readonly isOver: boolean
}

export function momentOf({ events, executions, decisions }: Walk, count: number): Moment {
  const under = new Map<number, WalkExecution>()
  let latest: WalkExecution | null = null
  let decision: Moment['decision'] = null
  for (const event of events.slice(0, count)) {
    if (event.kind === 'decision') decision = { index: event.decision, decision: decisions[event.decision]! }
    if (event.kind !== 'wait' && event.kind !== 'work' && event.kind !== 'done') continue
    const execution = executions[event.execution]!
    if (event.kind === 'done') under.delete(event.execution)
    else {
      under.set(event.execution, execution)
      decision = null
    }
    if (execution.isStep || execution.waitHours > 0) latest = execution
  }
  const shown = [...under.values()].filter(({ isStep, waitHours }) => isStep || waitHours > 0).reverse()
  const current = shown.find(({ withApplicant }) => withApplicant) ?? shown[0] ?? null
  return {
    counters: events[count - 1]?.counters ?? ZERO,
    execution: current ?? latest,
    isUnderWay: current !== null,
    others: shown.filter((one) => one !== current && one.isStep),
    decision,
    isOver: count >= events.length,
  }
}
