import type { Box, Drawing, Point } from '#src/domain/drawing.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { isActivity, isGateway } from '#src/domain/process.ts'
import type { Tile } from './plan.ts'
import type { Route } from './routes.ts'

const LETTER = 7.2
const CAPITAL = 9
const LINE = 15
const WIDEST = 104
const PADDING = 10
const CLEAR = 5
/** Where beside a piece of a line its name may stand: near its beginning first. */
const ALONG = [0, 0.25, 0.5, 0.75, 1]
/** How much higher a step is than a gateway, to each side. */
const PAST = 18

/** How wide the name of a flow or event is drawn; longer names go over several lines. */
export function labelWidth(name: string): number {
  if (name === '') return 0
  return Math.max(Math.min(written(name), WIDEST), ...name.split(/\s+/).map(written)) + PADDING
}

const STEP = { width: 132, height: 82 }
const WIDEST_STEP = 190
/** A name of more lines makes its step wider. */
const MANY_LINES = 5
const STEP_PADDING = 18

/** How large a step is drawn: as usual where its name fits, else wider and then higher, so that the name stays inside. */
export function stepSize(name: string): { readonly width: number; readonly height: number } {
  const longest = Math.max(0, ...name.split(/\s+/).map(written))
  const linesAt = (width: number) => Math.ceil((written(name) * 1.15) / (width - STEP_PADDING))
  const least = Math.min(WIDEST_STEP, Math.max(STEP.width, Math.ceil(longest) + STEP_PADDING))
  const width = linesAt(least) > MANY_LINES ? WIDEST_STEP : least
  return { width: even(width), height: even(Math.max(STEP.height, linesAt(width) * LINE + STEP_PADDING)) }
}

/** Lines of a name that have room in the strip at the left of a pool or lane. */
const STRIP_LINES = 2

/** How much height the name of a pool or lane takes, which is written upwards. */
export const uprightHeight = (name: string): number =>
  Math.max(written(name) / STRIP_LINES, ...name.split(/\s+/).map(written)) * 1.15 + STEP_PADDING

/** The middle of a side has to lie on a whole pixel, or lines out of it would slant. */
const even = (size: number): number => 2 * Math.ceil(size / 2)

/** Capitals are wider than small letters. */
const written = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? LETTER : CAPITAL), 0)

/** How large the name of a flow or event is drawn. */
export function nameSize(name: string): { width: number; height: number } {
  const width = labelWidth(name)
  return { width, height: LINE * Math.max(1, Math.ceil((written(name) * 1.15) / width)) }
}

/** The room that a name takes beside its node: above gateways, whose branches hang below, and below events. */
export const labelRoom = (node: FlowNode): Tile['label'] => ({
  side: isGateway(node) ? 'above' : 'below',
  height: node.name === '' || isActivity(node) ? 0 : nameSize(node.name).height + CLEAR,
})

/**
 * Boxes of the names beside events, gateways and flows, clear of the nodes, of the lines and of each other; those of `spread`
 * have room below, and `heads` bear the names of lanes.
 */
