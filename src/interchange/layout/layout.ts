import type { Box, Drawing, Point } from '#src/domain/drawing.ts'
import { groupBy } from '#src/domain/groupBy.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { isActivity, isGateway } from '#src/domain/process.ts'
import { borderRoom } from './borders.ts'
import { labelRoom, stepSize, uprightHeight } from './labels.ts'
import type { Band, Link, Size, Tile } from './plan.ts'
import { drawSheet } from './sheet.ts'

const GATEWAY: Size = { width: 50, height: 50 }
const EVENT: Size = { width: 36, height: 36 }
/** Room inside the border of a sub-process above its content, where its name stands. */
const TITLE = 20
/** Where the drawing begins on the canvas. */
const ORIGIN: Point = { x: 160, y: 80 }

/**
 * A drawing of a whole model: pools one below the other with common columns, lanes in file order, the main path straight
 * from left to right, lines upright and level and never through a node. Layered drawing after Sugiyama, Tagawa and Toda
 * (1981), with the lines led as in a channel router. Sub-processes are drawn open when they have content.
 */
export function layoutOf(model: ProcessModel): Drawing {
  const byScope = groupBy(model.nodes, ({ parent }) => parent)
  const inside = new Map<string, Drawing>()

  const onBorder = groupBy(
    model.nodes.filter(({ attachedTo }) => attachedTo !== undefined),
    ({ attachedTo }) => attachedTo ?? '',
  )
  const borderOf = ({ id }: FlowNode) => borderRoom(onBorder.get(id) ?? [])
  const sizeOf = (node: FlowNode): Size => {
    if (isGateway(node)) return GATEWAY
    if (!isActivity(node)) return EVENT
    const content = byScope.get(node.id) ?? []
    if (content.length === 0) {
      const size = stepSize(node.name)
      return { ...size, width: Math.max(size.width, borderOf(node).width) }
    }
    const { drawing, width, height } = drawScope(content, [{ frames: [], nameHeight: 0, isBar: false }], () => 0)
    inside.set(node.id, moved(drawing, 0, TITLE))
    return { width: Math.max(Math.ceil(width), borderOf(node).width), height: Math.ceil(height) + TITLE }
  }

  const roomBelow = (node: FlowNode): Tile['label'] =>
    isActivity(node) ? { side: 'below', height: borderOf(node).height } : labelRoom(node)

  function drawScope(nodes: readonly FlowNode[], bands: readonly Band[], bandOf: (node: FlowNode) => number) {
    const borders = groupBy(
      nodes.filter((node) => node.attachedTo !== undefined),
      (node) => node.attachedTo ?? '',
    )
    const tiles = nodes
      .filter((node) => node.attachedTo === undefined)
      .map((node): Tile => ({ node, size: sizeOf(node), label: roomBelow(node), band: bandOf(node) }))
    const bars = new Map(bands.flatMap((band, i) => (band.isBar ? band.frames.map((id) => [id, i] as const) : [])))
    const known = new Set([...nodes.map(({ id }) => id), ...bars.keys()])
    const links = linksOf(model).filter(({ from, to }) => known.has(from) && known.has(to))
    return drawSheet({ tiles, bands, links, borders, bars })
  }

  const { bands, bandOf } = bandsOf(model)
  const { drawing } = drawScope(byScope.get(undefined) ?? [], bands, bandOf)
  return withContents(moved(drawing, ORIGIN.x, ORIGIN.y), inside, model)
}

const linksOf = ({ flows, messageFlows }: ProcessModel): Link[] => [
  ...flows.map(({ id, name, source, target }) => ({ id, name, from: source, to: target, isMessage: false })),
  ...messageFlows.map(({ id, name, source, target }) => ({ id, name, from: source, to: target, isMessage: true })),
]

/** Leaf lanes, pools without lanes, processes without a pool and black boxes, from top to bottom. */
function bandsOf(model: ProcessModel): { bands: Band[]; bandOf: (node: FlowNode) => number } {
  const bands: Band[] = []
  const ofPerformer = new Map<string, number>()
  const ofProcess = new Map<string, number>()
  const nameOf = new Map([...model.lanes, ...model.pools].map(({ id, name }) => [id, name]))
  const parentOf = new Map(model.lanes.map((lane) => [lane.id, lane.parent]))
  const framed = new Set(model.pools.flatMap(({ process }) => (process === undefined ? [] : [process])))
  const frames = [
    ...model.pools.map(({ id, process }) => ({ pool: id, process })),
    ...model.processes.filter(({ id }) => !framed.has(id)).map(({ id }) => ({ pool: undefined, process: id })),
  ]
  for (const { pool, process } of frames) {
    const outer = pool === undefined ? [] : [pool]
    const lanes = model.lanes.filter((lane) => lane.process === process)
    const leaves = lanes.filter(({ id }) => !lanes.some((lane) => lane.parent === id))
    if (process !== undefined) ofProcess.set(process, bands.length)
    if (leaves.length === 0) {
      bands.push({ frames: outer, nameHeight: uprightHeight(nameOf.get(pool ?? '') ?? ''), isBar: process === undefined })
      continue
    }
    for (const { id } of leaves) {
      const around: string[] = []
      for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) around.push(at)
      for (const lane of around) if (!ofPerformer.has(lane)) ofPerformer.set(lane, bands.length)
      bands.push({ frames: [...around, ...outer], nameHeight: uprightHeight(nameOf.get(id) ?? ''), isBar: false })
    }
  }
  return { bands, bandOf: (node) => ofPerformer.get(node.performer) ?? ofProcess.get(node.process) ?? 0 }
}

function moved({ shapes, lines, labels }: Drawing, x: number, y: number): Drawing {
  const box = (one: Box): Box => ({ ...one, x: Math.round(one.x + x), y: Math.round(one.y + y) })
  return {
    shapes: new Map([...shapes].map(([id, one]) => [id, box(one)])),
    lines: new Map([...lines].map(([id, points]) => [id, points.map((point) => ({ x: point.x + x, y: point.y + y }))])),
    labels: new Map([...labels].map(([id, one]) => [id, box(one)])),
  }
}

/** Puts what lies in sub-processes where these have come to lie, from the outermost in. */
function withContents(drawing: Drawing, inside: ReadonlyMap<string, Drawing>, model: ProcessModel): Drawing {
  const shapes = new Map(drawing.shapes)
  const lines = new Map(drawing.lines)
  const labels = new Map(drawing.labels)
  for (const { id } of model.nodes) {
    const content = inside.get(id)
    const place = shapes.get(id)
    if (!content || !place) continue
    const there = moved(content, place.x, place.y)
    for (const [one, box] of there.shapes) shapes.set(one, box)
    for (const [one, points] of there.lines) lines.set(one, points)
    for (const [one, box] of there.labels) labels.set(one, box)
  }
  return { shapes, lines, labels }
}
