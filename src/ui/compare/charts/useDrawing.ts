import { useEffect, useId, useRef, useState } from 'react'
import type { ChartOption } from '#src/charts/description.ts'
import type { Look } from '#src/charts/look.ts'
import { PAGE_TEXT } from '#src/charts/look.ts'
import { PAGE_VARIABLES } from '#src/charts/palette.ts'

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

/** A moment in which the page has nothing else to do; where the browser cannot tell, soon. */
const whenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 80)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 1500 })
  return () => cancelIdleCallback(handle)
}

/** Draws a chart into an element: when it comes into view or the page is idle, anew when its width or its plan changes. */
export function useDrawing(plan: Planner) {
  const host = useRef<HTMLDivElement>(null)
  const id = useId()
  const [width, setWidth] = useState(0)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const place = host.current
    if (!place) return
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0)
      if (now > 0) setWidth(Math.max(NARROWEST, now))
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const place = host.current
    if (!place || width === 0) return
    let gone = false
    const draw = async () => {
      const { svg } = await drawn(plan, { width, height: HEIGHT, palette: PAGE_VARIABLES, text: PAGE_TEXT }, id)
      if (gone) return
      // Made by the chart library from data whose words it escapes.
      place.innerHTML = svg
      place.dataset['drawn'] = 'true'
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
    const stopWaiting = whenIdle(begin)
    return () => {
      gone = true
      seen.disconnect()
      stopWaiting()
    }
  }, [plan, width, id])

  return { host, failed }
}
