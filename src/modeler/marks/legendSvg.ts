import type { ChangeLegend } from '../changePaint.ts'
import { CHANGE_PAINT } from '../changePaint.ts'
import type { Colours } from '../colours.ts'
import type { HeatLegend } from '../heat.ts'
import { escaped } from './escaped.ts'
import { SIGNS } from './icons.ts'

const FONT =
  "font-family=\"'Source Sans 3 Variable', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif\" font-size=\"13\""
const INK = '#18202A'
const BOX = { width: 64, height: 22 }
const SIGN_BOX = { width: 26, height: 18 }
const LETTER = 7.2
const GAP = 12

interface Drawn {
  readonly svg: string
  readonly width: number
}

/** The legend of the colours at a place of the picture, and how wide it is. */
export function legendSvg({ kind, legend }: Colours, left: number, top: number): Drawn {
  const start = left + legend.title.length * LETTER + GAP
  const drawn = kind === 'heat' ? scaleSvg(legend, start, top) : signsSvg(legend, start, top)
  return { svg: `<g>${words(legend.title, left, top)}${drawn.svg}</g>`, width: start - left + drawn.width }
}

function scaleSvg({ classes }: HeatLegend, start: number, top: number): Drawn {
  const boxes = classes.map(({ fill, text, label }, at) => {
    const x = start + at * BOX.width
    const frame = `<rect x="${x}" y="${top}" width="${BOX.width}" height="${BOX.height}" fill="${fill}" stroke="#8D98A5"/>`
    return frame + words(label, x + BOX.width / 2, top, text, 'middle')
  })
  return { svg: boxes.join(''), width: classes.length * BOX.width }
}

function signsSvg({ entries }: ChangeLegend, start: number, top: number): Drawn {
  let x = start
  const signs = entries.map(({ sign, label }) => {
    const at = x
    x += SIGN_BOX.width + 6 + label.length * LETTER + GAP
    return signSvg(sign, at, top + 2) + words(label, at + SIGN_BOX.width + 6, top)
  })
  return { svg: signs.join(''), width: x - start - GAP }
}

function signSvg(sign: ChangeLegend['entries'][number]['sign'], x: number, top: number): string {
  const box = `x="${x}" y="${top}" width="${SIGN_BOX.width}" height="${SIGN_BOX.height}" rx="3"`
  if (sign === 'same') return `<rect ${box} fill="#FFFFFF" stroke="#3A4552"/>`
  const { fill, stroke, width } = CHANGE_PAINT[sign]
  const dash = sign === 'removed' ? ' stroke-dasharray="4 2.5"' : ''
  const frame = `<rect ${box} fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dash}/>`
  return frame + words(SIGNS[sign], x + SIGN_BOX.width / 2, top - 2, stroke, 'middle')
}

const words = (text: string, x: number, top: number, fill: string = INK, anchor = 'start'): string =>
  `<text x="${x}" y="${top + 15.5}" text-anchor="${anchor}" fill="${fill}" ${FONT}>${escaped(text)}</text>`
