import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Finding } from '#src/domain/findings.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { Live } from '#src/state/live.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { EditorSession } from '../useEditor.ts'
import type { ColumnChoice } from './columns.ts'
import { columnsOf, moved, resized } from './columns.ts'
import { EntryLine } from './EntryLine.tsx'
import { POPUP_MARK } from './popups.ts'
import { SelectionSum } from './SelectionSum.tsx'
import { selectCell } from './selection.ts'
import { StepGrid } from './StepGrid.tsx'
import styles from './TablePane.module.css'
import strip from './TableStrip.module.css'
import { TableStrip } from './TableStrip.tsx'
import { TakeMenu } from './TakeMenu.tsx'
import { useCellEditing } from './useCellEditing.ts'
import { useRangeActions } from './useRangeActions.ts'
import { useTable } from './useTable.ts'

export interface TablePaneProps {
  readonly session: EditorSession
  readonly project: Project
  readonly variant: Variant
  /** Names the drawing on screen; another one has other rejected texts. */
  readonly drawing: string
  readonly findings: readonly Finding[]
  readonly choice: ColumnChoice
  readonly onChoice: (choice: ColumnChoice) => void
  readonly readOnly: boolean
  readonly live: Live<Analysis>
  readonly baseLive: Live<Analysis> | undefined
  /** Alone on the page: the figures stand in one line under it. */
  readonly isAlone: boolean
}

/** The table of steps: the same drawing, row by row. */
export function TablePane(props: TablePaneProps) {
  const { session, project, variant, drawing, findings, choice, onChoice, readOnly, live, baseLive, isAlone } = props
  const words = useWords()
  const columns = useMemo(() => columnsOf(choice), [choice])
  const { service } = project
  const table = useTable({ session, drawing, service, findings, columns, readOnly, isAlone })
  const editing = useCellEditing(table)
  const actions = useRangeActions(table)
  const { rows, selection, select, put } = table

  // A new step stands in the table once the drawing was read again.
  const called = useRef(false)
  const isCalled = useCallback(() => {
    const was = called.current
    called.current = false
    return was
  }, [])
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    const at = awaited.current === null ? -1 : rows.findIndex(({ id }) => id === awaited.current)
    if (at === -1) return
    awaited.current = null
    called.current = true
    select(selectCell({ row: at, column: 1 }))
  }, [rows, select])
  const stepBelow = () => {
    const after = rows[Math.min(selection.head.row, rows.length - 1)]?.id
    const { added } = put([], { after, steps: [{ name: words.t('table.unnamed'), cells: [] }] })
    awaited.current = added[0] ?? null
  }

  return (
    <div className={styles.pane}>
      <EntryLine table={table} editing={editing} actions={actions} onStepBelow={stepBelow}>
        <TakeMenu table={table} project={project} variant={variant} choice={choice} />
      </EntryLine>
      <StepGrid
        table={table}
        editing={editing}
        actions={actions}
        isCalled={isCalled}
        label={words.t('table.label', { name: variant.name })}
        onMoveColumn={(column, to) => onChoice(moved(choice, column, to))}
        widths={choice.widths}
        onResizeColumn={(column, width) => onChoice(resized(choice, column, width))}
      />
      {isAlone ? (
        <TableStrip variant={variant} live={live} baseLive={baseLive} currency={table.currency}>
          <SelectionSum table={table} />
        </TableStrip>
      ) : (
        <div className={strip.line}>
          <SelectionSum table={table} />
        </div>
      )}
      <div {...{ [POPUP_MARK]: true }} />
    </div>
  )
}
