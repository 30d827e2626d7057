import type { Locator } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { ModelPage } from './pages/ModelPage.ts'
import { StepTable } from './pages/StepTable.ts'

test('beside the table the paper is low: all its tools can be reached, and the legend lies under it', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()
  await model.colour('Wait')
  await new StepTable(page).show('Both')

  const tools = page.locator('.djs-palette .entry')
  const paper = page.locator('.djs-container')
  const foot = async (of: Locator) => of.evaluate((element) => element.getBoundingClientRect().bottom)
  const end = await foot(paper)
  expect(await foot(tools.last())).toBeLessThan(end)
  await tools.last().click()
  await expect(page.locator('.djs-popup')).toBeVisible()
  await page.keyboard.press('Escape')

  const legend = await model.legend.boundingBox()
  expect(legend?.y).toBeGreaterThanOrEqual(end)
  await app.expectMarkVisible(1)
  expect(app.errors).toEqual([])
})
