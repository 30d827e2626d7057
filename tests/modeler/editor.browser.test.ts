import Modeler from 'bpmn-js/lib/Modeler'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import { describe, expect, it, vi } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { createChart } from '#src/modeler/chart.ts'
import { sharedClipboardModule } from '#src/modeler/clipboard/sharedClipboard.ts'
import { annotationNamesIn } from '#src/modeler/document.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { createEditor } from '#src/modeler/editor.ts'
import { keepForeignModule } from '#src/modeler/keepForeign.ts'
import { createViewer } from '#src/modeler/viewer.ts'
import { DRAWING } from './support/drawing.ts'
import { editors } from './support/editors.ts'

interface CopyPaste {
  copy(elements: readonly unknown[]): void
  paste(context: { element: unknown; point: { x: number; y: number } }): void
}

const page = editors()
const { open } = page

const stepOf = async (xml: string, id: string) => (await readModel(xml)).model.nodes.find((node) => node.id === id)
const marksAt = (id: string) =>
  [...page.container.querySelectorAll(`[data-container-id="${id}"] .dm-anchor`)].map((mark) => mark.textContent)
const press = (key: string, code = key) =>
  page.container.querySelector('svg[tabindex]')?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
const entry = (name: string) => page.container.querySelector<HTMLElement>(`.djs-popup [data-id="${name}"]`)

async function replaceBy(editor: Editor, id: string, name: string) {
  editor.select(id)
  press('r', 'KeyR')
  await expect.poll(() => entry(name)).not.toBeNull()
  entry(name)?.click()
  await editor.flush()
}

