import type { Point } from '#src/domain/drawing.ts'
import type { PictureLine } from '#src/domain/picture.ts'
import { FLOW, PAPER } from './look.ts'
import { besideLines, hanging, short } from './text.ts'

const ARROW = 9

/** A connection with its ends and its name. Arrow heads are drawn, not referred to: not every program knows markers. */
export function lineSvg({ kind, points, name, label, isDefault }: PictureLine): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const dash = kind === 'message' ? ' stroke-dasharray="9 5"' : kind === 'association' ? ' stroke-dasharray="1.5 4"' : ''
  const path = `<path d="${pathOf(points)}" fill="none" stroke="${FLOW}" stroke-width="1.5"${dash} stroke-linejoin="round"/>`
  const head = kind === 'association' ? '' : headSvg(points, kind === 'message')
  const tail =
    kind === 'message'
      ? `<circle cx="${short(first.x)}" cy="${short(first.y)}" r="4" fill="${PAPER}" stroke="${FLOW}" stroke-width="1.3"/>`
      : isDefault
        ? slashSvg(points)
        : ''
  const words =
    name === '' ? '' : hanging(besideLines(name, label?.width ?? 0), label ?? { ...middleOf(points), width: 0, height: 0 })
  return path + head + tail + words
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')

function headSvg(points: readonly Point[], isHollow: boolean): string {
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return ''
  const { dx, dy } = direction(before, end)
  const back = { x: end.x - dx * ARROW, y: end.y - dy * ARROW }
  const side = ARROW * 0.45
  const corners = [end, { x: back.x - dy * side, y: back.y + dx * side }, { x: back.x + dy * side, y: back.y - dx * side }]
  const list = corners.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ')
  return `<polygon points="${list}" fill="${isHollow ? PAPER : FLOW}" stroke="${FLOW}" stroke-width="1.1"/>`
}

/** The small stroke that marks the way taken when no other is. */
function slashSvg(points: readonly Point[]): string {
  const [first, second] = points
  if (!first || !second) return ''
  const { dx, dy } = direction(first, second)
  const middle = { x: first.x + dx * 12, y: first.y + dy * 12 }
  const across = { x: (dx - dy) * 5, y: (dy + dx) * 5 }
  return `<path d="M${short(middle.x - across.x)} ${short(middle.y - across.y)}L${short(middle.x + across.x)} ${short(middle.y + across.y)}" stroke="${FLOW}" stroke-width="1.5"/>`
}

function direction(from: Point, to: Point): { dx: number; dy: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { dx: (to.x - from.x) / length, dy: (to.y - from.y) / length }
}

/** Half way along, where a name without a box of its own is put. */
function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, i) => Math.hypot(point.x - points[i]!.x, point.y - points[i]!.y))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [i, length] of lengths.entries()) {
    const from = points[i]!
    const to = points[i + 1]!
    if (left <= length) {
      const share = length === 0 ? 0 : left / length
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    }
    left -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}
