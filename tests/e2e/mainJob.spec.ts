import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'

test('an analyst draws, annotates, derives, compares, and loses nothing', async ({ page, browser }) => {
  const app = new DarchaApp(page)

  await test.step('the worked example is one click away', async () => {
    await app.openExample()
    await expect(page.getByText('Illustrative data')).toBeVisible()
    await expect(app.variant('As-is')).toHaveAttribute('aria-current', 'true')
    await expect.poll(() => app.figure('Steps')).toBeCloseTo(19.2, 5)
    await app.expectMarkVisible(1)
  })

  const before = await app.figure('Steps')
  let drawn = ''

  await test.step('a task is drawn after another, and the number changes', async () => {
    await app.selectStep('Task_CopyPapers')
    const known = await page
      .locator('.djs-shape')
      .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-element-id')))
    await page.locator('.djs-context-pad.open [data-action="append.append-task"]').click()
    await page.keyboard.type('Ask the neighbour')
    await page.locator('.djs-direct-editing-content').press('Enter')
    const shapes = await page
      .locator('.djs-shape')
      .evaluateAll((list) => list.map((shape) => shape.getAttribute('data-element-id')))
    drawn = shapes.find((id) => id !== null && !known.includes(id) && !id.endsWith('_label')) ?? ''
    expect(drawn).not.toBe('')
    await expect.poll(() => app.figure('Steps')).toBeGreaterThan(before + 0.9)
  })

  await test.step('the panel writes its facts, and the figures follow', async () => {
    const days = await app.figure('Days')
    await app.selectStep(drawn)
    await expect(app.panel.getByLabel('Name')).toHaveValue('Ask the neighbour')
    await app.panel.getByLabel('Place').fill('At the neighbour’s')
    const wait = app.panel.getByRole('textbox', { name: /^Wait/ })
    await wait.fill('102,5')
    await wait.press('Enter')
    await expect.poll(() => app.figure('Days')).toBeGreaterThan(days + 80)
  })

  await test.step('one undo history spans drawing and facts', async () => {
    const steps = await app.figure('Steps')
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect(app.panel.getByRole('textbox', { name: /^Wait/ })).toHaveValue('')
    await page.getByRole('button', { name: 'Redo (Ctrl Y)' }).click()
    await expect(app.panel.getByRole('textbox', { name: /^Wait/ })).toHaveValue('102.5')
    expect(await app.figure('Steps')).toBe(steps)
  })

  await test.step('a to-be is derived with the same elements, and steps are taken out', async () => {
    await page.getByRole('button', { name: 'New to-be from “As-is”' }).click()
    await expect(app.variant('To-be B')).toHaveAttribute('aria-current', 'true')
    await expect(app.shape(drawn)).toBeVisible()
    const steps = await app.figure('Steps')
    await app.selectStep(drawn)
    await page.keyboard.press('Delete')
    await expect(app.shape(drawn)).toHaveCount(0)
    await expect.poll(() => app.figure('Steps')).toBeLessThan(steps)
    await app.saved()
  })

  await test.step('Compare shows both, with the difference', async () => {
    await app.go('Compare')
    await page.getByRole('combobox', { name: 'To-be variant' }).click()
    await page.getByRole('option', { name: 'To-be A' }).click()
    const days = page.getByRole('row', { name: /Days, calendar/ })
    await expect(days.getByRole('cell').nth(3)).toHaveText(/−9\d\s%/)
    await expect(page.getByText(/^“Get electricity no-debt certificate” .*no longer needed$/)).toBeVisible()
    await app.expectMarkVisible(2)
  })

  await test.step('a reload keeps everything', async () => {
    await page.reload()
    await app.go('Model')
    await app.drawn()
    await app.variant('As-is').click()
    await app.selectStep(drawn)
    await expect(app.panel.getByLabel('Name')).toHaveValue('Ask the neighbour')
    await expect(app.panel.getByRole('textbox', { name: /^Wait/ })).toHaveValue('102.5')
  })

  const copy = await test.step('the project leaves as a file', () => app.takeCopy())
  expect(copy.name).toMatch(/\.darcha$/)

  await test.step('and comes back from it in another browser', async () => {
    const context = await browser.newContext()
    const other = new DarchaApp(await context.newPage())
    await other.home()
    await other.drop(copy)
    await other.drawn()
    await expect(other.variant('To-be B')).toBeVisible()
    await expect(other.shape(drawn)).toBeVisible()
    expect(other.errors).toEqual([])
    await context.close()
  })

  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})
