import type { Browser, Page } from '@playwright/test'
import type { Change } from './afterChange.ts'
import { AFTERWARDS_MS, figuresOf, openFile, press, sayChanges } from './afterChange.ts'
import { inApp } from './app.ts'
import { longService } from './longService.ts'
import { tasksDuring } from './mainThread.ts'
import { ms, say } from './say.ts'

const STEPS = 300
const MOVES = 40
const PORT = 4274
const paste = (page: Page, text: string) =>
  page.evaluate((given) => {
    const data = new DataTransfer()
    data.setData('text/plain', given)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

/** A cell of the columns as they first are: 6 is the work, 7 the wait. */
const cell = (page: Page, step: number, column: number) =>
  page.getByRole('grid').locator(`[role="row"][aria-rowindex="${step + 1}"] [aria-colindex="${column}"]`)

/** Clicks a cell, wherever the table was scrolled to. */
async function choose(page: Page, step: number, column: number): Promise<void> {
  await page.getByRole('grid').evaluate((grid, row) => grid.scrollTo(0, row * 33), step - 2)
  await cell(page, step, column).click()
}

/** From the press of an arrow until the next cell is painted: the middle one of many. */
async function moving(page: Page): Promise<number> {
  await choose(page, 2, 5)
  await page.evaluate(() => {
    const took: number[] = []
    Object.assign(globalThis, { took })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // The next task runs when the frame was painted.
          setTimeout(() => took.push(performance.now() - timeStamp))
        }),
      true,
    )
  })
  for (let i = 0; i < MOVES; i++) {
    await press(page, i % 2 === 0 ? 'ArrowDown' : 'ArrowRight')
    await page.waitForTimeout(40)
    if (i % 2 === 1) await press(page, 'ArrowLeft')
  }
  await page.waitForTimeout(300)
  const took = await page.evaluate(() => (globalThis as unknown as { took: number[] }).took)
  return took.sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? Number.NaN
}

/** The longest frame while all rows pass by, a screen's half in each. */
async function scrolling(page: Page): Promise<void> {
  await page.getByRole('grid').evaluate(async (grid) => {
    const by = grid.clientHeight / 2
    for (let top = 0; top < grid.scrollHeight; top += by) {
      grid.scrollTop = top
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
}

function changes(page: Page): Change[] {
  const block = (turn: number) =>
    Array.from({ length: 20 }, (_, i) =>
      ['Front desk', 'online', `${5 + i + turn} min`, `${1 + i}`, `${100 * i}`].join('\t'),
    ).join('\r\n')
  let turn = 0
  return [
    {
      name: 'one cell written',
      by: 'keydown',
      async prepare() {
        turn += 1
        await choose(page, 9, 6)
        await page.keyboard.type(`${30 + turn}`)
      },
      act: () => press(page, 'Enter'),
    },
    {
      name: '20 x 5 cells pasted',
      by: 'paste',
      async prepare() {
        turn += 1
        await choose(page, 5, 4)
      },
      act: () => paste(page, block(turn)),
    },
    {
      name: '100 cells filled down',
      by: 'keydown',
      async prepare() {
        turn += 1
        await choose(page, 3, 6)
        await page.keyboard.type(`${50 + turn}`)
        await press(page, 'Enter', 'ArrowUp')
        await page.waitForTimeout(AFTERWARDS_MS)
        for (let i = 0; i < 100; i++) await press(page, 'Shift+ArrowDown')
      },
      act: () => press(page, 'Control+d'),
    },
  ]
}

async function view(browser: Browser, page: Page, name: string, label: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'View' }).locator('label', { hasText: label }).click()
  await page.getByRole('grid').waitFor()
  await page.waitForTimeout(AFTERWARDS_MS)
  say(`${name}, ${STEPS} steps: from a key to the next cell painted`, ms(await moving(page)))
  await sayChanges(browser, page, changes(page))
  const frames = figuresOf(await tasksDuring(browser, page, () => scrolling(page)), 'scroll')
  say('  the longest task while all rows scroll by', `${ms(frames.longest)} (${ms(frames.longestTook)} by the clock)`)
}

await inApp({ what: 'the table of steps in a browser', port: PORT, isOffline: false }, async (browser, page, address) => {
  await openFile(page, address, await longService(STEPS))
  await view(browser, page, 'the table alone', 'Table')
  await view(browser, page, 'the table beside the drawing', 'Both')
})
