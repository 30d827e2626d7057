/** What counts as a number when a column is aligned: digits with any signs around, or the dash of an unknown one. */
const NUMBER = /^[-+−–±\d.,\s%]*$/u

/** Columns of text side by side, the first row their heads: numbers flush right, all else flush left. No trailing blanks. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))))
  const isNumeric = widths.map((_, i) => rows.slice(1).every((row) => NUMBER.test(row[i] ?? '')))
  return rows
    .map((row) => row.map((cell, i) => padded(cell, widths[i] ?? 0, isNumeric[i] ?? false)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

export const widthOf = (cell: string): number => [...cell].length

export const padded = (cell: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return right ? blanks + cell : cell + blanks
}
