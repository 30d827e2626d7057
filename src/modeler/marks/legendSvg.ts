import type { HeatLegend } from '../heat.ts'
import { escaped } from './escaped.ts'

const FONT =
  "font-family=\"'Source Sans 3 Variable', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif\" font-size=\"13\""
const BOX = { width: 64, height: 22 }
const LETTER = 7.2

/** The legend of a heat map at a place of the picture, and how wide it is. */
export function legendSvg({ title, classes }: HeatLegend, left: number, top: number): { svg: string; width: number } {
  const start = left + title.length * LETTER + 12
  const boxes = classes.map(({ fill, text, label }, at) => {
    const x = start + at * BOX.width
    const frame = `<rect x="${x}" y="${top}" width="${BOX.width}" height="${BOX.height}" fill="${fill}" stroke="#8D98A5"/>`
    const words = `<text x="${x + BOX.width / 2}" y="${top + 15.5}" text-anchor="middle" fill="${text}" ${FONT}>${escaped(label)}</text>`
    return frame + words
  })
  const name = `<text x="${left}" y="${top + 15.5}" fill="#18202A" ${FONT}>${escaped(title)}</text>`
  return { svg: `<g>${name}${boxes.join('')}</g>`, width: start - left + classes.length * BOX.width }
}
