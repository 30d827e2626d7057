/** A cell: numbers as they are, nothing for what is unknown. */
export type Cell = string | number | null | undefined

/** How a spreadsheet of the reader's country tells cells and decimals apart. */
export interface CsvStyle {
  readonly separator: ',' | ';'
  readonly decimal: '.' | ','
}

/** RFC 4180 with decimal points: for programs. */
export const PLAIN_CSV: CsvStyle = { separator: ',', decimal: '.' }

/** Signs with which a text turns into a formula when a spreadsheet opens the file, those of East Asian width too. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** Whether a spreadsheet may take a text for a formula. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text)

/** One row after RFC 4180, without the line end. A text that would be a formula gets an apostrophe in front; numbers stay numbers. */
export const csvRow = (cells: readonly Cell[], style: CsvStyle = PLAIN_CSV): string =>
  cells.map((cell) => cellText(cell, style)).join(style.separator)

function cellText(cell: Cell, { separator, decimal }: CsvStyle): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') {
    const text = Number.isFinite(cell) ? String(cell).replace('.', decimal) : ''
    return text.includes(separator) ? `"${text}"` : text
  }
  const text = looksLikeFormula(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
