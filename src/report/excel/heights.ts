import type { SheetCell } from './cell.ts'
import { RUNS_ON } from './looks.ts'
import { linesOf } from './textSize.ts'

/** Points of a line of ten-point type, of the room around it, of a title, and the most that a row may have. */
const LINE = 13
const ROOM = 3
const TITLE = 22
const HIGHEST = 409

/** Signs of a column that margins and the indent take. */
const MARGIN = 2.5

/** How high a row is so that every text in it is read whole, in points; what needs more than a row may have is cut off. */
export function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  if (row.some((cell) => cell?.look === 'title')) return TITLE
  const lines = row.map((cell, i) =>
    cell?.kind === 'text' && !RUNS_ON.has(cell.look) ? linesOf(cell.text, cell.look, (widths[i] ?? 0) - MARGIN) : 1,
  )
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + ROOM)
}
