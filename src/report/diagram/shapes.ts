import { textWidth } from '#src/charts/textWidth.ts'
import type { PictureShape } from '#src/domain/picture.ts'
import { CLOSED_ICON, GATEWAY_ICONS, LOOP_ICONS, TASK_ICONS, eventIcon } from './icons.ts'
import type { DiagramLook } from './look.ts'
import { FATES, FRAME, NAME_SIZE, PAPER, SHAPE } from './look.ts'
import type { Fitted } from './text.ts'
import { besideLines, fitted, hanging, middled, short, textAt } from './text.ts'

const PADDING = 7

/** How a step's name is written in its box. */
export const stepText = ({ name, width, height }: PictureShape): Fitted => fitted(name, width - 2 * PADDING, height - 10)

/** A step with its name and markers, but not yet its number, which lies over everything. */
export function stepSvg(shape: PictureShape, look: DiagramLook): string {
  const { x, y, width, height, id } = shape
  const fate = FATES[look.marks.get(id)?.fate ?? 'same']
  const border = shape.node === 'callActivity' ? Math.max(4, fate.width) : fate.width
  const dash = fate.dash ? ` stroke-dasharray="${fate.dash}"` : ''
  const body = `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="8" fill="${fate.fill}" stroke="${fate.stroke}" stroke-width="${border}"${dash}/>`
  const isOpen = shape.isExpanded === true
  const name = isOpen
    ? textAt(shape.name, x + PADDING, y + NAME_SIZE + 4, NAME_SIZE, 'font-weight="600"')
    : middled(stepText(shape), x + width / 2, y + height / 2)
  const icon = shape.task ? placed(TASK_ICONS[shape.task], x + width - 18, y + 4) : ''
  const foot = [...(shape.loop ? [LOOP_ICONS[shape.loop]] : []), ...(shape.node === 'subProcess' && !isOpen ? [CLOSED_ICON] : [])]
  const feet = foot.map((one, i) => placed(one, x + width / 2 - foot.length * 8 + i * 16, y + height - 16)).join('')
  return body + icon + feet + name
}

/** The number of a step and the sign of its change, on its upper left corner. */
export function stepMarks({ x, y, id }: PictureShape, look: DiagramLook, letters: Readonly<Record<string, string>>): string {
  const number = look.numbers.get(id)
  const mark = look.marks.get(id)
  const badge = FATES[mark?.fate ?? 'same'].badge
  const [left, top, height] = [x - 8, y - 11, 19]
  if (number === undefined) return ''
  const width = Math.max(22, textWidth(String(number), NAME_SIZE, true) + 9)
  const first =
    `<rect x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${height}" rx="3" fill="${badge}"/>` +
    `<text x="${short(left + width / 2)}" y="${short(top + 14.5)}" font-size="${NAME_SIZE}" font-weight="600" fill="${PAPER}" text-anchor="middle">${number}</text>`
  if (!mark) return first
  const words = `${FATES[mark.fate].sign} ${letters[mark.class] ?? ''}`.trim()
  const second = left + width + 3
  const room = textWidth(words, NAME_SIZE, true) + 10
  return (
    first +
    `<rect x="${short(second)}" y="${short(top)}" width="${short(room)}" height="${height}" rx="3" fill="${PAPER}" stroke="${badge}" stroke-width="1"/>` +
    textAt(words, second + room / 2, top + 14.5, NAME_SIZE, 'font-weight="600" text-anchor="middle"')
  )
}

export function gatewaySvg({ x, y, width, height, node }: PictureShape): string {
  const [cx, cy] = [x + width / 2, y + height / 2]
  const scale = Math.min(width, height) / 50
  const corners = `${short(cx)},${short(y)} ${short(x + width)},${short(cy)} ${short(cx)},${short(y + height)} ${short(x)},${short(cy)}`
  const icon = GATEWAY_ICONS[node ?? ''] ?? ''
  return (
    `<polygon points="${corners}" fill="${PAPER}" stroke="${SHAPE}" stroke-width="1.6"/>` +
    (icon && `<g transform="translate(${short(cx - 12 * scale)} ${short(cy - 12 * scale)}) scale(${short(scale)})">${icon}</g>`)
  )
}

export function eventSvg({ x, y, width, height, node, event, isNonInterrupting }: PictureShape): string {
  const [cx, cy, r] = [x + width / 2, y + height / 2, Math.min(width, height) / 2]
  const isEnd = node === 'endEvent'
  const isDouble = !isEnd && node !== 'startEvent'
  const dash = isNonInterrupting ? ' stroke-dasharray="4 3"' : ''
  const ring = (radius: number, stroke: number) =>
    `<circle cx="${short(cx)}" cy="${short(cy)}" r="${short(radius)}" fill="${PAPER}" stroke="${SHAPE}" stroke-width="${stroke}"${dash}/>`
  const scale = r / 18
  const icon = event
    ? `<g transform="translate(${short(cx - 9 * scale)} ${short(cy - 9 * scale)}) scale(${short(scale)})">${eventIcon(event, isEnd || node === 'intermediateThrowEvent')}</g>`
    : ''
  return ring(r, isEnd ? 3.4 : 1.5) + (isDouble ? ring(r - 3.2, 1.2) : '') + icon
}

/** A note with its bracket, a data object, a store, a group. */
export function sideSvg(shape: PictureShape): string {
  const { x, y, width, height, kind } = shape
  if (kind === 'note') {
    const text = fitted(shape.name, width - 12, height - 4)
    const first = y + 4 + text.size
    const lines = text.lines.map((line, i) => textAt(line, x + 8, first + i * text.size * 1.18, text.size)).join('')
    return `<path d="M${short(x + 9)} ${short(y)}H${short(x)}V${short(y + height)}H${short(x + 9)}" fill="none" stroke="${SHAPE}" stroke-width="1.4"/>${lines}`
  }
  if (kind === 'group')
    return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="8" fill="none" stroke="${FRAME}" stroke-width="1.4" stroke-dasharray="8 3 2 3"/>`
  if (kind === 'store') {
    const [rx, ry] = [width / 2, Math.min(8, height / 5)]
    return `<path d="M${short(x)} ${short(y + ry)}A${short(rx)} ${short(ry)} 0 0 1 ${short(x + width)} ${short(y + ry)}V${short(y + height - ry)}A${short(rx)} ${short(ry)} 0 0 1 ${short(x)} ${short(y + height - ry)}ZM${short(x)} ${short(y + ry)}A${short(rx)} ${short(ry)} 0 0 0 ${short(x + width)} ${short(y + ry)}" fill="${PAPER}" stroke="${SHAPE}" stroke-width="1.4"/>`
  }
  const fold = Math.min(10, width / 3)
  return `<path d="M${short(x)} ${short(y)}H${short(x + width - fold)}L${short(x + width)} ${short(y + fold)}V${short(y + height)}H${short(x)}ZM${short(x + width - fold)} ${short(y)}V${short(y + fold)}H${short(x + width)}" fill="${PAPER}" stroke="${SHAPE}" stroke-width="1.4"/>`
}

/** The name of an event, gateway or data object, in its own box or below it. */
export function besideSvg({ x, y, width, height, name, label }: PictureShape): string {
  if (name === '') return ''
  const box = label ?? { x: x + width / 2 - 52, y: y + height + 4, width: 104, height: 0 }
  return hanging(besideLines(name, box.width), box)
}

const placed = (icon: string, x: number, y: number): string =>
  icon && `<g transform="translate(${short(x)} ${short(y)})">${icon}</g>`
