import type { Box } from '#src/domain/drawing.ts'
import type { Picture, PictureShape } from '#src/domain/picture.ts'
import type { Stretch } from './cuts.ts'
import { cuts, through } from './cuts.ts'
import { NAME_SIZE } from './look.ts'
import { stepText } from './shapes.ts'
import { besideLines } from './text.ts'

export type Orientation = 'portrait' | 'landscape'

/** The room for one picture between margins, caption and source line, in pixels of 1/96 inch. */
const ROOM = { landscape: { width: 990, height: 588 }, portrait: { width: 660, height: 850 } } as const

/** Seven points are easily read on paper. To have all of a drawing on one page, or no step cut in two, half a point less will do. */
const LEAST_TEXT = (7 * 96) / 72
const TIGHT_TEXT = (6.5 * 96) / 72

/** How a drawing is laid on pages: which part each shows, and how large. */
export interface Layout {
  readonly orientation: Orientation
  /** Pixels of paper to one of the drawing. */
  readonly scale: number
  /** Row by row, each from left to right. */
  readonly views: readonly (readonly Box[])[]
  /** How much the borders of the parts cut through, by weight. */
  readonly cut: number
}

/** So much is left around what is drawn. */
const AIR = 10

/** The drawing on as few pages as readable text allows; landscape ones unless it is so high that upright ones hold it better. */
export function layoutOf(picture: Picture, heads: number): Layout {
  const whole = contentOf(picture)
  const smallest = Math.min(NAME_SIZE, ...picture.shapes.filter(({ kind }) => kind === 'step').map((step) => stepText(step).size))
  const withText = (least: number): Layout => {
    const lay = (orientation: Orientation) => tiled(picture, whole, heads, least / smallest, orientation)
    const [wide, high] = [lay('landscape'), lay('portrait')]
    return wide.views.length > 1 && high.views.length === 1 ? high : wide
  }
  const easy = withText(LEAST_TEXT)
  if (pagesOf(easy) === 1) return easy
  const tight = withText(TIGHT_TEXT)
  return pagesOf(tight) === 1 || (pagesOf(tight) <= pagesOf(easy) && tight.cut < easy.cut) ? tight : easy
}

const pagesOf = ({ views }: Layout): number => views.flat().length

function tiled(picture: Picture, whole: Box, heads: number, least: number, orientation: Orientation): Layout {
  const room = ROOM[orientation]
  const taken = picture.shapes.filter(({ kind }) => ['step', 'gateway', 'event', 'note', 'data', 'store'].includes(kind))
  const [columns, rows] = [stretches(taken, 'x'), stretches(taken, 'y')]
  const across = cuts(whole.x, whole.x + whole.width, room.width / least - heads, columns)
  const down = cuts(whole.y, whole.y + whole.height, room.height / least, rows)
  const pairs = (borders: readonly number[]) => borders.slice(1).map((to, i): Stretch => [borders[i] ?? to, to])
  const views = pairs(down).map(([top, bottom]) =>
    pairs(across).map(([left, right]) => ({ x: left, y: top, width: right - left, height: bottom - top })),
  )
  const all = views.flat()
  const widest = Math.max(...all.map(({ width }) => width)) + heads
  const highest = Math.max(...all.map(({ height }) => height))
  return {
    orientation,
    scale: Math.min(1, room.width / widest, room.height / highest),
    views,
    cut: through(across, columns) + through(down, rows),
  }
}

/** How bad it is to cut through a shape, against 1 for a name beside one. */
const WEIGHTS: Partial<Readonly<Record<PictureShape['kind'], number>>> = { step: 8, gateway: 4, event: 4 }

const stretches = (shapes: readonly PictureShape[], axis: 'x' | 'y'): Stretch[] => {
  const size = axis === 'x' ? 'width' : 'height'
  return shapes
    .filter(({ isExpanded }) => !isExpanded)
    .flatMap((shape): Stretch[] => {
      const stretch = (box: Box, weight: number): Stretch => [box[axis] - 10, box[axis] + box[size] + 6, weight]
      return [stretch(shape, WEIGHTS[shape.kind] ?? 2), ...(shape.label ? [stretch(labelSpace(shape), 1)] : [])]
    })
}

/** The place a name beside its shape takes once it is written as large as ours are. */
export function labelSpace({ label, name }: Pick<PictureShape, 'label' | 'name'>): Box {
  const box = label ?? { x: 0, y: 0, width: 0, height: 0 }
  const width = Math.max(box.width, 104)
  return { x: box.x + (box.width - width) / 2, y: box.y, width, height: besideLines(name, width).length * NAME_SIZE * 1.18 + 2 }
}

/** What is drawn inside the frames, with a little air; frames reach from top to bottom. */
function contentOf({ shapes, lines, width, height }: Picture): Box {
  const inner = shapes.filter(({ kind, isVertical }) => (kind !== 'pool' && kind !== 'lane') || isVertical)
  const labels = [...inner, ...lines].flatMap((one) => (one.label ? [labelSpace(one)] : []))
  const xs = [
    ...[...inner, ...labels].flatMap((box) => [box.x, box.x + box.width]),
    ...lines.flatMap(({ points }) => points.map(({ x }) => x)),
  ]
  const bottoms = [height, ...labels.map((box) => box.y + box.height)]
  const tops = [0, ...labels.map(({ y }) => y)]
  const [left, right] = xs.length === 0 ? [0, width] : [Math.min(...xs) - AIR, Math.max(...xs) + AIR]
  const [top, bottom] = [Math.min(...tops) - 12, Math.max(...bottoms) + 2]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