describe('the editor', () => {
  it('shows steps with numbers, times, documents, clause and pains', async () => {
    await open()

    expect(marksAt('apply')).toEqual(['1', '2', '5 d1'])
    expect(marksAt('check')).toEqual(['2'])
    expect(marksAt('fix')).toEqual(['3'])
  })

  it('keeps the mark of bpmn.io in view', async () => {
    // given: a canvas that fits the test window
    page.container.style.width = '360px'
    await open()

    const mark = page.container.querySelector<HTMLElement>('.bjs-powered-by')
    const box = mark?.getBoundingClientRect()
    const top = document.elementFromPoint((box?.left ?? 0) + 5, (box?.top ?? 0) + 5)
    expect(mark?.contains(top)).toBe(true)
  })

  it('has one undo history for drawing and annotating', async () => {
    // given
    const editor = await open()
    editor.updateFacts('check', { channel: 'online' })
    editor.updateName('check', 'Check papers')
    editor.updateFacts('check', { work: { likely: 1.5, unit: 'hour' } })

    // when
    editor.undo()
    editor.undo()

    // then
    expect(editor.readName('check')).toBe('Check')
    expect(editor.readFacts('check')).toMatchObject({ channel: 'online' })
    expect(editor.readFacts('check').work).toBeUndefined()
    expect(editor.history()).toEqual({ canUndo: true, canRedo: true })

    // when
    editor.redo()
    editor.redo()

    // then
    expect(editor.readFacts('check').work).toEqual({ likely: 1.5, unit: 'hour' })
    expect(editor.history().canRedo).toBe(false)
  })

  it('writes what is annotated and reads it back', async () => {
    const editor = await open()
    editor.updateFacts('check', { wait: { min: 1, likely: 2, max: 6, unit: 'calendar-day', kind: 'transfer' } })
    editor.updateFacts('check', { costs: [{ kind: 'fee', amount: 34000, currency: 'UZS' }] })
    editor.updatePerformer('front', { kind: 'front-office', hourlyCost: 45000 })
    editor.updateProbability('f4', 0.8)
    editor.updateEvent('end', { outcome: 'granted' })

    const { model } = await readModel(await editor.saveXml())

    const byId = new Map(model.nodes.map((node) => [node.id, node]))
    expect(byId.get('check')?.facts).toMatchObject({
      wait: { min: 1, likely: 2, max: 6, unit: 'calendar-day', kind: 'transfer' },
      costs: [{ kind: 'fee', amount: 34000, currency: 'UZS' }],
    })
    expect(model.performers.find(({ id }) => id === 'front')).toMatchObject({ kind: 'front-office', hourlyCost: 45000 })
    expect(model.flows.find(({ id }) => id === 'f4')?.probability).toBe(0.8)
    expect(byId.get('end')?.outcome).toBe('granted')
  })

  it('takes an annotation out of the file when nothing is left in it', async () => {
    const editor = await open()
    editor.updateProbability('f5', undefined)

    expect(await editor.saveXml()).not.toContain('bpr:flow')
  })

  it('does not touch the history when nothing changes', async () => {
    const editor = await open()
    editor.updateFacts('apply', { channel: 'in-person' })
    editor.updateName('apply', 'Apply')

    expect(editor.history().canUndo).toBe(false)
  })

  it('hands over the text a moment after a change, and at once when asked to', async () => {
    const onChanged = vi.fn()
    const editor = await open({ onChanged })
    editor.updateFacts('check', { note: 'x' })
    expect(onChanged).not.toHaveBeenCalled()

    await editor.flush()

    expect(onChanged).toHaveBeenCalledTimes(1)
    expect(onChanged.mock.calls[0]?.[0].xml).toContain('note="x"')
  })

  it('keeps facts, later annotations, other tools’ data and marks when a step is replaced', async () => {
    const editor = await open()

    await replaceBy(editor, 'apply', 'replace-with-service-task')

    const xml = await editor.saveXml()
    expect(xml).toMatch(/<bpmn:serviceTask id="apply"[^>]*other:owner="anna"/)
    expect(xml).toContain('<other:value>blue</other:value>')
    expect(xml).toContain('later="kept"')
    expect(xml).toMatch(/<bpr:novelty of="a later version"/)
    expect((await stepOf(xml, 'apply'))?.facts).toEqual((await stepOf(DRAWING, 'apply'))?.facts)
    expect(marksAt('apply')[0]).toBe('1')

    // when
    editor.undo()
    await editor.flush()

    // then
    expect(await editor.saveXml()).toMatch(/<bpmn:userTask id="apply"/)
    expect(marksAt('apply')).toHaveLength(3)
  })

  it('copies everything with a step', async () => {
    // given
    const options = { container: page.container, language: 'en', annotationNames: annotationNamesIn(DRAWING) } as const
    const chart = createChart(Modeler, options, [keepForeignModule])
    page.keep(chart)
    const { instance } = chart
    await instance.importXML(DRAWING)
    const elements = instance.get<ElementRegistry>('elementRegistry')
    const copyPaste = instance.get<CopyPaste>('copyPaste')

    // when
    copyPaste.copy([elements.get('apply')])
    copyPaste.paste({ element: elements.get('pool'), point: { x: 700, y: 330 } })

    // then
    const { xml = '' } = await instance.saveXML()
    expect(xml.match(/<other:value>blue<\/other:value>/g)).toHaveLength(2)
    expect(xml.match(/other:owner="anna"/g)).toHaveLength(2)
    expect(xml.match(/<bpr:document name="Passport"/g)).toHaveLength(2)
    expect(xml.match(/<bpr:novelty of="a later version"/g)).toHaveLength(2)
  })

  it('pastes into another drawing what was copied in one, with everything', async () => {
    // given
    const pair = await Promise.all(
      [DRAWING, DRAWING.replace('later="kept"', '').replace('<bpr:novelty of="a later version"/>', '')].map(async (xml) => {
        const chart = createChart(
          Modeler,
          { container: page.container, language: 'en', annotationNames: annotationNamesIn(xml) },
          [keepForeignModule, sharedClipboardModule],
        )
        page.keep(chart)
        await chart.instance.importXML(xml)
        return chart.instance
      }),
    )
    const [from, to] = pair as [(typeof pair)[0], (typeof pair)[0]]
    const at = (instance: typeof from, id: string) => instance.get<ElementRegistry>('elementRegistry').get(id)

    // when
    from.get<CopyPaste>('copyPaste').copy([at(from, 'apply'), at(from, 'check'), at(from, 'f2')])
    to.get<CopyPaste>('copyPaste').paste({ element: at(to, 'pool'), point: { x: 700, y: 330 } })

    // then
    const { xml = '' } = await to.saveXML()
    expect(xml.match(/<other:value>blue<\/other:value>/g)).toHaveLength(2)
    expect(xml.match(/other:owner="anna"/g)).toHaveLength(2)
    expect(xml.match(/<bpr:document name="Passport"/g)).toHaveLength(2)
    expect(xml).toMatch(/novelty of="a later version"/)
    const { model } = await readModel(xml)
    expect(model.nodes.filter(({ name }) => name === 'Apply')).toHaveLength(2)
    expect(model.flows).toHaveLength(7)
    expect(new Set(model.nodes.map(({ id }) => id)).size).toBe(model.nodes.length)
  })

  it('tells what is selected, by what it is to the reader', async () => {
    const onSelection = vi.fn()
    const editor = await open({ onSelection })
    editor.select('choice')

    expect(onSelection).toHaveBeenLastCalledWith('choice')
    expect(editor.describe('choice')).toMatchObject({
      kind: 'decision',
      rule: 'one',
      ways: [
        { id: 'f4', name: 'yes', target: 'Done' },
        { id: 'f5', name: '', target: 'Fix' },
      ],
    })
    expect(editor.describe('apply')).toMatchObject({
      kind: 'step',
      name: 'Apply',
      performer: { id: 'front', name: 'Front desk' },
    })
    expect(editor.describe('front')?.kind).toBe('performer')
    expect(editor.describe('gone')).toBeUndefined()
  })

  it('calls a gateway in which ways only come together no decision', async () => {
    const xml = DRAWING.replace('sourceRef="choice" targetRef="fix"', 'sourceRef="fix" targetRef="choice"')
    const editor = await open({ xml })
    expect(editor.describe('choice')).toMatchObject({ kind: 'merge', ways: [] })
  })

  it('shows the worst finding of a step and takes it away again', async () => {
    const editor = await open()
    const finding = (severity: 'error' | 'warning') => ({ severity, rule: 'x', element: 'check', name: '' })
    editor.setFindings([finding('warning'), finding('error')])
    expect(marksAt('check')).toEqual(['2', '!'])

    editor.setFindings([])

    expect(marksAt('check')).toEqual(['2'])
  })

  it('speaks another language at once, with its history', async () => {
    const editor = await open()
    editor.updateFacts('check', { note: 'x' })
    editor.setLanguage('uz', ({ value }) => `${value} kun`)

    const labels = [...page.container.querySelectorAll('.djs-palette .entry')].map((one) => one.getAttribute('aria-label'))
    expect(labels).toContain('Qadam yaratish')
    expect(labels.join()).not.toMatch(/Create|Activate/)
    expect(marksAt('apply').join()).toContain('5 kun')
    expect(editor.history().canUndo).toBe(true)
  })

  it('only shows when it is read-only', async () => {
    const editor = await open({ readOnly: true })
    editor.updateFacts('check', { note: 'x' })
    editor.updateName('check', 'y')

    expect(editor.readFacts('check').note).toBeUndefined()
    expect(editor.readName('check')).toBe('Check')
    expect(page.container.querySelector('.djs-palette')).toBeNull()
  })

  it('leaves nothing behind, even when it goes before it has opened', async () => {
    const opened = vi.fn()
    const early = createEditor({
      container: page.container,
      xml: DRAWING,
      language: 'en',
      timeWords: () => '',
      readOnly: false,
      onOpened: opened,
      onTouched: () => {},
      onChanged: () => {},
      onError: () => {},
      onSelection: () => {},
    })
    early.destroy()
    await open()

    expect(page.container.querySelectorAll('.bjs-container')).toHaveLength(1)
    expect(opened).not.toHaveBeenCalled()

    page.close()
    expect(page.container.childElementCount).toBe(0)
  })

  it('colours steps, says why in words, and keeps both through a replacement, undo and an export', async () => {
    // given
    const editor = await open()
    const fill = () => page.container.querySelector<SVGElement>('[data-element-id="apply"] .djs-visual > rect')?.style.fill
    const plain = fill()
    const classes = [
      { label: '0', fill: '#FFFFFF', text: '#000000' },
      { label: 'to 5', fill: '#7F2857', text: '#FFFFFF' },
    ]

    // when
    editor.setColours({
      kind: 'heat',
      legend: { title: 'Wait & more', classes },
      steps: new Map([['apply', { class: 1, badge: '5 d!' }]]),
      icon: 'clock',
      replaces: 'time',
    })

    // then
    expect(fill()).not.toBe(plain)
    expect(marksAt('apply').at(-1)).toBe('5 d!1')
    await replaceBy(editor, 'apply', 'replace-with-service-task')
    expect(marksAt('apply').at(-1)).toBe('5 d!1')
    editor.undo()
    await editor.flush()
    expect(fill()).not.toBe(plain)
    const svg = await editor.exportSvg()
    expect(svg).toContain('Wait &amp; more')
    expect(svg).toContain('to 5')

    // and without it all is as before
    editor.setColours(null)
    expect(fill()).toBe(plain)
    expect(marksAt('apply').at(-1)).toBe('5 d1')
  })

  it('shows what differs from another variant, through a replacement, undo and an export', async () => {
    // given
    const editor = await open()
    const shapeOf = (id: string) => page.container.querySelector<SVGElement>(`[data-element-id="${id}"] .djs-visual > rect`)
    const plain = shapeOf('check')?.style.stroke

    // when
    editor.setColours({
      kind: 'changes',
      legend: {
        title: 'Against <As-is>',
        entries: [
          { sign: 'added', label: 'new: 1' },
          { sign: 'removed', label: 'removed: 0' },
          { sign: 'same', label: 'same: 2' },
        ],
      },
      steps: new Map([
        ['check', { sign: 'added', class: 'automate' }],
        ['fix', { sign: 'removed' }],
      ]),
    })

    // then
    expect(shapeOf('check')?.style.stroke).toBe('rgb(12, 111, 104)')
    expect(shapeOf('fix')?.style.strokeDasharray).toMatch(/^7/)
    expect(marksAt('check')[0]).toBe('2+ A')
    await replaceBy(editor, 'check', 'replace-with-service-task')
    expect(marksAt('check')[0]).toBe('2+ A')
    expect(shapeOf('check')?.style.strokeWidth).toBe('3.6px')
    editor.undo()
    await editor.flush()
    expect(marksAt('check')[0]).toBe('2+ A')
    const svg = await editor.exportSvg()
    expect(svg).toContain('Against &lt;As-is&gt;')
    expect(svg).toContain('new: 1')
    expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull()

    // and without it all is as before
    editor.setColours(null)
    expect(shapeOf('check')?.style.stroke).toBe(plain)
    expect(marksAt('check')[0]).toBe('2')
  })

  it('moves the drawing and not its frame when the browser brings something into view', async () => {
    // given
    const editor = await open()
    const frame = page.container.querySelector<HTMLElement>('.djs-container')
    const before = editor.viewbox()
    const filler = document.createElement('div')
    filler.style.cssText = 'position: absolute; left: 0; top: 0; width: 5000px; height: 5000px'
    frame?.append(filler)

    // when
    frame?.scrollTo(120, 80)

    // then
    await expect.poll(() => editor.viewbox().x - before.x).toBeCloseTo(120 / editor.zoom(), 0)
    expect(editor.viewbox().y - before.y).toBeCloseTo(80 / editor.zoom(), 0)
    expect([frame?.scrollLeft, frame?.scrollTop]).toEqual([0, 0])
  })

  it('leaves out kinds of marks, on screen and in a picture', async () => {
    const editor = await open()
    editor.hideMarks(new Set(['time', 'documents', 'pains']))

    expect(marksAt('apply')).toEqual(['1', '§'])
    expect(await editor.exportSvg()).not.toContain('5 d')
  })

  it('shows pools whose plane is named after a process', async () => {
    await open({ xml: DRAWING.replace('bpmnElement="c"', 'bpmnElement="p"') })

    expect(page.container.querySelector('[data-element-id="pool"]')).not.toBeNull()
    expect(marksAt('apply')[0]).toBe('1')
  })

  it('says when a text cannot be drawn', async () => {
    await expect(open({ xml: '<nonsense/>' })).rejects.toThrow()
  })

  it('draws the marks into an exported picture', async () => {
    const editor = await open()
    const svg = await editor.exportSvg()
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')

    expect(parsed.querySelector('parsererror')).toBeNull()
    expect([...parsed.querySelectorAll('text')].map((text) => text.textContent)).toContain('5 d')
  })
})

