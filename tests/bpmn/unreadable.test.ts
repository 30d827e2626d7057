import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { UnreadableFileError } from '#src/bpmn/unreadable.ts'
import { definitions, processFile } from './documents.ts'

const refusal = async (input: string | Uint8Array): Promise<UnreadableFileError> => {
  const error: unknown = await readModel(input).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnreadableFileError)) throw new Error('the file was read')
  return error
}

describe('a file that cannot be read', () => {
  it.each([
    ['nothing at all', '', 'not-xml', '1:1'],
    ['a letter', 'Dear Sir', 'not-xml', '1:1'],
    ['a page', '<html><body/></html>', 'not-bpmn', '1:1'],
    ['BPMN without its namespace', '<?xml version="1.0"?>\n<definitions><process id="P"/></definitions>', 'not-bpmn', '1:1'],
    ['a tag closed by another', processFile('<bpmn:task id="A"></bpmn:userTask>'), 'not-xml', '4:19'],
    ['a file cut off', processFile('<bpmn:task id="A" />').slice(0, -40), 'not-xml', '4:1'],
    ['a file that ends too early', processFile('<bpmn:task id="A" />').slice(0, -36), 'not-xml', '4:21'],
  ])('is refused with place and reason: %s', async (_, xml, code, place) => {
    expect(await refusal(xml)).toMatchObject({ code, place })
  })

  it('is refused when it is larger than any model', async () => {
    expect(await refusal(new Uint8Array(20_000_001))).toMatchObject({ code: 'too-large', params: { megabytes: 20 } })
  })

  it('is refused when it is nested deeper than any model', async () => {
    const level = (index: number) => `<bpmn:subProcess id="S${index}">`
    const levels = Array.from({ length: 3000 }, (_, index) => level(index)).join('')
    const xml = processFile(levels + '</bpmn:subProcess>'.repeat(3000))
    expect(await refusal(xml)).toMatchObject({ code: 'too-deep', params: { levels: 100 } })
  })

  it('is refused at once when it holds no end of an attribute', async () => {
    expect(await refusal(`<a ${'x'.repeat(300_000)}>`)).toMatchObject({ code: 'not-xml' })
  })

  it('is refused when it is no text', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    expect(await refusal(png)).toMatchObject({ code: 'not-xml' })
  })
})

describe('a file with nothing to run', () => {
  it('says that it has no process', async () => {
    const { model, findings } = await readModel(
      definitions('<bpmn:collaboration id="Coll"><bpmn:participant id="X" /></bpmn:collaboration>'),
    )
    expect(findings).toEqual([{ severity: 'error', rule: 'no-process', element: 'Definitions', name: '', params: {} }])
    expect(model.pools).toEqual([{ id: 'X', name: '' }])
  })

  it('says that it is a choreography', async () => {
    const { findings } = await readModel(definitions('<bpmn:choreography id="C" name="Talk" />'))
    expect(findings).toMatchObject([{ severity: 'error', rule: 'choreography-only', element: 'C', name: 'Talk' }])
  })

  it('warns of a process without any node', async () => {
    const { findings } = await readModel(processFile(''))
    expect(findings).toMatchObject([{ severity: 'warning', rule: 'empty-process' }])
  })
})

describe('a document type declaration', () => {
  it('neither expands entities nor hides what follows', async () => {
    const bomb = '<!DOCTYPE x [ <!ENTITY a "aaaa"> <!ENTITY b "&a;&a;"> <!ENTITY ext SYSTEM "file:///etc/hostname"> ]>'
    const { model } = await readModel(processFile('<bpmn:task id="A" name="&b;&ext;"/>').replace('?>\n', `?>\n${bomb}\n`))
    expect(model.nodes).toMatchObject([{ id: 'A', name: '&b;&ext;' }])
  })
})
