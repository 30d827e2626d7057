import type { Show, Shown } from './show.ts'
import { frameAt } from './timeline.ts'
import { usePlayerState } from './useShow.ts'

/** How many events of a walk have happened in the show. */
export const useCount = ({ index }: Shown, { player, timeline }: Show): number =>
  usePlayerState(player, ({ position }) => frameAt(timeline, position).counts[index] ?? 0)
