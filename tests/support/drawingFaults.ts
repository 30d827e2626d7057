import type { Box, Drawing } from '#src/domain/drawing.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { isOrthogonal, onBorder, overlap, runsThrough } from '#tests/models/drawing.ts'

/** What is wrong with a drawing, in words that name the elements. */
export function faultsOf(model: ProcessModel, { shapes, lines }: Drawing): string[] {
  const faults: string[] = []
  const nodes = model.nodes.map((node) => ({ node, box: shapes.get(node.id) }))
  for (const { node, box } of nodes) if (!box) faults.push(`${node.id} is not drawn`)
  const tiles = nodes.flatMap(({ node, box }) => (box && node.attachedTo === undefined ? [{ node, box }] : []))
  for (const [i, a] of tiles.entries())
    for (const b of tiles.slice(i + 1))
      if (a.node.parent === b.node.parent && overlap(a.box, b.box)) faults.push(`${a.node.id} covers ${b.node.id}`)
  for (const { node, box } of tiles) {
    const frame = shapes.get(node.parent ?? node.performer)
    if (frame && !contains(frame, box)) faults.push(`${node.id} lies outside ${node.parent ?? node.performer}`)
  }
  for (const flow of model.flows) {
    const points = lines.get(flow.id)
    if (!points) {
      faults.push(`${flow.id} is not drawn`)
      continue
    }
    if (!isOrthogonal(points)) faults.push(`${flow.id} is slanting`)
    if (!onBorder(points[0]!, shapes.get(flow.source)!)) faults.push(`${flow.id} does not leave ${flow.source}`)
    if (!onBorder(points.at(-1)!, shapes.get(flow.target)!)) faults.push(`${flow.id} does not reach ${flow.target}`)
    const own = new Set([...around(model, flow.source), ...around(model, flow.target)])
    for (const { node, box } of tiles)
      if (!own.has(node.id) && node.parent === flow.parent && runsThrough(points, box))
        faults.push(`${flow.id} runs through ${node.id}`)
  }
  return faults
}

/** What the names beside nodes and flows lie on. */
export function nameFaultsOf(model: ProcessModel, { shapes, labels }: Drawing): string[] {
  const faults: string[] = []
  const nodes = model.nodes.flatMap((node) => {
    const box = shapes.get(node.id)
    return box ? [{ node, box }] : []
  })
  const written = [...labels]
  for (const [i, [a, box]] of written.entries()) {
    for (const { node, box: shape } of nodes)
      if (overlap(box, shape) && !around(model, a).includes(node.id) && !isInside(model, a, node.id))
        faults.push(`the name of ${a} lies on ${node.id}`)
    for (const [b, other] of written.slice(i + 1)) if (overlap(box, other)) faults.push(`the name of ${a} lies on that of ${b}`)
  }
  return faults
}

/** Whether a flow or node lies inside of a sub-process, whose shape is then no obstacle. */
function isInside(model: ProcessModel, id: string, scope: string): boolean {
  const parents = new Map([...model.nodes, ...model.flows].map((one) => [one.id, one.parent]))
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) if (at === scope) return true
  return false
}

const contains = (a: Box, b: Box) =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height

/** Names that lines of other flows run through. */
export const crossedNames = ({ lines, labels }: Drawing): string[] =>
  [...labels].flatMap(([owner, box]) =>
    [...lines].some(([id, points]) => id !== owner && runsThrough(points, box)) ? [owner] : [],
  )

/** A node with the nodes that it lies in or on. */
function around({ nodes }: ProcessModel, id: string): string[] {
  const found: string[] = []
  for (let at = nodes.find((n) => n.id === id); at; at = nodes.find((n) => n.id === (at?.attachedTo ?? at?.parent)))
    found.push(at.id)
  return found
}
