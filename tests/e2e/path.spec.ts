import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { PathPage } from './pages/PathPage.ts'

test('one case is walked as it is and as it will be, on one clock', async ({ page }) => {
  const path = new PathPage(new DarchaApp(page))
  await path.open()

  await test.step('both begin at nothing', async () => {
    for (const role of ['as-is', 'to-be'] as const)
      for (const counter of ['days', 'visits', 'documents', 'money'] as const) expect(await path.counter(role, counter)).toBe(0)
  })

  await test.step('a step forward moves both clocks to the same day', async () => {
    for (let i = 0; i < 5; i++) await path.press('ArrowRight')
    expect(await path.counter('as-is', 'days')).toBe(await path.counter('to-be', 'days'))
    await expect(path.pane('as-is').locator('.djs-connection.dm-walked').first()).toBeAttached()
  })

  await test.step('a step back and forward again stands at the same place', async () => {
    const place = await path.position()
    await path.press('ArrowLeft')
    expect(await path.position()).toBeLessThan(place)
    await path.press('ArrowRight')
    expect(await path.position()).toBe(place)
  })

  await test.step('at the end the counters tell the saving', async () => {
    await path.press('End')
    for (const counter of ['days', 'visits', 'documents'] as const)
      expect(await path.counter('to-be', counter)).toBeLessThan(await path.counter('as-is', counter))
    await expect(path.pane('to-be').locator('[data-counter="days"] dd').nth(1)).toHaveText(/^−/)
    await expect(path.pane('as-is').getByRole('heading', { name: 'The applicant has what was asked for' })).toBeVisible()
    await expect(path.pane('as-is').getByRole('heading', { name: /^Handed in/ })).toBeVisible()
  })

  await test.step('Home leads back to nothing', async () => {
    await path.press('Home')
    expect(await path.counter('as-is', 'visits')).toBe(0)
    expect(await path.position()).toBe(0)
  })
  expect(path.app.errors).toEqual([])
})

test('play moves the token along its way, stops at a pain, and goes on when told', async ({ page }) => {
  const path = new PathPage(new DarchaApp(page))
  await path.open()

  // Space plays and pauses.
  const before = await path.token('as-is')
  await path.press(' ')
  await expect.poll(() => path.token('as-is')).not.toBe(before)
  await path.press(' ')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  const place = await path.position()
  expect(place).toBeGreaterThan(0)

  // It stops by itself at the first pain.
  await page.getByText('4×', { exact: true }).click()
  await path.press(' ')
  const goOn = page.getByRole('button', { name: 'Go on' })
  await expect(goOn.first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/^Pain, severity \d of 5$/).first()).toBeVisible()
  const pain = await path.position()
  expect(pain).toBeLessThan(await path.length())
  await goOn.first().click()
  await expect.poll(() => path.position()).toBeGreaterThan(pain)

  // Without stops it plays to the end.
  await page.getByRole('switch', { name: 'Stop at pains' }).uncheck({ force: true })
  if (await page.getByRole('button', { name: 'Play' }).isVisible()) await path.press(' ')
  await expect(path.pane('as-is').getByRole('heading', { name: 'The applicant has what was asked for' })).toBeVisible({
    timeout: 40_000,
  })
})

test('a case is chosen decision by decision, by keyboard, and a choice can be taken back', async ({ page }) => {
  const path = new PathPage(new DarchaApp(page))
  await path.open()
  await path.toFirstChoice()
  const place = await path.position()

  await path.press('1')
  await expect(page.getByText(/^Probability of these choices/)).toBeVisible()
  await expect.poll(() => path.length()).toBeGreaterThan(place)
  // It goes on from where it stood, not from the beginning.
  expect(await path.position()).toBeGreaterThanOrEqual(place - 40)

  await expect(async () => {
    await path.press('End')
    if (await path.openChoice.isVisible()) await path.press('1')
    await expect(page.getByText('after').first()).toBeVisible({ timeout: 250 })
  }).toPass({ timeout: 30_000 })
  await path.press('End')
  await expect(path.pane('as-is').locator('h3')).not.toHaveText('Choose how it goes on')
})

test('of any decision one may ask “what if”', async ({ page }) => {
  const path = new PathPage(new DarchaApp(page))
  await path.open()
  const other = page.locator('button[aria-pressed="false"]').filter({ hasText: '%' })
  for (let i = 0; i < 40 && !(await other.first().isVisible()); i++) await path.press('ArrowRight')
  await expect(page.getByText('Or what if?').first()).toBeVisible()
  await other.first().click()
  await expect(page.getByRole('radio', { name: 'I choose', exact: true })).toBeChecked()
  await expect(page.getByText(/^Probability of these choices/).first()).toBeVisible()
})

test('where less motion is wished for nothing moves, and pictures follow each other', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const path = new PathPage(new DarchaApp(page))
  await path.open()
  await page.getByRole('switch', { name: 'Stop at pains' }).uncheck({ force: true })
  await page.getByText('4×', { exact: true }).click()
  await path.press(' ')
  const places = await path.slider.evaluate(async (slider) => {
    const seen = new Set<string>()
    const end = performance.now() + 2_000
    while (performance.now() < end) {
      seen.add((slider as HTMLInputElement).value)
      await new Promise(requestAnimationFrame)
    }
    return seen.size
  })
  // Moving, it would have been at a place of its own in each frame.
  expect(places).toBeGreaterThan(1)
  expect(places).toBeLessThan(12)
  await context.close()
})

test('what happens can be read as a table, and is said', async ({ page }) => {
  const path = new PathPage(new DarchaApp(page))
  await path.open()
  await page.getByRole('button', { name: 'As a list' }).click()
  const table = path.pane('as-is').getByRole('table')
  await expect(table).toBeVisible()
  const rows = table.getByRole('row')
  const count = await rows.count()
  expect(count).toBeGreaterThan(5)

  // The last line has the counters of the end.
  await path.press('End')
  const visits = await rows
    .nth(count - 1)
    .getByRole('cell')
    .nth(2)
    .textContent()
  expect(Number(visits)).toBe(await path.counter('as-is', 'visits'))

  // A line leads to its place.
  await rows.nth(2).getByRole('button').click()
  expect(await path.position()).toBeLessThan(await path.length())
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'step')
  await expect(path.pane('as-is').locator('[aria-live="polite"]')).toHaveText(/Day [\d.]+; visits: \d+; documents handed in: \d+/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the Path page is accessible in ${colorScheme} colours`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme })
    const app = new DarchaApp(await context.newPage())
    const path = new PathPage(app)
    await path.open()
    await app.expectAccessible()
    await app.expectMarkVisible(2)
    await path.press('End')
    await app.expectAccessible()
    await path.toFirstChoice()
    await app.expectAccessible()
    await app.page.getByRole('button', { name: 'As a list' }).click()
    await app.expectAccessible()
    expect(app.errors).toEqual([])
    await context.close()
  })
}

test('the page speaks three languages and fits the screen in each', async ({ page }) => {
  const app = new DarchaApp(page)
  const path = new PathPage(app)
  await path.open()
  for (const [language, play] of [
    ['Русский', 'Пуск'],
    ['Oʻzbekcha', 'Boshlash'],
  ] as const) {
    await app.language(language)
    await expect(page.getByRole('button', { name: play })).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBe(0)
    const bar = await page.getByRole('slider').boundingBox()
    expect(bar!.y + bar!.height).toBeLessThanOrEqual(768)
    await app.expectAccessible()
  }
})
