import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** What lies on and around the drawing of the Model page, in English. */
export class ModelPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get paper() {
    return this.page.getByRole('region', { name: /^Drawing of/ })
  }

  get legend() {
    return this.page.getByRole('region', { name: 'Legend of the colours' })
  }

  /** Opens the “why” of a figure of the live strip. */
  async why(figure: string) {
    await this.page.getByRole('region', { name: 'Figures of this variant' }).getByTitle(`${figure}: why?`).click()
    return this.explanation(figure)
  }

  explanation(figure: string) {
    return this.page.getByRole('dialog', { name: new RegExp(`${figure}: why\\?$`) })
  }

  async colour(name: string) {
    await this.page.getByRole('button', { name: /^Colour/ }).click()
    await this.page.getByRole('menuitemradio', { name, exact: true }).click()
  }

  /** The colour in which a step is filled, as the browser draws it. */
  fill(id: string) {
    return this.page
      .locator(`.djs-shape[data-element-id="${id}"] > .djs-visual > rect`)
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill)
  }

  /** The colour in which a step is framed, as the browser draws it. */
  stroke(id: string) {
    return this.page
      .locator(`.djs-shape[data-element-id="${id}"] > .djs-visual > rect`)
      .first()
      .evaluate((rect) => getComputedStyle(rect).stroke)
  }

  /** The texts of the marks of a step, by their place: number, alert, pills. */
  marks(id: string) {
    return this.page.locator(`.djs-overlays[data-container-id="${id}"] .dm-row`)
  }

  /** The number of a step, with the sign of its change. */
  number(id: string) {
    return this.page.locator(`.djs-overlays[data-container-id="${id}"] .dm-number .dm-row`)
  }

  /** The badge that says in words what the colour says. */
  badge(id: string) {
    return this.page.locator(`.djs-overlays[data-container-id="${id}"] .dm-heat`)
  }

  /** A key as a Russian layout gives it: another letter at the same place. */
  async russianKey(key: string, code: string, modifiers: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) {
    await this.page.evaluate(
      ([letter, place, held]) => {
        const event = new KeyboardEvent('keydown', { key: letter, code: place, ...held, bubbles: true, cancelable: true })
        ;(document.activeElement ?? document.body).dispatchEvent(event)
      },
      [key, code, modifiers] as const,
    )
  }

  /** Gives the drawing the keyboard without changing what is selected. */
  async focusDrawing() {
    await this.page.locator('.djs-container > svg').first().focus()
  }

  async menuOf(variant: string, item: string) {
    await this.page.getByRole('button', { name: `Menu of “${variant}”` }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Names of the variants as their tabs stand. */
  async variants(): Promise<string[]> {
    const names = await this.page.getByRole('navigation', { name: 'Variants' }).getByRole('button').allTextContents()
    return names.filter((name) => name !== '')
  }

  async expectSelected(id: string) {
    await expect(this.page.locator(`.djs-shape[data-element-id="${id}"]`)).toHaveClass(/selected/)
  }
}
