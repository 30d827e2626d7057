import type { DragEvent, PointerEvent } from 'react'
import { useState } from 'react'
import { currencyName } from '#src/i18n/format/money.ts'
import type { Words } from '#src/i18n/words.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { ColumnId, Widths } from './columns.ts'
import { FROZEN, RESIZABLE, allowedWidth, isNumeric, widthOfColumn } from './columns.ts'
import styles from './Grid.module.css'
import type { Rect } from './selection.ts'
import { COLUMN_UNITS } from './shown.ts'

export interface GridHeadProps {
  readonly columns: readonly ColumnId[]
  readonly currency: string
  readonly range: Rect
  readonly onSelect: (place: number, extend: boolean) => void
  /** A column was dragged to another one. */
  readonly onMove: (column: ColumnId, to: ColumnId) => void
  readonly widths: Widths
  /** The border of a column is being dragged. */
  readonly onDrag: (column: ColumnId, width: number) => void
  /** The column has its new width; undefined: its usual one. */
  readonly onResize: (column: ColumnId, width: number | undefined) => void
}

const isFrozen = (column: ColumnId): boolean => FROZEN.some((one) => one === column)

/** The unit of a column's bare numbers, or a word on what they are. */
export function underHeading(column: ColumnId, currency: string, words: Words): string | undefined {
  const unit = COLUMN_UNITS[column]
  if (unit) return words.t(`table.unit.${unit}`)
  if (column === 'costs') return currencyName(currency, words.language)
  return words.find(`table.under.${column}`)
}

/** The headings: a click selects the column, dragging moves it. The menu of columns does the same by keyboard. */
export function GridHead({ columns, currency, range, onSelect, onMove, widths, onDrag, onResize }: GridHeadProps) {
  const words = useWords()
  const [dragged, setDragged] = useState<ColumnId | null>(null)
  const [target, setTarget] = useState<ColumnId | null>(null)
  const over = (event: DragEvent, column: ColumnId) => {
    if (dragged === null || isFrozen(column)) return
    event.preventDefault()
    setTarget(column)
  }
  const end = () => {
    setDragged(null)
    setTarget(null)
  }
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column, place) => {
        const under = underHeading(column, currency, words)
        return (
          // Without a focus of its own: what it does can be done from the cells and from the menu of columns.
          <div
            key={column}
            role="columnheader"
            tabIndex={-1}
            aria-colindex={place + 1}
            className={styles.headCell}
            data-kind={column}
            data-numeric={isNumeric(column) || undefined}
            data-crossed={(place >= range.left && place <= range.right) || undefined}
            data-target={target === column || undefined}
            draggable={!isFrozen(column)}
            onClick={(event) => onSelect(place, event.shiftKey)}
            onKeyDown={undefined}
            onDragStart={() => setDragged(column)}
            onDragOver={(event) => over(event, column)}
            onDragEnd={end}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged && dragged !== column && !isFrozen(column)) onMove(dragged, column)
              end()
            }}
          >
            <span>{words.t(`cells.column.${column}`)}</span>
            {under && <small>{under}</small>}
            {RESIZABLE.includes(column) && border(column)}
          </div>
        )
      })}
    </div>
  )

  /** The right border of a heading: dragging changes the width, a double click gives the usual one back. */
  function border(column: ColumnId) {
    const begin = (event: PointerEvent<HTMLSpanElement>) => {
      event.preventDefault()
      event.stopPropagation()
      const handle = event.currentTarget
      const from = event.clientX
      const width = widthOfColumn(column, widths)
      const widthAt = (at: number) => allowedWidth(width + at - from)
      const move = ({ clientX }: globalThis.PointerEvent) => onDrag(column, widthAt(clientX))
      const end = ({ clientX }: globalThis.PointerEvent) => {
        handle.removeEventListener('pointermove', move)
        onResize(column, widthAt(clientX))
      }
      handle.setPointerCapture(event.pointerId)
      handle.addEventListener('pointermove', move)
      handle.addEventListener('pointerup', end, { once: true })
    }
    return (
      <span
        className={styles.border}
        title={words.t('panel.resize')}
        aria-hidden
        draggable
        onDragStart={(event) => {
          event.preventDefault()
          event.stopPropagation()
        }}
        onPointerDown={begin}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => {
          event.stopPropagation()
          onResize(column, undefined)
        }}
      />
    )
  }
}
