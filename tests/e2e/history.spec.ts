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

test('Escape closes one layer at a time, and the keyboard goes back to where it was', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()
  await app.selectStep('Task_CopyPapers')
  await app.panel.getByLabel('Name').fill('Copy everything')
  await app.panel.getByLabel('Name').press('Enter')
  await app.saved()
  const drawer = page.getByRole('dialog', { name: 'Earlier states' })
  const button = page.getByRole('button', { name: 'Earlier states' })
  const more = drawer.getByRole('button', { name: /^More to do/ }).first()

  await test.step('a menu of the drawer, then the drawer', async () => {
    await button.press('Enter')
    await more.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(drawer).toBeVisible()
    await expect(more).toBeFocused()
  })

  await test.step('a field for a name over the drawer', async () => {
    await more.press('Enter')
    await page.getByRole('menuitem', { name: 'Give a name' }).press('Enter')
    await expect(page.getByLabel('Name of this state')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Name of this state')).toHaveCount(0)
    await expect(drawer).toBeVisible()
    await expect(more).toBeFocused()
  })

  await test.step('an earlier state that is looked at', async () => {
    const look = drawer.getByRole('button', { name: 'Look at it' }).first()
    await look.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await expect(look).toBeFocused()
  })

  await test.step('a question', async () => {
    await more.press('Enter')
    await page.getByRole('menuitem', { name: 'Bring back' }).press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(1)
  })

  await test.step('what is typed, then the drawer itself', async () => {
    const name = drawer.getByRole('textbox')
    await name.fill('Half a na')
    await page.keyboard.press('Escape')
    await expect(name).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await expect(button).toBeFocused()
  })

  await test.step('search and the sheet of keys, from the drawing and from a button', async () => {
    const drawing = page.locator('.djs-container > svg').first()
    const sheet = page.getByRole('dialog', { name: 'Keyboard' })
    await model.focusDrawing()
    await page.keyboard.press('?')
    await expect(sheet).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(drawing).toBeFocused()
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('search')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('search')).toHaveCount(0)
    await expect(drawing).toBeFocused()
    const open = page.getByRole('button', { name: 'Keyboard' })
    await open.press('Enter')
    await expect(sheet).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(open).toBeFocused()
  })

  await test.step('a rule of counting in the panel', async () => {
    const help = app.panel.getByRole('button', { name: 'How this is counted' }).first()
    await help.press('Enter')
    await expect(help).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Escape')
    await expect(help).toHaveAttribute('aria-expanded', 'false')
    await expect(help).toBeFocused()
  })
  expect(app.errors).toEqual([])
})
