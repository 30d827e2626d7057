import { expect, it } from 'vitest'
import type { Opened } from '#src/domain/ports.ts'
import { createGate } from '#src/storage/gate.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'
import { zipWith } from '#tests/support/zipWith.ts'

const PROJECT = {
  formatVersion: 1,
  title: 'Rights',
  variants: [{ id: 'asis', name: 'Now', role: 'as-is' }],
}

const archive = (json: unknown = PROJECT, more: Record<string, string | Uint8Array> = {}) =>
  zipWith({
    'project.json': typeof json === 'string' ? json : JSON.stringify(json),
    'variants/asis.bpmn': sampleXml('now'),
    ...more,
  })

const open = (bytes: Uint8Array) => createGate(readBpmn, () => 'fresh').open('some.darcha', bytes)

const refused = (opened: Opened) => {
  expect(opened.ok).toBe(false)
  return opened.ok ? undefined : opened.problem
}

const accepted = (opened: Opened) => {
  expect(opened).toMatchObject({ ok: true })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened
}

it('opens the least that a project file can hold', async () => {
  expect(accepted(await open(archive()))).toMatchObject({
    project: {
      id: 'fresh',
      title: 'Rights',
      assumptions: '',
      texts: {},
      illustrative: false,
      attachments: [],
      variants: [{ id: 'asis' }],
    },
    problems: [],
  })
})

it.each<[string, unknown, object]>([
  ['is not JSON', '{"title": ', { code: 'projectFileUnreadable' }],
  ['is no object', '[]', { code: 'projectFileUnreadable' }],
  ['has no title', { ...PROJECT, title: undefined }, { code: 'projectFileInvalid', params: { place: 'title' } }],
  ['has no variants', { ...PROJECT, variants: [] }, { code: 'projectFileInvalid', params: { place: 'variants' } }],
  [
    'has a role that does not exist',
    { ...PROJECT, variants: [{ id: 'asis', name: 'Now', role: 'maybe' }] },
    { code: 'projectFileInvalid', params: { place: 'variants.0.role' } },
  ],
  [
    'names a variant so that its file would lie elsewhere',
    { ...PROJECT, variants: [{ id: '../asis', name: 'Now', role: 'as-is' }] },
    { code: 'projectFileInvalid', params: { place: 'variants.0.id' } },
  ],
  [
    'has two variants of one id',
    { ...PROJECT, variants: [...PROJECT.variants, ...PROJECT.variants] },
    { code: 'projectFileInvalid', params: { place: 'variants.id' } },
  ],
  [
    'has a number that is none',
    { ...PROJECT, service: { volume: '120000' } },
    { code: 'projectFileInvalid', params: { place: 'service.volume' } },
  ],
  [
    'has a version that is none',
    { ...PROJECT, formatVersion: 'one' },
    { code: 'projectFileInvalid', params: { place: 'formatVersion' } },
  ],
  [
    'names a variant without a file',
    { ...PROJECT, variants: [...PROJECT.variants, { id: 'b', name: 'Later', role: 'to-be' }] },
    { code: 'variantMissing', params: { variant: 'Later' } },
  ],
  [
    'was written by a newer version',
    { ...PROJECT, formatVersion: 2 },
    { code: 'projectFileNewer', params: { version: 2, known: 1 } },
  ],
])('refuses a project.json that %s', async (_, json, problem) => {
  expect(refused(await open(archive(json)))).toEqual(problem)
})

it('refuses a newer version even when nothing else in it is known', async () => {
  expect(refused(await open(archive({ formatVersion: 99, stages: [] })))?.code).toBe('projectFileNewer')
})

it('refuses a diagram that is no BPMN and names its variant', async () => {
  expect(refused(await open(archive(PROJECT, { 'variants/asis.bpmn': '<a><b></a>' })))).toMatchObject({
    code: 'variantUnreadable',
    params: { variant: 'Now' },
  })
})

it('refuses another kind of archive', async () => {
  expect(refused(await open(zipWith({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })))).toEqual({
    code: 'notDarcha',
  })
})

it('opens an archive that was packed again with its folder and the clutter of a file manager', async () => {
  const bytes = zipWith({
    'rights/project.json': JSON.stringify(PROJECT),
    'rights/variants/asis.bpmn': sampleXml('now'),
    '__MACOSX/rights/._project.json': 'x',
    'rights/.DS_Store': 'x',
  })
  expect(accepted(await open(bytes)).problems).toEqual([{ code: 'outerFolder', params: { folder: 'rights' } }])
})

it('says which files it left out', async () => {
  const { problems } = accepted(await open(archive(PROJECT, { 'notes.txt': 'x', 'variants/old.bpmn': 'x' })))
  expect(problems).toEqual([{ code: 'entriesLeftOut', params: { files: 2, entry: 'notes.txt' } }])
})

it('drops a link to a parent that is not there and says so', async () => {
  const json = { ...PROJECT, variants: [{ id: 'asis', name: 'Now', role: 'as-is', parent: 'gone' }] }
  const { project, problems } = accepted(await open(archive(json)))
  expect(project.variants[0]).not.toHaveProperty('parent')
  expect(problems).toEqual([{ code: 'parentMissing', params: { variant: 'Now' } }])
})

it('passes on what reading the diagrams found', async () => {
  const xml = sampleXml('now').replace(
    '<bpmn:task id="a" name="now" />',
    '<bpmn:task id="a" name="now"><bpmn:extensionElements><bpr:step xmlns:bpr="urn:darcha:bpr:1" channel="pigeon" /></bpmn:extensionElements></bpmn:task>',
  )
  const { findings } = accepted(await open(archive(PROJECT, { 'variants/asis.bpmn': xml })))
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ element: 'a', params: { value: 'pigeon' } }])
})

it('keeps a Cyrillic diagram readable through another round', async () => {
  // given a diagram in the encoding of older tools
  const text = sampleXml('Приём').replace('UTF-8', 'windows-1251')
  const letters = [...'Приём']
  const cp1251 = new Map(letters.map((letter) => [letter, letter === 'ё' ? 0xb8 : letter.charCodeAt(0) - 0x350]))
  const bytes = Uint8Array.from([...text].map((letter) => cp1251.get(letter) ?? letter.charCodeAt(0)))

  // when
  const gate = createGate(readBpmn, () => 'fresh')
  const first = accepted(await gate.open('a.darcha', archive(PROJECT, { 'variants/asis.bpmn': bytes })))
  const second = accepted(await gate.open('b.darcha', await gate.pack(first.project)))

  // then
  expect(first.project.variants[0]?.xml).toContain('name="Приём"')
  expect(second.project.variants).toEqual(first.project.variants)
})
