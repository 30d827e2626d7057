import { Dexie } from 'dexie'
import { afterEach, expect, it } from 'vitest'
import type { Project } from '#src/domain/project.ts'
import { packText } from '#src/storage/contents.ts'
import { DarchaDatabase } from '#src/storage/database.ts'
import { createDexieStore } from '#src/storage/dexieStore.ts'
import { createFakeClock } from '#tests/support/fakeClock.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

const opened: DarchaDatabase[] = []

afterEach(async () => {
  for (const db of opened.splice(0)) {
    db.close()
    await Dexie.delete(db.name)
  }
})

function open() {
  const clock = createFakeClock()
  const db = new DarchaDatabase(`revisions-${Math.random()}`)
  opened.push(db)
  let ids = 0
  return { db, clock, store: createDexieStore(db, clock, () => `r${++ids}`) }
}

const withAsIs = (name: string): Project => {
  const [asIs, ...others] = sampleProject().variants
  return sampleProject({ variants: [{ ...asIs!, xml: sampleXml(name) }, ...others] })
}

it('gives back each earlier state, newest first', async () => {
  const { store, clock } = open()
  const first = sampleProject({ attachments: [{ name: 'a', bytes: new Uint8Array([7]) }] })
  const one = await store.saveRevision(first, 'named', 'First')
  await clock.pass(1000)
  const two = await store.saveRevision(withAsIs('later'), 'before-restore')

  expect(await store.revisions('project')).toEqual([two, one])
  expect(one).toMatchObject({ project: 'project', reason: 'named', name: 'First', savedAt: '2026-01-05T09:00:00.000Z' })
  expect(two).not.toHaveProperty('name')
  expect(await store.loadRevision(one.id)).toEqual(first)
  expect(await store.loadRevision(two.id)).toEqual(withAsIs('later'))
  expect(await store.loadRevision('nowhere')).toBeUndefined()
})

it('costs only the variant that changed', async () => {
  const { store, db } = open()
  await store.saveRevision(sampleProject(), 'auto')
  expect(await db.contents.count()).toBe(2)
  await store.saveRevision(withAsIs('later'), 'auto')
  expect(await db.contents.count()).toBe(3)
  await store.saveRevision(sampleProject({ title: 'Renamed' }), 'auto')
  expect(await db.contents.count()).toBe(3)
})

it('does not keep an automatic revision of what was kept already, but a named one', async () => {
  const { store } = open()
  const first = await store.saveRevision(sampleProject(), 'created')
  expect(await store.saveRevision(sampleProject(), 'auto')).toEqual(first)
  await store.saveRevision(sampleProject(), 'named', 'On purpose')
  expect(await store.revisions('project')).toHaveLength(2)
})

it('thins out over weeks of work without losing what can still be reached', async () => {
  // given three months of editing, a revision every 5 minutes for two hours a day
  const { store, db, clock } = open()
  const named = await store.saveRevision(withAsIs('named'), 'named', 'For the minister')
  for (let day = 0; day < 30; day++) {
    for (let slot = 0; slot < 6; slot++) {
      await clock.pass(5 * 60_000)
      await store.saveRevision(withAsIs(`day ${day} slot ${slot}`), 'auto')
    }
    await clock.pass(23.5 * 3_600_000)
  }

  // then
  const kept = await store.revisions('project')
  expect(kept.length).toBeLessThan(60)
  expect(kept.length).toBeGreaterThan(40)
  expect(await store.loadRevision(named.id)).toEqual(withAsIs('named'))
  for (const { id } of kept) expect((await store.loadRevision(id))?.variants).toHaveLength(2)

  // and the contents that no revision needs are gone: one as-is each, and the to-be they share
  expect(await db.contents.count()).toBe(kept.length + 1)
})

it('keeps two contents apart that happen to share a fingerprint', async () => {
  // given a content already stored under the key that the as-is wants
  const { store, db } = open()
  const { key } = packText(sampleXml('as is'))
  await db.whenOpen()
  await db.contents.add({ project: 'project', key, bytes: packText('something else').bytes })
  await db.projects.add({ ...sampleProject(), savedAt: '', attachments: [{ name: 'x', key }] })

  // when
  const { id } = await store.saveRevision(sampleProject(), 'auto')

  // then
  expect(await store.loadRevision(id)).toEqual(sampleProject())
})

it('names an earlier state, which then stays as long as its project', async () => {
  const { store, clock } = open()
  const auto = await store.saveRevision(sampleProject(), 'auto')
  const created = await store.saveRevision(withAsIs('x'), 'created')

  await store.labelRevision(auto.id, 'First talk')
  await store.labelRevision(created.id, 'As we began')
  await store.labelRevision('nowhere', 'x')

  const kept = [
    { ...created, name: 'As we began' },
    { ...auto, name: 'First talk', reason: 'named' },
  ]
  expect(await store.revisions('project')).toEqual(expect.arrayContaining(kept))
  // and thinning out leaves it
  for (let i = 0; i < 25; i++) {
    await clock.pass(400 * 24 * 3600_000)
    await store.saveRevision(withAsIs(`later ${i}`), 'auto')
  }
  expect(await store.revisions('project')).toEqual(expect.arrayContaining(kept))
})