export function labelsOf(
  tiles: readonly Tile[],
  borders: readonly Tile['node'][],
  routes: readonly Route[],
  drawing: Drawing,
  { spread, heads }: { readonly spread: ReadonlySet<string>; readonly heads: readonly Box[] },
): Map<string, Box> {
  const labels = new Map<string, Box>()
  const nodes = [...tiles.map(({ node }) => node), ...borders].flatMap(({ id }) => drawing.shapes.get(id) ?? [])
  const pieces = [...drawing.lines].map(([id, points]) => ({ id, pieces: piecesOf(points) }))
  /** The first place that is clear of everything, else of the nodes and other names, else the one least covered. */
  const put = (owner: string, places: readonly Box[]) => {
    const solid = [...nodes, ...heads, ...labels.values()]
    const isOpen = (place: Box) => !solid.some((other) => overlap(place, other))
    const isClear = (place: Box) =>
      isOpen(place) && !pieces.some(({ id, pieces }) => id !== owner && pieces.some((piece) => overlap(place, piece)))
    const covered = (place: Box) => solid.reduce((sum, other) => sum + shared(place, other), 0)
    const place = places.find(isClear) ?? places.find(isOpen) ?? [...places].sort((a, b) => covered(a) - covered(b))[0]
    if (place) labels.set(owner, place)
  }
  for (const { node, label } of tiles)
    if (label.height > 0 && !isActivity(node))
      put(node.id, besideNode(drawing.shapes.get(node.id)!, nameSize(node.name), label.side))
  for (const { id, name } of borders) {
    const box = drawing.shapes.get(id)
    if (box && name !== '')
      put(id, [...(spread.has(id) ? [rightBelow(box, nameSize(name))] : []), ...belowBorder(box, nameSize(name))])
  }
  const putLink = ({ link }: Route) => {
    const points = drawing.lines.get(link.id)
    if (link.name !== '' && points) put(link.id, besideLine(points, nameSize(link.name)))
  }
  for (const route of routes) putLink(route)
  // Where one name found no room, another that has a choice makes way.
  for (const { link } of routes)
    for (const other of routes) {
      const [own, inWay] = [labels.get(link.id), labels.get(other.link.id)]
      if (other.link === link || !own || !inWay || !overlap(own, inWay)) continue
      labels.delete(other.link.id)
      putLink(other)
    }
  return labels
}

/** Above and below the middle of a node, then to one side of it, last past the row of its neighbours. */
function besideNode(box: Box, { width, height }: { width: number; height: number }, side: 'above' | 'below'): Box[] {
  const middle = box.x + box.width / 2
  const higher = (past: number) => ({ width, height, y: box.y - height - CLEAR - past })
  const lower = (past: number) => ({ width, height, y: box.y + box.height + CLEAR + past })
  const [near, far] = side === 'above' ? [higher, lower] : [lower, higher]
  const xs = [middle - width / 2, middle - width - CLEAR / 2, middle + CLEAR / 2]
  return [near(0), far(0)]
    .flatMap((place) => xs.map((x) => ({ ...place, x })))
    .concat([near(PAST), far(PAST)].flatMap((place) => xs.map((x) => ({ ...place, x }))))
}

/** Right of the line that leaves an event, below it. */
const rightBelow = (box: Box, size: { width: number; height: number }): Box => ({
  x: box.x + box.width / 2 + CLEAR,
  y: box.y + box.height + 2,
  ...size,
})

/** Right of the line that leaves an event on a border, left of it, and further down. */
const belowBorder = (box: Box, { width, height }: { width: number; height: number }): Box[] =>
  [0, 1, 2, 3].flatMap((line) =>
    [box.x + box.width + 2, box.x + box.width / 2 + CLEAR, box.x - width - 2, box.x + box.width / 2 - width - CLEAR].map((x) => ({
      x,
      y: box.y + box.height - 10 + line * (height + CLEAR),
      width,
      height,
    })),
  )

const piecesOf = (points: readonly Point[]): Box[] =>
  points.slice(1).map((to, i) => {
    const from = points[i]!
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    }
  })

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Places beside each piece of a line from its source on: above or below a level one, right or left of an upright one. */
const besideLine = (points: readonly Point[], size: { width: number; height: number }): Box[] =>
  points.slice(1).flatMap((to, i) => besidePiece(points[i]!, to, size))

function besidePiece(from: Point, to: Point, { width, height }: { width: number; height: number }): Box[] {
  if (from.x === to.x) {
    const [near, far] = to.y > from.y ? [from.y + CLEAR, to.y - height - CLEAR] : [from.y - height - CLEAR, to.y + CLEAR]
    return ALONG.flatMap((share) =>
      [from.x + CLEAR, from.x - width - CLEAR].map((x) => ({ x, y: near + (far - near) * share, width, height })),
    )
  }
  const [near, far] = to.x > from.x ? [from.x + CLEAR, to.x - width - CLEAR] : [from.x - width - CLEAR, to.x + CLEAR]
  return ALONG.flatMap((share) =>
    [from.y - height - CLEAR, from.y + CLEAR].map((y) => ({ x: near + (far - near) * share, y, width, height })),
  )
}
