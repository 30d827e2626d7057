import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { parseStringPromise } from 'xml2js'
import { DarchaApp } from './pages/DarchaApp.ts'
import { LawPage } from './pages/LawPage.ts'
import { ReportPage } from './pages/ReportPage.ts'

/** What no reader may meet: a value that is none, or the name of a message. */
const GAPS = /\bundefined\b|\bNaN\b|\[object |\b(report|compare|model|indicator|workbook)\.[a-z]\w*/

const textOfWord = (bytes: Uint8Array): string =>
  [...strFromU8(unzipSync(bytes)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n')

/** Every part of an Office file is well-formed. */
async function expectReadable(bytes: Uint8Array) {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels|svg)$/.test(name))
  expect(parts.length).toBeGreaterThan(5)
  for (const [name, content] of parts) await expect(parseStringPromise(strFromU8(content)), name).resolves.toBeDefined()
}

test('a report is chosen, looked at and taken along', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const app = new DarchaApp(page)
  const report = new ReportPage(app)
  await app.openExample()
  await report.open()

  await test.step('the whole report is shown as a page without script', async () => {
    await report.shown()
    await expect(report.paper.getByRole('heading', { name: '1. Summary' })).toBeVisible()
    await expect(report.paper.locator('script')).toHaveCount(0)
    await expect(report.preview.getByText(/\d+ places to fill in/)).toBeVisible()
    await report.expectAccessible()
  })

  await test.step('in another language than the interface, without a chapter', async () => {
    await report.language('Русский')
    await expect(report.paper.getByRole('heading', { name: '1. Краткие выводы' })).toBeVisible({ timeout: 60_000 })
    await report.chapter('The service').press('Space')
    await expect(report.paper.getByRole('heading', { name: '2. Государственная услуга' })).toHaveCount(0, { timeout: 60_000 })
    await report.shown()
    await expect(report.chapter('The service')).not.toBeChecked()
    await expect(report.settings.getByRole('heading', { name: 'Chapters' })).toBeVisible()
  })

  await test.step('a chapter in the list leads to it on the page', async () => {
    await report.goTo('Explanatory note')
    await expect(report.paper.getByRole('heading', { name: /Пояснительная записка/ })).toBeInViewport()
    await expect(report.settings.getByRole('listitem').filter({ hasText: 'Explanatory note' })).toHaveAttribute(
      'aria-current',
      'location',
    )
  })

  await test.step('as a Word file, with page numbers in its contents on demand', async () => {
    await report.settings.getByLabel('Page numbers in the contents of the Word file').press('Space')
    const { name, bytes } = await report.take('Download for Word')
    expect(name).toBe('Registration of rights to real estate, отчёт.docx')
    await expectReadable(bytes)
    const text = textOfWord(bytes)
    expect(text).toContain('Краткие выводы')
    expect(text).not.toContain('Сведения об услуге')
    expect(text).not.toMatch(GAPS)
    const [contents = ''] = /<w:sdt>.*?<\/w:sdt>/s.exec(strFromU8(unzipSync(bytes)['word/document.xml']!)) ?? []
    expect([...contents.matchAll(/PAGEREF.*?<w:t[^>]*>(\d+)<\/w:t>/gs)].length).toBeGreaterThan(10)
  })

  await test.step('as a workbook and as a web page', async () => {
    const workbook = await report.take('Excel')
    expect(workbook.name).toBe('Registration of rights to real estate, отчёт.xlsx')
    await expectReadable(workbook.bytes)
    const web = await report.take('Web')
    expect(web.name).toBe('Registration of rights to real estate, отчёт.html')
    const html = new TextDecoder().decode(web.bytes)
    expect(html).toContain('<html lang="ru">')
    expect(html.replaceAll(/data:image[^"]*/g, '')).not.toMatch(GAPS)
    const elsewhere = await browser.newContext({ bypassCSP: true })
    const opened = new DarchaApp(await elsewhere.newPage())
    await opened.page.setContent(html)
    await opened.expectAccessible()
    await elsewhere.close()
    expect(html).not.toMatch(/<script|https?:\/\/[^"\s]*"\s*(src|rel)=/i)
  })

  await test.step('what was chosen is remembered with the project', async () => {
    await page.reload()
    await expect(report.chapter('The service')).not.toBeChecked({ timeout: 20_000 })
    await expect(report.paper.getByRole('heading', { name: '1. Краткие выводы' })).toBeVisible({ timeout: 60_000 })
  })

  await test.step('without any chapter there is nothing to take', async () => {
    await report.settings.getByRole('button', { name: 'None' }).click()
    await expect(report.settings.getByText('Choose at least one chapter.')).toBeVisible()
    await expect(report.settings.getByRole('button', { name: 'Download for Word' })).toBeDisabled()
    await report.settings.getByRole('button', { name: 'All' }).click()
    await report.shown()
    await expect(report.paper.getByRole('heading', { name: '2. Государственная услуга' })).toBeVisible()
  })

  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})

test('the comparative table alone leaves the Law page as a Word file', async ({ page }) => {
  test.setTimeout(120_000)
  const app = new DarchaApp(page)
  const law = new LawPage(app)
  await app.openExample()
  await law.open()
  const { name, bytes } = await app.download(() => page.getByRole('button', { name: 'Comparative table, Word' }).click())
  expect(name).toBe('Registration of rights to real estate, Comparative table.docx')
  await expectReadable(bytes)
  const text = textOfWord(bytes)
  expect(text).toContain('Current wording')
  expect(text).toContain('Proposed wording')
  expect(text).not.toContain('Summary')
  expect(text).not.toMatch(GAPS)
  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})
