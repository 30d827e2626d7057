import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { StepPanel } from './pages/StepPanel.ts'
import { StepTable } from './pages/StepTable.ts'

const undo = { name: 'Undo (Ctrl Z)' }

test('documents, holders and acts come from what the project knows, and a new act goes into its register', async ({ page }) => {
  const app = new DarchaApp(page)
  const panel = new StepPanel(page)
  await app.openExample()

  await test.step('a known document brings its form and holder along', async () => {
    await app.panel.getByRole('button', { name: 'Next step' }).or(app.panel.getByRole('button').first()).first().click()
    await panel.tab('Documents')
    await app.panel.getByRole('button', { name: 'Add a document' }).click()
    await panel.suggest('Document', 'cadastral pass')
    await expect(panel.field('Document').last()).toHaveValue(/adastral passport/)
    await expect(panel.field('Form').last()).not.toHaveValue('')
  })

  await test.step('an act that nobody listed is put into the register, and taken out by undo', async () => {
    await panel.tab('Law')
    await app.panel.getByRole('button', { name: 'Add a legal basis' }).click()
    await panel.field('Act').last().fill('Law on notaries, № 343')
    await panel.field('Act').last().press('Enter')
    await app.panel.getByRole('button', { name: 'Put “Law on notaries, № 343” into the register of acts' }).click()
    await expect(app.panel.getByText('Not in the project’s register of acts')).toHaveCount(0)
    await app.go('Service')
    await expect(page.getByText('act-343', { exact: true })).toBeVisible()
    await app.go('Model')
    await app.drawn()
  })
  expect(app.errors).toEqual([])
})

test('sentences take lines: Enter makes one, Ctrl Enter and leaving hand over, and what was written elsewhere is offered', async ({
  page,
}) => {
  const app = new DarchaApp(page)
  const panel = new StepPanel(page)
  await app.openExample()
  await app.selectStep('Task_CopyPapers')
  const source = panel.field('Source in words').first()
  const offered = page.getByRole('listbox').getByRole('option')
  const written = 'Asked 14 applicants.\nThree of them twice: "once & again".'

  await test.step('a source is told in several lines', async () => {
    await source.fill('')
    await source.pressSequentially('Asked 14 applicants.')
    await source.press('Enter')
    await source.pressSequentially('Three of them twice: "once & again".')
    await source.press('Control+Enter')
    await expect(source).toHaveValue(written)
    await app.saved()
    await page.getByRole('button', undo).click()
    await expect(source).not.toHaveValue(written)
    await page.getByRole('button', { name: 'Redo (Ctrl Y)' }).click()
    await expect(source).toHaveValue(written)
  })

  await test.step('the lines are in the file, and are there after a reload', async () => {
    // What is older than a second is kept.
    await page.waitForTimeout(1_000)
    await app.go('Service')
    await app.saved()
    await app.go('Model')
    await app.drawn()
    await page.reload()
    await app.drawn()
    await app.selectStep('Task_CopyPapers')
    await expect(source).toHaveValue(written)
    await app.expectAccessible()
  })

  await test.step('another step is offered the same words, by keyboard', async () => {
    await app.panel.getByRole('button', { name: 'Next step' }).click()
    await expect(panel.field('Name')).toHaveValue('Get electricity no-debt certificate')
    await source.fill('asked 14')
    await expect(offered.first()).toContainText('Asked 14 applicants.')
    await source.press('Escape')
    await expect(offered).toHaveCount(0)
    await expect(source).toHaveValue('asked 14')
    await source.fill('asked 14 a')
    await source.press('ArrowDown')
    await source.press('Enter')
    await expect(source).toHaveValue(written)
  })

  await test.step('a note has lines too, and is handed over when it is left', async () => {
    await app.panel.getByText('More about this step').click()
    const note = panel.field('Note')
    await note.fill('First line\nsecond line')
    await panel.field('Name').focus()
    await app.panel.getByRole('button', { name: 'Next step' }).click()
    await app.panel.getByRole('button', { name: 'Previous step' }).click()
    await expect(note).toHaveValue('First line\nsecond line')
  })
  expect(app.errors).toEqual([])
})

