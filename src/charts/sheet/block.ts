import { FONT } from '../look.ts'
import { LIGHT } from '../palette.ts'

/** A part of a sheet, as high as it needs to be; drawn with its upper left corner at 0, 0. */
export interface Block {
  readonly height: number
  readonly svg: string
}

export const INK = LIGHT.ink
export const SOFT = LIGHT.inkSoft
export const LINE = LIGHT.line
/** Behind rows that stand out. */
export const TINT = '#EDF1F4'

const MARGIN = 40
const GAP = 26

/** Blocks of one width below each other, as one SVG on white with a margin around. */
export function sheetSvg(blocks: readonly Block[], width: number): string {
  let y = MARGIN
  const drawn = blocks.map(({ height, svg }) => {
    const at = `<g transform="translate(${MARGIN} ${y})">${svg}</g>`
    y += height + GAP
    return at
  })
  const [wide, high] = [width + 2 * MARGIN, Math.ceil(y - GAP + MARGIN)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="${FONT}">`,
    `<rect width="${wide}" height="${high}" fill="${LIGHT.surface}"/>`,
    ...drawn,
    '</svg>',
  ].join('')
}

/** Blocks beside each other, `gap` apart, as high as the highest. */
export function beside(blocks: readonly Block[], width: number, gap: number): Block {
  const each = (width + gap) / blocks.length
  return {
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    svg: blocks.map(({ svg }, i) => `<g transform="translate(${i * each} 0)">${svg}</g>`).join(''),
  }
}
