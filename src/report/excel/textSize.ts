import type { Look } from './cell.ts'

/** How much wider signs are than the figures that columns are measured in, on average and with some room. */
const LATIN = 0.95
const OTHER = 1.08
const BOLD = 1.08

const IS_BOLD: ReadonlySet<Look> = new Set(['head', 'strong', 'group', 'total'])

/** The width of a word without breaks, in figures. */
export function wordWidth(word: string, look: Look): number {
  let width = 0
  for (const sign of word) width += sign <= '\u02ff' ? LATIN : OTHER
  return IS_BOLD.has(look) ? width * BOLD : width
}

/** Lines that a text takes in a column, broken between words; a word that is longer than a line goes on in the next. */
export function linesOf(text: string, look: Look, width: number): number {
  const room = Math.max(1, width)
  const blank = wordWidth(' ', look)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const length = wordWidth(word, look)
      if (used > 0 && used + blank + length > room) {
        lines += 1
        used = 0
      }
      const over = Math.max(0, Math.ceil(length / room) - 1)
      lines += over
      used += (used > 0 ? blank : 0) + length - over * room
    }
  }
  return lines
}
