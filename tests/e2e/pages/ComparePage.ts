import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The Compare page as a person uses it, in English. */
export class ComparePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Both drawings are there, and the list of changes. */
  async ready() {
    await expect(this.page.getByRole('table', { name: '' }).first()).toBeVisible({ timeout: 30_000 })
    await expect(this.page.locator('.djs-container')).toHaveCount(2, { timeout: 30_000 })
    await expect(this.page.locator('.djs-container').nth(1).locator('.djs-shape').first()).toBeVisible({ timeout: 30_000 })
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: 'List of changes' })
  }

  /** Names of the measures from top to bottom. */
  async measures(): Promise<string[]> {
    return this.list.locator('tbody > tr:first-child button[aria-pressed]').allTextContents()
  }

  measure(name: string): Locator {
    return this.list.getByRole('button', { name, exact: true })
  }

  /** A drawing's shapes that are lit. */
  lit(side: 'as-is' | 'to-be'): Locator {
    return this.page.locator(`[data-role="${side}"] .djs-shape.dm-lit`)
  }

  shape(side: 'as-is' | 'to-be', id: string): Locator {
    return this.page.locator(`[data-role="${side}"] .djs-shape[data-element-id="${id}"]`)
  }

  chart(title: string): Locator {
    return this.page.getByRole('region', { name: title })
  }

  /** The whole page as a picture: what the browser was given to save. */
  async savePage(kind: 'As SVG' | 'As PNG'): Promise<Buffer> {
    await this.page.getByRole('button', { name: 'Save the page as a picture' }).click()
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout: 30_000 }),
      this.page.getByRole('menuitem', { name: kind }).click(),
    ])
    return readFile(await download.path())
  }

  get slides(): Locator {
    // Its name follows its own language.
    return this.page.getByRole('dialog').filter({ has: this.page.locator('footer') })
  }
}

/** A number as the page writes it. */
export const numberIn = (text: string): number =>
  Number(
    text
      .replaceAll(/[\s\u00a0]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  )
