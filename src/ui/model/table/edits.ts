import type { ColumnId } from './columns.ts'
import type { Point, Rect, Size } from './selection.ts'

/** A text to be put into a cell, by its place on screen. */
export interface Edit extends Point {
  readonly text: string
  readonly whole?: boolean
}

export interface Paste {
  readonly edits: readonly Edit[]
  /** Where the pasted cells lie. */
  readonly rect: Rect
  /** Pasted rows below the last step. */
  readonly below: readonly (readonly string[])[]
  /** Columns that found no place at the right. */
  readonly lost: number
}

/** The same text in every cell of a range. */
export const same = (rect: Rect, text: string): Edit[] => cellsOf(rect).map((point) => ({ ...point, text }))

export function cellsOf({ top, left, bottom, right }: Rect): Point[] {
  const points: Point[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) points.push({ row, column })
  return points
}

/**
 * Copied rows put at the upper left cell of a range. A range that is a whole multiple of what was copied is filled with
 * it again and again, as in every spreadsheet.
 */
export function paste(
  copied: readonly (readonly string[])[],
  { top, left, bottom, right }: Rect,
  { rows, columns }: Size,
): Paste {
  const height = copied.length
  const width = copied[0]?.length ?? 0
  const times = (room: number, one: number) => (room > one && room % one === 0 ? room / one : 1)
  const tall = height * times(bottom - top + 1, height)
  const wide = width * times(right - left + 1, width)
  const edits: Edit[] = []
  for (let i = 0; i < tall && top + i < rows; i += 1)
    for (let j = 0; j < wide && left + j < columns; j += 1)
      edits.push({ row: top + i, column: left + j, text: copied[i % height]?.[j % width] ?? '' })
  return {
    edits,
    rect: { top, left, bottom: Math.min(rows, top + tall) - 1, right: Math.min(columns, left + wide) - 1 },
    below: copied.slice(Math.max(0, rows - top)),
    lost: Math.max(0, left + width - columns),
  }
}

/** The upper rows of `from` carried on through `to`, which contains it: one row is repeated, several come again in turn. */
export function fill(from: Rect, to: Rect, textAt: (point: Point) => string): Edit[] {
  const height = from.bottom - from.top + 1
  return cellsOf(to)
    .filter(({ row }) => row > from.bottom || row < from.top)
    .map(({ row, column }) => {
      const turn = (((row - from.top) % height) + height) % height
      return { row, column, text: textAt({ row: from.top + turn, column }) }
    })
}

/** Fill down: the first row of a range through the rest of it; a single row takes what stands above. */
export function fillDown({ top, left, bottom, right }: Rect, textAt: (point: Point) => string): Edit[] {
  const source = bottom > top ? top : top - 1
  if (source < 0) return []
  return fill({ top: source, left, bottom: source, right }, { top: source, left, bottom, right }, textAt)
}

/** Cleared cells; numbers and performers are given by the drawing and stay. */
export const cleared = (rect: Rect, columns: readonly ColumnId[]): Edit[] =>
  same(rect, '').filter(({ column }) => columns[column] !== 'number' && columns[column] !== 'performer')
