import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { inApp } from './app.ts'
import { tasksDuring } from './mainThread.ts'
import { ms, say } from './say.ts'

const ROUNDS = 3
const PORT = 4273
const SETTLED_MS = 2500
const DRAWN = '[...document.querySelectorAll(".djs-container")].filter((one) => one.querySelector(".djs-shape")).length'

interface Opened {
  /** From the end of loading until both drawings are shown. */
  readonly shown: number
  /** The longest task of the page's thread: as long as it took, and the time that the processor worked on it. */
  readonly longest: number
  readonly longestBusy: number
}

/** Opens the Compare page afresh, the app's own files at hand. */
async function opened(browser: Browser, page: Page): Promise<Opened> {
  let shown = 0
  const tasks = await tasksDuring(browser, page, async () => {
    await page.reload({ waitUntil: 'load' })
    shown = await page.evaluate(async (drawn) => {
      const both = new Function(`return ${drawn} === 2`) as () => boolean
      const loaded = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd
      while (!both()) await new Promise((resolve) => requestAnimationFrame(resolve))
      return performance.now() - loaded
    }, DRAWN)
    await page.waitForTimeout(SETTLED_MS)
  })
  const most = (of: 'took' | 'busy') => Math.max(0, ...tasks.map((task) => task[of]))
  return { shown, longest: most('took'), longestBusy: most('busy') }
}

/** What the drawing library alone takes to draw both files, with nothing around. */
async function bareImport(page: Page, texts: readonly string[]): Promise<number> {
  const library = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-navigated-viewer.production.min.js')
  await page.goto('about:blank')
  await page.setContent(
    '<div id="one" style="width:600px;height:400px"></div><div id="two" style="width:600px;height:400px"></div>',
  )
  await page.addScriptTag({ path: library })
  return page.evaluate(async (files) => {
    type Library = new (options: { container: string }) => { importXML(xml: string): Promise<unknown> }
    const { BpmnJS: Viewer } = globalThis as unknown as { BpmnJS: Library }
    const begun = performance.now()
    await Promise.all(files.map((xml, i) => new Viewer({ container: i === 0 ? '#one' : '#two' }).importXML(xml)))
    return performance.now() - begun
  }, texts)
}

await inApp({ what: 'opening Compare in a browser', port: PORT, isOffline: true }, async (browser, page, address) => {
  await page.goto(address)
  await page.getByRole('button', { name: /^Open as my own copy: Registration of rights/ }).click()
  await page.locator('.djs-container .djs-shape').first().waitFor()
  await page.evaluate(() => {
    location.hash = location.hash.replace(/\w+$/, 'compare')
  })
  await page.waitForFunction(`${DRAWN} === 2`)
  await page.waitForTimeout(SETTLED_MS)
  const rounds: Opened[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await opened(browser, page))
  const texts = ['as-is', 'to-be'].map((name) =>
    readFileSync(new URL(`../models/property-registration/${name}.bpmn`, import.meta.url), 'utf8'),
  )
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) bare.push(await bareImport(page, texts))
  const least = (of: (round: Opened) => number) => Math.min(...rounds.map(of))
  const shown = least((round) => round.shown)
  const alone = Math.min(...bare)
  say('opening Compare with both drawings, after loading, wanted below 1 s', ms(shown))
  say('  the drawing library alone with both files', `${ms(alone)}; the page takes ${(shown / alone).toFixed(1)} times that`)
  say(
    '  its longest task, wanted below 50 ms',
    `${ms(least((round) => round.longest))}, of which the processor worked ${ms(least((round) => round.longestBusy))}`,
  )
})
