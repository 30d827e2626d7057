import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The installed browser that the tests drive, or undefined. */
export const findChromium = () => PLACES.find((path) => path && existsSync(path))

const isDebianAsRoot = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))

/** Finds a browser; on Debian as root installs one; elsewhere says how to get one and stops. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (isDebianAsRoot()) {
    console.log('No Chromium found: installing the Debian package "chromium" ...')
    const packages = ['chromium', 'fonts-liberation', 'fonts-noto-core']
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit' })
    const installed = findChromium()
    if (installed) return installed
  }
  console.error(
    'The browser tests need Chromium, Chrome or Edge. Install one (Debian and Ubuntu: "apt-get install chromium"; ' +
      'elsewhere from the maker of the browser), or set CHROME_PATH to its program file.',
  )
  process.exit(1)
}

/** Launch options for Playwright; --no-sandbox only where Chromium itself demands it (root). */
export const chromiumLaunch = () => ({
  ...(findChromium() ? { executablePath: findChromium() } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
