import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { StepPanel } from './pages/StepPanel.ts'

test('findings lead to their place, and are put right in one step', async ({ page }) => {
  const app = new DarchaApp(page)
  const panel = new StepPanel(page)
  await app.openExample()
  await panel.find('Papers in order?')
  await panel.share(0).fill('')
  await panel.share(0).press('Enter')
  const button = page.getByRole('button', { name: /^Findings/ })
  await expect(button).toHaveText(/1/)
  await button.click()
  const list = page.getByRole('dialog', { name: 'Findings' })

  await test.step('the repair is offered at the finding, and is one step of the history', async () => {
    await list.getByRole('button', { name: 'Share the rest' }).click()
    await expect(list.getByRole('button', { name: 'Share the rest' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.shares()).toEqual(['85', '10', '5'])
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect.poll(() => panel.shares()).toEqual(['', '10', '5'])
  })

  await test.step('a click goes to the place', async () => {
    await app.panel.getByRole('button', { name: 'Close' }).click()
    await button.click()
    await list
      .getByRole('button', { name: /Papers in order\?/ })
      .first()
      .click()
    await expect(app.panel.getByLabel('Name')).toHaveValue('Papers in order?')
  })
})

test('a long list of findings is looked through by kind and by word, and a whole kind is put right at once', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByRole('link', { name: 'From a table' }).click()
  await page
    .getByLabel('Paste the steps here')
    .fill(['Step\tWho\tWork', ...['Apply', 'Check', 'Stamp', 'Issue'].map((step) => `${step}\tOffice\t20 min`)].join('\n'))
  await page.getByLabel('Name of the service').fill('Permit')
  await page.getByRole('button', { name: 'Create with 4 steps' }).click()
  await app.drawn()
  await page.getByRole('button', { name: /^Findings/ }).click()
  const list = page.getByRole('dialog', { name: 'Findings' })

  await list.getByRole('textbox', { name: 'Find in the list' }).fill('no such words')
  await expect(list.getByText('No finding is like that.')).toBeVisible()
  await list.getByRole('textbox', { name: 'Find in the list' }).fill('')
  await list.getByRole('combobox', { name: 'Kind of finding' }).click()
  await page.getByRole('option', { name: 'Source missing (4)' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await app.expectAccessible()
  await list.getByRole('button', { name: 'Put all right (4): Mark as an estimate' }).click()
  await expect(list.getByRole('button', { name: 'Mark as an estimate' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
  await page.getByRole('button', { name: /^Findings/ }).click()
  await expect(list.getByText('It is not said where the figures of this step come from.')).toHaveCount(4)
})
