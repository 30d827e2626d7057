import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Download, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The app as a person uses it; English unless the page says otherwise. */
export class DarchaApp {
  readonly page: Page
  /** Requests that left for another host; there must never be one. */
  readonly foreign: string[] = []
  readonly errors: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.foreign.push(request.url())
    })
    page.on('pageerror', (error) => this.errors.push(error.message))
    // A file picker cannot be driven in a headless browser; without one the app downloads, as in Firefox.
    void page.addInitScript(() => {
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(globalThis, name)
    })
  }

  async home() {
    await this.page.goto('/')
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** The way into the worked example that the tests know. */
  get example() {
    return this.page.getByRole('button', { name: 'Open as my own copy: Registration of rights to real estate' })
  }

  /** Opens the worked example as a project of one's own and waits for its drawing. */
  async openExample() {
    await this.home()
    await this.example.click()
    await this.drawn()
  }

  async drawn() {
    await expect(this.page.locator('.djs-container .djs-shape').first()).toBeVisible({ timeout: 20_000 })
    await expect(this.panel).toBeVisible()
    // It is read a moment after it is drawn; its keys and tools are there from then.
    await expect(this.page.locator('[role="region"][aria-busy="true"]')).toHaveCount(0)
  }

  get panel() {
    return this.page.getByRole('complementary', { name: 'Facts of the selected element' })
  }

  async go(place: 'Service' | 'Model' | 'Compare' | 'Path' | 'Law' | 'Report') {
    await this.page
      .getByRole('navigation', { name: 'Places of the project' })
      .getByRole('link', { name: place, exact: true })
      .click()
  }

  get strip() {
    return this.page.getByRole('region', { name: 'Figures of this variant' })
  }

  /** A figure of the live strip by its label, as a number; NaN while there is none. */
  async figure(label: string): Promise<number> {
    const entry = this.strip.locator('dl > div').filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${label}`) }) })
    const text = await entry.locator('strong').textContent()
    return Number((text ?? '').replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-') || Number.NaN)
  }

  shape(id: string) {
    return this.page.locator(`.djs-shape[data-element-id="${id}"]`)
  }

  /** Clicking a selected element takes the selection away, as in every tool built on the same library. */
  async selectStep(id: string) {
    const isSelected = () => this.shape(id).evaluate((element) => element.classList.contains('selected'))
    // While a drawing opens it is still moved to its place, away from under a click.
    await expect(async () => {
      if (!(await isSelected())) await this.shape(id).locator('.djs-hit').first().click({ force: true })
      expect(await isSelected()).toBe(true)
    }).toPass()
  }

  variant(name: string) {
    return this.page.getByRole('navigation', { name: 'Variants' }).getByRole('button', { name, exact: true })
  }

  async saved() {
    await expect(this.page.getByText('Saved on this computer')).toBeVisible()
  }

  async download(act: () => Promise<void>): Promise<DroppedFile> {
    const [download] = (await Promise.all([this.page.waitForEvent('download'), act()])) as [Download, void]
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
  }

  async takeCopy(): Promise<DroppedFile> {
    return this.download(async () => {
      await this.page.getByRole('button', { name: 'Menu of the project' }).click()
      await this.page.getByRole('menuitem', { name: 'Take a copy (.darcha)' }).click()
    })
  }

  /** Drops files on the window, as from a file manager. */
  async drop(...files: DroppedFile[]) {
    const transfer = await this.page.evaluateHandle(
      (list) => {
        const data = new DataTransfer()
        for (const { name, bytes } of list) data.items.add(new File([new Uint8Array(bytes)], name))
        return data
      },
      files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
    )
    for (const type of ['dragenter', 'dragover', 'drop']) await this.page.dispatchEvent('body', type, { dataTransfer: transfer })
  }

  async language(name: string) {
    await this.page.getByRole('button', { name: /Language|Язык|Til/ }).click()
    await this.page.getByRole('menuitemradio', { name }).or(this.page.getByRole('menuitem', { name })).click()
    // While it fades, the list stands outside of the page's parts.
    await expect(this.page.getByRole('menu')).toHaveCount(0)
  }

  async expectAccessible() {
    // An open list of choices stands outside of the page's parts; on a busy machine it closes a moment after the key.
    await expect(this.page.locator('[data-portal] [role="listbox"]').filter({ visible: true })).toHaveCount(0)
    const { violations } = await new AxeBuilder({ page: this.page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  }

  /** The bpmn.io mark of every drawing on the page is there and nothing lies over it. */
  async expectMarkVisible(count: number) {
    const marks = this.page.locator('.bjs-powered-by')
    await expect(marks).toHaveCount(count)
    for (const mark of await marks.all()) {
      await mark.scrollIntoViewIfNeeded()
      await expect(mark).toBeVisible()
      const covered = await mark.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const))
        return points.filter(([x, y]) => !element.contains(document.elementFromPoint(x, y))).length
      })
      expect(covered).toBe(0)
    }
  }
}
