import { useEffect, useId, useRef, useState } from 'react'
import type { ChartOption } from '#src/charts/description.ts'
import type { Look } from '#src/charts/look.ts'
import { PAGE_TEXT } from '#src/charts/look.ts'
import { PAGE_VARIABLES } from '#src/charts/palette.ts'
import { whenIdle } from './whenIdle.ts'

/** A chart ready to be drawn, and how high it wants to be. */
export interface Plan {
  readonly option: ChartOption
  readonly height: number
}

/** Says how a chart is drawn at a place; charts are described, not drawn, by whoever shows them. */
export type Planner = (look: Look) => Plan

const HEIGHT = 320
const NARROWEST = 320

/** The drawing library is large and comes only when a chart is about to be seen. */
const loadDrawing = () => import('#src/charts/chartSvg.ts')

/** The chart as an SVG text for a look. */
export async function drawn(plan: Planner, look: Look, id?: string): Promise<{ readonly svg: string; readonly height: number }> {
  const { chartSvg } = await loadDrawing()
  const { option, height } = plan(look)
  return { svg: chartSvg(option, look.width, height, id), height }
}

/** A chart that nobody looks at is drawn after this long at the latest. */
const MOST_WAIT_MS = 1500

/** The look of a chart in an element of so many pixels. */
export type LookOf = (width: number, height: number) => Look

/** On a page a chart takes the width that there is, and the height that it needs. */
export const onPage: LookOf = (width) => ({
  width: Math.max(NARROWEST, width),
  height: HEIGHT,
  palette: PAGE_VARIABLES,
  text: PAGE_TEXT,
})

/** Draws a chart into an element: when it comes into view or the page is idle, anew when its size or its plan changes. */
export function useDrawing(plan: Planner, lookOf: LookOf) {
  const host = useRef<HTMLDivElement>(null)
  const id = useId()
  const [look, setLook] = useState<Look | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const place = host.current
    if (!place) return
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width === 0 || height === 0) return
      const next = lookOf(Math.floor(width), Math.floor(height))
      setLook((now) => (now?.width === next.width && now.height === next.height ? now : next))
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [lookOf])

  useEffect(() => {
    const place = host.current
    if (!place || !look) return
    let gone = false
    const draw = async () => {
      const { svg } = await drawn(plan, look, id)
      if (gone) return
      // Made by the chart library from data whose words it escapes.
      place.innerHTML = svg
    }
    const begin = () => {
      seen.disconnect()
      stopWaiting()
      draw().catch(() => {
        if (!gone) setFailed(true)
      })
    }
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) begin()
    })
    seen.observe(place)
    const stopWaiting = whenIdle(begin, MOST_WAIT_MS)
    return () => {
      gone = true
      seen.disconnect()
      stopWaiting()
    }
  }, [plan, look, id])

  return { host, failed }
}
