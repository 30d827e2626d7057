import { visible } from '../visible.ts'

/** What a cell takes at most. */
const MOST_SIGNS = 32_767

/** How a workbook writes a sign by its number; written by a user it would become that sign. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/** A text as it may stand in a cell: no sign that nobody sees, none that another is read for, and not too long. */
export function safeText(text: string): string {
  const shown = visible(text.replace(/\r\n?/g, '\n'))
  const cut = shown.length > MOST_SIGNS ? visible(`${shown.slice(0, MOST_SIGNS - 1)}…`) : shown
  return cut.replace(ESCAPE, '_x005F_')
}
