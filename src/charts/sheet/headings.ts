import { svgLine, svgRun } from '../svgText.ts'
import { linesOf } from '../textWidth.ts'
import type { Block } from './block.ts'
import { INK, SOFT } from './block.ts'

/** The head of a sheet: its title, and lines below it. */
export function titleBlock(title: string, below: readonly string[], width: number): Block {
  const titles = linesOf(title, width, 30)
  const lines = below.flatMap((text) => linesOf(text, width, 16))
  const top = titles.length * 38
  return {
    height: top + lines.length * 23,
    svg: [
      ...titles.map((line, i) => svgLine(line, 0, 28 + i * 38, { size: 30, fill: INK, isBold: true })),
      ...lines.map((line, i) => svgLine(line, 0, top + 15 + i * 23, { size: 16, fill: SOFT })),
    ].join(''),
  }
}

/** The heading of a part, with a few words behind it. */
export const headingBlock = (heading: string, more = ''): Block => ({
  height: 20,
  svg: svgRun(
    [
      [heading, { size: 20, fill: INK, isBold: true }],
      [more, { size: 14, fill: SOFT }],
    ],
    0,
    16,
    12,
  ),
})

/** Small print over the whole width. */
export function noteBlock(text: string, width: number): Block {
  const lines = linesOf(text, width, 14)
  return {
    height: lines.length * 19,
    svg: lines.map((line, i) => svgLine(line, 0, 14 + i * 19, { size: 14, fill: SOFT })).join(''),
  }
}
