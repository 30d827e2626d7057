import { LIGHT } from '../palette.ts'
import { innerSvg, svgRun } from '../svgText.ts'
import type { Block } from './block.ts'
import { INK, LINE, SOFT } from './block.ts'

/** A drawing as an SVG text, with what stands above it. */
export interface SheetDrawing {
  readonly role: 'as-is' | 'to-be'
  readonly name: string
  readonly facts: string
  readonly svg: string
}

interface Size {
  readonly box: string
  readonly width: number
  readonly height: number
}

const HEAD = 40
const PAD = 12

/**
 * Drawings below each other, each over the whole width of the sheet but none larger than it was drawn, and all in one scale,
 * so that the eye can compare them.
 */
export function drawingsBlocks(drawings: readonly SheetDrawing[], width: number): Block[] {
  const sizes = drawings.map(({ svg }) => sizeOf(svg))
  const scale = Math.min(1, ...sizes.map((size) => (width - 2 * PAD) / size.width))
  return drawings.map((drawing, i) => drawingBlock(drawing, sizes[i]!, scale, width))
}

function drawingBlock({ role, name, facts, svg }: SheetDrawing, size: Size, scale: number, width: number): Block {
  const [wide, high] = [size.width * scale, size.height * scale]
  const height = HEAD + high + 2 * PAD
  const colour = role === 'as-is' ? LIGHT.asIsLine : LIGHT.toBeFill
  return {
    height,
    svg: [
      `<rect width="${width}" height="${height}" rx="6" fill="none" stroke="${LINE}"/>`,
      `<rect width="${width}" height="4" fill="${colour}"/>`,
      `<rect x="16" y="16" width="12" height="12" fill="${colour}"/>`,
      svgRun(
        [
          [name, { size: 16, fill: INK, isBold: true }],
          [facts, { size: 14, fill: SOFT }],
        ],
        38,
        27,
        12,
      ),
      `<svg x="${PAD}" y="${HEAD + PAD}" width="${wide}" height="${high}" viewBox="${size.box}">${innerSvg(svg)}</svg>`,
    ].join(''),
  }
}

/** How large a drawing is in its own units. */
function sizeOf(svg: string): Size {
  const box = /viewBox="([^"]*)"/.exec(svg)?.[1] ?? '0 0 1 1'
  const [, , width = 1, height = 1] = box.split(/[\s,]+/).map(Number)
  return { box, width: width > 0 ? width : 1, height: height > 0 ? height : 1 }
}

/** What the colours of the changes mean. */
export type SheetSign = 'removed' | 'added' | 'changed' | 'same'

const SIGN_LOOK: Readonly<Record<SheetSign, string>> = {
  removed: 'fill="#FBF1E3" stroke="#B86A12" stroke-width="2" stroke-dasharray="6 3"',
  added: 'fill="#DDF0ED" stroke="#0C6F68" stroke-width="3"',
  changed: 'fill="#EEEAF7" stroke="#5E4694" stroke-width="2"',
  same: 'fill="#FFFFFF" stroke="#3A4552" stroke-width="1.5"',
}

export function legendBlock(entries: readonly { readonly sign: SheetSign; readonly label: string }[]): Block {
  const WIDE = 190
  const svg = entries.map(
    ({ sign, label }, i) =>
      `<rect x="${i * WIDE + 2}" y="2" width="28" height="16" rx="4" ${SIGN_LOOK[sign]}/>` +
      svgRun([[label, { size: 14, fill: INK }]], i * WIDE + 40, 15, 0),
  )
  return { height: 20, svg: svg.join('') }
}
