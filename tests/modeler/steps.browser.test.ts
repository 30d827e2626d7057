import { describe, expect, it } from 'vitest'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { DRAWING } from './support/drawing.ts'
import { editors } from './support/editors.ts'

const page = editors()
let editor: Editor

/** The same drawing with a second lane below the first. */
const TWO_LANES = DRAWING.replace('</bpmn:laneSet>', '<bpmn:lane id="back" name="Back office"/></bpmn:laneSet>')
  .replace('<dc:Bounds x="100" y="60" width="800" height="340"/>', '<dc:Bounds x="100" y="60" width="800" height="540"/>')
  .replace(
    '<bpmndi:BPMNShape id="start_di"',
    '<bpmndi:BPMNShape id="back_di" bpmnElement="back"><dc:Bounds x="130" y="400" width="770" height="200"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="start_di"',
  )

async function open(xml: string) {
  editor = await page.open({ xml })
}

const modelNow = async (): Promise<ProcessModel> => (await readModel(await editor.saveXml())).model
const nodeNow = async (id: string): Promise<FlowNode | undefined> => (await modelNow()).nodes.find((node) => node.id === id)
const boxOf = (id: string) => page.container.querySelector(`[data-element-id="${id}"] .djs-hit`)!.getBoundingClientRect()
const nextOf = (model: ProcessModel, id: string) => model.flows.filter((flow) => flow.source === id).map((flow) => flow.target)

describe('a batch', () => {
  it('is one step of the undo history, with what changes beside the drawing', async () => {
    // given
    await open(DRAWING)
    const beside: string[] = []

    // when
    editor.batch(
      () => {
        editor.updateFacts('check', { place: 'Hall 2' })
        editor.updateName('check', 'Look through')
      },
      { done: () => beside.push('done'), undone: () => beside.push('undone') },
    )
    editor.undo()

    // then
    expect(editor.readFacts('check').place).toBeUndefined()
    expect(editor.readName('check')).toBe('Check')
    expect(beside).toEqual(['done', 'undone'])

    // and it comes back as one
    editor.redo()
    expect(editor.readFacts('check').place).toBe('Hall 2')
    expect(editor.readName('check')).toBe('Look through')
    expect(beside).toEqual(['done', 'undone', 'done'])
  })
})

describe('moving a step to another performer', () => {
  it('offers the lanes of its pool', async () => {
    await open(TWO_LANES)
    expect(editor.lanesFor('check')).toEqual([
      { id: 'front', name: 'Front desk' },
      { id: 'back', name: 'Back office' },
    ])
  })

  it('moves it straight into the lane, where it then stands in the file', async () => {
    // given
    await open(TWO_LANES)
    const before = boxOf('check')

    // when
    editor.moveToLane('check', 'back')

    // then
    expect((await nodeNow('check'))?.performer).toBe('back')
    expect(boxOf('check').x).toBeCloseTo(before.x, 0)
    expect(boxOf('check').y).toBeGreaterThan(before.y)
    expect((await modelNow()).flows).toHaveLength(6)
  })

  it('keeps beside a step that already stands there', async () => {
    // given: "apply" moved first; "check" has its own place, "fix" would cover it
    await open(TWO_LANES)
    editor.moveToLane('check', 'back')
    editor.moveToLane('choice', 'back')
    editor.moveToLane('fix', 'back')

    // then
    const fix = boxOf('fix')
    const choice = boxOf('choice')
    const isApart = fix.right <= choice.left || choice.right <= fix.left || fix.bottom <= choice.top || choice.bottom <= fix.top
    expect(isApart).toBe(true)
    expect((await nodeNow('fix'))?.performer).toBe('back')
  })
})

describe('adding a step', () => {
  it('puts it between a step and what followed it', async () => {
    // given
    await open(DRAWING)

    // when
    let id: string | undefined
    editor.batch(() => {
      id = editor.addStep('Stamp', 'apply')
    })

    // then
    const model = await modelNow()
    expect(nextOf(model, 'apply')).toEqual([id])
    expect(nextOf(model, id ?? '')).toEqual(['check'])
    expect(model.nodes.find((node) => node.id === id)).toMatchObject({ name: 'Stamp', performer: 'front' })

    // and it covers nothing
    expect(boxOf(id ?? '').left).toBeGreaterThan(boxOf('apply').right)
    expect(boxOf(id ?? '').right).toBeLessThan(boxOf('check').left)

    // and goes away at once
    editor.undo()
    expect(nextOf(await modelNow(), 'apply')).toEqual(['check'])
  })

  it('makes room again for the next one', async () => {
    // given
    await open(DRAWING)
    const ids: string[] = []

    // when: one behind the other, as rows that are pasted below the last one
    editor.batch(() => {
      for (const name of ['One', 'Two', 'Three']) ids.push(editor.addStep(name, ids.at(-1) ?? 'check') ?? '')
    })

    // then
    const places = ['check', ...ids, 'end'].map((id) => boxOf(id).left)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(places.map(Math.round)).size).toBe(places.length)
    expect(nextOf(await modelNow(), ids[2] ?? '')).toEqual(['choice'])
  })

  it('pushes a step to the right that stands where the new one comes', async () => {
    // given
    await open(DRAWING)

    // when
    const first = editor.addStep('First', 'check') ?? ''
    const second = editor.addStep('Second', 'check') ?? ''

    // then: the second pushed the first to the right
    expect(boxOf(second).right).toBeLessThan(boxOf(first).left)
    expect(nextOf(await modelNow(), second)).toEqual([first])
  })

  it('follows the beginning when there is no step before it', async () => {
    await open(DRAWING)
    const id = editor.addStep('First of all', undefined) ?? ''
    expect(nextOf(await modelNow(), 'start')).toEqual([id])
    expect(nextOf(await modelNow(), id)).toEqual(['apply'])
  })
})
