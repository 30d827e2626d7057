import { Button, Skeleton } from '@mantine/core'
import { IconAlertCircleFilled, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { Live } from '#src/state/live.ts'
import { useWords } from '../hooks/useWords.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { FindingsDrawer } from './FindingsDrawer.tsx'
import { LiveStrip } from './LiveStrip.tsx'
import styles from './ModelView.module.css'
import { StepPanel } from './panel/StepPanel.tsx'
import { timedShare } from './completeness.ts'
import { NO_HISTORY, drawingHistory } from './history.ts'
import { useHistoryKeys } from './useHistoryKeys.ts'
import { useEditor } from './useEditor.ts'
import type { VariantBarProps } from './VariantBar.tsx'
import { VariantBar } from './VariantBar.tsx'

export interface ModelViewProps extends Pick<VariantBarProps, 'onShow' | 'onDerive' | 'onDuplicate' | 'onRename' | 'onRemove'> {
  readonly project: Project
  readonly variant: Variant
  readonly base: Variant | undefined
  /** Counts how often the project was replaced from outside; the drawing is then opened anew. */
  readonly loaded: number
  readonly readOnly: boolean
  readonly live: Live<Analysis>
  readonly baseLive: Live<Analysis> | undefined
  readonly onXml: (variant: string, xml: string) => void
  readonly beforeFlush: (hook: () => Promise<void>) => () => void
}

/** One variant: its drawing, what the selected step says, and its figures. */
export function ModelView(props: ModelViewProps) {
  const { project, variant, base, loaded, readOnly, live, baseLive, onXml, beforeFlush } = props
  const words = useWords()
  const panel = useRef<HTMLDivElement>(null)
  const [findingsOpen, setFindingsOpen] = useState(false)
  const [session, host] = useEditor({
    key: `${variant.id} ${loaded}`,
    xml: variant.xml,
    words,
    readOnly,
    onXml: (xml) => onXml(variant.id, xml),
  })
  const { editor, phase, model, canUndo, canRedo, error } = session
  const findings = useMemo(() => live.value?.findings ?? [], [live.value])
  const complete = useMemo(() => (model ? timedShare(model) : undefined), [model])

  useEffect(() => editor?.setFindings(findings), [editor, findings])
  useEffect(() => {
    if (!editor || readOnly) return
    return beforeFlush(() => {
      // A field hands over what was typed when it is left.
      const field = document.activeElement
      if (field instanceof HTMLElement && panel.current?.contains(field)) field.blur()
      return editor.flush()
    })
  }, [editor, readOnly, beforeFlush])
  useHistoryKeys(readOnly ? null : editor)
  useEffect(() => {
    if (!editor || readOnly) return
    drawingHistory.setState({ canUndo, canRedo, undo: editor.undo, redo: editor.redo })
    return () => drawingHistory.setState(NO_HISTORY)
  }, [editor, readOnly, canUndo, canRedo])

  const count = findings.filter(({ severity }) => severity !== 'info').length
  return (
    <div className={styles.page}>
      <VariantBar {...props} variants={project.variants} current={variant.id}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={count > 0 ? <IconAlertTriangle size={16} stroke={1.8} /> : <IconCircleCheck size={16} stroke={1.8} />}
          onClick={() => setFindingsOpen(true)}
        >
          {words.t('model.findings.button', { count })}
        </Button>
      </VariantBar>
      <div className={styles.work}>
        <div className={styles.paper} role="region" aria-label={words.t('model.tools.canvas', { name: variant.name })}>
          <div ref={host} className={styles.host} />
          {phase === 'opening' && (
            <Skeleton className={styles.skeleton ?? ''} height="auto" aria-label={words.t('model.loading')} />
          )}
          {phase === 'open' && editor && <CanvasTools editor={editor} />}
          {phase === 'failed' && (
            <div className={styles.message} role="alert">
              <IconAlertCircleFilled size={28} color="#B3261E" aria-hidden />
              <strong>{words.t('model.brokenTitle')}</strong>
              <span>{words.t('model.brokenBody')}</span>
              <small>{reasonOf(error)}</small>
            </div>
          )}
          {phase === 'open' && error !== null && (
            <div className={styles.writeFailed} role="alert">
              {words.t('model.writeFailed', { reason: reasonOf(error) })}
            </div>
          )}
        </div>
        <div ref={panel} className={styles.panel}>
          <StepPanel session={session} service={project.service} readOnly={readOnly} />
        </div>
      </div>
      <LiveStrip
        variant={variant}
        base={base?.id === variant.id ? undefined : base}
        live={live}
        baseLive={baseLive}
        currency={project.service.currency ?? 'UZS'}
        complete={complete}
      />
      <FindingsDrawer
        opened={findingsOpen}
        findings={findings}
        isThere={(id) => editor?.describe(id) !== undefined}
        onSelect={(id) => {
          setFindingsOpen(false)
          editor?.select(id)
        }}
        onClose={() => setFindingsOpen(false)}
      />
    </div>
  )
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
