import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { withDrawing } from '#src/bpmn/withDrawing.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { layoutOf } from '#src/interchange/layout/layout.ts'
import { blocks, drawBlock } from '../../support/blocks.ts'
import { faultsOf, nameFaultsOf } from '../../support/drawingFaults.ts'
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

/** So many events with names on the border of a step that the names have no room beside each other. */
const CROWDED = /^s(06|29)/

describe('real files drawn anew', () => {
  if (!existsSync(CORPUS)) {
    it('the corpus is not beside this clone: nothing to draw', () => expect(existsSync(CORPUS)).toBe(false))
    return
  }
  it.each(readdirSync(CORPUS).filter((file) => file.endsWith('.bpmn') && !file.startsWith('s34')))('%s', async (file) => {
    const { model } = await readModel(readFileSync(new URL(encodeURIComponent(file), CORPUS)), file)
    const drawing = layoutOf(model)
    expect(faultsOf(model, drawing)).toEqual([])
    if (!CROWDED.test(file)) expect(nameFaultsOf(model, drawing)).toEqual([])
  })
})

/** A node but for whether it is drawn open. */
const withoutState = (node: FlowNode) => ({ ...node, collapsed: undefined })
