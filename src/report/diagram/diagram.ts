import { FONT } from '#src/charts/look.ts'
import type { Box, Point } from '#src/domain/drawing.ts'
import type { Language } from '#src/domain/language.ts'
import type { Picture, PictureLine, PictureShape } from '#src/domain/picture.ts'
import { frameSvg, framesOf, headsWidth, uprightSvg } from './frames.ts'
import { lineSvg } from './lines.ts'
import type { DiagramLook } from './look.ts'
import { FLOW, INK, PAPER } from './look.ts'
import type { Orientation } from './pages.ts'
import { layoutOf } from './pages.ts'
import { besideSvg, eventSvg, gatewaySvg, sideSvg, stepMarks, stepSvg } from './shapes.ts'
import { short } from './text.ts'

/** One page of a drawing: a whole SVG, and its size on paper in pixels of 1/96 inch. */
export interface DiagramPage {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export interface Diagram {
  readonly orientation: Orientation
  readonly pages: readonly DiagramPage[]
}

/**
 * A drawing as pictures for paper: in the colours of the app, steps with their numbers, changed ones marked by line and
 * sign. What does not fit one page in readable size is cut between columns; letters say where each line goes on. The
 * heads of pools and lanes stand on every page. `letters` are those of the classes of change.
 */
export function diagramOf(
  picture: Picture,
  look: DiagramLook,
  language: Language,
  letters: Readonly<Record<string, string>>,
): Diagram {
  const named = inLanguage(picture, language)
  const frames = framesOf(named)
  const heads = headsWidth(frames)
  const { orientation, scale, views } = layoutOf(named, heads)
  const borders = crossings(named.lines, views)
  const pages = views.flat().map((view) => {
    const [width, height] = [view.width + heads, view.height]
    const parts = frames.map((frame) => frameSvg(frame, frames, view, heads))
    return {
      svg: [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width * scale)}" height="${short(height * scale)}" viewBox="${short(view.x - heads)} ${short(view.y)} ${short(width)} ${short(height)}" font-family="${FONT}">`,
        `<rect x="${short(view.x - heads)}" y="${short(view.y)}" width="${short(width)}" height="${short(height)}" fill="${PAPER}"/>`,
        ...parts.map(({ beneath }) => beneath),
        contentSvg(within(named, view), look, letters),
        // What reaches out of the view to the left lies under the heads; the rest is cut by the border of the picture.
        heads > 0
          ? `<rect x="${short(view.x - heads)}" y="${short(view.y)}" width="${heads}" height="${short(height)}" fill="${PAPER}"/>`
          : '',
        ...parts.map(({ above }) => above),
        ...borders.filter(({ at }) => onBorder(at, view)).map(({ at, letter }) => letterSvg(inView(at, view), letter)),
        '</svg>',
      ].join(''),
      width: width * scale,
      height: height * scale,
    }
  })
  return { orientation, pages }
}

function inLanguage(picture: Picture, language: Language): Picture {
  const named = <T extends PictureShape | PictureLine>(one: T): T => ({ ...one, name: one.labels?.[language] ?? one.name })
  return { ...picture, shapes: picture.shapes.map(named), lines: picture.lines.map(named) }
}

/** What a page shows of a drawing; the rest need not be drawn on it. */
function within({ shapes, lines, ...whole }: Picture, view: Box): Picture {
  const seen = (from: Point, to: Point, reach: number) =>
    to.x >= view.x - reach &&
    from.x <= view.x + view.width + reach &&
    to.y >= view.y - reach &&
    from.y <= view.y + view.height + reach
  return {
    ...whole,
    shapes: shapes.filter(({ x, y, width, height, kind }) =>
      seen({ x, y }, { x: x + width, y: y + height }, kind === 'step' ? MARKS : NAMES),
    ),
    lines: lines.filter(({ points }) => {
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      return seen({ x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) }, NAMES)
    }),
  }
}

/** Signs on a step, and names beside other shapes, reach so far beyond them. */
const MARKS = 12
const NAMES = 120

/** Everything but the frames, in the order in which one lies over the other. */
function contentSvg({ shapes, lines }: Picture, look: DiagramLook, letters: Readonly<Record<string, string>>): string {
  const of = (...kinds: PictureShape['kind'][]) => shapes.filter(({ kind }) => kinds.includes(kind))
  const open = of('step').filter(({ isExpanded }) => isExpanded)
  const steps = of('step').filter(({ isExpanded }) => !isExpanded)
  return [
    ...[...of('pool'), ...of('lane')].filter(({ isVertical }) => isVertical).map(uprightSvg),
    ...of('group').map(sideSvg),
    ...open.map((shape) => stepSvg(shape, look)),
    ...lines.map((line) => lineSvg({ ...line, name: '' })),
    ...of('data', 'store', 'note').map(sideSvg),
    ...steps.map((shape) => stepSvg(shape, look)),
    ...of('gateway').map(gatewaySvg),
    ...of('event').map(eventSvg),
    ...of('gateway', 'event', 'data', 'store').map(besideSvg),
    ...lines.map((line) => (line.name === '' ? '' : lineNameSvg(line))),
    ...[...open, ...steps].map((shape) => stepMarks(shape, look, letters)),
  ].join('')
}

/** Names of lines lie over everything that the lines lie under. */
const lineNameSvg = (line: PictureLine): string => lineSvg(line).replace(/^.*?(?=<text)/s, '')

interface Crossing {
  readonly at: Point
  readonly letter: string
}

/** Where lines go over from one page to the next, each place with a letter of its own. */
function crossings(lines: readonly PictureLine[], views: readonly (readonly Box[])[]): Crossing[] {
  const upright = (views[0] ?? []).slice(1).map(({ x }) => x)
  const level = views.slice(1).flatMap((row) => (row[0] ? [row[0].y] : []))
  const places: Point[] = []
  for (const { points, kind } of lines) {
    if (kind === 'association') continue
    for (const [i, to] of points.entries()) {
      const from = points[i - 1]
      if (!from) continue
      for (const x of upright)
        if ((from.x - x) * (to.x - x) < 0) places.push({ x, y: from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x) })
      for (const y of level)
        if ((from.y - y) * (to.y - y) < 0) places.push({ x: from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y), y })
    }
  }
  const sorted = places.sort((a, b) => a.x - b.x || a.y - b.y)
  const distinct = sorted.filter((place, i) => i === 0 || Math.hypot(place.x - sorted[i - 1]!.x, place.y - sorted[i - 1]!.y) > 3)
  return distinct.map((at, i) => ({ at, letter: letterOf(i) }))
}

const letterOf = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)

const NEAR = 0.5
const onBorder = ({ x, y }: Point, view: Box): boolean =>
  x >= view.x - NEAR && x <= view.x + view.width + NEAR && y >= view.y - NEAR && y <= view.y + view.height + NEAR

const RADIUS = 10

/** The place moved so far inside that its whole sign is seen. */
const inView = ({ x, y }: Point, view: Box): Point => ({
  x: Math.min(Math.max(x, view.x + RADIUS + 1), view.x + view.width - RADIUS - 1),
  y: Math.min(Math.max(y, view.y + RADIUS + 1), view.y + view.height - RADIUS - 1),
})

const letterSvg = ({ x, y }: Point, letter: string): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${RADIUS}" fill="${PAPER}" stroke="${FLOW}" stroke-width="1.4"/>` +
  `<text x="${short(x)}" y="${short(y + 4.8)}" font-size="14" font-weight="600" fill="${INK}" text-anchor="middle">${letter}</text>`
