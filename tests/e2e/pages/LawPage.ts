import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { DarchaApp } from './DarchaApp.ts'

/** The Law page as a drafter uses it, in English. */
export class LawPage {
  readonly app: DarchaApp
  readonly page: Page

  constructor(app: DarchaApp) {
    this.app = app
    this.page = app.page
  }

  async open() {
    await this.app.go('Law')
    await expect(this.list).toBeVisible({ timeout: 20_000 })
  }

  get list() {
    return this.page.getByRole('complementary', { name: /and their clauses/ })
  }

  /** The clauses of an act by its name. */
  act(name: string) {
    return this.list.locator('section').filter({ has: this.page.getByRole('button', { name, exact: true }) })
  }

  clause(act: string, clause: string) {
    return this.act(act).getByRole('button', { name: new RegExp(`^${clause.replaceAll(/[.?]/g, String.raw`\$&`)}`) })
  }

  get title() {
    return this.page.getByRole('heading', { level: 2 }).filter({ hasText: /^(Clause|New norm)/ })
  }

  /** A bar by its label: `3 of 12`. */
  bar(label: string) {
    return this.list.getByText(label, { exact: true }).locator('xpath=following-sibling::strong')
  }

  wording(which: 'Current' | 'Proposed') {
    return this.page.getByRole('region', { name: `${which} wording` })
  }

  /** Types a wording and leaves the field. */
  async write(which: 'Current' | 'Proposed', text: string) {
    const pane = this.wording(which)
    const field = pane.getByRole('textbox', { name: `${which} wording` })
    if (!(await field.isVisible())) await pane.getByRole('button', { name: `Edit: ${which} wording` }).click()
    await field.fill(text)
    await field.press('Escape')
  }

  fate(name: 'New norm' | 'Amend' | 'Repeal' | 'Keep') {
    return this.page.getByRole('radiogroup', { name: 'What becomes of the clause' }).getByRole('radio', { name })
  }

  async choose(name: 'New norm' | 'Amend' | 'Repeal' | 'Keep') {
    await this.page.getByRole('radiogroup', { name: 'What becomes of the clause' }).getByText(name, { exact: true }).click()
  }
}
