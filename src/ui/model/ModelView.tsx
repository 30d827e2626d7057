import { Button, Skeleton } from '@mantine/core'
import { IconAlertCircleFilled, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { Live } from '#src/state/live.ts'
import { usePageHistory } from '../hooks/usePageHistory.ts'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useServices } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { DrawingTools } from './DrawingTools.tsx'
import { applyEdits } from './findings/applyEdits.ts'
import type { FieldRequest } from './findings/places.ts'
import { FindingsDrawer } from './FindingsDrawer.tsx'
import { LiveStrip } from './LiveStrip.tsx'
import styles from './ModelView.module.css'
import { StepPanel } from './panel/StepPanel.tsx'
import type { ColumnChoice } from './table/columns.ts'
import { ColumnsMenu } from './table/ColumnsMenu.tsx'
import { TablePane } from './table/TablePane.tsx'
import type { ModelViewKind } from './table/view.ts'
import { ViewSwitch } from './table/ViewSwitch.tsx'
import { timedShare } from './completeness.ts'
import { useEditor } from './useEditor.ts'
import type { VariantBarProps } from './VariantBar.tsx'
import { VariantBar } from './VariantBar.tsx'

export interface ModelViewProps extends Pick<
  VariantBarProps,
  'onShow' | 'onDerive' | 'onDuplicate' | 'onRename' | 'onRemove' | 'onMove'
> {
  readonly project: Project
  readonly variant: Variant
  readonly base: Variant | undefined
  /** Counts how often the project was replaced from outside; the drawing is then opened anew. */
  readonly loaded: number
  readonly readOnly: boolean
  readonly live: Live<Analysis>
  readonly baseLive: Live<Analysis> | undefined
  readonly view: ModelViewKind
  readonly onView: (view: ModelViewKind) => void
  readonly columns: ColumnChoice
  readonly onColumns: (columns: ColumnChoice) => void
  readonly onXml: (variant: string, xml: string) => void
  readonly announceChange: () => () => void
  readonly beforeFlush: (hook: () => Promise<void>) => () => void
}

