import { expect, it } from 'vitest'
import { canEdit, currentVariant, hasUnsaved } from '#src/state/projectState.ts'
import { createGate } from '#src/storage/gate.ts'
import { createTabs, createTestApp } from '#tests/support/appUnderTest.ts'
import { createFakeClock, settled } from '#tests/support/fakeClock.ts'
import { createMemoryStore } from '#tests/support/memoryStore.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

async function openApp() {
  const test = createTestApp()
  await test.store.save(sampleProject())
  await test.app.commands.open('project')
  test.store.saves = 0
  return test
}

const onDisk = async (test: { store: { load(id: string): Promise<unknown> } }) =>
  (await test.store.load('project')) as { title: string }

it('writes an edit within a second', async () => {
  const test = await openApp()
  test.app.commands.editTitle('New')
  expect(hasUnsaved(test.app.project.getState())).toBe(true)
  await test.clock.pass(1000)
  expect(await onDisk(test)).toMatchObject({ title: 'New' })
  expect(test.app.project.getState().save).toEqual({ kind: 'saved' })
})

it('writes within a second although one never stops typing', async () => {
  const test = await openApp()
  for (let key = 0; key < 10; key++) {
    test.app.commands.editTitle(`New ${key}`)
    await test.clock.pass(100)
  }
  expect(test.store.saves).toBeGreaterThan(0)
  expect(await onDisk(test)).toMatchObject({ title: expect.stringMatching(/^New [789]$/) })
})

it('waits for a pause instead of writing every key', async () => {
  const test = await openApp()
  for (let key = 0; key < 5; key++) {
    test.app.commands.editTitle(`New ${key}`)
    await test.clock.pass(50)
  }
  await test.clock.pass(2000)
  expect(test.store.saves).toBe(1)
})

it('writes at once when the page goes away', async () => {
  const test = await openApp()
  test.app.commands.editTitle('Last word')
  test.hide()
  await settled()
  expect(await onDisk(test)).toMatchObject({ title: 'Last word' })
})

it('counts as not saved from the moment in which an editor announces a change', async () => {
  const test = await openApp()
  const save = () => test.app.project.getState().save

  // when
  const handedOver = test.app.commands.announceChange()
  expect(save()).toEqual({ kind: 'unsaved', problem: null })
  expect(hasUnsaved(test.app.project.getState())).toBe(true)

  // then: what is written meanwhile does not hold the change yet
  test.app.commands.editTitle('Beside it')
  await test.clock.pass(1000)
  expect(test.store.saves).toBe(1)
  expect(save()).toEqual({ kind: 'unsaved', problem: null })

  // and
  test.app.commands.editTitle('From the drawing')
  handedOver()
  expect(save()).toEqual({ kind: 'unsaved', problem: null })
  await test.clock.pass(1000)
  expect(await onDisk(test)).toMatchObject({ title: 'From the drawing' })
  expect(save()).toEqual({ kind: 'saved' })
})

it('counts as saved again when the announced change was taken back, and only once', async () => {
  const test = await openApp()
  const first = test.app.commands.announceChange()
  const second = test.app.commands.announceChange()
  first()
  first()
  expect(test.app.project.getState().save).toEqual({ kind: 'unsaved', problem: null })
  second()
  expect(test.app.project.getState().save).toEqual({ kind: 'saved' })
  await test.clock.pass(1000)
  expect(test.store.saves).toBe(0)
})

it('keeps saying why writing failed while further changes are announced', async () => {
  const test = await openApp()
  test.store.full = true
  test.app.commands.editTitle('New')
  await test.clock.pass(1000)
  const failed = test.app.project.getState().save
  expect(failed).toMatchObject({ kind: 'unsaved', problem: expect.anything() })

  test.app.commands.announceChange()()
  expect(test.app.project.getState().save).toEqual(failed)
})

it('says so all the time while writing is tried again, so that what is offered with it stays in its place', async () => {
  const test = await openApp()
  test.store.full = true
  test.app.commands.editTitle('New')
  await test.clock.pass(1000)

  const said: string[] = []
  test.app.project.subscribe(({ save }) => void said.push(save.kind))
  await test.clock.pass(20_000)
  expect(said.length).toBeGreaterThan(2)
  expect([...new Set(said)]).toEqual(['unsaved'])
})

