import type { ChartWords } from './description.ts'
import { FONT } from './look.ts'
import { LIGHT } from './palette.ts'
import { escaped, innerSvg } from './svgText.ts'
import { linesOf } from './textWidth.ts'

const MARGIN = 20
const TITLE = 20
const SMALL = 13

/** A chart with its title, unit and source as one SVG on white, ready to leave the app. `svg` is what `chartSvg` gave. */
export function framedSvg(svg: string, { title, unit, source }: ChartWords, width: number, height: number): string {
  const titles = linesOf(title, width, TITLE)
  const sources = linesOf(source, width, SMALL)
  const top = MARGIN + titles.length * TITLE * 1.25 + SMALL * 1.9
  const whole = { width: width + 2 * MARGIN, height: Math.ceil(top + height + sources.length * SMALL * 1.35 + MARGIN + 12) }
  const line = (text: string, y: number, size: number, fill: string, weight = 400) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`
  const head = titles.map((text, i) => line(text, MARGIN + TITLE * 0.9 + i * TITLE * 1.25, TITLE, LIGHT.ink, 600))
  const below = top - SMALL * 0.75
  const foot = sources.map((text, i) => line(text, top + height + 12 + SMALL + i * SMALL * 1.35, SMALL, LIGHT.inkSoft))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="${FONT}">`,
    `<rect width="100%" height="100%" fill="${LIGHT.surface}"/>`,
    ...head,
    line(unit, below, SMALL, LIGHT.inkSoft),
    `<svg x="${MARGIN}" y="${top}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${innerSvg(svg)}</svg>`,
    ...foot,
    '</svg>',
  ].join('')
}
