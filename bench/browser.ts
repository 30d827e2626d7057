import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { chromium } from 'playwright'
import { build } from 'vite'
import { chromiumLaunch } from '#tests/support/chromium.mjs'

/** A module with everything it imports as one script, built as the app is. Its style sheets are left out. */
export async function bundleOf(entry: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'darcha-bench-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { outDir, emptyOutDir: true, lib: { entry, formats: ['iife'], name: 'bench', fileName: 'bench' } },
    })
    const script = (await readdir(outDir)).find((name) => name.endsWith('.js'))
    return await readFile(join(outDir, script ?? ''), 'utf8')
  } finally {
    await rm(outDir, { recursive: true })
  }
}

/** A page of the installed browser, closed when `run` is done. */
export async function inChromium<T>(run: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(chromiumLaunch())
  try {
    return await run(await browser.newPage({ viewport: { width: 1366, height: 768 } }))
  } finally {
    await browser.close()
  }
}
