import type { Walk, WalkEvent } from '#src/domain/walk.ts'
import { calendarDays } from '#src/domain/units.ts'

/** What one walk does in a beat: events are given by their index. */
export interface Slot {
  /** Events that have happened when the beat begins, and when it is over. */
  readonly lead: number
  readonly after: number
  /** Flows and messages on their way while the beat lasts. */
  readonly moving: readonly number[]
}

/** A stretch of the show: either time passes, or something happens at one moment, in all walks side by side. */
export interface Beat {
  /** In milliseconds of the show at normal speed. */
  readonly start: number
  readonly length: number
  /** Working hours of the cases at its beginning and end. */
  readonly from: number
  readonly to: number
  /** By walk. */
  readonly slots: readonly Slot[]
  /** A step is over, a decision is taken or an end is reached: where a reader who goes step by step stands still. */
  readonly isStop: boolean
}

/** A step with pains begins, at this place of the show. */
export interface PainStop {
  readonly at: number
  readonly walk: number
  readonly element: string
}

/** Several walks put on one clock. */
export interface Timeline {
  readonly beats: readonly Beat[]
  readonly length: number
  readonly pains: readonly PainStop[]
  /** Walks whose show ends at a decision that is open. */
  readonly open: readonly number[]
}

const SAME_MOMENT = 1e-9

/** How long things are shown, in milliseconds at normal speed. */
const SHOWN = {
  flow: 650,
  message: 500,
  token: 200,
  wait: 550,
  work: 320,
  done: 380,
  decision: 650,
  end: 900,
  aside: 60,
} as const

/** Days pass quickly, but many more slowly than few. */
const passing = (days: number): number => Math.min(2600, 220 + 330 * Math.sqrt(days))

interface Action {
  readonly length: number
  readonly lead: number
  readonly after: number
  readonly moving: readonly number[]
  readonly isStop: boolean
  readonly begins: string | null
}

/**
 * Puts walks on one clock: what happens at one moment happens side by side, and time passes for all alike. Where a walk is
 * open, the show ends with the first open decision, for all.
 */
export function createTimeline(walks: readonly Walk[]): Timeline {
  const last = Math.min(...walks.map((walk) => (walk.ending === 'open' ? walk.hours : Number.POSITIVE_INFINITY)))
  const ends = walks.map(({ events }) => countUntil(events, last + SAME_MOMENT))
  const week = walks[0]?.week
  const beats: Beat[] = []
  const pains: PainStop[] = []
  const seen = walks.map(() => new Set<string>())
  const painful = walks.map(({ places }) => new Set(places.flatMap(({ id, pains: list }) => (list.length > 0 ? [id] : []))))
  const at = walks.map(() => 0)
  let now = 0
  let start = 0
  const add = (beat: Omit<Beat, 'start'>) => {
    beats.push({ ...beat, start })
    start += beat.length
  }
  for (;;) {
    const next = Math.min(...walks.map(({ events }, w) => (at[w]! < ends[w]! ? events[at[w]!]!.at : Number.POSITIVE_INFINITY)))
    if (next === Number.POSITIVE_INFINITY) break
    if (next > now + SAME_MOMENT) {
      const slots = at.map((count) => ({ lead: count, after: count, moving: [] }))
      add({ length: week ? passing(calendarDays(next - now, week)) : 0, from: now, to: next, slots, isStop: false })
      now = next
    }
    const actions = walks.map((walk, w) => actionAt(walk, at[w]!, ends[w]!, next + SAME_MOMENT))
    const slots = actions.map((action, w) => action ?? { lead: at[w]!, after: at[w]!, moving: [] })
    const length = Math.max(...actions.map((action) => action?.length ?? 0))
    add({ length, from: now, to: now, slots, isStop: actions.some((action) => action?.isStop) })
    for (const [w, action] of actions.entries()) {
      if (!action) continue
      at[w] = action.after
      const { begins } = action
      if (begins === null || seen[w]!.has(begins)) continue
      seen[w]!.add(begins)
      if (painful[w]!.has(begins)) pains.push({ at: start, walk: w, element: begins })
    }
  }
  const open = walks.flatMap((walk, w) => (walk.ending === 'open' && walk.hours <= last + SAME_MOMENT ? [w] : []))
  return { beats, length: start, pains, open }
}

