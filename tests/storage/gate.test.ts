import { withDrawing } from '#src/bpmn/withDrawing.ts'
import { expect, it } from 'vitest'
import { createGate } from '#src/storage/gate.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'
import { zipWith } from '#tests/support/zipWith.ts'

const gate = createGate(readBpmn, () => 'fresh')
const bytesOf = (text: string) => new TextEncoder().encode(text)

it('makes a BPMN file the as-is of a new project, with the facts it carries', async () => {
  const xml = sampleXml('Now').replace(
    '<bpmn:process id="p" name="Now">',
    '<bpmn:process id="p" name="Now"><bpmn:extensionElements><bpr:service xmlns:bpr="urn:darcha:bpr:1" name="Rights" volume="120000" /></bpmn:extensionElements>',
  )
  expect(await gate.open('anything.bpmn', bytesOf(xml))).toMatchObject({
    ok: true,
    project: {
      id: 'fresh',
      title: 'Rights',
      service: { name: 'Rights', volume: 120_000 },
      variants: [{ role: 'as-is', xml: expect.stringContaining('bpmnElement="a"') }],
      illustrative: false,
    },
    problems: [],
  })
})

it('keeps a file that is drawn to the letter', async () => {
  const xml = await withDrawing(sampleXml('Now'), {
    shapes: new Map([['a', { x: 0, y: 0, width: 100, height: 80 }]]),
    lines: new Map(),
    labels: new Map(),
  })
  expect(await gate.open('anything.bpmn', bytesOf(xml))).toMatchObject({ project: { variants: [{ xml }] } })
})

it.each([
  ['Registration.bpmn', 'Registration'],
  ['Registration.bpmn20.xml', 'Registration'],
  ['from/there/Registration.xml', 'Registration'],
  ['Версия 1.2.bpmn', 'Версия 1.2'],
  ['.bpmn', 'Now'],
])('calls a nameless service after its file %s', async (name, title) => {
  expect(await gate.open(name, bytesOf(sampleXml('Now')))).toMatchObject({ ok: true, project: { title } })
})

it('decides by what is in the file, not by what it is called', async () => {
  const packed = await gate.pack(sampleProject())
  expect(await gate.open('project.bpmn', packed)).toMatchObject({ ok: true, project: { id: 'project' } })
  expect(await gate.open('model.darcha', bytesOf(sampleXml('Now')))).toMatchObject({ ok: true, project: { id: 'fresh' } })
})

it.each<[string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(), 'emptyFile'],
  ['a text', bytesOf('Dear colleagues, please find attached'), 'notXml'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'notXml'],
  ['a broken BPMN file', bytesOf(sampleXml('Now').slice(0, 300)), 'notXml'],
  ['XML of another kind', bytesOf('<html><body/></html>'), 'notBpmn'],
  ['a spreadsheet', zipWith({ 'xl/workbook.xml': '<workbook/>' }), 'notDarcha'],
  ['half a project file', zipWith({ 'project.json': '{}' }).slice(0, 60), 'archiveDamaged'],
  ['too long a text', new Uint8Array(20_000_001).fill(32), 'fileTooLarge'],
])('refuses %s and says why', async (_, bytes, code) => {
  const opened = await gate.open('file', bytes)
  expect(opened).toMatchObject({ ok: false, problem: { code } })
})

it('gives a failing reader as a problem too', async () => {
  const failing = createGate(
    () => Promise.reject(new Error('the worker is gone')),
    () => 'fresh',
  )
  expect(await failing.open('a.bpmn', bytesOf(sampleXml('Now')))).toEqual({
    ok: false,
    problem: { code: 'unexpected', params: { message: 'the worker is gone' } },
  })
})
