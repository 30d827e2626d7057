import type { ColumnId, Widths } from './columns.ts'
import { RESIZABLE, allowedWidth, widthOfColumn } from './columns.ts'
import type { Key } from './keys.ts'

/** Pixels that a key adds or takes. */
export const RESIZE_STEP = 16

/** What a key makes of the width of the column one is in; no column when that one keeps its width. */
export interface Resize {
  readonly column?: ColumnId
  /** Undefined: as wide as usual. */
  readonly width?: number | undefined
}

/** Alt with Shift and an arrow makes the column wider or narrower, with Backspace as wide as usual. Undefined: another key. */
export function resizeKey(
  { key, altKey, shiftKey, ctrlKey, metaKey }: Key,
  column: ColumnId | undefined,
  widths: Widths,
): Resize | undefined {
  if (!altKey || !shiftKey || ctrlKey || metaKey) return undefined
  if (key !== 'ArrowLeft' && key !== 'ArrowRight' && key !== 'Backspace') return undefined
  if (column === undefined || !RESIZABLE.includes(column)) return {}
  if (key === 'Backspace') return { column, width: undefined }
  const by = key === 'ArrowRight' ? RESIZE_STEP : -RESIZE_STEP
  return { column, width: allowedWidth(widthOfColumn(column, widths) + by) }
}
