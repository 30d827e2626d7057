import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { ModelPage } from './pages/ModelPage.ts'

test('earlier states are a line of time with pictures: named, looked at, opened as a copy, brought back', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.openExample()
  const drawer = page.getByRole('dialog', { name: 'Earlier states' })
  const states = drawer.getByRole('list', { name: 'Earlier states' }).getByRole('listitem')
  const open = async () => {
    await page.getByRole('button', { name: 'Earlier states' }).click()
    await expect(drawer).toBeVisible()
  }
  const choose = async (state: string, action: string) => {
    await states
      .filter({ hasText: state })
      .getByRole('button', { name: /^More to do/ })
      .click()
    await page.getByRole('menuitem', { name: action }).click()
  }

  await test.step('a change keeps the state before it, with a picture of both variants', async () => {
    await app.selectStep('Task_CopyPapers')
    await app.panel.getByLabel('Name').fill('Copy everything')
    await app.panel.getByLabel('Name').press('Enter')
    await app.saved()
    await open()
    await expect(states).toHaveCount(1)
    await expect(states.first().getByRole('img').locator('g')).toHaveCount(2)
    await expect(states.first()).toContainText('2 variants')
    await app.expectAccessible()
  })

  await test.step('it is named on demand', async () => {
    await states
      .first()
      .getByRole('button', { name: /^More to do/ })
      .click()
    await page.getByRole('menuitem', { name: 'Give a name' }).click()
    await page.getByLabel('Name of this state').fill('Before the copying')
    await page.getByLabel('Name of this state').press('Enter')
    await expect(states.filter({ hasText: 'Before the copying' })).toContainText('as created')
  })

  await test.step('and looked at', async () => {
    await states.filter({ hasText: 'Before the copying' }).getByRole('button', { name: 'Look at it', exact: true }).click()
    const contents = page.getByRole('dialog', { name: 'Before the copying' })
    await expect(contents.locator('.djs-shape').first()).toBeVisible()
    await contents.getByRole('button', { name: 'Close' }).click()
    await expect(contents).toHaveCount(0)
  })

  await test.step('opened as a copy, the project stays as it is', async () => {
    await choose('Before the copying', 'Open as a copy')
    await expect(page.getByText('Registration of rights to real estate (Before the copying)')).toBeVisible()
    await app.drawn()
    await app.selectStep('Task_CopyPapers')
    await expect(app.panel.getByLabel('Name')).toHaveValue('Copy own papers')
    await page.goBack()
    await app.drawn()
    await app.selectStep('Task_CopyPapers')
    await expect(app.panel.getByLabel('Name')).toHaveValue('Copy everything')
  })

  await test.step('brought back in place, and the state it replaces is kept', async () => {
    await open()
    await choose('Before the copying', 'Bring back')
    await page.getByRole('button', { name: 'Bring back' }).click()
    await expect(page.getByText('The earlier state is back. The one before it was kept.')).toBeVisible()
    await app.drawn()
    await open()
    await expect(states.filter({ hasText: 'before bringing back' })).toHaveCount(1)
    await expect(states.filter({ hasText: 'Before the copying' })).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await app.selectStep('Task_CopyPapers')
    await expect(app.panel.getByLabel('Name')).toHaveValue('Copy own papers')
  })
  expect(app.errors).toEqual([])
})

test('variants are duplicated, renamed, moved and deleted, each with the way back', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()
  const undo = async (said: string) => {
    const notice = page.getByRole('alert').filter({ hasText: said })
    await notice.getByRole('button', { name: 'Undo' }).click()
  }
  expect(await model.variants()).toEqual(['As-is', 'To-be A'])

  await test.step('duplicated', async () => {
    await model.menuOf('As-is', 'Duplicate')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'As-is, copy', 'To-be A'])
    await undo('“As-is, copy” was added')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'To-be A'])
    await undo('“As-is, copy” was deleted')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'As-is, copy', 'To-be A'])
  })

  await test.step('renamed', async () => {
    await model.menuOf('As-is, copy', 'Rename')
    await page.getByLabel('Name of the variant').fill('As measured')
    await page.getByLabel('Name of the variant').press('Enter')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'As measured', 'To-be A'])
    await undo('“As-is, copy” is now “As measured”')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'As-is, copy', 'To-be A'])
  })

  await test.step('moved', async () => {
    await model.menuOf('As-is, copy', 'Move to the right')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'To-be A', 'As-is, copy'])
    await undo('“As-is, copy” was moved')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'As-is, copy', 'To-be A'])
  })

  await test.step('deleted', async () => {
    await model.menuOf('As-is, copy', 'Delete')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'To-be A'])
    await undo('“As-is, copy” was deleted')
    await expect.poll(() => model.variants()).toEqual(['As-is', 'As-is, copy', 'To-be A'])
  })
  expect(app.errors).toEqual([])
})
