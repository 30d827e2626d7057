import { Dexie } from 'dexie'
import { afterEach, expect, it, vi } from 'vitest'
import { DarchaDatabase } from '#src/storage/database.ts'
import { createDexieStore } from '#src/storage/dexieStore.ts'
import { createGate } from '#src/storage/gate.ts'
import type { MemoryStore } from '#tests/support/memoryStore.ts'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { createFakeClock } from '#tests/support/fakeClock.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

const NAME = 'keeping'
const open: DarchaDatabase[] = []

afterEach(async () => {
  for (const db of open.splice(0)) db.close()
  await Dexie.delete(NAME)
})

let ids = 0

/** A page load: the app over the browser's real database. */
function load(clock = createFakeClock()) {
  const db = new DarchaDatabase(NAME)
  open.push(db)
  const store = createDexieStore(db, clock, () => `id${++ids}`) as MemoryStore
  return { ...createTestApp({ clock, store }), clock, db }
}

it('finds everything again after the tab was killed', async () => {
  // given a project made, edited and derived from
  const first = load()
  const id = await first.app.commands.createFromReference('property-registration')
  await first.app.commands.open(id)
  first.app.commands.editXml('asis', sampleXml('drawn'))
  const derived = await first.app.commands.deriveVariant('asis', 'To-be B')
  first.app.commands.updateService({ referenceUnits: [], acts: [], volume: 9 })
  first.hide()
  await vi.waitFor(() => expect(first.app.project.getState().save).toEqual({ kind: 'saved' }))
  const before = first.app.project.getState().project

  // when the tab ends without a word and the page is loaded again
  first.db.close()
  const second = load()
  await second.app.commands.open(id)

  // then
  expect(second.app.project.getState().project).toEqual(before)
  expect(before?.variants.find((variant) => variant.id === derived)?.xml).toBe(sampleXml('drawn'))
  await vi.waitFor(() => expect(second.app.home.getState().cards).toMatchObject([{ id, volume: 9 }]))
})

it('takes a project out as a file and brings it into another browser as it was', async () => {
  // given
  const here = load()
  await here.store.save(sampleProject({ attachments: [{ name: 'act.pdf', bytes: new Uint8Array([1, 2, 3]) }] }))
  await here.app.commands.exportProject('project')
  const file = here.saved[0]?.bytes ?? new Uint8Array()
  here.db.close()
  await Dexie.delete(NAME)

  // when
  const there = load()
  const [result] = await there.app.commands.importFiles([{ name: 'dropped.darcha', bytes: file }])

  // then, byte for byte
  expect(result).toMatchObject({ ok: true, id: 'project', problems: [] })
  await there.app.commands.exportProject('project')
  expect(there.saved[0]?.bytes).toEqual(file)
})

it('brings back an earlier state after days of work', async () => {
  // given
  const { app, store, clock } = load()
  await store.save(sampleProject())
  await app.commands.open('project')
  const start = await app.commands.nameRevision('Start')
  for (let edit = 0; edit < 5; edit++) {
    app.commands.editXml('asis', sampleXml(`edit ${edit}`))
    await app.commands.flush()
    await clock.pass(3_600_000)
  }

  // when
  await app.commands.restoreRevision(start?.id ?? '')

  // then
  expect((await store.load('project'))?.variants).toEqual(sampleProject().variants)
  const reasons = app.project.getState().revisions?.map(({ reason }) => reason)
  expect(reasons?.[0]).toBe('before-restore')
  expect(reasons?.filter((reason) => reason === 'auto').length).toBeGreaterThanOrEqual(4)
})

it('leaves the database as it was when a file is refused', async () => {
  const { app, store, db } = load()
  await store.save(sampleProject())
  const whole = await createGate(readBpmn, () => 'x').pack(sampleProject({ id: 'new' }))
  const results = await app.commands.importFiles([
    { name: 'cut.darcha', bytes: whole.slice(0, whole.length - 30) },
    { name: 'letter.docx', bytes: new TextEncoder().encode('Dear colleagues') },
  ])
  expect(results.map(({ ok }) => ok)).toEqual([false, false])
  expect((await store.list()).map(({ id }) => id)).toEqual(['project'])
  expect(await db.revisions.count()).toBe(0)
})
