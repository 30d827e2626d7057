/** A cell: numbers as they are, nothing for what is unknown. */
export type Cell = string | number | null | undefined

/** Signs with which a text turns into a formula when a spreadsheet opens the file. */
const FORMULA = /^[=+\-@\t\r]/

/** One row after RFC 4180, without the line end. A text that would be a formula gets an apostrophe in front. */
export const csvRow = (cells: readonly Cell[]): string => cells.map(cellText).join(',')

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
