import type { ClipboardEvent, CSSProperties } from 'react'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../hooks/useWords.ts'
import { choicesFor } from './choices.ts'
import type { ColumnId, Widths } from './columns.ts'
import { resizeKey } from './resize.ts'
import { ROW_HEIGHT, gridColumns, revealed, rowsInView, widthOf } from './geometry.ts'
import styles from './Grid.module.css'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { isInPopups } from './popups.ts'
import type { Point } from './selection.ts'
import { isSingle, rectOf, selectColumns } from './selection.ts'
import { cellSentence, rememberedWords } from './rememberedWords.ts'
import type { CellEditing } from './useCellEditing.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useGridPointer } from './useGridPointer.ts'
import type { RangeActions } from './useRangeActions.ts'
import { useRepairs } from './useRepairs.ts'
import type { StepTable } from './useTable.ts'

export interface StepGridProps {
  readonly table: StepTable
  readonly editing: CellEditing
  readonly actions: RangeActions
  readonly label: string
  /** Says once, after the selection was changed from elsewhere, that the focus belongs to the active cell. */
  readonly isCalled: () => boolean
  readonly onMoveColumn: (column: ColumnId, to: ColumnId) => void
  readonly widths: Widths
  /** Undefined: as wide as usual. */
  readonly onResizeColumn: (column: ColumnId, width: number | undefined) => void
}

const NO_API = { change: () => null, accept: () => {}, cancel: () => {} }

/** What is pressed there is not meant for the cell. */
const isApart = (target: EventTarget): boolean =>
  isInPopups(target) || (target instanceof Element && target.closest('input, textarea') !== null)