/** One variant: its drawing, what the selected step says, and its figures. */
export function ModelView(props: ModelViewProps) {
  const { project, variant, base, loaded, readOnly, live, baseLive, view, columns, onXml, announceChange, beforeFlush } = props
  const words = useWords()
  const { readDrawing } = useServices()
  const work = useRef<HTMLDivElement>(null)
  const [views, setViews] = useState<HTMLDivElement | null>(null)
  const drawing = `${variant.id} ${loaded}`
  const [findingsOpen, setFindingsOpen] = useState(false)
  const [request, setRequest] = useState<FieldRequest | null>(null)
  const go = useGo()
  const [session, host] = useEditor({
    key: drawing,
    xml: variant.xml,
    words,
    readOnly,
    read: readDrawing,
    onXml: (xml) => onXml(variant.id, xml),
    announceChange,
  })
  const { editor, phase, model, canUndo, canRedo, error } = session
  // The panel has many fields: it follows when there is time, and no key waits for it.
  const later = useDeferredValue(session)
  const described = later.editor === editor ? later : session
  const findings = useMemo(() => live.value?.findings ?? [], [live.value])
  const complete = useMemo(() => (model ? timedShare(model) : undefined), [model])

  useEffect(() => editor?.setFindings(findings), [editor, findings])
  useEffect(() => {
    if (!editor || readOnly) return
    return beforeFlush(() => {
      // A field hands over what was typed when it is left.
      const field = document.activeElement
      if (field instanceof HTMLElement && work.current?.contains(field)) field.blur()
      return editor.flush()
    })
  }, [editor, readOnly, beforeFlush])
  const history = useMemo(
    () => (editor && !readOnly ? { canUndo, canRedo, undo: editor.undo, redo: editor.redo } : null),
    [editor, readOnly, canUndo, canRedo],
  )
  usePageHistory(history)

  // What is selected may lie outside of a drawing that has just become smaller.
  useEffect(() => {
    if (view === 'both' && editor && editor.selected() !== null) editor.select(editor.selected())
  }, [view, editor])

  const count = findings.filter(({ severity }) => severity !== 'info').length
  return (
    <div className={styles.page}>
      <VariantBar {...props} variants={project.variants} current={variant.id}>
        <ViewSwitch value={view} onChange={props.onView} />
        {view !== 'canvas' && <ColumnsMenu choice={columns} onChange={props.onColumns} />}
        <Button
          variant="default"
          size="compact-md"
          leftSection={count > 0 ? <IconAlertTriangle size={16} stroke={1.8} /> : <IconCircleCheck size={16} stroke={1.8} />}
          onClick={() => setFindingsOpen(true)}
        >
          {count === 0 && findings.length > 0
            ? words.t('model.findings.notes', { count: findings.length })
            : words.t('model.findings.button', { count })}
        </Button>
      </VariantBar>
      <div ref={work} className={styles.work} data-view={view}>
        <div ref={setViews} className={styles.views}>
          <div
            className={styles.paper}
            role="region"
            inert={view === 'table'}
            aria-busy={phase === 'opening'}
            aria-label={words.t('model.tools.canvas', { name: variant.name })}
          >
            <div ref={host} className={styles.host} />
            {phase === 'opening' && (
              <Skeleton className={styles.skeleton ?? ''} height="auto" aria-label={words.t('model.loading')} />
            )}
            {phase === 'open' && (
              <DrawingTools
                session={session}
                project={project}
                variant={variant}
                readOnly={readOnly}
                isHidden={view === 'table'}
                around={views}
              />
            )}
            {phase === 'failed' && (
              <div className={styles.message} role="alert">
                <IconAlertCircleFilled size={28} color="#B3261E" aria-hidden />
                <strong>{words.t('model.brokenTitle')}</strong>
                <span>{words.t('model.brokenBody')}</span>
                <small>{isEmpty(error) ? words.t('model.noProcess') : reasonOf(error)}</small>
              </div>
            )}
            {phase === 'open' && error !== null && (
              <div className={styles.writeFailed} role="alert">
                {words.t('model.writeFailed', { reason: reasonOf(error) })}
              </div>
            )}
          </div>
          {view !== 'canvas' && phase === 'open' && (
            <TablePane
              key={drawing}
              session={session}
              project={project}
              variant={variant}
              drawing={drawing}
              findings={findings}
              choice={columns}
              onChoice={props.onColumns}
              readOnly={readOnly}
              live={live}
              baseLive={base?.id === variant.id ? undefined : baseLive}
              isAlone={view === 'table'}
            />
          )}
        </div>
        {view !== 'table' && (
          <div className={styles.panel}>
            <StepPanel session={described} project={project} variant={variant} readOnly={readOnly} request={request} />
          </div>
        )}
      </div>
      {view !== 'table' && (
        <LiveStrip
          variant={variant}
          base={base?.id === variant.id ? undefined : base}
          live={live}
          baseLive={baseLive}
          currency={project.service.currency ?? 'UZS'}
          complete={complete}
          service={project.service}
          model={model}
          onGo={(element) => editor?.select(element)}
        />
      )}
      <FindingsDrawer
        opened={findingsOpen}
        findings={findings}
        model={readOnly ? null : model}
        isThere={(id) => editor?.describe(id) !== undefined}
        onRepair={(edits) => editor && applyEdits(editor, edits)}
        onGo={(element, place) => {
          setFindingsOpen(false)
          editor?.select(element)
          setRequest(place && { element, ...place })
        }}
        onService={() => go(placePath(project.id, 'service'))}
        onClose={() => setFindingsOpen(false)}
      />
    </div>
  )
}

/** The drawing library has no code for it. */
const isEmpty = (error: unknown): boolean => /no (process or collaboration|diagram) to display/.test(reasonOf(error))

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
