import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'

const TABLE =
  'Шаг\tКто\tРабота\tПереход\nПодать заявление\tЗаявитель\t30 мин\nПроверить\tВедомство\t1,5 ч\tесли неполно 20 % -> 1\nВыдать\tВедомство\tскоро'

test('a pasted list of steps becomes a drawn as-is, and what is not understood is told by row', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByRole('link', { name: 'From a table' }).click()

  // When a table in Russian is pasted into the English app
  await page.getByLabel('Paste the steps here').fill(TABLE)

  // Then it is understood, drawn, and its one bad cell named
  await expect(page.getByRole('status').filter({ hasText: '3 steps understood. 1 cell was not.' })).toBeVisible()
  await expect(page.getByRole('row', { name: /4 Работа “скоро” is not a time/ })).toBeVisible()
  await expect(page.locator('.djs-element[data-element-id="Step_3"]')).toBeVisible()
  await app.expectAccessible()

  // And created with its returns counted: 1.25 times apply and check, once issue
  await page.getByLabel('Name of the service').fill('Permit')
  await page.getByRole('button', { name: 'Create with 3 steps' }).click()
  await app.drawn()
  await expect(page.getByRole('button', { name: 'Permit' })).toBeVisible()
  await expect(page.getByText('3.5', { exact: true }).first()).toBeVisible()
  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})

test('a dropped CSV file opens as a table', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  await app.drop({ name: 'List of steps.csv', bytes: new TextEncoder().encode('Step;Who\nApply;Citizen\nDecide;Office\n') })
  await expect(page.getByRole('heading', { level: 1, name: 'From a table of steps' })).toBeVisible()
  await expect(page.getByLabel('Name of the service')).toHaveValue('List of steps')
  await expect(page.getByRole('button', { name: 'Create with 2 steps' })).toBeEnabled()
})
