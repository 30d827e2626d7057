import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Box } from '#src/modeler/view.ts'
import type { Viewer } from '#src/modeler/viewer.ts'

export interface Together {
  readonly first: Viewer | null
  readonly second: Viewer | null
  readonly setFirst: (viewer: Viewer | null) => void
  readonly setSecond: (viewer: Viewer | null) => void
  /** Both whole. */
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  /** Brings these elements into view, each drawing by itself. */
  readonly reveal: (first: readonly string[], second: readonly string[]) => void
}

/** Smaller than this names cannot be read; the drawings are then shown from their beginning. */
const READABLE = 0.56
const MARGIN = 14
/** A pane on paper is narrower than on the screen by no more than this. */
const NARROWER = 1.35

/** Two drawings that are moved and enlarged as one: what is done to one is done to the other by the same way and factor. */
export function useTogether(linked: boolean): Together {
  const [first, setFirst] = useState<Viewer | null>(null)
  const [second, setSecond] = useState<Viewer | null>(null)
  // Setting one drawing makes it report its own change, which must not come back to the other.
  const following = useRef(false)
  const known = useRef(new Map<Viewer, Box>())

  const place = useCallback((viewer: Viewer, box: Box) => {
    following.current = true
    viewer.setViewbox(box)
    known.current.set(viewer, viewer.viewbox())
    following.current = false
  }, [])

  useEffect(() => {
    if (!first || !second) return
    const pair = [first, second]
    const scale = Math.min(1, Math.max(READABLE, ...pair.map(wholeScale)))
    for (const viewer of pair) place(viewer, beginning(viewer, scale))
  }, [first, second, place])

  useEffect(() => {
    if (!first || !second || !linked) return
    for (const viewer of [first, second]) known.current.set(viewer, viewer.viewbox())
    const follow = (leader: Viewer, follower: Viewer) =>
      leader.onViewbox((box) => {
        const before = known.current.get(leader) ?? box
        known.current.set(leader, box)
        if (following.current) return
        const other = follower.viewbox()
        const scale = box.width / before.width
        place(follower, {
          x: other.x + (box.x - before.x),
          y: other.y + (box.y - before.y),
          width: other.width * scale,
          height: other.height * scale,
        })
      })
    const stops = [follow(first, second), follow(second, first)]
    return () => stops.forEach((stop) => stop())
  }, [first, second, linked, place])

  const both = useCallback(
    (act: (viewer: Viewer) => void) => {
      following.current = true
      for (const viewer of [first, second]) {
        if (!viewer) continue
        act(viewer)
        known.current.set(viewer, viewer.viewbox())
      }
      following.current = false
    },
    [first, second],
  )
  const fit = useCallback(() => both((viewer) => viewer.fit()), [both])
  const zoomBy = useCallback((factor: number) => both((viewer) => viewer.zoomBy(factor)), [both])
  // Paper cannot be moved: it gets both drawings whole.
  useEffect(() => {
    let before: readonly Box[] = []
    const viewers = [first, second].filter((viewer) => viewer !== null)
    const begin = () => {
      before = viewers.map((viewer) => viewer.viewbox())
      fit()
      for (const viewer of viewers) {
        const box = viewer.viewbox()
        place(viewer, { ...box, width: box.width * NARROWER, height: box.height * NARROWER })
      }
    }
    const end = () => before.forEach((box, i) => viewers[i] && place(viewers[i], box))
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [first, second, fit, place])

  const reveal = useCallback(
    (inFirst: readonly string[], inSecond: readonly string[]) => {
      for (const [viewer, ids] of [
        [first, inFirst],
        [second, inSecond],
      ] as const) {
        const box = viewer && boxToShow(viewer, ids)
        if (viewer && box) place(viewer, box)
      }
    },
    [first, second, place],
  )
  return useMemo(() => ({ first, second, setFirst, setSecond, fit, zoomBy, reveal }), [first, second, fit, zoomBy, reveal])
}

/** The scale at which the whole drawing is in view; no larger than it was drawn. */
function wholeScale(viewer: Viewer): number {
  viewer.fit()
  return viewer.zoom()
}

/** The drawing from its top left corner at a scale. */
function beginning(viewer: Viewer, scale: number): Box {
  const { width, height } = viewer.viewbox()
  const zoom = viewer.zoom()
  const { blocks } = viewer.outline()
  const least = (values: readonly number[]) => (values.length === 0 ? 0 : Math.min(...values))
  return {
    x: least(blocks.map(({ x }) => x)) - MARGIN / scale,
    y: least(blocks.map(({ y }) => y)) - MARGIN / scale,
    width: (width * zoom) / scale,
    height: (height * zoom) / scale,
  }
}

/** Where to look so that elements are in view, as little moved as possible; null when they are, or are not drawn. */
function boxToShow(viewer: Viewer, ids: readonly string[]): Box | null {
  const wanted = viewer.outline().blocks.filter(({ id }) => ids.includes(id))
  const [head] = wanted
  if (!head) return null
  const box = viewer.viewbox()
  const air = 24 / viewer.zoom()
  // When they do not fit together, the first of them has to do.
  const [left, right] = [Math.min(...wanted.map(({ x }) => x)), Math.max(...wanted.map(({ x, width }) => x + width))]
  const [top, bottom] = [Math.min(...wanted.map(({ y }) => y)), Math.max(...wanted.map(({ y, height }) => y + height))]
  const fits = right - left + 2 * air <= box.width && bottom - top + 2 * air <= box.height
  const area = fits
    ? { left, right, top, bottom }
    : { left: head.x, right: head.x + head.width, top: head.y, bottom: head.y + head.height }
  const x = moved(box.x, box.width, area.left - air, area.right + air)
  const y = moved(box.y, box.height, area.top - air, area.bottom + air)
  return x === box.x && y === box.y ? null : { ...box, x, y }
}

const moved = (start: number, size: number, from: number, to: number): number =>
  from < start ? from : to > start + size ? to - size : start
