import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumLaunch, findChromium } from '#tests/support/chromium.mjs'

const ROUNDS = 3
const PORT = 4273
const SETTLED_MS = 2500
const DRAWN = '[...document.querySelectorAll(".djs-container")].filter((one) => one.querySelector(".djs-shape")).length'

const say = (what: string, figure: string): void => console.log(`${what.padEnd(66)} ${figure}`)
const ms = (value: number): string => `${value.toFixed(0)} ms`

interface Opened {
  /** From the end of loading until both drawings are shown. */
  readonly shown: number
  /** The longest task of the page's thread: as long as it took, and the time that the processor worked on it. */
  readonly longest: number
  readonly longestBusy: number
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Opens the Compare page afresh, the app's own files at hand. */
async function opened(browser: Browser, page: Page): Promise<Opened> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] })
  await page.reload({ waitUntil: 'load' })
  const shown = await page.evaluate(async (drawn) => {
    const both = new Function(`return ${drawn} === 2`) as () => boolean
    const loaded = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd
    while (!both()) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - loaded
  }, DRAWN)
  await page.waitForTimeout(SETTLED_MS)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && threads.some((thread) => thread.pid === pid && thread.tid === tid),
  )
  const most = (of: 'dur' | 'tdur') => Math.max(0, ...tasks.map((task) => (task[of] ?? 0) / 1000))
  return { shown, longest: most('dur'), longestBusy: most('tdur') }
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

async function measure(): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-page-'))
  await build({ logLevel: 'silent', build: { outDir, emptyOutDir: true } })
  const server = await preview({ logLevel: 'silent', build: { outDir }, preview: { port: PORT, host: '127.0.0.1' } })
  const browser = await chromium.launch(chromiumLaunch())
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${PORT}/`)
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
  } finally {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}

const found = findChromium()
if (found !== undefined && existsSync(found)) await measure()
else say('opening Compare in a browser', 'not measured: no Chromium, Chrome or Edge found')
