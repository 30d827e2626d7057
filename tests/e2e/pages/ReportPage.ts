import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { DarchaApp, DroppedFile } from './DarchaApp.ts'

/** The Report page as somebody who has to hand in a report uses it, in English. */
export class ReportPage {
  readonly app: DarchaApp
  readonly page: Page

  constructor(app: DarchaApp) {
    this.app = app
    this.page = app.page
  }

  async open() {
    await this.app.go('Report')
    await expect(this.settings).toBeVisible({ timeout: 20_000 })
  }

  get settings() {
    return this.page.getByRole('complementary', { name: 'What is in the report' })
  }

  /** The report as it is shown. */
  get paper() {
    return this.page.frameLocator('iframe[title="Preview of the report"]')
  }

  get preview() {
    return this.page.getByRole('region', { name: 'Preview of the report' })
  }

  /** Waits until what is shown is what is chosen. */
  async shown() {
    await expect(this.preview).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
    await expect(this.paper.locator('main')).toBeVisible()
  }

  chapter(name: string) {
    return this.settings.getByRole('checkbox', { name, exact: true })
  }

  /** Goes to a chapter in the preview. */
  async goTo(name: string) {
    await this.settings.getByRole('button', { name, exact: true }).click()
  }

  async language(name: 'English' | 'Русский' | 'Oʻzbekcha') {
    await this.settings.getByText(name, { exact: true }).click()
  }

  /** All but the preview, in which no script runs, so not that of the check either. */
  async expectAccessible() {
    const { violations } = await new AxeBuilder({ page: this.page }).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  }

  take(button: 'Download for Word' | 'Excel' | 'Web'): Promise<DroppedFile> {
    return this.app.download(() => this.settings.getByRole('button', { name: button }).click())
  }
}
