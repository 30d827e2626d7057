import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { withDrawing } from '#src/bpmn/withDrawing.ts'
import type { Box, Drawing, Point } from '#src/domain/drawing.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { layoutOf } from '#src/interchange/layout/layout.ts'
import { blocks, drawBlock } from '../../support/blocks.ts'
import { build } from '../../support/models.ts'

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url)

describe('a drawing made for a model without one', () => {
  it('shows the main path as one straight line and hangs branches below it', () => {
    // Given a check that a few applications fail
    const model = build((b) => {
      b.start('start')
      for (const step of ['check', 'decide', 'issue', 'refuse']) b.task(step)
      b.xor('fits')
      b.end('granted')
      b.end('refused')
      b.chain('start', 'check', 'fits', 'decide', 'issue', 'granted')
      b.chain('fits', 'refuse', 'refused')
    })

    // When it is drawn
    const { shapes } = layoutOf(model)

    // Then what goes on longest lies on one line, left to right, and the refusal below
    const middle = (id: string) => shapes.get(id)!.y + shapes.get(id)!.height / 2
    const main = ['start', 'check', 'fits', 'decide', 'issue', 'granted']
    expect(new Set(main.map(middle)).size).toBe(1)
    expect(main.map((id) => shapes.get(id)!.x)).toEqual(main.map((id) => shapes.get(id)!.x).sort((a, b) => a - b))
    expect(middle('refuse')).toBeGreaterThan(middle('fits'))
    expect(middle('refuse')).toBe(middle('refused'))
  })

  it('is sound for every random model', () => {
    fc.assert(
      fc.property(blocks(true), (block) => {
        const model = build((b) => drawBlock(b, block))
        expect(faultsOf(model, layoutOf(model))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('survives being written into the file and read again', async () => {
    // Given a file without a drawing
    const xml = readFileSync(new URL('../../../models/property-registration/as-is.bpmn', import.meta.url), 'utf8')
    const bare = xml.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
    expect((await readModel(xml)).isDrawn).toBe(true)
    const { model, isDrawn } = await readModel(bare)
    expect(isDrawn).toBe(false)

    // When the drawing is put in
    const drawn = await withDrawing(bare, layoutOf(model))

    // Then the file has one, and says the same as before
    const { model: again, isDrawn: isDrawnNow } = await readModel(drawn)
    expect(isDrawnNow).toBe(true)
    expect(again.nodes.map(withoutState)).toEqual(model.nodes.map(withoutState))
    expect({ ...again, nodes: [] }).toEqual({ ...model, nodes: [] })
    expect(drawn.match(/<bpmndi:BPMNShape /g)).toHaveLength(model.nodes.length + model.lanes.length + model.pools.length)
    expect(drawn.match(/<bpmndi:BPMNEdge /g)).toHaveLength(model.flows.length)
  })
})

describe('real files drawn anew', () => {
  if (!existsSync(CORPUS)) {
    it('the corpus is not beside this clone: nothing to draw', () => expect(existsSync(CORPUS)).toBe(false))
    return
  }
  it.each(readdirSync(CORPUS).filter((file) => file.endsWith('.bpmn') && !file.startsWith('s34')))('%s', async (file) => {
    const { model } = await readModel(readFileSync(new URL(encodeURIComponent(file), CORPUS)), file)
    expect(faultsOf(model, layoutOf(model))).toEqual([])
  })
})

/** What is wrong with a drawing, in words that name the elements. */
function faultsOf(model: ProcessModel, { shapes, lines }: Drawing): string[] {
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
  const around = (id: string): string[] => {
    const found: string[] = []
    for (let at = model.nodes.find((n) => n.id === id); at; at = model.nodes.find((n) => n.id === (at?.attachedTo ?? at?.parent)))
      found.push(at.id)
    return found
  }
  for (const flow of model.flows) {
    const points = lines.get(flow.id)
    if (!points) {
      faults.push(`${flow.id} is not drawn`)
      continue
    }
    if (!pieces(points).every(({ width, height }) => width === 0 || height === 0)) faults.push(`${flow.id} is slanting`)
    if (!touches(points[0]!, shapes.get(flow.source)!)) faults.push(`${flow.id} does not leave ${flow.source}`)
    if (!touches(points.at(-1)!, shapes.get(flow.target)!)) faults.push(`${flow.id} does not reach ${flow.target}`)
    const own = new Set([...around(flow.source), ...around(flow.target)])
    for (const { node, box } of tiles)
      if (!own.has(node.id) && node.parent === flow.parent && pieces(points).some((piece) => overlap(piece, box)))
        faults.push(`${flow.id} runs through ${node.id}`)
  }
  return faults
}

/** A node but for whether it is drawn open. */
const withoutState = (node: FlowNode) => ({ ...node, collapsed: undefined })

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const contains = (a: Box, b: Box) =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height
const touches = ({ x, y }: Point, box: Box) =>
  x >= box.x &&
  x <= box.x + box.width &&
  y >= box.y &&
  y <= box.y + box.height &&
  (x === box.x || x === box.x + box.width || y === box.y || y === box.y + box.height)
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
