import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { DarchaApp } from './DarchaApp.ts'

/** The Service page in English. */
export class ServicePage {
  readonly app: DarchaApp
  readonly page: Page

  constructor(app: DarchaApp) {
    this.app = app
    this.page = app.page
  }

  async open() {
    await this.app.go('Service')
    await this.shown()
  }

  /** Whole: it is built part by part, and this one comes last. */
  async shown() {
    await expect(this.page.getByRole('heading', { name: 'Service', exact: true, level: 1 })).toBeVisible()
    await expect(this.part('Earlier states').getByLabel('Name the present state')).toBeVisible()
  }

  part(name: string) {
    return this.page.getByRole('region', { name })
  }

  /** A fact of the whole service by its label. */
  fact(name: string) {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  get deadlineUnit() {
    return this.page.getByRole('combobox', { name: 'Counted in' })
  }

  /** What a variant says for itself. */
  variant(name: string) {
    return this.part('What each variant says for itself').getByRole('group', { name })
  }

  act(id: string) {
    return this.page.getByRole('group', { name: `Edit act ${id}` })
  }

  /** Acts stand on a line each until they are opened. */
  async openAct(id: string) {
    await this.part('Acts of law').locator('summary', { hasText: id }).click()
    await expect(this.act(id)).toBeVisible()
  }

  /** Leaves the project, which writes what is not written yet, comes back and reads it again. */
  async reopen() {
    await this.page.getByRole('link', { name: 'Darcha' }).click()
    await expect(this.page.getByRole('heading', { name: 'Your services' })).toBeVisible()
    await this.page.goBack()
    await this.shown()
    // Leaving writes in the background; a reload in the middle of it would cut it off, as the browser warns a person.
    await this.app.saved()
    await this.page.reload()
    await this.shown()
  }

  async type(field: Locator, text: string) {
    await field.fill(text)
    await field.blur()
  }

  async choose(field: Locator, option: string | RegExp) {
    await field.click()
    await this.page.getByRole('option', { name: option }).click()
  }
}
