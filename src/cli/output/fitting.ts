import { padded, widthOf } from './table.ts'

/** What counts as a number when a column is aligned: it begins with a digit or a sign before one, or is the dash of an unknown one. */
const NUMBER = /^(?:[-+−]?\d.*|–)?$/su

/** Blanks between two columns. */
const GAP = 2

/** No column becomes narrower than this for the sake of the others, unless all it holds is. */
const NARROWEST = 8

/**
 * Columns of text side by side in at most `width` columns of a terminal, the first row their heads: numbers flush right and
 * never broken, all else flush left and broken between words where the line is too short, the widest column first. No trailing blanks.
 */
export function fittingTable(rows: readonly (readonly string[])[], width: number): string {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: count }, (_, i) => rows.map((row) => row[i] ?? ''))
  const numeric = columns.map((cells) => cells.slice(1).every((cell) => NUMBER.test(cell)) && cells.slice(1).some(Boolean))
  const widths = fittedWidths(columns, numeric, width - GAP * (count - 1))
  return rows
    .flatMap((row) => {
      const cells = widths.map((room, i) => wrapped(row[i] ?? '', room))
      const lines = Math.max(1, ...cells.map((cell) => cell.length))
      return Array.from({ length: lines }, (_, line) =>
        cells
          .map((cell, i) => padded(cell[line] ?? '', widths[i]!, numeric[i]!))
          .join(' '.repeat(GAP))
          .trimEnd(),
      )
    })
    .join('\n')
}

/** As wide as the cells need, heads as narrow as their longest word; then the widest texts give way until the line fits. */
function fittedWidths(columns: readonly (readonly string[])[], numeric: readonly boolean[], room: number): number[] {
  const least = columns.map((cells, i) =>
    Math.max(
      ...(numeric[i] ? cells.slice(1).map(widthOf) : [Math.min(NARROWEST, ...cells.slice(1).map(widthOf))]),
      longestWord(cells[0] ?? ''),
    ),
  )
  const widths = columns.map((cells, i) => Math.max(least[i]!, ...cells.slice(1).map(widthOf)))
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widths.reduce((best, size, i) => (size > least[i]! && (best === -1 || size > widths[best]!) ? i : best), -1)
    if (widest === -1) break
    widths[widest]!--
  }
  return widths
}

/** The lines of a text that is broken between words; a word that is too long for a line is cut. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => cut(one, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function cut(word: string, width: number): string[] {
  const letters = [...word]
  if (letters.length <= width) return [word]
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, i) => letters.slice(i * width, (i + 1) * width).join(''))
}

const longestWord = (text: string): number => Math.max(...text.split(' ').map(widthOf))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
