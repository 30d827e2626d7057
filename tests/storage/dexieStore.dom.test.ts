import { Dexie } from 'dexie'
import { afterEach, expect, it, vi } from 'vitest'
import type { Problem, ProjectStore } from '#src/domain/ports.ts'
import { StorageFullError } from '#src/domain/ports.ts'
import type { ProjectCard } from '#src/domain/project.ts'
import { DATABASE_VERSION, DarchaDatabase } from '#src/storage/database.ts'
import { createDexieStore } from '#src/storage/dexieStore.ts'
import { createFakeClock } from '#tests/support/fakeClock.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

let number = 0
const opened: DarchaDatabase[] = []

afterEach(async () => {
  for (const db of opened.splice(0)) {
    db.close()
    await Dexie.delete(db.name)
  }
})

function open(name = `darcha-${++number}`) {
  const clock = createFakeClock()
  const db = new DarchaDatabase(name)
  opened.push(db)
  let ids = 0
  const store: ProjectStore = createDexieStore(db, clock, () => `r${++ids}`)
  return { db, store, clock, name }
}

const ATTACHED = sampleProject({
  attachments: [
    { name: 'act.pdf', bytes: new Uint8Array([1, 2, 3]) },
    { name: 'same.pdf', bytes: new Uint8Array([1, 2, 3]) },
  ],
  unknown: { later: true },
})

it('gives a project back as it was saved, in another tab too', async () => {
  const { store, name } = open()
  await store.save(ATTACHED)
  expect(await store.load('project')).toEqual(ATTACHED)
  expect(await open(name).store.load('project')).toEqual(ATTACHED)
  expect(await store.load('nowhere')).toBeUndefined()
})

it('lists cards that know what the home page shows', async () => {
  const { store, clock } = open()
  await store.save(sampleProject())
  const [card] = await store.list()
  expect(card).toEqual({
    id: 'project',
    title: 'Registration of rights',
    service: sampleProject().service,
    agency: 'Cadastre Agency',
    volume: 120_000,
    illustrative: false,
    variants: sampleProject().variants.map(({ id, name, role, xml }) => ({ id, name, role, xml })),
    savedAt: new Date(clock.now()).toISOString(),
  })
})

it('forgets a variant that was removed, and keeps those of other projects', async () => {
  const { store, db } = open()
  await store.save(sampleProject({ id: 'other' }))
  await store.save(sampleProject())
  await store.save(sampleProject({ variants: sampleProject().variants.slice(0, 1) }))
  expect((await store.load('project'))?.variants.map(({ id }) => id)).toEqual(['asis'])
  expect((await store.load('other'))?.variants).toHaveLength(2)
  expect(await db.variants.count()).toBe(3)
})

it('remembers when a copy left the browser, through later saves', async () => {
  const { store } = open()
  await store.save(sampleProject())
  await store.markExported('project', '2026-01-06T00:00:00.000Z')
  await store.save(sampleProject({ title: 'New' }))
  expect((await store.list())[0]).toMatchObject({ title: 'New', exportedAt: '2026-01-06T00:00:00.000Z' })
})

it('removes a project with everything that belongs to it and nothing else', async () => {
  const { store, db } = open()
  await store.save(ATTACHED)
  await store.saveRevision(ATTACHED, 'named', 'First')
  await store.save({ ...ATTACHED, id: 'other' })
  const others = await db.contents.where('project').equals('other').count()

  await store.remove('project')

  expect(await store.load('other')).toEqual({ ...ATTACHED, id: 'other' })
  expect(await store.revisions('project')).toEqual([])
  expect(await db.variants.where('project').equals('project').count()).toBe(0)
  expect(await db.contents.count()).toBe(others)
})

it('stores a file once however often it is attached, and drops it with the last use', async () => {
  const { store, db } = open()
  await store.save(ATTACHED)
  expect(await db.contents.count()).toBe(1)
  await store.save(sampleProject())
  expect(await db.contents.count()).toBe(0)
})

