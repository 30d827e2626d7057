import { textWidth } from './textWidth.ts'

/** A text as it may stand in an SVG: what users wrote can hold any sign. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** What stands between the outer tags of an SVG text. */
export function innerSvg(svg: string): string {
  const start = svg.indexOf('<svg')
  return svg.slice(svg.indexOf('>', start) + 1, svg.lastIndexOf('</svg>'))
}

export interface TextLook {
  readonly size: number
  readonly fill: string
  readonly isBold?: boolean
  /** Where the text ends instead of where it begins. */
  readonly isRight?: boolean
}

/** A line of text with its base line at `y`. */
export function svgLine(text: string, x: number, y: number, { size, fill, isBold = false, isRight = false }: TextLook): string {
  const anchor = isRight ? ' text-anchor="end"' : ''
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${isBold ? 600 : 400}" fill="${fill}"${anchor}>${escaped(text)}</text>`
}

/** Texts one behind the other, with so much room between them. */
export function svgRun(texts: readonly (readonly [string, TextLook])[], x: number, y: number, gap: number): string {
  let at = x
  return texts
    .filter(([text]) => text !== '')
    .map(([text, look]) => {
      const line = svgLine(text, at, y, look)
      at += textWidth(text, look.size, look.isBold) + gap
      return line
    })
    .join('')
}
