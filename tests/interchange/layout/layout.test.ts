import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { withDrawing } from '#src/bpmn/withDrawing.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { layoutOf } from '#src/interchange/layout/layout.ts'
import { blocks, drawBlock } from '../../support/blocks.ts'
import { crossedNames, faultsOf, nameFaultsOf } from '../../support/drawingFaults.ts'
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

  it('spreads many named events on the border of a step, each with its name below it', () => {
    // Given a step that four things may cut off, and one with two
    const names = ['Documents do not come', 'Application is withdrawn', 'Term is over', 'Fee is not paid in time']
    const model = build((b) => {
      b.start('start')
      b.task('check')
      b.task('issue')
      b.end('end')
      b.chain('start', 'check', 'issue', 'end')
      for (const [i, name] of names.entries()) {
        b.boundary(`event${i}`, 'check', { name })
        b.end(`over${i}`)
        b.chain(`event${i}`, `over${i}`)
      }
    })

    // When it is drawn
    const drawing = layoutOf(model)

    // Then every name is free, on one height below the border and right of the line out of its event
    expect(faultsOf(model, drawing)).toEqual([])
    expect(nameFaultsOf(model, drawing)).toEqual([])
    expect(crossedNames(drawing)).toEqual([])
    const heights = names.map((_, i) => drawing.labels.get(`event${i}`)!.y)
    expect(new Set(heights).size).toBe(1)
    for (const [i] of names.entries()) {
      const event = drawing.shapes.get(`event${i}`)!
      const name = drawing.labels.get(`event${i}`)!
      expect(name.y).toBeGreaterThan(event.y + event.height)
      expect(name.x).toBeGreaterThan(event.x + event.width / 2)
      expect(name.x).toBeLessThan(event.x + event.width)
    }
  })

  it('keeps a loop inside of its pool', () => {
    // Given a pool whose check leads back, above a process without one
    const model = build((b) => {
      b.pool('office', {}, () => {
        b.start('start')
        b.task('apply')
        b.task('check')
        b.xor('complete')
        b.end('end')
        b.chain('start', 'apply', 'check', 'complete', 'end')
        b.chain('complete', 'apply')
      })
    })

    // When it is drawn
    const { shapes, lines } = layoutOf(model)

    // Then no line leaves the frame
    expect(lines.size).toBe(5)
    const frame = shapes.get('office')!
    for (const points of lines.values())
      for (const { y } of points) {
        expect(y).toBeGreaterThan(frame.y)
        expect(y).toBeLessThan(frame.y + frame.height)
      }
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
    const drawing = layoutOf(model)
    expect(faultsOf(model, drawing)).toEqual([])
    expect(nameFaultsOf(model, drawing)).toEqual([])
  })
})

/** A node but for whether it is drawn open. */
const withoutState = (node: FlowNode) => ({ ...node, collapsed: undefined })