it('asks the editor for its text before it writes', async () => {
  const test = await openApp()
  const stop = test.app.commands.beforeFlush(() => void test.app.commands.editTitle('From the editor'))
  await test.app.commands.flush()
  expect(await onDisk(test)).toMatchObject({ title: 'From the editor' })

  // and when the editor is gone
  stop()
  test.app.commands.editTitle('Later')
  await test.app.commands.flush()
  expect(await onDisk(test)).toMatchObject({ title: 'Later' })
})

it('saves the rest when the editor cannot hand over its text, and says so', async () => {
  const test = await openApp()
  test.app.commands.beforeFlush(() => Promise.reject(new Error('no diagram')))
  test.app.commands.editTitle('The rest')
  expect(await test.app.commands.flush()).toBe(true)
  expect(await onDisk(test)).toMatchObject({ title: 'The rest' })
  expect(test.app.project.getState().problem).toEqual({ code: 'unexpected', params: { message: 'no diagram' } })
  test.app.commands.dismissProblem()
  expect(test.app.project.getState().problem).toBeNull()
})

it('keeps the work open on a full disk, says so, and writes it when there is room again', async () => {
  // given
  const test = await openApp()
  test.store.full = true

  // when
  test.app.commands.editTitle('Precious')
  await test.clock.pass(1000)

  // then
  expect(test.app.project.getState().save).toEqual({ kind: 'unsaved', problem: { code: 'storageFull' } })
  expect(test.app.project.getState().project?.title).toBe('Precious')

  // when
  test.store.full = false
  await test.clock.pass(20_000)

  // then
  expect(await onDisk(test)).toMatchObject({ title: 'Precious' })
  expect(test.app.project.getState().save).toEqual({ kind: 'saved' })
})

it('gives the open work as a file while the disk is full', async () => {
  const test = await openApp()
  test.store.full = true
  test.app.commands.editTitle('Precious')
  expect(await test.app.commands.exportProject('project')).toBe(true)
  expect(test.saved[0]?.name).toBe('Precious.darcha')
  const opened = await createGate(readBpmn, () => '').open('x', test.saved[0]?.bytes ?? new Uint8Array())
  expect(opened).toMatchObject({ ok: true, project: { title: 'Precious' } })
})

it('does not leave a project that cannot be saved unless told to', async () => {
  const test = await openApp()
  await test.store.save(sampleProject({ id: 'other' }))
  test.store.full = true
  test.app.commands.editTitle('Precious')
  expect(await test.app.commands.open('other')).toBe(false)
  expect(await test.app.commands.close()).toBe(false)
  expect(test.app.project.getState().project?.title).toBe('Precious')
  test.app.commands.discard()
  expect(test.app.project.getState()).toMatchObject({ phase: 'none', project: null, save: { kind: 'saved' } })
})

it('writes what came in while a write was under way', async () => {
  // given a store whose writes take their time
  const clock = createFakeClock()
  const store = createMemoryStore(clock)
  const gates: (() => void)[] = []
  const slow = {
    ...store,
    save: async (project: ReturnType<typeof sampleProject>) => {
      await new Promise<void>((resolve) => gates.push(resolve))
      await store.save(project)
    },
  }
  await store.save(sampleProject())
  const { app } = createTestApp({ clock, store: slow })
  await app.commands.open('project')

  // when
  app.commands.editTitle('First')
  await clock.pass(400)
  app.commands.editTitle('Second')
  gates.shift()?.()
  await settled()
  gates.shift()?.()
  await settled()

  // then
  expect((await store.load('project'))?.title).toBe('Second')
  expect(app.project.getState().save).toEqual({ kind: 'saved' })
})

it('says that a project is not here', async () => {
  const { app } = createTestApp()
  await app.commands.open('nowhere')
  expect(app.project.getState()).toMatchObject({ phase: 'missing', project: null })
})

