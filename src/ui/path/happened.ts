import type { Walk, WalkDecision, WalkExecution } from '#src/domain/walk.ts'

/** One line of the list of what happened. */
export type Happening = {
  /** Working hours at which it is over, and events that have happened by then. */
  readonly at: number
  readonly count: number
} & (
  | { readonly kind: 'step'; readonly execution: WalkExecution }
  | { readonly kind: 'decision'; readonly decision: WalkDecision }
  | { readonly kind: 'end'; readonly element: string }
)

/** Steps, decisions and ends of a walk, in the order in which they were over. */
export function happenings({ events, executions, decisions }: Walk): Happening[] {
  return events.flatMap((event, i): Happening[] => {
    const when = { at: event.at, count: i + 1 }
    if (event.kind === 'done' && executions[event.execution]!.isStep)
      return [{ ...when, kind: 'step', execution: executions[event.execution]! }]
    if (event.kind === 'decision') return [{ ...when, kind: 'decision', decision: decisions[event.decision]! }]
    return event.kind === 'end' ? [{ ...when, kind: 'end', element: event.element }] : []
  })
}
