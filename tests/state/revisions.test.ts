import { beforeEach, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

let test: ReturnType<typeof createTestApp>

beforeEach(async () => {
  test = createTestApp()
  await test.store.save(sampleProject())
  await test.app.commands.open('project')
})

async function edit(title: string) {
  test.app.commands.editTitle(title)
  await test.clock.pass(1000)
}

const titles = async () => {
  const all = []
  for (const { id } of await test.store.revisions('project')) all.push((await test.store.loadRevision(id))?.title)
  return all
}

it('keeps the state before the first edit of a session', async () => {
  await edit('One')
  await edit('Two')
  expect(await titles()).toEqual(['Registration of rights'])
})

it('keeps a revision every five minutes of editing, not more often and not while nothing changes', async () => {
  await edit('One')
  await test.clock.pass(5 * 60_000)
  expect(await titles()).toHaveLength(1)
  await edit('Two')
  await edit('Three')
  expect(await titles()).toEqual(['Two', 'Registration of rights'])
})

it('says so when a revision cannot be kept, though the project is saved', async () => {
  const keep = test.store.saveRevision
  test.store.saveRevision = () => Promise.reject(new Error('no'))
  await edit('One')
  expect(test.app.project.getState()).toMatchObject({ save: { kind: 'saved' }, problem: { code: 'revisionNotKept' } })

  // and keeps the next one when it can
  test.store.saveRevision = keep
  await test.clock.pass(5 * 60_000)
  await edit('Two')
  expect(await titles()).toEqual(['Two'])
})

it('keeps the present under a name', async () => {
  test.app.commands.editTitle('For the minister')
  const revision = await test.app.commands.nameRevision('Version 1')
  expect(revision).toMatchObject({ reason: 'named', name: 'Version 1' })
  expect(test.app.project.getState().revisions?.[0]).toEqual(revision)
  expect((await titles())[0]).toBe('For the minister')
})

it('restores an earlier state and keeps the one it replaces', async () => {
  // given
  const revision = await test.app.commands.nameRevision('Start')
  await edit('Went wrong')
  const { loaded } = test.app.project.getState()

  // when
  expect(await test.app.commands.restoreRevision(revision?.id ?? '')).toBe(true)

  // then it is on screen, on disk, and editors are told
  const now = test.app.project.getState()
  expect(now.project).toEqual(sampleProject())
  expect(now.loaded).toBe(loaded + 1)
  expect(await test.store.load('project')).toEqual(sampleProject())

  // and the restoring can be undone
  const before = now.revisions?.find(({ reason }) => reason === 'before-restore')
  await test.app.commands.restoreRevision(before?.id ?? '')
  expect(test.app.project.getState().project?.title).toBe('Went wrong')
})

it('lets an earlier state be looked at without changing anything', async () => {
  const revision = await test.app.commands.nameRevision('Start')
  await edit('Later')
  expect((await test.app.commands.peekRevision(revision?.id ?? ''))?.title).toBe('Registration of rights')
  expect(test.app.project.getState().project?.title).toBe('Later')
})

it('does not restore a revision of another project, or one that is gone', async () => {
  const foreign = await test.store.saveRevision(sampleProject({ id: 'other' }), 'named', 'x')
  expect(await test.app.commands.restoreRevision(foreign.id)).toBe(false)
  expect(await test.app.commands.restoreRevision('nowhere')).toBe(false)
  expect(test.app.project.getState().project).toEqual(sampleProject())
})

it('does not restore when the present cannot be kept first', async () => {
  const revision = await test.app.commands.nameRevision('Start')
  await edit('Present')
  test.store.full = true
  await expect(test.app.commands.restoreRevision(revision?.id ?? '')).rejects.toThrow('storageFull')
  expect(test.app.project.getState().project?.title).toBe('Present')
})

it('opens an earlier state as a project of its own, and leaves the present one as it is', async () => {
  // given
  const revision = await test.app.commands.nameRevision('Start')
  await edit('Went on')

  // when
  const id = await test.app.commands.copyRevision(revision?.id ?? '', 'The start')

  // then
  expect(id).not.toBeNull()
  expect(id).not.toBe('project')
  const [now, copy] = [test.app.project.getState().project, await test.store.load(id ?? '')]
  expect(now).toMatchObject({ id: 'project', title: 'Went on' })
  expect(copy).toMatchObject({ id, title: 'The start', variants: now?.variants })
  expect(await test.app.commands.copyRevision('gone', 'x')).toBeNull()
})

it('gives an earlier state a name', async () => {
  await edit('One')
  const [kept] = await test.store.revisions('project')

  await test.app.commands.labelRevision(kept?.id ?? '', 'Before the meeting')

  expect(test.app.project.getState().revisions?.[0]).toMatchObject({ id: kept?.id, name: 'Before the meeting', reason: 'named' })
})