it('says why a project cannot be read', async () => {
  const clock = createFakeClock()
  const store = { ...createMemoryStore(clock), load: () => Promise.reject(new Error('disk on fire')) }
  const { app } = createTestApp({ clock, store })
  await app.commands.open('project')
  expect(app.project.getState()).toMatchObject({
    phase: 'failed',
    problem: { code: 'unexpected', params: { message: 'disk on fire' } },
  })
})

it('gives the pen back when the project cannot be read', async () => {
  const clock = createFakeClock()
  const store = createMemoryStore(clock)
  await store.save(sampleProject())
  const newTab = createTabs()
  const broken = { ...store, load: () => Promise.reject(new Error('unreadable')) }
  await createTestApp({ clock, store: broken, lock: newTab() }).app.commands.open('project')
  const other = createTestApp({ clock, store, lock: newTab() }).app
  await other.commands.open('project')
  expect(canEdit(other.project.getState())).toBe(true)
})

it('asks the browser once to keep the data, when there is something to keep', async () => {
  const test = createTestApp()
  let asked = 0
  test.store.persist = async () => ++asked > 0
  await test.store.save(sampleProject())
  expect(asked).toBe(0)
  await test.app.commands.open('project')
  await test.app.commands.close()
  await test.app.commands.open('project')
  expect(asked).toBe(1)
})

it('shows the project that was asked for last', async () => {
  const test = createTestApp()
  await test.store.save(sampleProject())
  await test.store.save(sampleProject({ id: 'other', title: 'Other' }))
  await Promise.all([test.app.commands.open('project'), test.app.commands.open('other')])
  expect(test.app.project.getState().project?.title).toBe('Other')
})

it('lets one tab edit and the other look, and shows the looking one what is written', async () => {
  // given
  const clock = createFakeClock()
  const store = createMemoryStore(clock)
  const newTab = createTabs()
  await store.save(sampleProject())
  const one = createTestApp({ clock, store, lock: newTab() }).app
  const two = createTestApp({ clock, store, lock: newTab() }).app
  await one.commands.open('project')
  await two.commands.open('project')
  await clock.pass(0)

  // then
  expect(canEdit(one.project.getState())).toBe(true)
  expect(two.project.getState().readOnly).toBe('otherTab')
  expect(two.commands.editTitle('Mine!')).toBe(false)

  // when
  one.commands.editTitle('Theirs')
  await clock.pass(1000)

  // then
  expect(two.project.getState().project?.title).toBe('Theirs')
})

it('hands the pen over with everything saved', async () => {
  // given
  const clock = createFakeClock()
  const store = createMemoryStore(clock)
  const newTab = createTabs()
  await store.save(sampleProject())
  const one = createTestApp({ clock, store, lock: newTab() }).app
  const two = createTestApp({ clock, store, lock: newTab() }).app
  await one.commands.open('project')
  await two.commands.open('project')
  one.commands.editTitle('Not yet written')

  // when
  await two.commands.takeOver()

  // then
  expect(one.project.getState().readOnly).toBe('takenOver')
  expect(two.project.getState().readOnly).toBeNull()
  expect(two.project.getState().project?.title).toBe('Not yet written')

  // and back
  two.commands.editTitle('Again')
  await one.commands.takeOver()
  expect(one.project.getState().project?.title).toBe('Again')
  expect(canEdit(one.project.getState())).toBe(true)
  expect(two.project.getState().readOnly).toBe('takenOver')
})

it('stops editing when a newer version of the app took the storage over', async () => {
  const test = await openApp()
  test.store.trouble({ code: 'newerAppOpen' })
  expect(test.app.project.getState().readOnly).toBe('storageClosed')
  expect(test.app.home.getState().trouble).toEqual({ code: 'newerAppOpen' })
})

it('keeps showing the variant that was chosen', async () => {
  const test = await openApp()
  test.app.commands.showVariant('tobe')
  expect(currentVariant(test.app.project.getState())?.id).toBe('tobe')
  test.app.commands.showVariant('no such variant')
  expect(currentVariant(test.app.project.getState())?.id).toBe('tobe')
})
