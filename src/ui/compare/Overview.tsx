import type { PointerEvent } from 'react'
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { ChangeMark } from '#src/modeler/marks/mark.ts'
import type { Box } from '#src/modeler/view.ts'
import type { Viewer } from '#src/modeler/viewer.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Diagrams.module.css'

export interface OverviewProps {
  readonly viewer: Viewer
  readonly name: string
  readonly changes: ReadonlyMap<string, ChangeMark>
}

const WIDTH = 190
const HEIGHT = 66
/** A drawing of which no more than this lies outside needs no overview. */
const HIDDEN = 2

/** The whole drawing in small, with a frame around what its pane shows; only while the pane does not show all of it. */
export function Overview({ viewer, name, changes }: OverviewProps) {
  const words = useWords()
  const box = useViewbox(viewer)
  const outline = useMemo(() => viewer.outline(), [viewer])
  const whole = useMemo(() => boundsOf(outline.blocks), [outline])
  if (!whole || isInside(whole, box)) return null
  const scale = Math.min(WIDTH / whole.width, HEIGHT / whole.height)
  const look = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const at = currentTarget.getBoundingClientRect()
    const x = whole.x + (clientX - at.left) / scale - box.width / 2
    const y = whole.y + (clientY - at.top) / scale - box.height / 2
    viewer.setViewbox({ ...box, x, y })
  }
  return (
    <svg
      className={styles.overview}
      width={whole.width * scale}
      height={whole.height * scale}
      viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}
      role="img"
      aria-label={words.t('compare.overview', { name })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) look(event)
      }}
    >
      {outline.lines.map((points, index) => (
        <polyline key={index} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeWidth={1 / scale} />
      ))}
      {outline.blocks.map(({ id, kind, x, y, width, height }) => (
        <rect
          key={id}
          data-kind={kind}
          data-sign={changes.get(id)?.sign}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={kind === 'step' ? 14 : kind === 'node' ? height / 2 : 0}
          strokeWidth={1 / scale}
        />
      ))}
      <rect className={styles.seen} {...clipped(box, whole)} strokeWidth={2 / scale} />
    </svg>
  )
}

/** What the pane shows now. */
function useViewbox(viewer: Viewer): Box {
  const newest = useRef<Box | null>(null)
  const subscribe = useCallback(
    (changed: () => void) =>
      viewer.onViewbox((box) => {
        newest.current = box
        changed()
      }),
    [viewer],
  )
  return useSyncExternalStore(subscribe, () => (newest.current ??= viewer.viewbox()))
}

type Rect = Box

function boundsOf(blocks: readonly Rect[]): Rect | null {
  if (blocks.length === 0) return null
  const [left, top] = [Math.min(...blocks.map(({ x }) => x)), Math.min(...blocks.map(({ y }) => y))]
  const right = Math.max(...blocks.map(({ x, width }) => x + width))
  const bottom = Math.max(...blocks.map(({ y, height }) => y + height))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - HIDDEN &&
  inner.y >= outer.y - HIDDEN &&
  inner.x + inner.width <= outer.x + outer.width + HIDDEN &&
  inner.y + inner.height <= outer.y + outer.height + HIDDEN

/** The part of the frame that lies on the drawing. */
function clipped(frame: Rect, whole: Rect): Rect {
  const x = Math.max(whole.x, frame.x)
  const y = Math.max(whole.y, frame.y)
  const right = Math.min(whole.x + whole.width, frame.x + frame.width)
  const bottom = Math.min(whole.y + whole.height, frame.y + frame.height)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}
