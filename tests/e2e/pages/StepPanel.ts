import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** What the selected element says, beside the drawing. */
export class StepPanel {
  readonly page: Page
  readonly root: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('complementary', { name: 'Facts of the selected element' })
  }

  field(name: string) {
    return this.root.getByLabel(name, { exact: true })
  }

  /** Selects by its name what may lie outside of what is seen. */
  async find(name: string) {
    await this.page.locator('.djs-container > svg').first().focus()
    await this.page.keyboard.press('Control+f')
    await expect(this.page.getByRole('combobox', { name: 'Search in the drawing' })).toBeFocused()
    await this.page.keyboard.type(name)
    await expect(this.page.getByRole('option').first()).toContainText(name)
    await this.page.keyboard.press('Enter')
    await expect(this.field('Name')).toHaveValue(name)
    await this.page.keyboard.press('Escape')
  }

  async tab(name: string) {
    await this.root.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  /** Writes what a person would begin to write, and takes the first suggestion by keyboard. */
  async suggest(name: string, beginning: string) {
    await this.field(name).last().fill(beginning)
    await expect(this.page.getByRole('option').first()).toBeVisible()
    await this.field(name).last().press('ArrowDown')
    await this.field(name).last().press('Enter')
  }

  /** The ways of a decision with their shares as they are written. */
  async shares(): Promise<string[]> {
    const fields = this.root.getByRole('region', { name: 'How often each way is taken' }).getByRole('textbox')
    return fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value))
  }

  share(place: number) {
    return this.root.getByRole('region', { name: 'How often each way is taken' }).getByRole('textbox').nth(place)
  }

  async select(name: string, option: string) {
    await this.field(name).first().click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }
}
