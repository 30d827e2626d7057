import type { Variant } from '#src/domain/project.ts'
import type { Walk } from '#src/domain/walk.ts'
import type { Player } from './player.ts'
import type { Timeline } from './timeline.ts'

/** One walk of the show, with its place among them. */
export interface Shown {
  readonly variant: Variant
  readonly walk: Walk
  readonly index: number
}

/** What every part of the page needs to know. */
export interface Show {
  readonly player: Player
  readonly timeline: Timeline
  /** Takes another option at a decision of a walk, by their indexes. */
  readonly choose: (walk: number, decision: number, option: number) => void
}
