import { expect, test } from '@playwright/test'
import { unzipSync, zipSync } from 'fflate'
import { DarchaApp } from './pages/DarchaApp.ts'

test('a killed tab loses nothing that is older than a second', async ({ context }) => {
  const page = await context.newPage()
  const app = new DarchaApp(page)
  await app.openExample()
  await app.selectStep('Task_CopyPapers')
  await app.panel.getByLabel('Place').fill('At the kitchen table')
  await app.panel.getByLabel('Place').press('Enter')
  const address = page.url()
  await page.waitForTimeout(1_200)
  // A crash gives the page no chance to say goodbye.
  await page.goto('chrome://crash', { timeout: 3_000 }).catch(() => undefined)

  const again = await context.newPage()
  const reopened = new DarchaApp(again)
  await again.goto(address)
  await reopened.drawn()
  await reopened.selectStep('Task_CopyPapers')
  await expect(reopened.panel.getByLabel('Place')).toHaveValue('At the kitchen table')
})

test('a second tab only looks until it takes over', async ({ context }) => {
  const first = new DarchaApp(await context.newPage())
  await first.openExample()
  const second = new DarchaApp(await context.newPage())
  await second.page.goto(first.page.url())
  await expect(second.page.getByText('Open in another tab, read only here').first()).toBeVisible()
  await second.drawn()
  await second.selectStep('Task_CopyPapers')
  await expect(second.panel.getByLabel('Place')).toHaveAttribute('readonly', '')

  await second.page.getByRole('button', { name: 'Edit here' }).first().click()
  await expect(second.panel).toBeVisible()
  await expect(first.page.getByText('Open in another tab, read only here').first()).toBeVisible()
})

test('an earlier state is named, looked at and brought back', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.openExample()
  await app.go('Service')
  await page.getByLabel('Name the present state').fill('Before the meeting')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Before the meeting' })
  await expect(row).toBeVisible()

  const volume = page.getByLabel('Volume')
  await expect(volume).toHaveValue(/259/)
  await volume.fill('1000')
  await volume.press('Enter')
  await app.saved()

  await row.getByRole('button', { name: 'Look at it' }).click()
  const dialog = page.getByRole('dialog', { name: 'Before the meeting' })
  await expect(dialog.locator('.djs-shape').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await row.getByRole('button', { name: /^More to do/ }).click()
  await page.getByRole('menuitem', { name: 'Bring back' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click()
  await expect(volume).toHaveValue(/259/)
})

test('a full disk is said at once, and the work can leave as a file', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...given) {
      if (document.documentElement.dataset['disk'] === 'full') throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, given)
    }
  })
  const disk = (state: string) => page.evaluate((now) => (document.documentElement.dataset['disk'] = now), state)
  const app = new DarchaApp(page)
  await app.openExample()
  await app.saved()
  await disk('full')
  await app.selectStep('Task_CopyPapers')
  await app.panel.getByLabel('Place').fill('In a full room')
  await app.panel.getByLabel('Place').press('Enter')
  await expect(page.getByText('Not saved: storage is full')).toBeVisible()

  const copy = await app.download(() => page.getByRole('button', { name: 'Take a copy now' }).click())
  const drawing = Object.entries(unzipSync(copy.bytes)).find(([name]) => name.startsWith('variants/'))
  expect(new TextDecoder().decode(drawing?.[1])).toContain('In a full room')

  await disk('free')
  await expect(page.getByText('Saved on this computer')).toBeVisible({ timeout: 20_000 })
})

const text = (words: string) => new TextEncoder().encode(words)

const fromTomorrow = zipSync({
  'project.json': text(JSON.stringify({ formatVersion: 999, title: 'From tomorrow', variants: [] })),
})

test('what cannot be read is refused with a clear word, and nothing is half imported', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  const refused = [
    {
      name: 'letter.bpmn',
      bytes: text('Dear colleagues, please find attached'),
      word: /neither a Darcha project nor a BPMN diagram/,
    },
    { name: 'page.xml', bytes: text('<html><body>Hello</body></html>'), word: /BPMN/ },
    { name: 'broken.darcha', bytes: text('PK\u0003\u0004 but nothing more'), word: /could not be opened/ },
    { name: 'tomorrow.darcha', bytes: fromTomorrow, word: /newer/ },
  ]
  for (const { name, bytes, word } of refused) {
    await app.drop({ name, bytes })
    const note = page.getByRole('alert').filter({ hasText: name })
    await expect(note).toBeVisible()
    await expect(note).toContainText(word)
  }
  await expect(app.example).toBeVisible()
  await expect(page.getByRole('heading', { name: 'See a service redesigned' })).toBeVisible()
})

test.describe('kept for offline use', () => {
  test.use({ serviceWorkers: 'allow' })

  test('once opened, the app works without any network', async ({ page, context }) => {
    const app = new DarchaApp(page)
    await app.home()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      // Every file is fetched before the worker is ready, so nothing else has to be waited for.
    })
    await context.setOffline(true)
    await page.reload()
    await app.example.click()
    await app.drawn()
    await expect.poll(() => app.figure('Steps')).toBeCloseTo(19.2, 5)
  })
})
