import type { Walk, WalkEvent } from '#src/domain/walk.ts'
import type { TokenPlace } from '#src/modeler/walk/walkLayer.ts'
import type { Slot } from './timeline.ts'

/** A token at rest: where, and over which flow it came. */
export interface RestingToken {
  readonly element: string
  readonly entered?: string
}

type Tokens = readonly RestingToken[]

/** Where tokens rest after each event of a walk: entry `n` is after `n` events. */
export function restingTokens({ events, executions, ending }: Walk): readonly Tokens[] {
  const states: Tokens[] = [[]]
  let now: Tokens = []
  for (const event of events) {
    if (event.kind === 'token') now = now.concat({ element: event.element })
    else if (event.kind === 'flow') now = without(now, event.from, event.takes).concat({ element: event.to, entered: event.flow })
    else if (event.kind === 'end') now = without(now, event.element, 1)
    else if (event.kind === 'done' && executions[event.execution]!.isCut)
      now = without(now, executions[event.execution]!.element, 1)
    states.push(now)
  }
  // What is left then has nowhere to go: a step without a way on.
  if (ending === 'complete') states[states.length - 1] = []
  return states
}

function without(tokens: Tokens, element: string, count: number): Tokens {
  let left = count
  return tokens.filter((token) => token.element !== element || left-- <= 0)
}

/** The tokens of a picture: those at rest, and those on their way. */
export function tokensAt(walk: Walk, resting: readonly Tokens[], slot: Slot, share: number): TokenPlace[] {
  const contacts = new Set(walk.executions.flatMap(({ element, withApplicant }) => (withApplicant ? [element] : [])))
  for (const { id, performerKind } of walk.places) if (performerKind === 'applicant') contacts.add(id)
  const iconAt = (element: string) => (contacts.has(element) ? 'walk' : 'page')
  if (share >= 1 || slot.moving.length === 0) {
    const still = resting[share >= 1 ? slot.after : slot.lead] ?? []
    return still.map((token) => ({ ...token, icon: iconAt(token.element) }))
  }
  let still = resting[slot.lead] ?? []
  const moving: TokenPlace[] = []
  for (const index of slot.moving) {
    const event = walk.events[index] as Extract<WalkEvent, { kind: 'flow' | 'message' }>
    const { flow, from: element } = event
    if (event.kind === 'message') {
      moving.push({ icon: 'letter', element, flow, gone: share })
      continue
    }
    const entered =
      still.find((token) => token.element === element)?.entered ??
      (moving[0]?.element === element ? moving[0]?.entered : undefined)
    still = without(still, element, event.takes)
    moving.push({ icon: iconAt(event.to), element, flow, gone: share, ...(entered !== undefined && { entered }) })
  }
  return [...moving, ...still.map((token) => ({ ...token, icon: iconAt(token.element) }) satisfies TokenPlace)]
}

/** Elements and flows that have been passed after so many events. */
export function trailOf({ events, executions }: Walk, count: number): ReadonlySet<string> {
  const passed = new Set<string>()
  for (const event of events.slice(0, count)) {
    if (event.kind === 'flow' || event.kind === 'message') passed.add(event.flow)
    else if (event.kind === 'token' || event.kind === 'end') passed.add(event.element)
    else if (event.kind === 'done') passed.add(executions[event.execution]!.element)
  }
  return passed
}
