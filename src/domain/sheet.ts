import type { Cell } from './csv.ts'

/** One sheet of a spreadsheet as plain data: texts stay texts, numbers can be added up. */
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Of the columns, in signs. */
  readonly widths: readonly number[]
  /** Columns at the left that stay in view. */
  readonly frozen: number
}
