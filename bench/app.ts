import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumLaunch, findChromium } from '#tests/support/chromium.mjs'
import { say } from './say.ts'

interface Served {
  /** What is measured, for a machine that has no browser. */
  readonly what: string
  readonly port: number
  /** Whether the app may copy itself for offline use meanwhile. */
  readonly isOffline: boolean
}

/** The app built as it is shipped, served, and a page of a browser for it. */
export async function inApp(
  { what, port, isOffline }: Served,
  work: (browser: Browser, page: Page, address: string) => Promise<void>,
): Promise<void> {
  const found = findChromium()
  if (found === undefined || !existsSync(found)) {
    say(what, 'not measured: no Chromium, Chrome or Edge found')
    return
  }
  const outDir = await mkdtemp(join(tmpdir(), 'bench-app-'))
  await build({ logLevel: 'silent', build: { outDir, emptyOutDir: true } })
  const server = await preview({ logLevel: 'silent', build: { outDir }, preview: { port, host: '127.0.0.1' } })
  const browser = await chromium.launch(chromiumLaunch())
  try {
    const viewport = { width: 1366, height: 768 }
    const context = await browser.newContext({ viewport, serviceWorkers: isOffline ? 'allow' : 'block' })
    await work(browser, await context.newPage(), server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`)
  } finally {
    await browser.close()
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}
