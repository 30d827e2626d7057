import { svgLine } from '../svgText.ts'
import { linesOf } from '../textWidth.ts'
import type { Block } from './block.ts'
import { INK, LINE, SOFT, TINT } from './block.ts'

export interface SheetColumn {
  readonly name: string
  /** Of the width that all columns share. */
  readonly share: number
  readonly isNumeric?: boolean
  readonly isBold?: boolean
}

const SIZE = 14
const LEADING = 19
const PAD = 10
const MOST_LINES = 6

/** A table whose texts are broken to the width of their columns; the last row sums up. */
export function tableBlock(
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
  sums: readonly string[],
  width: number,
): Block {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  let left = 0
  const places = columns.map((column) => {
    const own = { ...column, x: left, width: (width * column.share) / all }
    left += own.width
    return own
  })
  let y = 0
  const row = (cells: readonly string[], kind: 'head' | 'body' | 'sums'): string => {
    const lines = places.map((place, i) => linesOf(cells[i] ?? '', place.width - 2 * PAD, SIZE, MOST_LINES))
    const height = Math.max(1, ...lines.map(({ length }) => length)) * LEADING + 2 * PAD - 4
    const top = y
    y += height
    const texts = places.flatMap((place, i) =>
      (lines[i] ?? []).map((line, n) =>
        svgLine(line, place.isNumeric ? place.x + place.width - PAD : place.x + PAD, top + PAD + 12 + n * LEADING, {
          size: SIZE,
          fill: kind === 'head' ? SOFT : INK,
          isBold: kind === 'sums' || (kind === 'body' && Boolean(place.isBold)),
          isRight: Boolean(place.isNumeric),
        }),
      ),
    )
    const behind = kind === 'sums' ? `<rect y="${top}" width="${width}" height="${height}" fill="${TINT}"/>` : ''
    return `${behind}${texts.join('')}<path d="M0 ${y}H${width}" stroke="${LINE}"/>`
  }
  const drawn = [
    row(
      columns.map(({ name }) => name),
      'head',
    ),
    ...rows.map((cells) => row(cells, 'body')),
    row(sums, 'sums'),
  ]
  return { height: y, svg: `${drawn.join('')}<rect width="${width}" height="${y}" rx="6" fill="none" stroke="${LINE}"/>` }
}