test('the ways of a decision are kept at 100 per cent, by keyboard, in one step of the history', async ({ page }) => {
  const app = new DarchaApp(page)
  const panel = new StepPanel(page)
  await app.openExample()
  await panel.find('Papers in order?')
  expect(await panel.shares()).toEqual(['85', '10', '5'])

  await test.step('one changes, the others follow in proportion', async () => {
    await panel.share(0).fill('70')
    await panel.share(0).press('Enter')
    await expect.poll(() => panel.shares()).toEqual(['70', '20', '10'])
    await expect(app.panel.getByText('Together 100 %').or(app.panel.getByText('Together 100%'))).toBeVisible()
  })

  await test.step('a locked one stays', async () => {
    await app.panel
      .getByRole('button', { name: /^Keep .* as it is$/ })
      .nth(2)
      .press('Enter')
    await panel.share(0).fill('80')
    await panel.share(0).press('Enter')
    await expect.poll(() => panel.shares()).toEqual(['80', '10', '10'])
  })

  await test.step('each change is one step back', async () => {
    await page.getByRole('button', undo).click()
    await expect.poll(() => panel.shares()).toEqual(['70', '20', '10'])
    await page.getByRole('button', undo).click()
    await expect.poll(() => panel.shares()).toEqual(['85', '10', '5'])
  })

  await test.step('the counting rule stands at the field', async () => {
    await app.panel.getByRole('button', { name: 'How this is counted' }).first().click()
    await expect(page.getByText('Exactly one is taken, so all ways together are 100 %.')).toBeVisible()
    await page.keyboard.press('Escape')
  })
})

test('a lane takes from its pool what it does not say itself, and goes back to it', async ({ page }) => {
  const app = new DarchaApp(page)
  const panel = new StepPanel(page)
  await app.openExample()

  // The drawing may still be moved into sight while it is aimed at.
  await expect(async () => {
    await page.locator('.djs-element[data-element-id="Participant_Sale"]').locator('text').first().click({ force: true })
    await expect(panel.field('Cost of an hour')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await panel.field('People').fill('7')
  await panel.field('People').press('Enter')
  await panel.select('Calendar', 'Office, six days')

  await page.locator('.djs-element[data-element-id="Lane_Utilities"]').locator('text').first().click({ force: true })
  await expect(app.panel.getByLabel('Name')).toHaveValue('Utility companies')
  await panel.field('People').fill('')
  await panel.field('People').press('Enter')
  await expect(panel.field('People')).toHaveAttribute('placeholder', '7')
  await expect(app.panel.getByText('Taken from “Sale and registration of a flat”').first()).toBeVisible()
  await panel.field('People').fill('3')
  await panel.field('People').press('Enter')
  await app.panel.getByRole('button', { name: 'Take from “Sale and registration of a flat” again: 7' }).click()
  await expect(panel.field('People')).toHaveValue('')

  await test.step('what cannot be is said while typing', async () => {
    await panel.field('Cost of an hour').fill('-5')
    await expect(app.panel.getByText('Not less than 0')).toBeVisible()
  })
  await app.expectAccessible()
})

test('columns are made wider by pointer and keyboard, and stay so', async ({ page }) => {
  const app = new DarchaApp(page)
  const table = new StepTable(page)
  await app.openExample()
  await table.show()
  const width = async () => (await table.heading('Who').boundingBox())?.width ?? 0
  const before = await width()
  const box = await table.heading('Who').boundingBox()
  if (!box) throw new Error('the heading is not there')
  await page.mouse.move(box.x + box.width - 2, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 78, box.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBe(before + 80)
  await table.cell(1, 'Who').click()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(width).toBe(before + 64)
  await app.saved()
  await page.reload()
  await table.show()
  await expect.poll(width).toBe(before + 64)
  await table.cell(1, 'Who').click()
  await page.keyboard.press('Alt+Shift+Backspace')
  await expect.poll(width).toBe(before)
})
