import type { Box } from '#src/domain/drawing.ts'
import type { Picture, PictureShape } from '#src/domain/picture.ts'
import { FRAME, HEAD, NAME_SIZE, PAPER } from './look.ts'
import { fitted, middled, short, textAt } from './text.ts'

/** Widths of the heads of pools and lanes, which stand at the left of every page. */
const POOL_HEAD = 34
const LANE_HEAD = 42

const isFrame = ({ kind, isVertical }: PictureShape): boolean => (kind === 'pool' || kind === 'lane') && !isVertical
const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1

/** A pool or lane and how deep it lies; 0 is a pool. */
export interface Frame {
  readonly shape: PictureShape
  readonly depth: number
  /** A pool of which nothing but its name is drawn. */
  readonly isClosed: boolean
}

export function framesOf({ shapes }: Picture): Frame[] {
  const frames = shapes.filter(isFrame)
  const lanes = frames.filter(({ kind }) => kind === 'lane')
  return frames.map((shape) => {
    const around = lanes.filter((lane) => lane !== shape && inside(shape, lane)).length
    return {
      shape,
      depth: shape.kind === 'pool' ? 0 : 1 + around,
      isClosed: shape.kind === 'pool' && !shapes.some((one) => one !== shape && inside(one, shape)),
    }
  })
}

/** How much all heads side by side take. */
export function headsWidth(frames: readonly Frame[]): number {
  if (frames.length === 0) return 0
  const deepest = Math.max(...frames.map(({ depth }) => depth))
  return widthsUpTo(deepest + 1)
}

const widthsUpTo = (depth: number): number => (depth === 0 ? 0 : POOL_HEAD + (depth - 1) * LANE_HEAD)

/** Widths of heads where the drawing itself has them. */
const OWN_HEAD = 30

/** A frame beside another, which stands to its left on this page, keeps its head where it is drawn. */
function isBeside({ shape }: Frame, frames: readonly Frame[], view: Box): boolean {
  const pool = frames.find(({ depth, shape: one }) => depth === 0 && inside(shape, one))?.shape ?? shape
  return frames.some(
    ({ depth, shape: other }) =>
      depth === 0 &&
      other !== pool &&
      other.x < pool.x &&
      other.x + other.width > view.x &&
      other.y < pool.y + pool.height &&
      other.y + other.height > pool.y,
  )
}

/** What of a frame a page shows that shows `view`: its body in two parts, so that the drawing lies over one and under the other. */
export function frameSvg(
  frame: Frame,
  frames: readonly Frame[],
  view: Box,
  heads: number,
): { readonly beneath: string; readonly above: string } {
  const { shape, depth, isClosed } = frame
  const stays = isBeside(frame, frames, view)
  const top = Math.max(shape.y, view.y)
  const bottom = Math.min(shape.y + shape.height, view.y + view.height)
  const right = Math.min(shape.x + shape.width, view.x + view.width)
  const left = stays ? shape.x : view.x - heads + widthsUpTo(depth)
  if (bottom - top < 2 || right < view.x || left > view.x + view.width) return { beneath: '', above: '' }
  const height = bottom - top
  const rect = (width: number, fill: string) =>
    `<rect x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}" fill="${fill}" stroke="${FRAME}" stroke-width="1.3"/>`
  if (isClosed) {
    const name = textAt(shape.name, left + 14, top + height / 2 + 5, NAME_SIZE, 'font-weight="600"')
    return { beneath: rect(right - left, PAPER), above: name }
  }
  const head = stays ? OWN_HEAD : depth === 0 ? POOL_HEAD : LANE_HEAD
  const [cx, cy] = [left + head / 2, top + height / 2]
  const name = middled(fitted(shape.name, height - 10, head - 4), 0, 0, depth === 0 ? ' font-weight="600"' : '')
  return {
    beneath: rect(right - left, PAPER),
    above: `${rect(head, HEAD)}<g transform="translate(${short(cx)} ${short(cy)}) rotate(-90)">${name}</g>`,
  }
}

/** Pools and lanes that run from top to bottom are drawn where they lie. */
export const uprightSvg = ({ x, y, width, height, name }: PictureShape): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="none" stroke="${FRAME}" stroke-width="1.3"/>` +
  middled(fitted(name, width - 10, 26), x + width / 2, y + 15)
