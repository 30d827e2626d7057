import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { ServicePage } from './pages/ServicePage.ts'

const FACTS: Readonly<Record<string, string>> = {
  'Name of the service': 'Permit to cross the square',
  Authority: 'Ministry of Squares',
  Volume: '12345',
  Currency: 'USD',
  'An hour of the applicant': '4.5',
  'Travel per visit': '3',
  Overhead: '31',
  'Statutory deadline': '17',
  'Prices as of': '05.06.2021',
  Country: 'KZ',
  'Page with information for applicants': 'https://square.example/permit',
  'Time per visit, beside the steps': '2.25',
  'Working day': '7',
  'Working week': '6',
  'What the numbers rest on': 'Counted by hand on three days.',
}

const shown = (text: string) => new RegExp(`^${text.replace(/^(\d\d)(\d{3})$/, String.raw`$1[\s,]?$2`)}$`)

test('every fact of the service is entered on its page, says what it is used for, and stays', async ({ page }) => {
  test.slow()
  const app = new DarchaApp(page)
  await app.openExample()
  const service = new ServicePage(app)
  await service.open()

  for (const [name, text] of Object.entries(FACTS)) {
    await expect(service.fact(name), name).toHaveAccessibleDescription(/\S/)
    await service.type(service.fact(name), text)
  }
  await service.choose(service.deadlineUnit, 'calendar days')

  const units = service.part('Prices')
  await units.getByRole('button', { name: 'Add a row' }).click()
  await service.type(units.getByLabel('Unit').last(), 'MCI')
  await service.type(units.getByLabel('Holds from').last(), '01.01.2024')
  await service.type(units.getByLabel('Amount').last(), '3692')

  await page.getByRole('button', { name: 'Add an act' }).click()
  const fresh = page.getByRole('group', { name: /^Edit act / }).last()
  await service.type(fresh.getByLabel('Title', { exact: true }), 'On squares')
  await service.type(fresh.getByLabel('Short id'), 'sq-1')
  await service.type(service.act('sq-1').getByLabel('Date'), '07.08.2020')

  await service.reopen()
  for (const [name, text] of Object.entries(FACTS)) await expect(service.fact(name), name).toHaveValue(shown(text))
  await expect(service.deadlineUnit).toHaveValue('calendar days')
  await expect(units.getByLabel('Unit').last()).toHaveValue('MCI')
  await expect(units.getByLabel('Amount').last()).toHaveValue(/^3[\s,]?692$/)
  await service.openAct('sq-1')
  await expect(service.act('sq-1').getByLabel('Title', { exact: true })).toHaveValue('On squares')
  await expect(service.act('sq-1').getByLabel('Date')).toHaveValue('07.08.2020')
  await app.expectAccessible()
  expect(app.errors).toEqual([])
})

test('the steps between which the deadline runs, and the day of the prices, belong to each variant', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.openExample()
  const service = new ServicePage(app)
  await service.open()
  const asIs = service.variant('As-is')
  const toBe = service.variant('To-be A')
  const from = asIs.getByRole('combobox', { name: 'Deadline runs from' })
  const before = await from.inputValue()
  const untouched = await toBe.getByRole('combobox', { name: 'Deadline runs from' }).inputValue()
  expect(before).toMatch(/^\d+\. /)
  expect(untouched).toMatch(/^\d+\. /)

  await service.choose(from, /^2\. /)
  await expect(from).toHaveValue(/^2\. /)
  await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
  await expect(from).toHaveValue(before)
  await page.getByRole('button', { name: 'Redo (Ctrl Y)' }).click()
  await expect(from).toHaveValue(/^2\. /)
  await service.choose(asIs.getByRole('combobox', { name: 'Deadline runs to' }), /^4\. /)
  await expect(asIs.getByRole('combobox', { name: 'Deadline runs to' })).toHaveValue(/^4\. /)
  await service.type(toBe.getByLabel('Own prices as of'), '02.03.2022')

  await service.reopen()
  await expect(from).toHaveValue(/^2\. /)
  await expect(asIs.getByRole('combobox', { name: 'Deadline runs to' })).toHaveValue(/^4\. /)
  await expect(toBe.getByRole('combobox', { name: 'Deadline runs from' })).toHaveValue(untouched)
  await expect(toBe.getByLabel('Own prices as of')).toHaveValue('02.03.2022')
  expect(app.errors).toEqual([])
})

test('facts that are seldom needed are folded until one of them is there', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.openExample()
  const service = new ServicePage(app)
  await service.open()
  const what = service.part('What the service is')
  const country = what.getByLabel('Country')
  await expect(country).toBeVisible()
  await service.type(country, '')
  await service.type(what.getByLabel('Page with information for applicants'), '')
  await service.reopen()
  await expect(what.getByLabel('Volume')).toBeVisible()
  await expect(country).toBeHidden()

  await what.getByText('Seldom needed').click()
  await service.type(country, 'UZ')
  await service.reopen()
  await expect(country).toBeVisible()
})

test('facts stand beside lists on a wide screen, under each other on a narrow one, and each part is one click away', async ({
  page,
}) => {
  const app = new DarchaApp(page)
  await app.openExample()
  const service = new ServicePage(app)
  await service.open()
  const box = async (name: string) => (await service.part(name).boundingBox())!

  // Wide: what the service is and the prices begin side by side, both on the screen
  const [what, prices] = [await box('What the service is'), await box('Prices')]
  expect(prices.x).toBeGreaterThan(what.x + what.width)
  expect(Math.abs(prices.y - what.y)).toBeLessThan(2)
  expect(prices.x + prices.width).toBeGreaterThan(1300)

  // Each part is named, and by keyboard one comes to it
  const contents = page.getByRole('navigation', { name: 'Parts of this page' })
  await expect(contents.getByRole('button')).toHaveCount(await page.getByRole('heading', { level: 2 }).count())
  await contents.getByRole('button', { name: 'Working calendar' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Working calendar' })).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'Working calendar' })).toBeFocused()

  // Narrow: one under the other, and nothing wider than the window
  await page.setViewportSize({ width: 1024, height: 768 })
  await expect(async () => expect((await box('Prices')).y).toBeGreaterThan((await box('Earlier states')).y)).toPass()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
  await expect(contents).toBeVisible()
  await app.expectAccessible()

  // On paper: the facts alone, all of them
  await page.emulateMedia({ media: 'print' })
  await expect(contents).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Places of the project' })).toBeHidden()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeGreaterThan((await box('Working calendar')).y)
  expect(height).toBeGreaterThan(2_000)
})
