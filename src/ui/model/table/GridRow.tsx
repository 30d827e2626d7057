import { memo } from 'react'
import type { Choices } from './choices.ts'
import type { GridCellProps } from './GridCell.tsx'
import { GridCell } from './GridCell.tsx'
import { ROW_HEIGHT } from './geometry.ts'
import styles from './Grid.module.css'
import type { RowMarks } from './marks.ts'
import { rejectOf } from './rejects.ts'
import type { Rejects } from './rejects.ts'
import type { TableRow } from './rows.ts'
import type { Rect } from './selection.ts'
import type { ShowContext } from './shown.ts'
import { shownIn } from './shown.ts'
import type { TableContext } from './cellText.ts'
import { textOf } from './cellText.ts'
import type { ColumnId } from './columns.ts'
import type { CellEditing, Editing } from './useCellEditing.ts'
import type { Repairs } from './useRepairs.ts'

export interface GridRowProps {
  readonly at: number
  /** Absent for the line that waits for a new step. */
  readonly row: TableRow | undefined
  readonly columns: readonly ColumnId[]
  readonly context: TableContext
  readonly show: ShowContext & { readonly sentence: GridCellProps['sentence'] }
  readonly marks: RowMarks | undefined
  readonly rejects: Rejects
  readonly readOnly: boolean
  /** The active column of this row, else -1. */
  readonly active: number
  readonly isRested: boolean
  readonly isAsked: boolean
  /** Of the active row only. */
  readonly repairs: Repairs | null
  /** The selected range where it crosses this row. */
  readonly range: Rect | null
  readonly editing: Editing | null
  readonly choices: Choices | null
  readonly api: Pick<CellEditing, 'change' | 'accept' | 'cancel'>
}

const NOTHING = { text: '' }

/** One step. Drawn anew only when something of it changes, so that hundreds of them scroll freely. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { at, row, columns, context, show, marks, rejects, readOnly, active, isRested, range, editing, choices, api } = props
  const { isAsked, repairs } = props
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={styles.row}
      data-new={row ? undefined : true}
      data-crossed={range ? true : undefined}
      style={{ top: at * ROW_HEIGHT }}
    >
      {columns.map((column, place) => {
        const isSelected = range !== null && place >= range.left && place <= range.right
        return (
          <GridCell
            key={column}
            at={at}
            place={place}
            row={row}
            column={column}
            words={show.words}
            sentence={show.sentence}
            shown={row ? shownIn(row, column, show) : NOTHING}
            said={row ? textOf(row, column, context) : ''}
            reject={row && rejectOf(row, column, rejects)}
            findings={marks?.get(column)}
            isActive={active === place}
            isSelected={isSelected}
            isRested={isRested && active === place}
            isAsked={isAsked}
            repairs={active === place ? repairs : null}
            edges={isSelected ? edgesOf(range, at, place) : ''}
            hasHandle={isSelected && !readOnly && at === range.bottom && place === range.right && row !== undefined}
            readOnly={readOnly}
            editing={editing?.column === column ? editing : null}
            choices={choices}
            api={api}
          />
        )
      })}
    </div>
  )
})

const edgesOf = ({ top, left, bottom, right }: Rect, row: number, column: number): string =>
  [row === top && 'top', row === bottom && 'bottom', column === left && 'left', column === right && 'right']
    .filter(Boolean)
    .join(' ')
