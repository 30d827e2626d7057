import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '../charts/whenIdle.ts'

/**
 * How many of `count` parts of a page are to be there by now: one more whenever the page has nothing else to do, so that a
 * long page comes in pieces between which clicks and keys are heard.
 */
export function useTurns(count: number): number {
  const [turns, setTurns] = useState(0)
  useEffect(() => {
    if (turns >= count) return
    return whenIdle(() => startTransition(() => setTurns(turns + 1)), MOST_WAIT_MS)
  }, [turns, count])
  return turns
}

/** A page that is busy for longer goes on nevertheless. */
const MOST_WAIT_MS = 250
