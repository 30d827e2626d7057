import type { Box, Point } from '#src/domain/drawing.ts'

/** What is drawn in a BPMN file of the library, which is written one element a line. */
export interface Drawing {
  readonly shapes: ReadonlyMap<string, Box>
  readonly edges: ReadonlyMap<string, readonly Point[]>
  /** Boxes of the names that stand beside their element, by element. */
  readonly labels: ReadonlyMap<string, Box>
}

const BOUNDS = /<dc:Bounds x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"\/>/g

export function drawingOf(xml: string): Drawing {
  const shapes = new Map<string, Box>()
  const edges = new Map<string, readonly Point[]>()
  const labels = new Map<string, Box>()
  for (const [, kind, id, inner = ''] of xml.matchAll(
    /<bpmndi:BPMN(Shape|Edge) [^>]*bpmnElement="(\w+)"[^>]*>([\s\S]*?)<\/bpmndi:BPMN\1>/g,
  )) {
    if (id === undefined) continue
    const boxes = [...inner.matchAll(BOUNDS)].map(([, x, y, width, height]) => ({
      x: +x!,
      y: +y!,
      width: +width!,
      height: +height!,
    }))
    if (kind === 'Shape') shapes.set(id, boxes.shift()!)
    else
      edges.set(
        id,
        [...inner.matchAll(/<di:waypoint x="([\d.]+)" y="([\d.]+)"\/>/g)].map(([, x, y]) => ({ x: +x!, y: +y! })),
      )
    const [label] = boxes
    if (label) labels.set(id, label)
  }
  return { shapes, edges, labels }
}

/** Whether a point lies on the border of a box. */
export const onBorder = ({ x, y }: Point, box: Box): boolean => {
  const inX = x >= box.x && x <= box.x + box.width
  const inY = y >= box.y && y <= box.y + box.height
  return (inY && (x === box.x || x === box.x + box.width)) || (inX && (y === box.y || y === box.y + box.height))
}

/** The straight pieces of a line as boxes without breadth. */
const pieces = (points: readonly Point[]): Box[] =>
  points.slice(1).map((to, i) => {
    const from = points[i]!
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    }
  })

/** Whether two boxes share more than a border. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether a line runs through the inside of a box. */
export const runsThrough = (points: readonly Point[], box: Box): boolean => pieces(points).some((piece) => overlap(piece, box))

/** Whether every piece of a line is level or upright. */
export const isOrthogonal = (points: readonly Point[]): boolean =>
  pieces(points).every(({ width, height }) => width === 0 || height === 0)

/** Whether two lines cross or touch. */
export const linesMeet = (a: readonly Point[], b: readonly Point[]): boolean =>
  pieces(a).some((p) =>
    pieces(b).some((q) => p.x <= q.x + q.width && q.x <= p.x + p.width && p.y <= q.y + q.height && q.y <= p.y + p.height),
  )

/** How often two lines cross at a right angle, and whether they touch or lie on each other anywhere else. */
export function meetings(a: readonly Point[], b: readonly Point[]): { readonly crossings: number; readonly touches: boolean } {
  let crossings = 0
  let touches = false
  for (const p of pieces(a)) {
    for (const q of pieces(b)) {
      if (!(p.x <= q.x + q.width && q.x <= p.x + p.width && p.y <= q.y + q.height && q.y <= p.y + p.height)) continue
      if (cross(p, q) || cross(q, p)) crossings += 1
      else touches = true
    }
  }
  return { crossings, touches }
}

/** Whether a level and an upright piece cross, each going on beyond the other. */
const cross = (level: Box, upright: Box): boolean =>
  level.height === 0 &&
  upright.width === 0 &&
  level.x < upright.x &&
  upright.x < level.x + level.width &&
  upright.y < level.y &&
  level.y < upright.y + upright.height

/** Whether a box lies in another, borders included. */
export const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
