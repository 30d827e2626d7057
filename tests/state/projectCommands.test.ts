import { expect, it } from 'vitest'
import { StorageFullError } from '#src/domain/ports.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { fileNameOf } from '#src/state/fileName.ts'
import { createGate } from '#src/storage/gate.ts'
import { createTabs, createTestApp } from '#tests/support/appUnderTest.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

const realGate = createGate(readBpmn, () => 'fromFile')
const bytesOf = (text: string) => new TextEncoder().encode(text)

it('creates a project from a reference service, marked as illustrative, with a first revision', async () => {
  const { app, store } = createTestApp()
  const id = await app.commands.createFromReference('property-registration')
  expect(await store.load(id)).toMatchObject({
    id,
    illustrative: true,
    variants: [
      { id: 'asis', role: 'as-is' },
      { id: 'tobe', parent: 'asis' },
    ],
  })
  expect((await store.revisions(id)).map(({ reason }) => reason)).toEqual(['created'])
})

it('gives every copy of a reference service an id of its own', async () => {
  const { app, store } = createTestApp()
  const first = await app.commands.createFromReference('x')
  expect(await app.commands.createFromReference('x')).not.toBe(first)
  expect(await store.list()).toHaveLength(2)
})

it('imports what it can of several files and says why of the others', async () => {
  const { app, store } = createTestApp()
  const results = await app.commands.importFiles([
    { name: 'Rights.bpmn', bytes: bytesOf(sampleXml('Rights')) },
    { name: 'letter.txt', bytes: bytesOf('Dear colleagues') },
    { name: 'all.darcha', bytes: await realGate.pack(sampleProject()) },
  ])
  expect(results).toMatchObject([
    { ok: true, file: 'Rights.bpmn', id: 'fromFile' },
    { ok: false, file: 'letter.txt', problem: { code: 'notXml' } },
    { ok: true, file: 'all.darcha', id: 'project', problems: [] },
  ])
  expect((await store.list()).map(({ id }) => id)).toEqual(['fromFile', 'project'])
  expect((await store.revisions('project')).map(({ reason }) => reason)).toEqual(['imported'])
})

it('opens a file of a project that is here already as a copy, never over it', async () => {
  const { app, store } = createTestApp()
  await store.save(sampleProject({ title: 'Further along' }))
  const [result] = await app.commands.importFiles([{ name: 'a.darcha', bytes: await realGate.pack(sampleProject()) }])
  expect(result).toMatchObject({ ok: true, id: 'new1', problems: [{ code: 'importedAsCopy' }] })
  expect((await store.load('project'))?.title).toBe('Further along')
  expect((await store.load('new1'))?.title).toBe('Registration of rights')
})

it('imports nothing at all when there is no room', async () => {
  const { app, store } = createTestApp()
  store.full = true
  const [result] = await app.commands.importFiles([{ name: 'a.darcha', bytes: await realGate.pack(sampleProject()) }])
  expect(result).toMatchObject({ ok: false, problem: { code: 'storageFull' } })
  expect(await store.list()).toEqual([])
})

it('takes a project back that was written, when its first revision was not', async () => {
  const { app, store } = createTestApp()
  store.saveRevision = () => Promise.reject(new StorageFullError())
  await expect(app.commands.createFromReference('x')).rejects.toThrow('storageFull')
  expect(await store.list()).toEqual([])
})

it('exports what is on screen, not what was saved last, and notes when', async () => {
  const { app, store, saved, clock } = createTestApp()
  await store.save(sampleProject())
  await app.commands.open('project')
  app.commands.editTitle('Регистрация прав: 2026/27')
  expect(await app.commands.exportProject('project')).toBe(true)
  expect(saved[0]?.name).toBe('Регистрация прав 2026 27.darcha')
  expect(await realGate.open('x', saved[0]?.bytes ?? new Uint8Array())).toMatchObject({
    ok: true,
    project: { title: 'Регистрация прав: 2026/27' },
  })
  expect((await store.list())[0]?.exportedAt).toBe(new Date(clock.now()).toISOString())
})

