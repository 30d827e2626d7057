import { useCallback, useEffect, useState } from 'react'
import type { Viewer } from '#src/modeler/viewer.ts'

export interface Together {
  readonly setFirst: (viewer: Viewer | null) => void
  readonly setSecond: (viewer: Viewer | null) => void
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
}

/** Two drawings that are moved and enlarged as one: what is done to one is done to the other by the same way and factor. */
export function useTogether(linked: boolean): Together {
  const [first, setFirst] = useState<Viewer | null>(null)
  const [second, setSecond] = useState<Viewer | null>(null)

  useEffect(() => {
    if (!first || !second || !linked) return
    const pair = [first, second] as const
    const known = new Map(pair.map((viewer) => [viewer, viewer.viewbox()]))
    // Setting one drawing makes it report its own change, which must not come back to the other.
    let following = false
    const follow = (leader: Viewer, follower: Viewer) =>
      leader.onViewbox((box) => {
        const before = known.get(leader) ?? box
        known.set(leader, box)
        if (following) return
        following = true
        const other = follower.viewbox()
        const scale = box.width / before.width
        const next = {
          x: other.x + (box.x - before.x),
          y: other.y + (box.y - before.y),
          width: other.width * scale,
          height: other.height * scale,
        }
        follower.setViewbox(next)
        known.set(follower, next)
        following = false
      })
    const stops = [follow(first, second), follow(second, first)]
    return () => stops.forEach((stop) => stop())
  }, [first, second, linked])

  const both = useCallback(
    (act: (viewer: Viewer) => void) => [first, second].forEach((viewer) => viewer && act(viewer)),
    [first, second],
  )
  const fit = useCallback(() => both((viewer) => viewer.fit()), [both])
  const zoomBy = useCallback(
    (factor: number) => (linked ? first?.zoomBy(factor) : both((viewer) => viewer.zoomBy(factor))),
    [first, both, linked],
  )
  return { setFirst, setSecond, fit, zoomBy }
}
