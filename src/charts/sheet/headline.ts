import { LIGHT } from '../palette.ts'
import { svgLine, svgRun } from '../svgText.ts'
import { linesOf, textWidth } from '../textWidth.ts'
import type { Block } from './block.ts'
import { INK, LINE, SOFT, TINT } from './block.ts'

/** A figure before and after, and what that makes. */
export interface SheetFigure {
  readonly label: string
  readonly asIs: string
  readonly toBe: string
  /** Difference, per cent, per year: as many as there are. */
  readonly differences: readonly string[]
  readonly isWorse: boolean
}

const PAD = 18
const ARROW = '→'

/** The large figures in a row, each in its own field. */
export function figuresBlock(figures: readonly SheetFigure[], width: number): Block {
  const each = width / figures.length
  const height = 132
  const cells = figures.map(({ label, asIs, toBe, differences, isWorse }, i) => {
    const x = i * each + PAD
    const room = each - 2 * PAD
    const size = fitting(`${asIs} ${ARROW} ${toBe}`, room, 32)
    const [main = '', ...more] = differences
    return [
      i > 0 ? `<path d="M${i * each} 16V${height - 16}" stroke="${LINE}"/>` : '',
      svgLine(label, x, 32, { size: 15, fill: SOFT }),
      svgRun(
        [
          [asIs, { size: size * 0.72, fill: LIGHT.asIsInk, isBold: true }],
          [ARROW, { size: size * 0.6, fill: SOFT }],
          [toBe, { size, fill: LIGHT.toBeInk, isBold: true }],
        ],
        x,
        78,
        9,
      ),
      svgRun(
        [
          [main, { size: 15, fill: isWorse ? LIGHT.worseLine : INK, isBold: true }],
          ...more.map((text) => [text, { size: 14, fill: isWorse ? LIGHT.worseLine : SOFT }] as const),
        ],
        x,
        110,
        8,
      ),
    ].join('')
  })
  return { height, svg: `<rect width="${width}" height="${height}" rx="6" fill="none" stroke="${LINE}"/>${cells.join('')}` }
}

/** The smaller figures in a line. */
export function smallFiguresBlock(figures: readonly SheetFigure[], width: number): Block {
  const each = width / figures.length
  const cells = figures.map(({ label, asIs, toBe, differences, isWorse }, i) =>
    svgRun(
      [
        [label, { size: 14, fill: SOFT }],
        [asIs, { size: 15, fill: LIGHT.asIsInk, isBold: true }],
        [ARROW, { size: 14, fill: SOFT }],
        [toBe, { size: 15, fill: LIGHT.toBeInk, isBold: true }],
        [differences.at(0) ?? '', { size: 14, fill: isWorse ? LIGHT.worseLine : SOFT }],
      ],
      i * each + PAD,
      15,
      8,
    ),
  )
  return { height: 22, svg: cells.join('') }
}

/** What is saved in one sentence, and what that rests on. */
export function conclusionBlock(said: string, rests: string, width: number): Block {
  const lines = linesOf(said, width - 2 * PAD, 18)
  const below = linesOf(rests, width - 2 * PAD, 14)
  const height = lines.length * 24 + below.length * 19 + 24
  const svg = [
    `<rect width="${width}" height="${height}" rx="6" fill="${TINT}"/>`,
    ...lines.map((line, i) => svgLine(line, PAD, 30 + i * 24, { size: 18, fill: INK, isBold: true })),
    ...below.map((line, i) => svgLine(line, PAD, 30 + lines.length * 24 + i * 19 - 3, { size: 14, fill: SOFT })),
  ]
  return { height, svg: svg.join('') }
}

/** The largest size up to `most` in which a bold text is no wider than the room, roughly. */
const fitting = (text: string, room: number, most: number): number => Math.min(most, (most * room) / textWidth(text, most, true))
