const LETTERS = 26

/** The letters of a column counted from 1: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters
    rest = Math.floor((rest - 1) / LETTERS)
  }
  return letters
}

/** A cell by its column and row, both counted from 1: `C5`. */
export const cellAt = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** The name of a sheet as formulas write it. */
export const sheetText = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** A cell of another sheet that stays the same wherever the formula is copied: `'Service'!$B$4`. */
export const fixedCell = (sheet: string, column: number, row: number): string =>
  `${sheetText(sheet)}!$${columnLetters(column)}$${row}`

/** Cells of one column of another sheet: `'As-is steps'!$G$4:$G$20`. */
export const fixedRange = (sheet: string, column: number, from: number, to: number): string => {
  const letters = columnLetters(column)
  return `${sheetText(sheet)}!$${letters}$${from}:$${letters}$${to}`
}