it('calls back with the cards now and after every change, also one made in another tab', async () => {
  // given
  const { store, name } = open()
  const other = open(name).store
  const seen: ProjectCard[][] = []
  const stop = store.watch((cards) => seen.push(cards))
  await vi.waitFor(() => expect(seen).toHaveLength(1))
  expect(seen[0]).toEqual([])

  // when
  await other.save(sampleProject({ title: 'From the other tab' }))

  // then
  await vi.waitFor(() => expect(seen.at(-1)).toMatchObject([{ title: 'From the other tab' }]))

  // and no more after it was stopped
  stop()
  const before = seen.length
  await store.save(sampleProject())
  expect(seen).toHaveLength(before)
})

it('keeps settings', async () => {
  const { store } = open()
  expect(await store.setting('settings')).toBeUndefined()
  await store.setSetting('settings', '{"language":"uz"}')
  await store.setSetting('settings', '{"language":"ru"}')
  expect(await store.setting('settings')).toBe('{"language":"ru"}')
})

it('writes all of a project or nothing when the disk is full', async () => {
  // given
  const { store, db } = open()
  await store.save(sampleProject())
  const full = () => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  db.variants.hook('updating', full)
  db.variants.hook('creating', full)

  // when
  const saving = store.save(
    sampleProject({ title: 'Too much', variants: [{ id: 'big', name: 'Big', role: 'as-is', xml: sampleXml('big') }] }),
  )

  // then
  await expect(saving).rejects.toBeInstanceOf(StorageFullError)
  expect(await store.load('project')).toEqual(sampleProject())
})

it('recognises a full disk inside the error that Dexie wraps around it', async () => {
  const { store, db } = open()
  const wrapped = new Dexie.AbortError('transaction aborted')
  Object.assign(wrapped, { inner: new DOMException('no room', 'QuotaExceededError') })
  await db.whenOpen()
  vi.spyOn(db, 'transaction').mockRejectedValue(wrapped as never)
  await expect(store.save(sampleProject())).rejects.toBeInstanceOf(StorageFullError)
})

it("words any other failure with the browser's own message", async () => {
  const { store, db } = open()
  await db.whenOpen()
  vi.spyOn(db, 'transaction').mockRejectedValue(new Error('strange') as never)
  await expect(store.save(sampleProject())).rejects.toMatchObject({
    problem: { code: 'storageFailed', params: { message: 'strange' } },
  })
})

it('stops writing and says so when a newer version of the app opens the database in another tab', async () => {
  // given
  const { store, name } = open()
  await store.save(sampleProject())
  const told: (Problem | null)[] = []
  store.onTrouble((problem) => told.push(problem))

  // when
  const newer = new Dexie(name)
  newer.version(DATABASE_VERSION + 1).stores({ projects: 'id, title' })
  await newer.open()

  // then
  expect(told).toEqual([{ code: 'newerAppOpen' }])
  await expect(store.save(sampleProject({ title: 'Old shape' }))).rejects.toMatchObject({ problem: { code: 'storageClosed' } })
  expect(await newer.table('projects').toArray()).toMatchObject([{ title: 'Registration of rights' }])
  newer.close()

  // and who asks later is told too
  const late: (Problem | null)[] = []
  store.onTrouble((problem) => late.push(problem))
  expect(late).toEqual([{ code: 'newerAppOpen' }])
})

it('leaves a database of a newer version alone and says so', async () => {
  // given
  const name = `darcha-${++number}`
  const newer = new Dexie(name)
  newer.version(DATABASE_VERSION + 1).stores({ projects: 'id' })
  await newer.table('projects').add({ id: 'p', later: 'shape' })
  newer.close()

  // when
  const { store } = open(name)

  // then
  await expect(store.list()).rejects.toMatchObject({ problem: { code: 'databaseNewer' } })
  await newer.open()
  expect(await newer.table('projects').toArray()).toEqual([{ id: 'p', later: 'shape' }])
  newer.close()
})

it('says what it cannot read where the browser tells nothing of its storage', async () => {
  const { store } = open()
  expect(await store.storage()).toEqual({ usedBytes: 0, quotaBytes: 0, persisted: false })
  expect(await store.persist()).toBe(false)
})
