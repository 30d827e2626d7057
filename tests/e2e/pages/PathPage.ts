import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { DarchaApp } from './DarchaApp.ts'

type Counter = 'days' | 'visits' | 'documents' | 'money'

/** The Path page as a person uses it, in English. */
export class PathPage {
  readonly app: DarchaApp
  readonly page: Page

  constructor(app: DarchaApp) {
    this.app = app
    this.page = app.page
  }

  /** Opens a worked example and goes to its Path page. */
  async open() {
    await this.app.openExample()
    await this.show()
  }

  async show() {
    await this.app.go('Path')
    await this.ready()
  }

  async ready() {
    await expect(this.page.getByRole('button', { name: 'Play' })).toBeVisible()
    for (const pane of await this.panes.all()) await expect(pane.locator('.dm-token').first()).toBeVisible({ timeout: 20_000 })
  }

  get panes(): Locator {
    return this.page.locator('section[data-role]')
  }

  pane(role: 'as-is' | 'to-be'): Locator {
    return this.page.locator(`section[data-role="${role}"]`)
  }

  async counter(role: 'as-is' | 'to-be', counter: Counter): Promise<number> {
    const text = await this.pane(role).locator(`[data-counter="${counter}"] dd`).first().textContent()
    return Number((text ?? '').replaceAll(/[\s\u00a0]/g, ''))
  }

  /** Where the show stands, from 0 to its length. */
  async position(): Promise<number> {
    return Number(await this.slider.inputValue())
  }

  async length(): Promise<number> {
    return Number(await this.slider.getAttribute('max'))
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: 'Position in the walk' })
  }

  /** Presses a key with nothing in particular in focus. */
  async press(key: string) {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await this.page.keyboard.press(key)
  }

  async which(name: 'Most probable' | 'Quickest' | 'Slowest' | 'I choose') {
    await this.page.getByText(name, { exact: true }).click()
    await expect(this.page.getByRole('radio', { name, exact: true })).toBeChecked()
  }

  /** What asks for a choice; there is none where the walk needs none. */
  get openChoice(): Locator {
    return this.page.getByText('Choose how it goes on').first()
  }

  /** Chooses the case oneself, and goes on to the first decision. */
  async toFirstChoice() {
    await this.which('I choose')
    // The walk by choice comes from the worker; until then End leads to the end of the one before.
    await expect(async () => {
      await this.press('End')
      await expect(this.openChoice).toBeVisible({ timeout: 500 })
    }).toPass()
  }

  /** The first token of a pane on the screen. */
  async token(role: 'as-is' | 'to-be'): Promise<string | null> {
    return this.pane(role).locator('.dm-token').first().getAttribute('transform')
  }
}
