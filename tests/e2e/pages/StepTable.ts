import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The table of steps on the Model page, used as a spreadsheet; English. */
export class StepTable {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async show(view: 'Diagram' | 'Both' | 'Table' = 'Table') {
    // The radio itself lies under its words.
    await this.page.getByRole('radiogroup', { name: 'View' }).locator('label', { hasText: view }).click()
    if (view !== 'Diagram') await expect(this.grid).toBeVisible()
  }

  get grid(): Locator {
    return this.page.getByRole('grid')
  }

  heading(name: string): Locator {
    return this.grid.getByRole('columnheader', { name })
  }

  /** A cell by the number of its step and the heading of its column. */
  cell(step: number, heading: string): Locator {
    const role = heading === 'Step' ? 'rowheader' : 'gridcell'
    return this.grid.getByRole(role, { name: new RegExp(`^${heading.replace('.', '\\.')}, step ${step} `) })
  }

  row(step: number): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.locator(`[data-row="${step - 1}"]`) })
  }

  /** What can be done about the cell on which one rests. */
  get popup(): Locator {
    return this.page.locator('[data-table-popups]').getByRole('group')
  }

  async click(step: number, heading: string) {
    await this.cell(step, heading).click()
    await expect(this.cell(step, heading)).toBeFocused()
  }

  /** Pastes as Ctrl+V does, without the permission that reading the clipboard from a page would need. */
  async paste(text: string) {
    await this.page.evaluate((given) => {
      const data = new DataTransfer()
      data.setData('text/plain', given)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  }

  /** What Ctrl+C puts on the clipboard. */
  async copied(): Promise<string> {
    return this.page.evaluate(() => {
      const data = new DataTransfer()
      document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return data.getData('text/plain')
    })
  }

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string) {
    await this.page.keyboard.type(text)
  }
}
