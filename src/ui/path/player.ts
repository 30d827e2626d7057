import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Timeline } from './timeline.ts'
import { stopsOf } from './timeline.ts'

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

export interface PlayerState {
  /** Milliseconds of the show at normal speed. */
  readonly position: number
  readonly playing: boolean
  readonly speed: Speed
  readonly stopAtPains: boolean
  /** Play stopped by itself at a step with pains, and goes on when told so. */
  readonly atPain: boolean
}

/** Moves through a show: by itself while it plays, or step by step. */
export interface Player {
  readonly state: StoreApi<PlayerState>
  /** Another show; `keep` stays at the place at hand, else it begins anew. */
  load(timeline: Timeline, keep: boolean): void
  play(): void
  pause(): void
  toggle(): void
  /** So many milliseconds have passed. */
  tick(ms: number): void
  /** Jumps to the next place worth a look, for those who want nothing to move. False when there is none. */
  hop(): boolean
  forward(): void
  back(): void
  toStart(): void
  toEnd(): void
  seek(position: number): void
  setSpeed(speed: Speed): void
  setStopAtPains(stop: boolean): void
}

/** Places closer than this are the same place. */
const NEAR = 0.5

export function createPlayer(): Player {
  const state = createStore<PlayerState>(() => ({ position: 0, playing: false, speed: 1, stopAtPains: true, atPain: false }))
  let timeline: Timeline = { beats: [], length: 0, pains: [], open: [] }
  let stops: readonly number[] = [0]

  const nextPain = (from: number, to: number) =>
    state.getState().stopAtPains ? timeline.pains.find(({ at }) => at > from + NEAR && at <= to)?.at : undefined

  /** Goes on to a place, but not past a pain. */
  const moveTo = (to: number) => {
    const pain = nextPain(state.getState().position, to)
    const position = Math.min(pain ?? to, timeline.length)
    const isOver = position >= timeline.length
    state.setState({ position, atPain: pain !== undefined, ...((pain !== undefined || isOver) && { playing: false }) })
  }

  const stand = (position: number) =>
    state.setState({ position: Math.min(Math.max(0, position), timeline.length), playing: false, atPain: false })

  const player: Player = {
    state,
    load(next, keep) {
      timeline = next
      stops = stopsOf(next)
      if (keep) state.setState(({ position }) => ({ position: Math.min(position, next.length) }))
      else state.setState({ position: 0, playing: false, atPain: false })
    },
    play() {
      const { position } = state.getState()
      if (timeline.length === 0) return
      const again = position >= timeline.length && timeline.open.length === 0
      if (position >= timeline.length && !again) return
      state.setState({ playing: true, atPain: false, ...(again && { position: 0 }) })
    },
    pause: () => state.setState({ playing: false }),
    toggle: () => (state.getState().playing ? player.pause() : player.play()),
    tick(ms) {
      const { playing, position, speed } = state.getState()
      if (playing) moveTo(position + ms * speed)
    },
    hop() {
      const { position } = state.getState()
      const stop = stops.find((one) => one > position + NEAR)
      if (stop === undefined) return false
      moveTo(stop)
      return true
    },
    forward: () => stand(stops.find((stop) => stop > state.getState().position + NEAR) ?? timeline.length),
    back: () => stand(stops.findLast((stop) => stop < state.getState().position - NEAR) ?? 0),
    toStart: () => stand(0),
    toEnd: () => stand(timeline.length),
    seek: stand,
    setSpeed: (speed) => state.setState({ speed }),
    setStopAtPains: (stopAtPains) => state.setState({ stopAtPains, atPain: false }),
  }
  return player
}
