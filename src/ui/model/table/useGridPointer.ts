import type { PointerEvent } from 'react'
import { useRef, useState } from 'react'
import type { Point, Rect } from './selection.ts'
import { extendTo, rectOf, selectCell, selectRows } from './selection.ts'
import type { RangeActions } from './useRangeActions.ts'
import type { CellEditing } from './useCellEditing.ts'
import type { StepTable } from './useTable.ts'

type Drag =
  { readonly kind: 'range' } | { readonly kind: 'rows'; readonly from: number } | { readonly kind: 'fill'; readonly from: Rect }

/** Scrolls while the pointer is this near to an edge, or beyond it. */
const EDGE = 24

/** The cell at a place of the window, by the marks that cells carry. */
function pointAt(x: number, y: number): Point | undefined {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')
  if (!cell) return undefined
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

/** Selecting with the mouse, and dragging the corner of a range to carry it on. */
export function useGridPointer(table: StepTable, editing: CellEditing, actions: RangeActions, takeFocus: () => void) {
  const { selection, select, size, readOnly } = table
  const drag = useRef<Drag | null>(null)
  const [filling, setFilling] = useState<Rect | null>(null)

  return {
    filling,
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      if (event.target.closest('input, textarea, [role="columnheader"]')) return
      const point = pointAt(event.clientX, event.clientY)
      if (!point) return
      editing.accept('stay')
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      takeFocus()
      if (event.target.closest('[data-handle]') && !readOnly) drag.current = { kind: 'fill', from: rectOf(selection) }
      else if (point.column === 0) {
        const from = event.shiftKey ? selection.anchor.row : point.row
        drag.current = { kind: 'rows', from }
        select(selectRows(from, point.row, size))
      } else {
        drag.current = { kind: 'range' }
        select(event.shiftKey ? extendTo(selection, point) : selectCell(point))
      }
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      const now = drag.current
      if (!now) return
      scrollAt(event.currentTarget, event.clientX, event.clientY)
      const point = pointAt(event.clientX, event.clientY)
      if (!point) return
      if (now.kind === 'range') select((old) => extendTo(old, point))
      else if (now.kind === 'rows') select(selectRows(now.from, point.row, size))
      else setFilling(carried(now.from, point.row))
    },
    onPointerUp() {
      const now = drag.current
      drag.current = null
      if (now?.kind !== 'fill' || !filling) return
      setFilling(null)
      actions.fillTo(filling)
    },
    onPointerCancel() {
      drag.current = null
      setFilling(null)
    },
  }
}

const carried = (from: Rect, row: number): Rect => ({
  ...from,
  top: Math.min(from.top, row),
  bottom: Math.max(from.bottom, row),
})

function scrollAt(scroller: HTMLElement, x: number, y: number): void {
  const box = scroller.getBoundingClientRect()
  if (y > box.bottom - EDGE) scroller.scrollTop += EDGE
  else if (y < box.top + EDGE * 2) scroller.scrollTop -= EDGE
  if (x > box.right - EDGE) scroller.scrollLeft += EDGE
}
