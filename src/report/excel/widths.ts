import type { SheetCell } from './cell.ts'
import { signsOf } from './formats.ts'
import { RUNS_ON } from './looks.ts'
import type { SheetPlan } from './plan.ts'
import { wordWidth } from './textSize.ts'

/** Room at both sides of a cell, and for the arrow of a heading. */
const MARGIN = 4

/** Words that are longer may break. */
const LONGEST_WORD = 20

/** The planned widths, where need be wider: a number that does not fit is not shown at all, and words are not broken. */
export const widthsOf = ({ rows, widths }: SheetPlan): number[] =>
  widths.map((least, column) => Math.max(least, ...rows.map((row) => needed(row[column] ?? null))))

function needed(cell: SheetCell): number {
  if (cell === null || cell.kind === 'blank' || RUNS_ON.has(cell.look)) return 0
  if (cell.kind === 'text') {
    const words = cell.text.split(/\s+/).map((word) => wordWidth(word, cell.look))
    return Math.max(0, ...words.filter((width) => width <= LONGEST_WORD)) + MARGIN
  }
  return typeof cell.value === 'number' ? signsOf(cell.value, cell.format) + MARGIN : MARGIN
}
