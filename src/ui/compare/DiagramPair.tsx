import { Button } from '@mantine/core'
import { IconLink, IconLinkOff, IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useState } from 'react'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { Variant } from '#src/domain/project.ts'
import type { ChangeMark } from '#src/modeler/marks/mark.ts'
import type { Viewer } from '#src/modeler/viewer.ts'
import { whenIdle } from '../charts/whenIdle.ts'
import { ChangeSign } from '../components/ChangeSign.tsx'
import { DiagramView } from '../components/DiagramView.tsx'
import { Swatch } from '../components/Swatch.tsx'
import { ToolButtons } from '../components/ToolButtons.tsx'
import { useWords } from '../hooks/useWords.ts'
import { changeMarks } from './changeMarks.ts'
import { ClassMark } from './ClassMark.tsx'
import compare from './Compare.module.css'
import styles from './Diagrams.module.css'
import type { Marked } from './marked.ts'
import { markedBy } from './marked.ts'
import type { MeasureRow } from './measures/measureRows.ts'
import { EFFECTS } from './measures/measureRows.ts'
import { drawingFacts } from './drawingFacts.ts'
import { Overview } from './Overview.tsx'
import type { Shown } from './picture/usePagePicture.ts'
import { useTogether } from './useTogether.ts'

export interface DiagramPairProps {
  readonly asIs: Variant
  readonly toBe: Variant
  readonly names: VariantNames
  readonly comparison: Comparison
  readonly rows: readonly MeasureRow[]
  readonly marked: Marked | null
  /** What the pointer or the focus is on in the list. */
  readonly pointed: Marked | null
  readonly onMark: (marked: Marked | null) => void
  /** Told which drawings are shown. */
  readonly onShown: (shown: Shown) => void
}

const STEP = 1.25
/** A drawing is painted after this long at the latest. */
const MOST_WAIT_MS = 120
const NONE: readonly string[] = []
const LEGEND = ['removed', 'added', 'changed', 'same'] as const

/** Both drawings side by side, moving together, with what changes. */
export const DiagramPair = memo(function DiagramPair({
  asIs,
  toBe,
  names,
  comparison,
  rows,
  marked,
  pointed,
  onMark,
  onShown,
}: DiagramPairProps) {
  const words = useWords()
  const [linked, setLinked] = useState(true)
  const together = useTogether(linked)
  const { reveal, first, second } = together
  useEffect(() => onShown({ asIs: first, toBe: second }), [onShown, first, second])
  const marks = useMemo(() => changeMarks(comparison.changes), [comparison.changes])
  const lit = pointed ?? marked
  useEffect(() => {
    if (marked) reveal(marked.asIs, marked.toBe)
  }, [marked, reveal])
  const facts = useMemo(() => drawingFacts(comparison, words), [comparison, words])
  const select = (side: 'asIs' | 'toBe') => (id: string | null) => onMark(id === null ? null : markedBy(id, side, rows))
  const tools = [
    { label: words.t('compare.zoomOut'), Icon: IconZoomOut, act: () => together.zoomBy(1 / STEP) },
    { label: words.t('compare.zoomIn'), Icon: IconZoomIn, act: () => together.zoomBy(STEP) },
    { label: words.t('compare.fit'), Icon: IconMaximize, act: together.fit },
    {
      label: words.t(linked ? 'compare.linked' : 'compare.unlinked'),
      Icon: linked ? IconLink : IconLinkOff,
      act: () => setLinked(!linked),
      pressed: linked,
    },
  ]
  return (
    <section className={compare.section} id="drawings">
      <div className={compare.sectionHead}>
        <h2>{words.t('compare.drawings')}</h2>
        <span>{words.t('compare.drawingsHelp')}</span>
        <ul className={styles.legend}>
          {LEGEND.map((sign) => (
            <li key={sign}>
              <ChangeSign sign={sign} />
              {words.t(`compare.legend.${sign}`)}
            </li>
          ))}
        </ul>
        <ToolButtons tools={tools} />
      </div>
      <div className={styles.pair}>
        <Pane
          variant={asIs}
          side="as-is"
          name={names.asIs}
          facts={facts.asIs}
          changes={marks.asIs}
          lit={lit?.asIs ?? NONE}
          viewer={together.first}
          onViewer={together.setFirst}
          onSelect={select('asIs')}
        />
        <Pane
          variant={toBe}
          side="to-be"
          name={names.toBe}
          facts={facts.toBe}
          changes={marks.toBe}
          lit={lit?.toBe ?? NONE}
          viewer={together.second}
          onViewer={together.setSecond}
          onSelect={select('toBe')}
        />
      </div>
      <MarkedBar marked={marked} rows={rows} onMark={onMark} />
    </section>
  )
})

interface PaneProps {
  readonly variant: Variant
  readonly side: 'as-is' | 'to-be'
  readonly name: string
  readonly facts: string
  readonly changes: ReadonlyMap<string, ChangeMark>
  readonly lit: readonly string[]
  readonly viewer: Viewer | null
  readonly onViewer: (viewer: Viewer | null) => void
  readonly onSelect: (id: string | null) => void
}

function Pane({ variant, side, name, facts, changes, lit, viewer, onViewer, onSelect }: PaneProps) {
  const painted = usePainted(viewer, changes)
  return (
    <div className={styles.pane} data-role={side}>
      <div className={styles.paneHead}>
        <Swatch role={variant.role} chosen={side === 'to-be'} />
        <strong>{name}</strong>
        <span>{facts}</span>
      </div>
      <div className={styles.paneBody}>
        <DiagramView xml={variant.xml} label={name} changes={painted} lit={lit} onViewer={onViewer} onSelect={onSelect} />
        {viewer && <Overview viewer={viewer} name={name} changes={changes} />}
      </div>
    </div>
  )
}

const NO_CHANGES: ReadonlyMap<string, ChangeMark> = new Map()

/** The changes as soon as the drawing has been shown: painting two drawings at once would hold up the page. */
function usePainted(viewer: Viewer | null, changes: ReadonlyMap<string, ChangeMark>) {
  const [ready, setReady] = useState<Viewer | null>(null)
  useEffect(() => (viewer ? whenIdle(() => setReady(viewer), MOST_WAIT_MS) : undefined), [viewer])
  return viewer !== null && ready === viewer ? changes : NO_CHANGES
}

/** What is marked in both drawings, in words, with the way to its place in the list. */
function MarkedBar({ marked, rows, onMark }: Pick<DiagramPairProps, 'marked' | 'rows' | 'onMark'>) {
  const words = useWords()
  const row = rows.find(({ measure }) => measure.id === marked?.measure)
  if (!marked || !row) return <div role="status" />
  const change = row.changes.find(({ key }) => key === marked.change)
  const effects = (change ?? row).effects
  const show = () => document.querySelector(`[data-measure="${CSS.escape(marked.measure)}"]`)?.scrollIntoView({ block: 'center' })
  return (
    <div role="status" className={styles.marked}>
      <ClassMark name={change?.change.class ?? row.class} label={words.t(`compare.class.${change?.change.class ?? row.class}`)} />
      <strong>{change?.sentence ?? row.name}</strong>
      {EFFECTS.filter((effect) => !effects[effect].isNone).map((effect) => (
        <span key={effect}>
          {words.t(`indicator.name.${effect}`)} {effects[effect].written}
        </span>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={show}>
        {words.t('compare.showInList')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => onMark(null)}>
        {words.t('compare.unmark')}
      </Button>
    </div>
  )
}
