import type { CellChange } from './cellText.ts'
import { saidIn } from './cellText.ts'
import type { ColumnId } from './columns.ts'
import type { TableRow } from './rows.ts'

/** A text that could not be read: it stays in its cell with the reason until something is put in its place. */
export interface Reject {
  readonly text: string
  readonly problem: Extract<CellChange, { kind: 'problem' }>
  /** What the step said when it was typed; once that changes elsewhere, the text is history. */
  readonly instead: string
}

export type Rejects = ReadonlyMap<string, Reject>

export const NO_REJECTS: Rejects = new Map()

export const rejectKey = (row: string, column: ColumnId): string => `${row} ${column}`

/** By drawing. Outside of the page, so that going to another page and back loses nothing. */
const kept = new Map<string, Rejects>()

export const rejectsOf = (drawing: string): Rejects => kept.get(drawing) ?? NO_REJECTS

export function keepRejects(drawing: string, rejects: Rejects): void {
  if (rejects.size === 0) kept.delete(drawing)
  else kept.set(drawing, rejects)
}

/** The text that a cell keeps although it was not understood; none once the step says something else there. */
export function rejectOf(row: TableRow, column: ColumnId, rejects: Rejects): Reject | undefined {
  const reject = rejects.get(rejectKey(row.id, column))
  return reject && reject.instead === saidIn(row, column) ? reject : undefined
}
