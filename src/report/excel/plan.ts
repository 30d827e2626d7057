import type { SheetCell } from './cell.ts'

/** One sheet as plain data. Rows and columns are counted from 1, as spreadsheets count them. */
export interface SheetPlan {
  /** At most 31 signs, none of `\ / ? * [ ] :`. */
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Of the columns, in figures; they become wider where a number or a word needs it. */
  readonly widths: readonly number[]
  /** What stays in view, and is repeated on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** The row of headings that choose rows, and the last row that is chosen from. */
  readonly filter?: { readonly head: number; readonly last: number }
  /** On how many pages side by side the sheet is printed. */
  readonly pagesWide: number
}