/** The cells: only those rows that are seen are drawn, and the one that holds the focus. */
export function StepGrid({
  table,
  editing,
  actions,
  label,
  isCalled,
  onMoveColumn,
  widths: kept,
  onResizeColumn,
}: StepGridProps) {
  const words = useWords()
  const { session, rows, columns, context, currency, marks, rejects, readOnly, selection, select, size } = table
  const helpId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [hasFocus, setFocus] = useState(false)
  const [view, setView] = useState({ top: 0, height: 600 })
  const { active, seen } = selection
  // While a border is dragged, before the width is kept.
  const [dragged, setDragged] = useState<Widths | null>(null)
  const widths = useMemo(() => (dragged ? { ...kept, ...dragged } : kept), [kept, dragged])
  const range = useMemo(() => rectOf(selection), [selection])

  const look = () => {
    const at = scroller.current
    if (!at) return
    // In steps of a row, so that a wheel that moves less draws nothing anew.
    const top = Math.floor(at.scrollTop / ROW_HEIGHT) * ROW_HEIGHT
    setView((old) => (old.top === top && old.height === at.clientHeight ? old : { top, height: at.clientHeight }))
  }
  useLayoutEffect(() => {
    const at = scroller.current
    if (!at) return
    const observer = new ResizeObserver(look)
    observer.observe(at)
    return () => observer.disconnect()
  }, [])

  const wantsFocus = useRef(false)
  const takeFocus = () => {
    wantsFocus.current = true
  }
  useLayoutEffect(() => {
    const at = scroller.current
    if (!at) return
    const { top, left } = revealed(seen, columns, at, widths)
    if (top !== at.scrollTop || left !== at.scrollLeft) at.scrollTo({ top, left })
  }, [seen, columns, widths, view.height])
  useLayoutEffect(() => {
    if (editing.editing) return
    const at = scroller.current
    const isWanted = isCalled() || wantsFocus.current
    if (!at || !(isWanted || at.contains(document.activeElement))) return
    wantsFocus.current = false
    at.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
  }, [active, editing.editing, isCalled])

  const page = () => Math.max(1, Math.floor((view.height - 42) / ROW_HEIGHT) - 1)
  const repairs = useRepairs(table)
  // The cell at which one asked what can be done.
  const [asked, setAsked] = useState<Point | null>(null)
  const onKeyDown = useGridKeys(table, editing, actions, page, takeFocus, () => setAsked(active))
  const { filling, ...pointer } = useGridPointer(table, editing, actions, takeFocus)

  const show = useMemo(
    () => ({ words: rememberedWords(words), sentence: cellSentence(words), acts: context.acts, currency }),
    [words, context.acts, currency],
  )
  const { accept, cancel, change } = editing
  const api = useMemo(() => {
    const backToCell = () => {
      wantsFocus.current = true
    }
    return {
      change,
      accept: (...given: Parameters<typeof accept>) => {
        // Left for another place of the page, the field does not call the focus back.
        if (given[0] !== 'stay' || given[1] !== undefined) backToCell()
        accept(...given)
      },
      cancel: () => {
        backToCell()
        cancel()
      },
    }
  }, [change, accept, cancel])
  const written = editing.editing
  const writtenColumn = written?.column
  const writtenId = written?.id ?? null
  const choices = useMemo(() => {
    const lanes = () => (writtenId === null ? [] : (session.editor?.lanesFor(writtenId) ?? []))
    return writtenColumn ? choicesFor(writtenColumn, rows, lanes, words) : null
  }, [writtenColumn, writtenId, rows, session.editor, words])
  const isWritten = (at: number) => written !== null && (rows[at]?.id ?? null) === written.id

  const onCopy = (event: ClipboardEvent) => {
    if (isApart(event.target)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', actions.copy())
    if (event.type === 'cut' && !readOnly) actions.clear()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isApart(event.target) || readOnly) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    if (text !== '') actions.paste(text)
  }

  const count = size.rows
  return (
    <>
      <span id={helpId} className="visually-hidden">
        {words.t('table.help')}
      </span>
      {/* The rows and cells inside hold the focus; keys and pointers are heard here for all of them. */}
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        className={styles.scroller}
        style={{ '--columns': gridColumns(columns, widths) } as CSSProperties}
        aria-label={label}
        aria-describedby={helpId}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={readOnly || undefined}
        onScroll={look}
        onFocus={({ target }) => {
          setFocus(true)
          if (!isInPopups(target)) setAsked(null)
        }}
        onBlur={({ relatedTarget }) => {
          if (isInPopups(relatedTarget)) return
          setFocus(false)
          // Gone to another place of the page; a cell that scrolled away takes the focus with it to nowhere.
          if (relatedTarget !== null) wantsFocus.current = false
        }}
        onKeyDown={(event) => {
          if (isInPopups(event.target)) return
          const width = isApart(event.target) ? undefined : resizeKey(event, columns[active.column], widths)
          if (width === undefined) return onKeyDown(event)
          event.preventDefault()
          if (width.column !== undefined) onResizeColumn(width.column, width.width)
        }}
        onDoubleClick={(event) => !isApart(event.target) && editing.begin(false)}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        {...pointer}
      >
        <div
          className={styles.body}
          role="presentation"
          style={{ minWidth: widthOf(columns, widths), height: 42 + count * ROW_HEIGHT + 8 }}
        >
          <GridHead
            columns={columns}
            currency={currency}
            range={range}
            onMove={onMoveColumn}
            widths={widths}
            onDrag={(column, width) => setDragged({ [column]: width })}
            onResize={(column, width) => {
              setDragged(null)
              onResizeColumn(column, width)
            }}
            onSelect={(place, extend) => {
              takeFocus()
              select(selectColumns(extend ? selection.anchor.column : place, place, { ...size, rows: rows.length }, selection))
            }}
          />
          <div role="rowgroup" style={{ position: 'relative' }}>
            {rowsInView(view.top, view.height, count, active.row).map((at) => (
              <GridRow
                key={rows[at]?.id ?? 'new'}
                at={at}
                row={rows[at]}
                columns={columns}
                context={context}
                show={show}
                marks={marks.get(rows[at]?.id ?? '')}
                rejects={rejects}
                readOnly={readOnly}
                active={at === active.row ? active.column : -1}
                isRested={at === active.row && hasFocus && isSingle(selection)}
                isAsked={at === active.row && asked === active}
                repairs={at === active.row ? repairs : null}
                range={at >= range.top && at <= range.bottom ? range : null}
                editing={isWritten(at) ? written : null}
                choices={isWritten(at) ? choices : null}
                api={isWritten(at) ? api : NO_API}
              />
            ))}
            {filling && (
              <div
                className={styles.filling}
                style={{
                  top: filling.top * ROW_HEIGHT,
                  height: (filling.bottom - filling.top + 1) * ROW_HEIGHT,
                  left: widthOf(columns.slice(0, filling.left), widths),
                  width: widthOf(columns.slice(filling.left, filling.right + 1), widths),
                }}
              />
            )}
          </div>
        </div>
      </div>
    </>
  )
}
