import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { ServicePage } from './pages/ServicePage.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is accessible in ${colorScheme} colours`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme })
    const app = new DarchaApp(await context.newPage())
    await app.home()
    await expect(app.example).toBeVisible()
    await app.expectAccessible()

    await app.openExample()
    await expect.poll(() => app.figure('Steps')).toBeGreaterThan(19)
    await app.expectAccessible()
    await app.selectStep('Task_CopyPapers')
    await expect(app.panel.getByLabel('Name')).toHaveValue('Copy own papers')
    await app.expectAccessible()

    await new ServicePage(app).open()
    await app.expectAccessible()

    await app.go('Compare')
    await expect(app.page.getByRole('row', { name: /Days, calendar/ })).toBeVisible()
    await app.expectAccessible()

    await app.home()
    await expect(app.page.getByText('Kept in this browser only')).toBeVisible()
    await app.expectAccessible()
    expect(app.errors).toEqual([])
    await context.close()
  })
}

test('the language changes at once, the tools of the drawing included, and is remembered', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.openExample()
  await expect(page.locator('.djs-palette [data-action="hand-tool"]')).toHaveAttribute('aria-label', /hand tool/i)

  await app.language('Русский')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('link', { name: 'Модель' })).toBeVisible()
  await expect(page.locator('.djs-palette [data-action="hand-tool"]')).toHaveAttribute('aria-label', /[а-я]/)

  await app.language('Oʻzbekcha')
  await expect(page.getByRole('link', { name: 'Taqqoslash' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'uz')
  await expect(page.getByRole('link', { name: 'Taqqoslash' })).toBeVisible()
})

test('the theme changes at once and is remembered, and paper stays light', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.openExample()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await app.drawn()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  const paper = await page.locator('.djs-container').evaluate((element) => {
    let at: Element | null = element
    while (at && /rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(at).backgroundColor)) at = at.parentElement
    return at && getComputedStyle(at).backgroundColor
  })
  const [red = 0] = (paper ?? '').match(/\d+/g)?.map(Number) ?? []
  expect(red).toBeGreaterThan(230)
})

test('the first page can be used with the keyboard alone', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  const button = app.example
  for (let presses = 0; presses < 30 && !(await button.evaluate((element) => element === document.activeElement)); presses++)
    await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await app.drawn()
})

test('on a narrow screen no figure of the live strip is cut, in any language', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const app = new DarchaApp(page)
  await app.openExample()
  await expect.poll(() => app.figure('Steps')).toBeGreaterThan(19)
  const figures = page.locator('section > dl[aria-live]')
  const cut = async () => figures.evaluate((list) => list.scrollWidth - list.clientWidth)
  for (const language of ['English', 'Русский', 'Oʻzbekcha']) {
    if (language !== 'English') await app.language(language)
    for (const [name, changes] of [
      ['As-is', 0],
      ['To-be A', 6],
    ] as const) {
      const tab = page.getByRole('button', { name, exact: true })
      await tab.click()
      await expect(tab).toHaveAttribute('aria-current', 'true')
      // With its change against the as-is beside every figure
      await expect(figures.getByText(/%$/)).toHaveCount(changes)
      expect(await cut(), `${language}, ${name}`).toBe(0)
    }
  }
  expect(app.errors).toEqual([])
})
