import { expect, it } from 'vitest'
import { createModelReader } from '#src/worker/modelReader.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

it('reads a file into a model with its text', async () => {
  const { xml, model } = await createModelReader().read(bytesOf(`\ufeff${sampleXml('Now')}`))
  expect(xml).toBe(sampleXml('Now'))
  expect(model?.nodes.map(({ id }) => id)).toEqual(['s', 'a', 'e'])
})

it('draws a file that says nothing about where its elements are drawn', async () => {
  // Given a file without diagram interchange, and the same once it has been drawn
  const bare = await createModelReader().read(bytesOf(sampleXml('Now')))
  const again = await createModelReader().read(bytesOf(bare.drawn!))

  // Then the first is drawn with a word about it, and the second left as it is
  expect(bare.drawn).toContain('bpmnElement="a"')
  expect(bare.findings.map(({ rule }) => rule)).toContain('laid-out')
  expect(again.drawn).toBeUndefined()
  expect(again.findings.map(({ rule }) => rule)).not.toContain('laid-out')
})

it('says how many drawings a file holds, and what they are called', async () => {
  // Given a file whose drawing stands there twice, the second under a name, and a drawing of what is in a closed group
  const drawn = (await createModelReader().read(bytesOf(sampleXml('Now')))).drawn!
  const diagram = /<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/.exec(drawn)![0]
  const more = diagram.replaceAll(/ id="/g, ' id="second_').replace('<bpmndi:BPMNDiagram ', '<bpmndi:BPMNDiagram name="Again" ')
  const two = drawn.replace(diagram, diagram + more)

  // Then
  const { findings } = await createModelReader().read(bytesOf(two))
  const found = findings.find(({ rule }) => rule === 'several-diagrams')
  expect(found?.severity).toBe('info')
  expect(found?.params?.['count']).toBe(2)
  expect(found?.params?.['names']).toMatch(/, Again$/)
  const { findings: ofOne } = await createModelReader().read(bytesOf(drawn))
  expect(ofOne.map(({ rule }) => rule)).not.toContain('several-diagrams')
})

it('says where a file cannot be read', async () => {
  const { model, problem } = await createModelReader().read(bytesOf('<a>\n<b></a>'))
  expect(model).toBeUndefined()
  expect(problem).toEqual({ code: 'notXml', params: { place: '2:4' } })
})

it('fails with words for a text that cannot be read', async () => {
  await expect(createModelReader().model('no XML')).rejects.toMatchObject({
    problem: { code: 'notXml', params: { place: '1:1' } },
  })
  await expect(createModelReader().model('<html/>')).rejects.toMatchObject({ problem: { code: 'notBpmn' } })
})

it('reads a text once for as long as it is in use', async () => {
  const reader = createModelReader()
  const first = await reader.model(sampleXml('0'))
  for (let index = 1; index < 12; index++) await reader.model(sampleXml(`${index}`))
  expect(await reader.model(sampleXml('0'))).toBe(first)
  for (let index = 1; index < 40; index++) await reader.model(sampleXml(`${index}`))
  expect(await reader.model(sampleXml('0'))).not.toBe(first)
})
