import { FROZEN, widthOfColumn } from './columns.ts'
import type { ColumnId, Widths } from './columns.ts'

export const ROW_HEIGHT = 33
export const HEAD_HEIGHT = 42

/** Rows drawn above and below what is seen, so that scrolling shows no gaps. */
const SPARE_ROWS = 6

/** The rows to be drawn, the last one included; the active row always is, since it holds the focus. */
export function rowsInView(top: number, height: number, count: number, active: number): number[] {
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE_ROWS)
  const last = Math.min(count - 1, Math.ceil((top + height) / ROW_HEIGHT) + SPARE_ROWS)
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  if (active < 0 || active >= count || (active >= first && active <= last)) return rows
  return active < first ? [active, ...rows] : [...rows, active]
}

export const widthOf = (columns: readonly ColumnId[], widths: Widths = {}): number =>
  columns.reduce((sum, column) => sum + widthOfColumn(column, widths), 0)

/** The last column takes what room is left. */
export const gridColumns = (columns: readonly ColumnId[], widths: Widths = {}): string =>
  columns
    .map((column, i) => {
      const width = `${widthOfColumn(column, widths)}px`
      return i === columns.length - 1 ? `minmax(${width}, 1fr)` : width
    })
    .join(' ')

export interface Scroller {
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly clientHeight: number
  readonly clientWidth: number
}

/** Where to scroll so that a cell is seen beside the head and the frozen columns. */
export function revealed(
  { row, column }: { readonly row: number; readonly column: number },
  columns: readonly ColumnId[],
  { scrollTop, scrollLeft, clientHeight, clientWidth }: Scroller,
  widths: Widths = {},
): { readonly top: number; readonly left: number } {
  const y = row * ROW_HEIGHT
  const room = clientHeight - HEAD_HEIGHT
  const top = y < scrollTop ? y : y + ROW_HEIGHT > scrollTop + room ? y + ROW_HEIGHT - room : scrollTop
  if (column < FROZEN.length) return { top, left: scrollLeft }
  const frozen = widthOf(FROZEN, widths)
  const start = widthOf(columns.slice(0, column), widths) - frozen
  const end = start + widthOf(columns.slice(column, column + 1), widths)
  const wide = clientWidth - frozen
  const left = start < scrollLeft ? start : end > scrollLeft + wide ? end - wide : scrollLeft
  return { top, left }
}
