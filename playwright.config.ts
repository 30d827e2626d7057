import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './tests/support/chromium.mjs'

const PORT = 4173

/** The built app as a reader of the README gets it, in the installed browser. */
export default defineConfig({
  testDir: './tests/e2e',
  workers: 1,
  timeout: 60_000,
  // As patient as a busy machine needs; what holds is seen at once anyway.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    // Each test begins with an empty browser, which would copy the whole app for offline use first; one test does.
    serviceWorkers: 'block',
    // What cannot be clicked for so long will not be; the failure then names the place instead of the test's whole time.
    actionTimeout: 30_000,
    viewport: { width: 1366, height: 768 },
    launchOptions: chromiumLaunch(),
    // Recording slows every action down; a failure on one's own machine is recorded.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
