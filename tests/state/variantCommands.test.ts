import { beforeEach, expect, it } from 'vitest'
import { isDerived } from '#src/domain/derived.ts'
import { alternatives, baseline, variantById } from '#src/state/projectState.ts'
import { createTabs, createTestApp } from '#tests/support/appUnderTest.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

let test: ReturnType<typeof createTestApp>

const project = () => {
  const { project: open } = test.app.project.getState()
  if (!open) throw new Error('no project is open')
  return open
}
const ids = () => project().variants.map(({ id }) => id)

beforeEach(async () => {
  test = createTestApp()
  await test.store.save(sampleProject())
  await test.app.commands.open('project')
})

it('derives a to-be with the same element ids from a variant, and shows it', async () => {
  const id = await test.app.commands.deriveVariant('asis', 'To-be B')
  expect(ids()).toEqual(['asis', 'tobe', id])
  expect(variantById(project(), id)).toEqual({ id, name: 'To-be B', role: 'to-be', parent: 'asis', xml: sampleXml('as is') })
  expect(test.app.project.getState().variant).toBe(id)
})

it('derives from what is drawn, also where the editor has not handed it over yet', async () => {
  test.app.commands.beforeFlush(() => void test.app.commands.editXml('asis', 'just drawn'))
  const id = await test.app.commands.deriveVariant('asis', 'To-be B')
  expect(variantById(project(), id)?.xml).toBe('just drawn')
})

it('knows descent through variants between', async () => {
  const between = (await test.app.commands.deriveVariant('tobe', 'B')) ?? ''
  const [asIs, toBe] = project().variants
  const last = variantById(project(), between)
  expect(isDerived(project(), last!, asIs!)).toBe(true)
  expect(isDerived(project(), toBe!, last!)).toBe(false)
  expect(isDerived(project(), asIs!, asIs!)).toBe(false)
})

it('duplicates a variant beside itself with everything it has', async () => {
  const id = await test.app.commands.duplicateVariant('asis', 'As-is, another office')
  expect(ids()).toEqual(['asis', id, 'tobe'])
  expect(variantById(project(), id)).toEqual({ ...variantById(project(), 'asis'), id, name: 'As-is, another office' })
})

it('renames, and takes it back without touching what was drawn since', () => {
  const undo = test.app.commands.renameVariant('tobe', 'Better')
  test.app.commands.editXml('tobe', 'drawn since')
  undo?.()
  expect(variantById(project(), 'tobe')).toMatchObject({ name: 'To-be', xml: 'drawn since' })
})

it('removes a variant, and brings it back to its place', async () => {
  const undo = test.app.commands.removeVariant('asis')
  expect(ids()).toEqual(['tobe'])
  expect(test.app.project.getState().variant).toBe('tobe')
  await test.app.commands.flush()
  expect((await test.store.load('project'))?.variants).toHaveLength(1)

  undo?.()
  undo?.()
  expect(project()).toEqual(sampleProject())
  expect(test.app.project.getState().variant).toBe('asis')
})

it('does not remove the last variant', () => {
  test.app.commands.removeVariant('asis')
  expect(test.app.commands.removeVariant('tobe')).toBeNull()
  expect(ids()).toEqual(['tobe'])
})

it('moves a variant and back', () => {
  const undo = test.app.commands.moveVariant('tobe', 0)
  expect(ids()).toEqual(['tobe', 'asis'])
  undo?.()
  expect(ids()).toEqual(['asis', 'tobe'])
})

it('does not bring a variant back into another project', async () => {
  await test.store.save(sampleProject({ id: 'other' }))
  const undo = test.app.commands.removeVariant('asis')
  await test.app.commands.open('other')
  undo?.()
  expect(project()).toEqual(sampleProject({ id: 'other' }))
})

it('corrects the pairing of an element, and takes the correction back', () => {
  test.app.commands.pair('tobe', 'b', 'a')
  expect(variantById(project(), 'tobe')?.pairing).toEqual({ a: null, b: 'a' })
  test.app.commands.pair('tobe', 'a', undefined)
  expect(variantById(project(), 'tobe')?.pairing).toEqual({ b: 'a' })
})

it('changes the facts, the assumptions and the texts', () => {
  test.app.commands.updateService({ referenceUnits: [], acts: [], volume: 7 })
  test.app.commands.editAssumptions('None.')
  test.app.commands.editText('problem', 'Too long.')
  expect(project()).toMatchObject({
    service: { volume: 7 },
    assumptions: 'None.',
    texts: { summary: 'Shorter.', problem: 'Too long.' },
  })
})

it('saves nothing when the editor gives the text that is there already', async () => {
  test.store.saves = 0
  test.app.commands.editXml('asis', sampleXml('as is'))
  await test.clock.pass(2000)
  expect(test.store.saves).toBe(0)
})

it('changes nothing for variants that are not there', async () => {
  const { commands } = test.app
  expect([
    await commands.deriveVariant('x', ''),
    await commands.duplicateVariant('x', ''),
    commands.renameVariant('x', ''),
  ]).toEqual([null, null, null])
  expect([commands.removeVariant('x'), commands.moveVariant('x', 0), commands.editXml('x', '')]).toEqual([null, null, false])
  expect(project()).toEqual(sampleProject())
})

it('changes nothing in a tab that only looks', async () => {
  const newTab = createTabs()
  const shared = { clock: test.clock, store: test.store }
  await createTestApp({ ...shared, lock: newTab() }).app.commands.open('project')
  const { app } = createTestApp({ ...shared, lock: newTab() })
  await app.commands.open('project')
  expect([
    await app.commands.deriveVariant('asis', 'B'),
    app.commands.removeVariant('asis'),
    app.commands.editXml('asis', 'x'),
  ]).toEqual([null, null, false])
  expect(app.project.getState().project).toEqual(sampleProject())
})

it('names the as-is and its alternatives', () => {
  expect(baseline(project())?.id).toBe('asis')
  expect(alternatives(project()).map(({ id }) => id)).toEqual(['tobe'])
  expect(baseline(null)).toBeUndefined()
  expect(alternatives(null)).toEqual([])
})
