import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { bprDescriptor, descriptorForXml } from '#src/bpmn/descriptor.ts'
import { stepFile, taskFile } from './documents.ts'

const written = async (xml: string): Promise<string> => {
  const moddle = new BpmnModdle({ bpr: descriptorForXml(xml) })
  const { rootElement } = await moddle.fromXML(xml)
  return (await moddle.toXML(rootElement)).xml
}

describe('the descriptor of the annotations', () => {
  it.each(bprDescriptor.types.map((type) => type.name))('writes <bpr:%s> under the tag it was read from', async (name) => {
    const xml = await written(taskFile(`<bpr:${name} />`))
    expect(xml).toContain(`<bpr:${name} />`)
  })

  it('writes every child of a step under the tag it was read from', async () => {
    const tags = ['work', 'wait', 'cost', 'document', 'legalBasis', 'deadline', 'repeat', 'evidence', 'painPoint']
    const xml = await written(stepFile('', tags.map((tag) => `<bpr:${tag} />`).join('')))
    expect([...xml.matchAll(/<bpr:(\w+) \/>/g)].map((match) => match[1])).toEqual(tags)
  })

  it('holds every value as text, so that no number is cut short by a parser', () => {
    const types = bprDescriptor.types.flatMap((type) => type.properties.filter((property) => 'isAttr' in property))
    expect(new Set(types.map((property) => property.type))).toEqual(new Set(['String']))
  })

  it('is the plain one for a document without names of a later version', () => {
    expect(descriptorForXml(stepFile(''))).toBe(bprDescriptor)
  })

  it('keeps elements of a later version wherever they stand', async () => {
    const xml = await written(
      taskFile('<bpr:risk level="3">high<bpr:cause/></bpr:risk><bpr:step><bpr:skill name="x"/></bpr:step>'),
    )
    expect(xml).toContain('<bpr:risk level="3">')
    expect(xml).toContain('high')
    expect(xml).toContain('<bpr:cause />')
    expect(xml).toContain('<bpr:step><bpr:skill name="x" /></bpr:step>')
  })
})
