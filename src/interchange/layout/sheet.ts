import type { Box, Drawing, Point } from '#src/domain/drawing.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { borderPlaces, spreadEvents } from './borders.ts'
import { columnsOf } from './columns.ts'
import { labelsOf, labelWidth } from './labels.ts'
import type { Measures } from './measure.ts'
import { measuresOf } from './measure.ts'
import type { Band, Grid, Link, Tile } from './plan.ts'
import type { End, Port, Route } from './routes.ts'
import { routesOf } from './routes.ts'
import { gridOf } from './rows.ts'

/** The strip at the left of a pool or lane that bears its name. */
const HEAD = 30

export interface Sheet {
  readonly tiles: readonly Tile[]
  readonly bands: readonly Band[]
  readonly links: readonly Link[]
  /** Events on the border of an activity, by that activity. */
  readonly borders: ReadonlyMap<string, readonly FlowNode[]>
  /** Pools without content, by band. */
  readonly bars: ReadonlyMap<string, number>
}

interface MutableDrawing extends Drawing {
  readonly shapes: Map<string, Box>
  readonly lines: Map<string, readonly Point[]>
  readonly labels: Map<string, Box>
}

/** One grid of nodes in bands with all their lines, drawn from its upper left corner at 0, 0. */
export function drawSheet(sheet: Sheet): { readonly drawing: Drawing; readonly width: number; readonly height: number } {
  const { tiles, bands, links, borders, bars } = sheet
  const borderNodes = [...borders.values()].flat()
  const ids = new Set(tiles.map(({ node }) => node.id))
  const hostOf = new Map([...borders].flatMap(([host, events]) => events.map(({ id }) => [id, host] as const)))
  const inner = links.map((link) => ({ ...link, from: hostOf.get(link.from) ?? link.from, to: hostOf.get(link.to) ?? link.to }))
  const between = inner.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const grid = gridOf(tiles, bands, between, columnsOf([...ids], between))
  const gateways = new Set(tiles.filter(({ node }) => node.kind.endsWith('Gateway')).map(({ node }) => node.id))
  const endOf = (id: string): End => {
    const bar = bars.get(id)
    if (bar !== undefined) return { id, column: 0, row: grid.bandStart[bar]!, form: 'bar' }
    const cell = grid.cells.get(hostOf.get(id) ?? id)!
    return { id, ...cell, form: hostOf.has(id) ? 'border' : gateways.has(id) ? 'gateway' : 'node' }
  }
  const drawable = links.filter(({ from, to }) => [from, to].every((id) => ids.has(id) || hostOf.has(id) || bars.has(id)))
  const routes = routesOf(drawable, grid, endOf)
  const measures = measuresOf(grid, sheet, routes, endOf, ({ name }) => labelWidth(name))

  const depth = Math.max(0, ...bands.map(({ frames }) => frames.length))
  const left = depth * HEAD
  const drawing: MutableDrawing = { shapes: new Map(), lines: new Map(), labels: new Map() }
  drawFrames(drawing, sheet, grid, measures, depth)
  drawNodes(drawing, sheet, grid, measures, left)
  for (const route of routes) drawing.lines.set(route.link.id, line(route, measures, drawing.shapes, left))
  const heads = bands.flatMap(({ frames }) => frames.map((id) => ({ ...drawing.shapes.get(id)!, width: HEAD })))
  const around = { spread: spreadEvents(borders), heads }
  for (const [id, box] of labelsOf(tiles, borderNodes, routes, drawing, around)) drawing.labels.set(id, box)
  return { drawing, width: left + measures.width, height: measures.height }
}

/** Pools and lanes from the outermost in; their borders lie in the corridors. */
function drawFrames({ shapes }: MutableDrawing, { bands }: Sheet, grid: Grid, measures: Measures, depth: number): void {
  const border = (row: number) => measures.border[row]!
  const spans = new Map<string, { level: number; from: number; to: number }>()
  for (const [band, { frames }] of bands.entries())
    for (const [inward, id] of frames.entries()) {
      const level = frames.length - 1 - inward
      const known = spans.get(id)
      spans.set(id, { level, from: known?.from ?? grid.bandStart[band]!, to: grid.bandStart[band + 1]! })
    }
  const width = depth * HEAD + measures.width
  for (const [id, { level, from, to }] of [...spans].sort((a, b) => a[1].level - b[1].level)) {
    const x = level * HEAD
    shapes.set(id, { x, y: border(from), width: width - x, height: border(to) - border(from) })
  }
}

function drawNodes({ shapes }: MutableDrawing, { tiles, borders }: Sheet, grid: Grid, measures: Measures, left: number): void {
  for (const { node, size } of tiles) {
    const cell = grid.cells.get(node.id)!
    const x = left + measures.columnMiddle[cell.column]! - size.width / 2
    const y = measures.rowMiddle[cell.row]! - size.height / 2
    shapes.set(node.id, { x: Math.round(x), y: Math.round(y), ...size })
    const events = borders.get(node.id) ?? []
    for (const [i, place] of borderPlaces(events, shapes.get(node.id)!).entries()) shapes.set(events[i]!.id, place)
  }
}

function line(route: Route, measures: Measures, shapes: ReadonlyMap<string, Box>, left: number): Point[] {
  const bends = route.bends.map(({ x }, i) => {
    const across = measures.upright(route, i)
    return {
      x: Math.round(across === undefined ? portX('port' in x ? x.port : route.from, shapes) : left + across),
      y: Math.round(measures.level(route, i)),
    }
  })
  const first = bends[0]
  const last = bends.at(-1)
  const start = at(route.from, shapes, first?.x ?? portX(route.to, shapes))
  const end = at(route.to, shapes, last?.x ?? start.x)
  return withoutStraights([start, ...bends, end])
}

const portX = ({ id, offset }: Port, shapes: ReadonlyMap<string, Box>): number => {
  const box = shapes.get(id)!
  return Math.round(box.x + box.width / 2 + offset)
}

/** The point of a port; on the border of a wide pool it stands where the line arrives. */
function at(port: Port, shapes: ReadonlyMap<string, Box>, near: number): Point {
  const box = shapes.get(port.id)!
  if (port.side === 'left' || port.side === 'right')
    return { x: port.side === 'left' ? box.x : box.x + box.width, y: Math.round(box.y + box.height / 2) }
  const isBar = box.width > 400 && box.height < 100
  return { x: isBar ? near : portX(port, shapes), y: port.side === 'top' ? box.y : box.y + box.height }
}

/** Leaves out points that do not turn the line. */
const withoutStraights = (points: readonly Point[]): Point[] =>
  points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]]
    if (!before || !after) return true
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
