import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Viewer } from '#src/modeler/viewer.ts'
import { DiagramView } from '../components/DiagramView.tsx'
import { ToolButtons } from '../components/ToolButtons.tsx'
import { useWords } from '../hooks/useWords.ts'
import { momentOf } from './moment.ts'
import styles from './Path.module.css'
import type { Show, Shown } from './show.ts'
import { frameAt } from './timeline.ts'
import { restingTokens, tokensAt, trailOf } from './tokens.ts'

const STEP = 1.25
/** Smaller than this a name cannot be read from the back of a room; the drawing then follows the token. */
const READABLE = 0.75

/** The drawing of a variant with the tokens of its walk. */
export function WalkDrawing({ shown, show }: { readonly shown: Shown; readonly show: Show }) {
  const words = useWords()
  const { variant, walk, index } = shown
  const { player, timeline } = show
  const [viewer, setViewer] = useState<Viewer | null>(null)
  const resting = useMemo(() => restingTokens(walk), [walk])

  const begin = useCallback((opened: Viewer | null) => {
    if (opened) {
      opened.fit()
      if (opened.zoom() < READABLE) opened.zoomBy(READABLE / opened.zoom())
    }
    setViewer(opened)
  }, [])

  useEffect(() => {
    if (!viewer) return
    const layer = viewer.walk()
    let drawn = -1
    let at: string | null = null
    const draw = () => {
      const frame = frameAt(timeline, player.state.getState().position)
      const slot = timeline.beats[frame.beat]?.slots[index]
      const count = frame.counts[index]
      if (!slot || count === undefined) return
      layer.setTokens(tokensAt(walk, resting, slot, frame.share))
      if (count !== drawn) {
        const { execution, others, isUnderWay, decision, isOver } = momentOf(walk, count)
        const end = isOver ? walk.events.findLast(({ kind }) => kind === 'end') : undefined
        at = end?.kind === 'end' ? end.element : (decision?.decision.element ?? execution?.element ?? null)
        const here = isUnderWay && execution ? [execution, ...others].map(({ element }) => element) : []
        layer.setTrail(trailOf(walk, count), new Set(here))
      }
      const isMoving = slot.moving.length > 0 && frame.share < 1
      if (count !== drawn || isMoving) layer.follow(isMoving ? null : at)
      drawn = count
    }
    draw()
    return player.state.subscribe(draw)
  }, [viewer, player, timeline, walk, resting, index])

  const tools = [
    { label: words.t('path.smaller'), Icon: IconZoomOut, act: () => viewer?.zoomBy(1 / STEP) },
    { label: words.t('path.larger'), Icon: IconZoomIn, act: () => viewer?.zoomBy(STEP) },
    { label: words.t('path.fit'), Icon: IconMaximize, act: () => viewer?.fit() },
  ]
  return (
    <div className={styles.drawing}>
      <DiagramView xml={variant.xml} label={words.t('path.drawingOf', { name: variant.name })} onViewer={begin} />
      <ToolButtons tools={tools} onPaper />
    </div>
  )
}
