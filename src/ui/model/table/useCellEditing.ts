import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ColumnId } from './columns.ts'
import { cellsOf } from './edits.ts'
import { rectOf, selectCell, step } from './selection.ts'
import type { StepTable } from './useTable.ts'

/** A cell being written in. */
export interface Editing {
  /** The step; null in the line that waits for a new one. Rows may come and go while one types. */
  readonly id: string | null
  readonly column: ColumnId
  readonly text: string
  /** Typing began it: what stood there is replaced, and the arrow keys leave the cell. */
  readonly replaces: boolean
  /** Where the caret is: in the cell, or in the line above the table. */
  readonly at: 'cell' | 'line'
}

/** Where to go after a cell was written. */
export type After = 'down' | 'up' | 'right' | 'left' | 'stay' | 'range'

const NEXT = {
  down: ['rows', false],
  up: ['rows', true],
  right: ['columns', false],
  left: ['columns', true],
} as const

export type CellEditing = ReturnType<typeof useCellEditing>

/** Writing into one cell, or with it into a whole range. */
export function useCellEditing(table: StepTable) {
  const { rows, columns, selection, select, size, textAt, put, addSteps, readOnly } = table
  const [editing, setEditing] = useState<Editing | null>(null)
  // The field is left when it is taken away; what was accepted or given up then must not be written once more.
  const current = useRef<Editing | null>(null)
  const show = useCallback((next: Editing | null) => {
    current.current = next
    setEditing(next)
  }, [])

  /** Synchronously, so that the sign that began it lands in the field. */
  const begin = useCallback(
    (replaces: boolean, at: Editing['at'] = 'cell') => {
      const { active } = selection
      const column = columns[active.column]
      const id = rows[active.row]?.id ?? null
      if (readOnly || column === undefined || column === 'number' || (id === null && column !== 'name')) return false
      flushSync(() => show({ id, column, text: replaces ? '' : textAt(active), replaces, at }))
      return true
    },
    [selection, columns, rows, readOnly, show, textAt],
  )

  const change = useCallback((text: string) => current.current && show({ ...current.current, text }), [show])

  const cancel = useCallback(() => show(null), [show])

  const accept = useCallback(
    (after: After, chosen?: string) => {
      const done = current.current
      if (!done) return
      show(null)
      const text = chosen ?? done.text
      const row = rows.findIndex(({ id }) => id === done.id)
      const column = columns.indexOf(done.column)
      if (done.id === null) {
        if (text.trim() !== '') addSteps([{ name: text.trim(), cells: [] }])
      } else if (after === 'range') put(cellsOf(rectOf(selection)).map((point) => ({ ...point, text })))
      else if (row !== -1) put([{ row, column, text, whole: !done.replaces }])
      if (after === 'stay' || after === 'range') return
      const [along, back] = NEXT[after]
      select((old) => step(old, along, back, size) ?? selectCell(old.active))
    },
    [show, rows, columns, put, addSteps, selection, select, size],
  )

  return { editing, begin, change, cancel, accept }
}
