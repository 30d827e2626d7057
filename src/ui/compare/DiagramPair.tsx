import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLink, IconLinkOff, IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Variant } from '#src/domain/project.ts'
import type { Comparison } from '#src/domain/results.ts'
import type { ChangeMark } from '#src/modeler/marks/mark.ts'
import { DiagramView } from '../components/DiagramView.tsx'
import { Swatch } from '../components/Swatch.tsx'
import { useWords } from '../hooks/useWords.ts'
import type { ChangeRow } from './changeRows.ts'
import { changeMarks } from './changeMarks.ts'
import styles from './Compare.module.css'
import { useTogether } from './useTogether.ts'

export interface DiagramPairProps {
  readonly asIs: Variant
  readonly toBe: Variant
  readonly comparison: Comparison
  /** The row of the list that is pointed at. */
  readonly pointed: ChangeRow | null
}

const STEP = 1.25
const NONE: readonly string[] = []
const LEGEND = ['removed', 'added', 'changed', 'same'] as const

/** Both drawings side by side, moving together, with what changes. */
export function DiagramPair({ asIs, toBe, comparison, pointed }: DiagramPairProps) {
  const words = useWords()
  const [linked, setLinked] = useState(true)
  const together = useTogether(linked)
  const marks = useMemo(() => changeMarks(comparison.changes), [comparison.changes])
  const removed = countOf(marks.asIs, 'removed')
  const changed = countOf(marks.asIs, 'changed')
  const added = countOf(marks.toBe, 'added')
  const tools = [
    { label: words.t('compare.zoomOut'), Icon: IconZoomOut, act: () => together.zoomBy(1 / STEP) },
    { label: words.t('compare.zoomIn'), Icon: IconZoomIn, act: () => together.zoomBy(STEP) },
    { label: words.t('compare.fit'), Icon: IconMaximize, act: together.fit },
    {
      label: words.t(linked ? 'compare.linked' : 'compare.unlinked'),
      Icon: linked ? IconLink : IconLinkOff,
      act: () => setLinked(!linked),
    },
  ]
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{words.t('compare.drawings')}</h2>
        <span>{words.t('compare.drawingsHelp')}</span>
        <ul className={styles.legend}>
          {LEGEND.map((sign) => (
            <li key={sign}>
              <span className={styles.legendMark} data-sign={sign} aria-hidden />
              {words.t(`compare.legend.${sign}`)}
            </li>
          ))}
        </ul>
        <ActionIcon.Group>
          {tools.map(({ label, Icon, act }) => (
            <Tooltip key={label} label={label} withArrow>
              <ActionIcon variant="default" size={30} aria-label={label} onClick={act}>
                <Icon size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ))}
        </ActionIcon.Group>
      </div>
      <div className={styles.pair}>
        <div className={styles.pane} data-role="as-is">
          <div className={styles.paneHead}>
            <Swatch role="as-is" />
            <strong>{asIs.name}</strong>
            <span>{words.t('compare.drawnAsIs', { count: comparison.asIs.model.steps, removed, changed })}</span>
          </div>
          <div className={styles.paneBody}>
            <DiagramView
              xml={asIs.xml}
              label={asIs.name}
              changes={marks.asIs}
              lit={pointed?.asIs ?? NONE}
              onViewer={together.setFirst}
            />
          </div>
        </div>
        <div className={styles.pane} data-role="to-be">
          <div className={styles.paneHead}>
            <Swatch role="to-be" />
            <strong>{toBe.name}</strong>
            <span>{words.t('compare.drawnToBe', { count: comparison.toBe.model.steps, added })}</span>
          </div>
          <div className={styles.paneBody}>
            <DiagramView
              xml={toBe.xml}
              label={toBe.name}
              changes={marks.toBe}
              lit={pointed?.toBe ?? NONE}
              onViewer={together.setSecond}
            />
          </div>
        </div>
      </div>
    </section>
  )
}

const countOf = (marks: ReadonlyMap<string, ChangeMark>, sign: ChangeMark['sign']): number =>
  [...marks.values()].filter((mark) => mark.sign === sign).length
