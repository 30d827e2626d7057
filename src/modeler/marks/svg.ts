import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type { Shape } from 'bpmn-js/lib/model/Types'
import type { Colours } from '../colours.ts'
import type { Icon } from './icons.ts'
import { ICON_PATHS, SIGNS, WARNING_PATHS } from './icons.ts'
import { keptFree } from './keptFree.ts'
import { escaped } from './escaped.ts'
import { legendSvg } from './legendSvg.ts'
import type { StepMark } from './mark.ts'
import type { Part, Stretch, TimeWords } from './parts.ts'
import { PLACES, START, partsAt, widthOf } from './parts.ts'

const FONT =
  "font-family=\"'Source Sans 3 Variable', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif\" font-weight=\"600\" font-size=\"12\""
const SIGN_FILL = { removed: '#854707', added: '#0A5F59', changed: '#5E4694' } as const
const GAP = 3
const HEIGHT = 18

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Drawn {
  readonly width: number
  readonly svg: string
}

/**
 * The drawing as an SVG text with its marks drawn into it, since overlays are no part of what the library saves, and the
 * legend of its colours under it. Words come from the file and are escaped.
 */
export async function exportSvg(
  instance: BaseViewer,
  marks: readonly StepMark[],
  words: TimeWords,
  colours: Colours | null = null,
): Promise<string> {
  const { svg } = await instance.saveSVG()
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const canvas = instance.get<Canvas>('canvas')
  const drawn = marks.flatMap((mark) => {
    const shape = elements.get(mark.id) as Shape | undefined
    // What lies in a closed group or on another drawing of the file is not in the picture.
    return shape && canvas.findRoot(shape) === canvas.getRootElement() ? [marksSvg(mark, shape, words, keptFree(shape))] : []
  })
  const end = svg.lastIndexOf('</svg>')
  return framed(`${svg.slice(0, end)}<g>${drawn.join('')}</g>${svg.slice(end)}`, colours)
}

/** Room for what stands over the edge of a step, so that nothing is cut off. */
const MARGIN = 16
const LEGEND_HEIGHT = 40

/** The library cuts its picture at the edge of what is drawn; marks reach over it, and the legend stands below. */
function framed(svg: string, colours: Colours | null): string {
  const box = /viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/.exec(svg)
  if (!box) return svg
  const [x = 0, y = 0, wide = 0, high = 0] = box.slice(1).map(Number)
  const below = colours ? LEGEND_HEIGHT : 0
  const drawn = colours && legendSvg(colours, x, y + high + MARGIN)
  const width = Math.max(wide, drawn?.width ?? 0) + 2 * MARGIN
  const height = high + 2 * MARGIN + below
  const [left, top] = [x - MARGIN, y - MARGIN]
  const opened = svg
    .replace(/<svg([^>]*?) width="[^"]*" height="[^"]*"/, `<svg$1 width="${width}" height="${height}"`)
    .replace(box[0], `viewBox="${left} ${top} ${width} ${height}"`)
    .replace(/(<svg[^>]*>)/, `$1<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#FFFFFF"/>`)
  const end = opened.lastIndexOf('</svg>')
  return `${opened.slice(0, end)}${drawn?.svg ?? ''}${opened.slice(end)}`
}

/** The marks of one element as SVG text; `box` is where it is drawn. */
export function marksSvg(mark: StepMark, box: Box, words: TimeWords, free: readonly Stretch[] = []): string {
  return PLACES.map((place) => {
    const parts = partsAt(mark, place, words, box.width, place === 'pills' ? free : [])
    const row = parts.map(partSvg)
    const width = row.reduce((sum, part) => sum + part.width + GAP, -GAP)
    const left = place === 'alert' ? box.x + box.width + 9 - width : place === 'number' ? box.x - 8 : box.x + START
    const top = place === 'pills' ? box.y + box.height - 9 : box.y - 10
    let x = left
    return row
      .map((part, index) => {
        x += beforeOf(parts[index])
        const at = `<g transform="translate(${x} ${top})">${part.svg}</g>`
        x += part.width + GAP
        return at
      })
      .join('')
  }).join('')
}

const beforeOf = (part: Part | undefined): number => (part?.kind === 'pill' ? (part.before ?? 0) : 0)

function partSvg(part: Part): Drawn {
  const width = widthOf(part)
  if (part.kind === 'finding') return findingSvg(part.severity === 'error')
  if (part.kind === 'number') {
    const fill = part.sign ? SIGN_FILL[part.sign] : '#2C3540'
    return { width, svg: frame(width, 3, fill) + text(part.text, width / 2, '#FFFFFF') }
  }
  if (part.kind === 'change') {
    const label = part.letter ? `${SIGNS[part.sign]} ${part.letter}` : SIGNS[part.sign]
    return { width, svg: frame(width, 3, '#FFFFFF', '#8D98A5') + text(label, width / 2, '#18202A') }
  }
  const colour = part.icon === 'bolt' ? '#7A1F4E' : part.isHeat ? '#7F2857' : '#18202A'
  const icon = part.icon ? iconSvg(part.icon, colour) : ''
  const middle = part.icon ? (width + 12 + GAP) / 2 : width / 2
  const edge = part.isHeat ? frame(width, 9, '#FDF3F8', '#7F2857') : frame(width, 9, '#FFFFFF', '#8D98A5')
  return { width, svg: edge + icon + text(part.text, middle, colour) }
}

function iconSvg(icon: Icon, colour: string): string {
  const paths = ICON_PATHS[icon].map((d) => `<path d="${d}"/>`).join('')
  const line = `stroke="${colour}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"`
  return `<g transform="translate(5 3) scale(0.5)" fill="${icon === 'bolt' ? colour : 'none'}" ${line}>${paths}</g>`
}

function findingSvg(isError: boolean): Drawn {
  if (isError) return { width: 18, svg: `<circle cx="9" cy="9" r="9" fill="#B3261E"/>${text('!', 9, '#FFFFFF')}` }
  const { outline, bar, dot } = WARNING_PATHS
  const shape = `<path d="${outline}" fill="#F2C230" stroke="#4D3A00" stroke-width="1.3" stroke-linejoin="round"/>`
  return {
    width: 20,
    svg: `${shape}<path d="${bar}${dot}" fill="none" stroke="#4D3A00" stroke-width="2" stroke-linecap="round"/>`,
  }
}

const frame = (width: number, radius: number, fill: string, stroke = 'none'): string =>
  `<rect width="${width}" height="${HEIGHT}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`

const text = (words: string, x: number, fill: string): string =>
  words && `<text x="${x}" y="13" text-anchor="middle" fill="${fill}" ${FONT}>${escaped(words)}</text>`
