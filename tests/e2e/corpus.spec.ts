import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'

const CORPUS = '../shared/corpus'

/** What becomes of each real file in the app: the shapes on its drawing, labels aside, or the words in which it is refused. */
const TABLE: Readonly<Record<string, number | string>> = {
  s01: 5,
  s02: 8,
  s03: 10,
  s04: 35,
  s05: 13,
  s06: 14,
  // A second diagram, of a process called from the first, is one choice away.
  s07: 44,
  s08: 19,
  s09: 12,
  s10: 27,
  s11: 10,
  s12: 8,
  s13: 27,
  s14: 10,
  s15: 27,
  // The others lie inside groups of steps, one click away.
  s16: 15,
  s17: 45,
  s18: 40,
  s19: 23,
  s20: 31,
  s21: 50,
  s22: 72,
  s23: 33,
  s24: 29,
  s25: 52,
  s26: 31,
  s27: 8,
  s28: 7,
  s29: 55,
  s30: 63,
  s31: 24,
  s32: 9,
  // An empty process twice under one id.
  s33: 0,
  s34: 'The file holds no BPMN diagram (place 1:1).',
  s35: 27,
  s36: 16,
  s37: 56,
  s38: 18,
  s39: 27,
  s40: 'The file holds no process: there is nothing to draw.',
}

test.describe('the corpus of real files in the app’s editor', () => {
  if (!existsSync(CORPUS)) {
    test('is not beside this clone: nothing to open', () => expect(existsSync(CORPUS)).toBe(false))
    return
  }
  const files = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.bpmn'))
    .sort()

  test('has a row in the table for each of its forty files', () => {
    expect(Object.keys(TABLE)).toEqual(files.map((file) => file.slice(0, 3)))
  })

  // One page for all: each file is dropped on the first page, as by somebody who looks through a folder.
  let app: DarchaApp
  test.beforeAll(async ({ browser }) => {
    app = new DarchaApp(await browser.newPage())
    await app.home()
  })
  test.afterAll(() => app.page.close())

  test('says that a file holds several diagrams, shows each, and keeps all', async ({ page }) => {
    const file = files.find((name) => name.startsWith('s07'))!
    const before = readFileSync(`${CORPUS}/${file}`, 'utf8')
    const own = new DarchaApp(page)
    await own.home()
    await own.drop({ name: file, bytes: new Uint8Array(readFileSync(`${CORPUS}/${file}`)) })
    await own.drawn()

    // The message names both
    const message = page.getByRole('listitem').filter({ hasText: 'The file holds 2 diagrams' })
    await expect(message).toContainText('Create New Customer, Check for connected clients')

    // The second comes up, and its steps can be selected like all others
    const second = '_8b104885-149e-4af6-a459-d924dacd81b3'
    await page.getByRole('combobox', { name: 'Diagram' }).selectOption('Check for connected clients')
    await expect(own.shape(second)).toBeVisible()
    await own.selectStep(second)
    await own.panel.getByLabel('Place').fill('At the bank')
    await own.panel.getByLabel('Place').press('Enter')
    await own.expectAccessible()

    // Both leave with the file, with every shape and edge they came with
    const { bytes } = await own.download(async () => {
      await page.getByRole('button', { name: 'Take the drawing' }).click()
      await page.getByRole('menuitem', { name: /BPMN/ }).click()
    })
    const after = new TextDecoder().decode(bytes)
    const count = (text: string, tag: string) => text.match(new RegExp(`<bpmndi:${tag} `, 'g'))?.length
    for (const tag of ['BPMNDiagram', 'BPMNPlane', 'BPMNShape', 'BPMNEdge'])
      expect(count(after, tag), tag).toBe(count(before, tag))
    expect(after).toContain('place="At the bank"')
    // What was said of the file goes with it, and never lay over the figures.
    const [said, strip] = [await message.boundingBox(), await own.strip.boundingBox()]
    expect(said!.y + said!.height).toBeLessThanOrEqual(strip!.y)
    await page.goto('/#/')
    await expect(message).toHaveCount(0)
    expect(own.errors).toEqual([])
  })

  for (const file of files) {
    const expected = TABLE[file.slice(0, 3)] ?? 0
    test(typeof expected === 'number' ? `opens ${file}` : `refuses ${file}`, async () => {
      const { page } = app
      await page.goto('/#/')
      await expect(page.getByRole('button', { name: 'Take the drawing' })).toHaveCount(0)
      await app.drop({ name: file, bytes: new Uint8Array(readFileSync(`${CORPUS}/${file}`)) })
      if (typeof expected !== 'number') {
        await expect(page.getByText(expected)).toBeVisible({ timeout: 20_000 })
        await expect(page.getByRole('button', { name: 'Take the drawing' })).toHaveCount(0)
        return
      }
      // The tools lie there once the drawing is open.
      await expect(page.getByRole('button', { name: 'Take the drawing' })).toBeVisible({ timeout: 20_000 })
      const shapes = page.locator('.djs-container .djs-shape:not([data-element-id$="_label"])')
      await expect(shapes).toHaveCount(expected)
      await expect(page.getByText('This drawing could not be opened')).toHaveCount(0)
      expect(app.errors).toEqual([])
    })
  }
})
