import { linesOf, textWidth } from '#src/charts/textWidth.ts'
import type { Box } from '#src/domain/drawing.ts'
import { escaped } from '../html/markup.ts'
import { visible } from '../visible.ts'
import { INK, LINE_HEIGHT, NAME_SIZE, PAPER, SIZES, SLACK } from './look.ts'

/** A name in lines of one size. */
export interface Fitted {
  readonly lines: readonly string[]
  readonly size: number
}

/** Nothing that could be mistaken for more lines than there are. */
const oneLine = (name: string): string => visible(name).replace(/\s+/g, ' ').trim()

const broken = (name: string, width: number, size: number, most?: number) => linesOf(name, width, size * SLACK, most)

/** A name in the largest size in which it fits; in the smallest it is cut, for the table beside the drawing has all of it. */
export function fitted(name: string, width: number, height: number): Fitted {
  const text = oneLine(name)
  for (const size of SIZES) {
    const lines = broken(text, width, size)
    const whole = text.split(' ').every((word) => textWidth(word, size * SLACK) <= width)
    if (lines.length * size * LINE_HEIGHT <= height && (whole || size === SIZES.at(-1))) return { lines, size }
  }
  const size = SIZES[SIZES.length - 1] ?? NAME_SIZE
  return { lines: broken(text, width, size, Math.max(1, Math.floor(height / (size * LINE_HEIGHT)))), size }
}

/** A name beside its shape: as wide as its box, but never so narrow that it becomes a column of syllables. */
export const besideLines = (name: string, width: number): readonly string[] =>
  broken(oneLine(name), Math.max(width, 104), NAME_SIZE, 4)

/** Lines around a middle point. */
export function middled({ lines, size }: Fitted, x: number, y: number, more = ''): string {
  const step = size * LINE_HEIGHT
  const first = y - ((lines.length - 1) * step) / 2 + size * 0.34
  return lines.map((line, i) => textAt(line, x, first + i * step, size, `text-anchor="middle"${more}`)).join('')
}

/** Lines hanging from the top of a box, centred. */
export function hanging(lines: readonly string[], { x, y, width }: Box): string {
  const step = NAME_SIZE * LINE_HEIGHT
  return lines
    .map((line, i) => textAt(line, x + width / 2, y + NAME_SIZE * 0.85 + i * step, NAME_SIZE, `text-anchor="middle" ${HALO}`))
    .join('')
}

/** Names on lines stay readable where a line runs beneath them. */
const HALO = `paint-order="stroke" stroke="${PAPER}" stroke-width="3" stroke-linejoin="round"`

export const textAt = (text: string, x: number, y: number, size: number, more = ''): string =>
  text === '' ? '' : `<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${INK}" ${more}>${escaped(text)}</text>`

/** Coordinates without noise. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)
