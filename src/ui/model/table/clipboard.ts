import { looksLikeFormula } from '#src/domain/csv.ts'
import { tabbed } from '../../tables/tabbed.ts'

/**
 * Rows as spreadsheets put them on the clipboard: tabs between cells, lines between rows, cells that hold tabs, lines or
 * quotes in double quotes. A text that a spreadsheet would run as a formula gets an apostrophe, which it hides.
 */
export const toClipboard = (rows: readonly (readonly string[])[]): string => tabbed(rows.map((row) => row.map(harmless)))

const harmless = (cell: string): string => (looksLikeFormula(cell) ? `'${cell}` : cell)

/** The rows of a copied range; as long as the longest, the missing cells empty. One line end at the end is no row. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  let at = 0
  const endCell = () => {
    rows.at(-1)?.push(cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell)
    cell = ''
  }
  const given = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (at < given.length) {
    const sign = given[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (given[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '' && closes(given, at)) isQuoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else cell += sign
    at += 1
  }
  endCell()
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

/** Whether a quote opens a quoted cell: a quote ends it, and then the cell ends. A text may simply begin with one. */
function closes(text: string, open: number): boolean {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n'
  }
  return false
}