it('does not call it exported when the user cancelled', async () => {
  const { app, store } = createTestApp({ saver: { save: async () => false } })
  await store.save(sampleProject())
  expect(await app.commands.exportProject('project')).toBe(false)
  expect((await store.list())[0]).not.toHaveProperty('exportedAt')
  expect(await app.commands.exportProject('nowhere')).toBe(false)
})

it('exports a variant as BPMN that carries the facts of the service', async () => {
  const { app, store, saved } = createTestApp()
  await store.save(sampleProject({ service: { ...NO_SERVICE, name: 'Rights' } }))
  await app.commands.open('project')
  expect(await app.commands.exportVariant('tobe')).toBe(true)
  expect(saved[0]?.name).toBe('Registration of rights - To-be.bpmn')
  expect(new TextDecoder().decode(saved[0]?.bytes)).toBe(`${sampleXml('to be')}<!-- Rights -->`)
})

it('takes a copy of everything, open work included, from which everything comes back', async () => {
  // given three projects, two of one title, one with an edit that is not saved yet
  const { app, store, saved, clock } = createTestApp()
  for (const id of ['one', 'two', 'three']) await store.save(sampleProject({ id, title: id === 'three' ? 'Third' : 'Rights' }))
  await app.commands.open('three')
  app.commands.editTitle('Third, edited')

  // when
  expect(await app.commands.exportAll()).toBe(true)

  // then
  expect(saved[0]?.name).toBe('darcha 2026-01-05.zip')
  const when = new Date(clock.now()).toISOString()
  expect((await store.list()).map(({ exportedAt }) => exportedAt)).toEqual([when, when, when])

  // and in another browser
  const other = createTestApp()
  const results = await other.app.commands.importFiles([{ name: 'copy.zip', bytes: saved[0]?.bytes ?? new Uint8Array() }])
  expect(results).toMatchObject([
    { ok: true, id: 'one', file: 'Rights.darcha' },
    { ok: true, id: 'two', file: 'Rights (2).darcha' },
    { ok: true, id: 'three', file: 'Third, edited.darcha' },
  ])
  expect(await other.store.load('three')).toEqual(sampleProject({ id: 'three', title: 'Third, edited' }))
})

it('has nothing to copy where there is no project', async () => {
  const { app, saved } = createTestApp()
  expect(await app.commands.exportAll()).toBe(false)
  expect(saved).toEqual([])
})

it('removes the open project without writing it again', async () => {
  const { app, store, clock } = createTestApp()
  await store.save(sampleProject())
  await app.commands.open('project')
  app.commands.editTitle('Never mind')
  await app.commands.removeProject('project')
  await clock.pass(60_000)
  expect(await store.list()).toEqual([])
  expect(app.project.getState().phase).toBe('none')
})

it('does not remove a project under the hands of another tab', async () => {
  const newTab = createTabs()
  const one = createTestApp({ lock: newTab() })
  await one.store.save(sampleProject())
  await one.app.commands.open('project')
  const two = createTestApp({ lock: newTab(), clock: one.clock, store: one.store })
  await expect(two.app.commands.removeProject('project')).rejects.toThrow('openElsewhere')
  expect(await one.store.list()).toHaveLength(1)

  // and removes it once it is closed there
  await one.app.commands.close()
  await two.app.commands.removeProject('project')
  expect(await one.store.list()).toEqual([])
})

it.each([
  ['Oʻzbekiston: "yer" <huquqi>', 'Oʻzbekiston yer huquqi.darcha'],
  ['a\u0000b\nc', 'a b c.darcha'],
  ['...', 'project.darcha'],
  ['', 'project.darcha'],
  ['x'.repeat(300), `${'x'.repeat(100)}.darcha`],
])('makes a file name from %j', (title, name) => {
  expect(fileNameOf(title, 'darcha')).toBe(name)
})
