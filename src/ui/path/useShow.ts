import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Player, PlayerState } from './player.ts'
import { createPlayer } from './player.ts'

/** Without movement a picture stands this long before the next one, at normal speed. */
const PICTURE_MS = 1_600
/** A tab that was in the background does not jump ahead. */
const LONGEST_FRAME_MS = 100

export const usePlayerState = <T>(player: Player, select: (state: PlayerState) => T): T => useStore(player.state, select)

/** A player that the page's own clock drives: frame by frame, or picture by picture where less motion is wished for. */
export function useShow(): Player {
  const [player] = useState(createPlayer)
  const playing = usePlayerState(player, (state) => state.playing)
  const speed = usePlayerState(player, (state) => state.speed)
  const still = useReducedMotion(undefined, { getInitialValueInEffect: false })

  useEffect(() => {
    if (!playing || !still) return
    const timer = setInterval(() => player.hop(), PICTURE_MS / speed)
    return () => clearInterval(timer)
  }, [player, playing, speed, still])

  useEffect(() => {
    if (!playing || still) return
    let before = performance.now()
    let next = requestAnimationFrame(function frame(now) {
      player.tick(Math.min(LONGEST_FRAME_MS, Math.max(0, now - before)))
      before = now
      next = requestAnimationFrame(frame)
    })
    return () => cancelAnimationFrame(next)
  }, [player, playing, still])

  return player
}
