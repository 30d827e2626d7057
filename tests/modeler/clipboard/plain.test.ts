import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { descriptorFor } from '#src/bpmn/descriptor.ts'
import type { ModdleElement } from '#src/bpmn/moddle.ts'
import { everyElement } from '#src/bpmn/moddle.ts'
import type { Moddle } from '#src/modeler/clipboard/plain.ts'
import { fromPlain, toPlain } from '#src/modeler/clipboard/plain.ts'
import { annotationNamesIn } from '#src/modeler/document.ts'
import { DRAWING } from '../support/drawing.ts'

const moddleFor = (names: readonly string[]) =>
  new BpmnModdle({ bpr: descriptorFor(names) }) as unknown as Moddle & InstanceType<typeof BpmnModdle>
const source = moddleFor(annotationNamesIn(DRAWING))
const { rootElement } = (await source.fromXML(DRAWING)) as unknown as { rootElement: ModdleElement }
const find = (id: string) => [...everyElement(rootElement)].find((element) => element.get('id') === id)!

/** Through text, as between two tabs. */
const sent = (value: unknown, to: Moddle) =>
  fromPlain(JSON.parse(JSON.stringify(toPlain(value))) as ReturnType<typeof toPlain>, to)

async function written(element: ModdleElement, moddle: InstanceType<typeof BpmnModdle>): Promise<string> {
  const { xml } = await moddle.toXML(element as never)
  return xml
}

describe('what is copied', () => {
  it('comes out of another drawing’s hands as it went in: facts, later annotations, other tools’ data', async () => {
    // given
    const target = moddleFor(annotationNamesIn(DRAWING))

    // when
    const copied = sent({ businessObject: find('apply'), x: 3, gone: undefined }, target) as {
      businessObject: ModdleElement
      x: number
    }

    // then
    expect(copied).not.toHaveProperty('gone')
    expect(copied.x).toBe(3)
    const xml = await written(copied.businessObject, target)
    for (const part of [
      '<bpr:document name="Passport"',
      'later="kept"',
      '<bpr:novelty of="a later version"',
      'other:owner="anna"',
    ])
      expect(xml).toContain(part)
    expect(xml).toMatch(/property name="colour"><[\w:]*value>blue</)
  })

  it('keeps annotations that the other drawing does not know', async () => {
    const target = moddleFor([])
    const copied = sent(find('apply'), target) as ModdleElement

    expect(await written(copied, target)).toMatch(/novelty of="a later version"/)
  })

  it('keeps one element one, and what belongs to it', () => {
    const message = find('apply')
    const [first, again] = sent([message, message], source) as ModdleElement[]

    expect(first).toBe(again)
    expect(first).not.toBe(message)
    const extensions = first?.get('extensionElements') as ModdleElement
    expect(extensions.$parent).toBe(first)
  })

  it('keeps plain values as they are', () => {
    const values = { a: [1, 'x', true, null], b: { c: 'd' } }
    expect(sent(values, source)).toEqual(values)
  })
})
