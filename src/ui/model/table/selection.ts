export interface Point {
  readonly row: number
  readonly column: number
}

/** The active cell, and the two corners between which the selected range lies; the active cell is inside. */
export interface Selection {
  readonly active: Point
  readonly anchor: Point
  readonly head: Point
  /** The cell to be brought into view; a paste shows its beginning, not its end. */
  readonly seen: Point
}

export interface Rect {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Rows and columns that can be selected. */
export interface Size {
  readonly rows: number
  readonly columns: number
}

export const DIRECTIONS = ['up', 'down', 'left', 'right'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A single step, a jump to the edge of what is filled in, a page, or an end of the row or the table. */
export type Motion = Direction | `jump-${Direction}` | 'page-up' | 'page-down' | 'row-start' | 'row-end' | 'first' | 'last'

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}

export const selectCell = (point: Point): Selection => ({ active: point, anchor: point, head: point, seen: point })

export const extendTo = ({ active }: Selection, head: Point): Selection => ({ active, anchor: active, head, seen: head })

export const rectOf = ({ anchor, head }: Selection): Rect => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
})

export const selectRect = ({ top, left, bottom, right }: Rect): Selection => ({
  active: { row: top, column: left },
  anchor: { row: top, column: left },
  head: { row: bottom, column: right },
  seen: { row: top, column: left },
})

export const selectRows = (from: number, to: number, { columns }: Size): Selection => ({
  active: { row: from, column: 0 },
  anchor: { row: from, column: 0 },
  head: { row: to, column: Math.max(0, columns - 1) },
  seen: { row: to, column: 0 },
})

/** Nothing scrolls: `now` stays in view. */
export const selectColumns = (from: number, to: number, { rows }: Size, now: Selection): Selection => ({
  active: { row: 0, column: from },
  anchor: { row: 0, column: from },
  head: { row: Math.max(0, rows - 1), column: to },
  seen: now.seen,
})

export const selectAll = ({ rows, columns }: Size, now: Selection): Selection => ({
  ...selectRect({ top: 0, left: 0, bottom: Math.max(0, rows - 1), right: Math.max(0, columns - 1) }),
  seen: now.seen,
})

export const isSingle = ({ anchor, head }: Selection): boolean => anchor.row === head.row && anchor.column === head.column

/** The same selection where there is less to select. */
export function clamped({ active, anchor, head, seen }: Selection, size: Size): Selection {
  const [a, b, c, d] = [inside(active, size), inside(anchor, size), inside(head, size), inside(seen, size)]
  return { active: a, anchor: b, head: c, seen: d }
}

const inside = ({ row, column }: Point, { rows, columns }: Size): Point => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
})

/** Where a motion leads from a cell. `isFilled` tells which cells a jump passes over. */
export function target(
  from: Point,
  motion: Motion,
  size: Size,
  page: number,
  isFilled: (point: Point) => boolean = () => false,
): Point {
  const { row, column } = from
  switch (motion) {
    case 'page-up':
      return inside({ row: row - page, column }, size)
    case 'page-down':
      return inside({ row: row + page, column }, size)
    case 'row-start':
      return { row, column: 0 }
    case 'row-end':
      return { row, column: size.columns - 1 }
    case 'first':
      return { row: 0, column: 0 }
    case 'last':
      return inside({ row: size.rows - 1, column: size.columns - 1 }, size)
    case 'up':
    case 'down':
    case 'left':
    case 'right': {
      const [rows, columns] = STEPS[motion]
      return inside({ row: row + rows, column: column + columns }, size)
    }
    default:
      return jump(from, motion.slice('jump-'.length) as Direction, size, isFilled)
  }
}

/** To the last cell of a filled run, else to the next filled cell, else to the edge. */
function jump(from: Point, direction: Direction, size: Size, isFilled: (point: Point) => boolean): Point {
  const [rows, columns] = STEPS[direction]
  const next = ({ row, column }: Point) => ({ row: row + rows, column: column + columns })
  const isIn = ({ row, column }: Point) => row >= 0 && column >= 0 && row < size.rows && column < size.columns
  let at = next(from)
  if (!isIn(at)) return from
  if (isFilled(from) && isFilled(at)) {
    while (isIn(next(at)) && isFilled(next(at))) at = next(at)
    return at
  }
  while (isIn(next(at)) && !isFilled(at)) at = next(at)
  return at
}

/** A motion moves the selection, or with `extend` its far corner only. */
export function move(
  selection: Selection,
  motion: Motion,
  extend: boolean,
  size: Size,
  page: number,
  isFilled?: (point: Point) => boolean,
): Selection {
  const from = extend ? selection.head : selection.active
  const to = target(from, motion, size, page, isFilled)
  return extend ? { ...selection, head: to, seen: to } : selectCell(to)
}

/**
 * Enter and Tab: to the next cell, inside a range from cell to cell and back to its beginning. Undefined where a single
 * selected cell has no next one.
 */
export function step(selection: Selection, along: 'rows' | 'columns', back: boolean, size: Size): Selection | undefined {
  const { active } = selection
  const rect = rectOf(selection)
  const room = isSingle(selection) ? { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 } : rect
  const height = room.bottom - room.top + 1
  const width = room.right - room.left + 1
  const sign = back ? -1 : 1
  if (isSingle(selection)) {
    if (along === 'rows') return selectCell(target(active, back ? 'up' : 'down', size, 1))
    const at = active.row * width + active.column + sign
    return at < 0 || at >= height * width ? undefined : selectCell({ row: Math.floor(at / width), column: at % width })
  }
  const row = active.row - room.top
  const column = active.column - room.left
  const count = height * width
  const at = ((along === 'rows' ? column * height + row : row * width + column) + sign + count) % count
  const next =
    along === 'rows' ? { row: at % height, column: Math.floor(at / height) } : { row: Math.floor(at / width), column: at % width }
  const to = { row: room.top + next.row, column: room.left + next.column }
  return { ...selection, active: to, seen: to }
}
