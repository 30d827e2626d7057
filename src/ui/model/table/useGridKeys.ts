import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import type { Intent } from './keys.ts'
import { intentOf } from './keys.ts'
import { move, selectAll, selectColumns, selectRows, step } from './selection.ts'
import type { RangeActions } from './useRangeActions.ts'
import type { CellEditing } from './useCellEditing.ts'
import type { StepTable } from './useTable.ts'

/** The keyboard of a spreadsheet over the table, while no cell is being written in. */
export function useGridKeys(
  table: StepTable,
  editing: CellEditing,
  actions: RangeActions,
  page: () => number,
  takeFocus: () => void,
  askForRepairs: () => void,
) {
  const { selection, select, size, rows, readOnly, textAt } = table
  /** Escape opens the way out: the next Tab leaves the table, as in every other field. */
  const isLeaving = useRef(false)

  /** Whether the key was meant for the table. */
  function obey(intent: Intent): boolean {
    switch (intent.kind) {
      case 'move':
        select(move(selection, intent.motion, intent.extend, size, page(), (point) => textAt(point) !== ''))
        return true
      case 'next': {
        if (intent.along === 'columns' && isLeaving.current) return false
        const next = step(selection, intent.along, intent.back, size)
        if (next) select(next)
        return next !== undefined
      }
      case 'edit':
        return editing.begin(false)
      case 'type':
        // The key itself goes on into the field that has just appeared.
        editing.begin(true)
        return false
      case 'clear':
        actions.clear()
        return true
      case 'repair':
        askForRepairs()
        return true
      case 'fillDown':
        if (!readOnly) actions.fillDown()
        return true
      case 'all':
        select(selectAll({ ...size, rows: rows.length }, selection))
        return true
      case 'wholeRow':
        select(selectRows(selection.anchor.row, selection.head.row, size))
        return true
      case 'wholeColumn':
        select(selectColumns(selection.anchor.column, selection.head.column, { ...size, rows: rows.length }, selection))
        return true
      default:
        return false
    }
  }

  return (event: KeyboardEvent) => {
    if (editing.editing || event.nativeEvent.isComposing) return
    const intent = intentOf(event)
    if (!intent) return
    // The cell that holds the focus may scroll out of the page with the next one's coming.
    takeFocus()
    if (obey(intent)) event.preventDefault()
    if (event.key !== 'Shift') isLeaving.current = intent.kind === 'leave' || (isLeaving.current && event.key === 'Tab')
  }
}