describe('the viewer', () => {
  it('draws changes and lights steps', async () => {
    const viewer = createViewer({ container: page.container, xml: DRAWING, language: 'en', timeWords: () => 't' })
    page.keep(viewer)
    await viewer.opened

    viewer.setChanges(new Map([['check', { sign: 'removed', class: 'eliminate' }]]))
    viewer.light(['apply'])

    const shape = page.container.querySelector<SVGElement>('[data-element-id="check"] .djs-visual > rect')
    expect(shape?.style.strokeDasharray).toMatch(/7.*4/)
    expect(marksAt('check')).toEqual(['2− E'])
    expect(page.container.querySelector('[data-element-id="apply"]')?.classList).toContain('dm-lit')

    // when
    viewer.setChanges(new Map())
    viewer.light([])

    // then
    expect(page.container.querySelector<SVGElement>('[data-element-id="check"] .djs-visual > rect')?.style.strokeDasharray).toBe(
      '',
    )
    expect(marksAt('check')).toEqual(['2'])
    expect(page.container.querySelector('.dm-lit')).toBeNull()
  })

  it('leaves the place of the bpmn.io mark free when everything is shown', async () => {
    const viewer = createViewer({ container: page.container, xml: DRAWING, language: 'en', timeWords: () => 't' })
    page.keep(viewer)
    await viewer.opened

    const pool = page.container.querySelector('[data-element-id="pool"] .djs-visual')?.getBoundingClientRect()
    expect(page.container.getBoundingClientRect().bottom - (pool?.bottom ?? 0)).toBeGreaterThanOrEqual(71)
  })

  it('follows another drawing’s place and size', async () => {
    const viewer = createViewer({ container: page.container, xml: DRAWING, language: 'en', timeWords: () => 't' })
    page.keep(viewer)
    await viewer.opened
    const moved = vi.fn()
    const stop = viewer.onViewbox(moved)

    viewer.setViewbox({ x: 100, y: 50, width: 500, height: 300 })

    expect(moved).toHaveBeenCalledWith(expect.objectContaining({ x: 100, y: 50, width: 500, height: 300 }))
    stop()
    viewer.setViewbox({ x: 0, y: 0, width: 500, height: 300 })
    expect(moved).toHaveBeenCalledTimes(1)
  })
})
