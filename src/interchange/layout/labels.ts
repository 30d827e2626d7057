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

/** How wide the name of a flow or event is drawn; longer names go over several lines. */
export function labelWidth(name: string): number {
  if (name === '') return 0
  return Math.max(Math.min(written(name), WIDEST), ...name.split(/\s+/).map(written)) + PADDING
}

/** Capitals are wider than small letters. */
const written = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter === letter.toLowerCase() ? LETTER : CAPITAL), 0)

function sizeOf(name: string): { width: number; height: number } {
  const width = labelWidth(name)
  return { width, height: LINE * Math.max(1, Math.ceil((written(name) * 1.15) / width)) }
}

/** The room that a name takes beside its node: above gateways, whose branches hang below, and below events. */
export const labelRoom = (node: FlowNode): Tile['label'] => ({
  side: isGateway(node) ? 'above' : 'below',
  height: node.name === '' || isActivity(node) ? 0 : sizeOf(node.name).height + CLEAR,
})

/** Boxes of the names beside events, gateways and flows, clear of the nodes and of each other. */
export function labelsOf(
  tiles: readonly Tile[],
  borders: readonly Tile['node'][],
  routes: readonly Route[],
  drawing: Drawing,
): Map<string, Box> {
  const labels = new Map<string, Box>()
  const usedSides = new Set(routes.flatMap(({ from, to }) => [`${from.id} ${from.side}`, `${to.id} ${to.side}`]))
  const nodes = [...tiles.map(({ node }) => node), ...borders].flatMap(({ id }) => drawing.shapes.get(id) ?? [])
  for (const { node, label } of tiles) {
    if (label.height === 0) continue
    const box = drawing.shapes.get(node.id)!
    const size = sizeOf(node.name)
    const isUsed = (side: 'above' | 'below') => usedSides.has(`${node.id} ${side === 'above' ? 'top' : 'bottom'}`)
    const other = label.side === 'above' ? 'below' : 'above'
    const side = isUsed(label.side) && !isUsed(other) ? other : label.side
    const aside = isUsed(side) ? (size.width + CLEAR) / 2 : 0
    labels.set(node.id, {
      ...size,
      x: box.x + box.width / 2 - size.width / 2 - aside,
      y: side === 'above' ? box.y - size.height - CLEAR : box.y + box.height + CLEAR,
    })
  }
  for (const { id, name } of borders) {
    const box = drawing.shapes.get(id)
    if (box && name !== '') labels.set(id, { ...sizeOf(name), x: box.x + box.width + 2, y: box.y + box.height - 10 })
  }
  for (const { link } of routes) {
    const points = drawing.lines.get(link.id)
    if (link.name === '' || !points) continue
    const places = besideLine(points, sizeOf(link.name))
    const isFree = (place: Box) => ![...nodes, ...labels.values()].some((other) => overlap(place, other))
    const place = places.find(isFree) ?? places[0]
    if (place) labels.set(link.id, place)
  }
  return labels
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Places beside each piece of a line from its source on: above or below a level one, right or left of an upright one. */
const besideLine = (points: readonly Point[], size: { width: number; height: number }): Box[] =>
  points.slice(1).flatMap((to, i) => besidePiece(points[i]!, to, size))

function besidePiece(from: Point, to: Point, { width, height }: { width: number; height: number }): Box[] {
  if (from.x === to.x) {
    const near = to.y > from.y ? from.y + CLEAR : from.y - height - CLEAR
    const far = to.y > from.y ? to.y - height - CLEAR : to.y + CLEAR
    return [near, (from.y + to.y - height) / 2, far].flatMap((y) =>
      [from.x + CLEAR, from.x - width - CLEAR].map((x) => ({ x, y, width, height })),
    )
  }
  const x = to.x > from.x ? from.x + CLEAR : from.x - width - CLEAR
  return [from.y - height - CLEAR, from.y + CLEAR].map((y) => ({ x, y, width, height }))
}
