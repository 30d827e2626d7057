import { beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { editors } from './support/editors.ts'

const page = editors()
const errors: unknown[] = []

beforeEach(() => {
  errors.length = 0
})

const open = (xml: string): Promise<Editor> => page.open({ xml, onError: (error) => errors.push(error) })

const process = (id: string, name: string) => `
  <bpmn:process id="${id}" name="${name}">
    <bpmn:startEvent id="${id}_start"/><bpmn:task id="${id}_task" name="Task of ${name}"/>
    <bpmn:sequenceFlow id="${id}_flow" sourceRef="${id}_start" targetRef="${id}_task"/>
  </bpmn:process>`
const shape = (diagram: string, id: string, x: number, size: number) =>
  `<bpmndi:BPMNShape id="${diagram}_${id}" bpmnElement="${id}"><dc:Bounds x="${x}" y="100" width="${size}" height="${size}"/></bpmndi:BPMNShape>`
const diagram = (id: string, of: string, name = '') => `
  <bpmndi:BPMNDiagram id="${id}"${name && ` name="${name}"`}><bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${of}">
    ${shape(id, `${of}_start`, 100, 36)}${shape(id, `${of}_task`, 200, 80)}
    <bpmndi:BPMNEdge id="${id}_flow" bpmnElement="${of}_flow"><di:waypoint x="136" y="118"/><di:waypoint x="200" y="118"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`
const file = (...parts: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="defs" targetNamespace="http://example.org/">
  ${parts.join('')}
</bpmn:definitions>`

const THREE = file(
  process('a', 'Receive'),
  process('b', 'Decide'),
  process('c', 'Archive'),
  diagram('d1', 'a', 'Reception'),
  diagram('d2', 'b'),
  diagram('d3', 'c', 'The archive'),
)

const list = () => page.container.querySelector<HTMLSelectElement>('.dm-diagrams select')!
const drawn = (id: string) => page.container.querySelector(`.djs-shape[data-element-id="${id}"]`)?.checkVisibility() ?? false
const kept = () => page.container.querySelector<HTMLElement>('.dm-diagrams p')!

describe('a file with several drawings', () => {
  it('lists them by name, and shows the one that is chosen', async () => {
    // when
    await open(THREE)

    // then: the first is shown
    expect([...list().options].map(({ textContent }) => textContent)).toEqual(['Reception', 'Decide', 'The archive'])
    expect([drawn('a_task'), drawn('b_task')]).toEqual([true, false])

    // when
    await userEvent.selectOptions(list(), 'Decide')

    // then
    expect([drawn('a_task'), drawn('b_task')]).toEqual([false, true])
    expect(kept().hidden).toBe(true)
  })

  it('keeps them all when it is saved, with what was changed on each', async () => {
    // given
    const editor = await open(THREE)

    // when: a step of the second and one of the third are renamed, the third being on screen
    editor.updateName('b_task', 'Decided')
    await userEvent.selectOptions(list(), 'The archive')
    editor.updateName('c_task', 'Archived')
    const xml = await editor.saveXml()

    // then
    const document = new DOMParser().parseFromString(xml, 'text/xml')
    const planes = [...document.getElementsByTagName('bpmndi:BPMNPlane')]
    expect(planes.map((plane) => plane.getAttribute('bpmnElement'))).toEqual(['a', 'b', 'c'])
    expect(planes.map((plane) => plane.childElementCount)).toEqual([3, 3, 3])
    const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).sort()
    expect(ids(xml)).toEqual(ids(THREE))
    const { model } = await readModel(xml)
    expect(model.nodes.filter(({ kind }) => kind === 'task').map(({ name }) => name)).toEqual([
      'Task of Receive',
      'Decided',
      'Archived',
    ])
    expect(errors).toEqual([])
  })

  it('has one undo history, which brings forward what it changes', async () => {
    // given: a change on the first, then one on the second
    const editor = await open(THREE)
    editor.updateName('a_task', 'First')
    await userEvent.selectOptions(list(), 'Decide')
    editor.updateName('b_task', 'Second')

    // when
    editor.undo()
    expect(editor.describe('b_task')?.name).toBe('Task of Decide')
    editor.undo()

    // then
    expect(editor.describe('a_task')?.name).toBe('Task of Receive')
    expect([drawn('a_task'), list().selectedOptions[0]?.textContent]).toEqual([true, 'Reception'])
    expect(editor.history()).toEqual({ canUndo: false, canRedo: true })
  })

  it('brings forward the drawing of a step that is selected elsewhere', async () => {
    const editor = await open(THREE)
    editor.select('c_task')
    expect(drawn('c_task')).toBe(true)
    expect(list().selectedOptions[0]?.textContent).toBe('The archive')
  })

  it('names a drawing that shows the same elements again: it is kept, and not shown', async () => {
    // given
    const again = file(process('a', 'Receive'), diagram('d1', 'a', 'Reception'), diagram('d2', 'a', 'The same, smaller'))

    // when
    const editor = await open(again)

    // then
    expect(page.container.querySelector<HTMLElement>('.dm-diagrams label')?.hidden).toBe(true)
    expect(kept().textContent).toBe('Kept in the file, not shown: The same, smaller')
    editor.updateName('a_task', 'Changed')
    const xml = await editor.saveXml()
    expect(xml.match(/<bpmndi:BPMNDiagram /g)).toHaveLength(2)
    expect(xml.match(/<bpmndi:BPMNShape /g)).toHaveLength(4)
  })

  it('says so in the language of the page', async () => {
    const editor = await open(file(process('a', 'A'), process('b', ''), diagram('d1', 'a'), diagram('d2', 'b')))
    expect([...list().options].map(({ textContent }) => textContent)).toEqual(['A', 'Diagram 2'])
    editor.setLanguage('ru', ({ value }) => `${value}`)
    expect(list().labels[0]?.querySelector('span')?.textContent).toBe('Схема')
    expect(list().options[1]?.textContent).toBe('Схема 2')
  })
})

it('a file with one drawing shows no list', async () => {
  await open(file(process('a', 'A'), diagram('d1', 'a')))
  expect(page.container.querySelector('.dm-diagrams')).toBeNull()
})