function countUntil(events: readonly WalkEvent[], moment: number): number {
  const beyond = events.findIndex(({ at }) => at > moment)
  return beyond === -1 ? events.length : beyond
}

/** What a walk does next at a moment; undefined when that moment is over for it. */
function actionAt(walk: Walk, from: number, end: number, until: number): Action | undefined {
  const { events, executions } = walk
  const isDue = (index: number) => index < end && events[index]!.at <= until
  if (!isDue(from)) return undefined
  let lead = from
  while (isDue(lead + 1) && isAside(walk, events[lead]!)) lead++
  const event = events[lead]!
  const still = { lead: lead + 1, after: lead + 1, moving: [], begins: null }
  switch (event.kind) {
    case 'flow':
    case 'message': {
      const moving = [lead]
      for (let next = lead + 1; isDue(next) && goesWith(events[next]!, events, moving); next++) moving.push(next)
      return { length: SHOWN[event.kind], lead, after: lead + moving.length, moving, isStop: false, begins: null }
    }
    case 'token':
      return { ...still, length: SHOWN.token, isStop: false }
    case 'wait':
    case 'work': {
      const { element } = executions[event.execution]!
      return { ...still, length: SHOWN[event.kind], isStop: false, begins: element }
    }
    case 'done':
      return executions[event.execution]!.isStep
        ? { ...still, length: SHOWN.done, isStop: true }
        : { ...still, length: SHOWN.aside, isStop: false }
    case 'decision':
    case 'end':
      return { ...still, length: SHOWN[event.kind], isStop: true }
  }
}

/** What needs no time of its own when something else follows at once. */
const isAside = ({ executions }: Walk, event: WalkEvent): boolean =>
  event.kind === 'token' || (event.kind === 'done' && !executions[event.execution]!.isStep)

/** Tokens that leave one place together, each over a flow of its own, and messages sent together. */
function goesWith(event: WalkEvent, events: readonly WalkEvent[], moving: readonly number[]): boolean {
  const first = events[moving[0]!]!
  if (event.kind === 'message') return first.kind === 'message' && event.from === first.from
  if (event.kind !== 'flow' || first.kind !== 'flow' || event.from !== first.from) return false
  return !moving.some((index) => (events[index] as typeof first).flow === event.flow)
}

/** One picture of the show. */
export interface Frame {
  readonly beat: number
  /** Share of the beat that is over; 1 at its end. */
  readonly share: number
  readonly hours: number
  /** Events that have happened, by walk. */
  readonly counts: readonly number[]
}

/** What is seen at a place of the show: at the end of a beat all of it has happened, before that only what leads it. */
export function frameAt({ beats }: Timeline, position: number): Frame {
  let low = 0
  let high = beats.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(beats[middle]!) >= position) high = middle
    else low = middle + 1
  }
  const beat = beats[low]
  if (!beat) return { beat: -1, share: 0, hours: 0, counts: [] }
  const share = beat.length === 0 || position >= endOf(beat) ? 1 : Math.max(0, (position - beat.start) / beat.length)
  const isBefore = position <= 0
  return {
    beat: low,
    share,
    hours: beat.from + (beat.to - beat.from) * share,
    counts: beat.slots.map(({ lead, after }) => (isBefore ? 0 : share === 1 ? after : lead)),
  }
}

const endOf = ({ start, length }: Beat): number => start + length

/** Places at which a reader who goes step by step stands still: the ends of stops, the beginning and the end. */
export function stopsOf({ beats, length }: Timeline): number[] {
  return [0, ...beats.flatMap((beat) => (beat.isStop && endOf(beat) < length ? [endOf(beat)] : [])), length]
}
