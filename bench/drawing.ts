import type { Locator, Page } from '@playwright/test'
import type { Change } from './afterChange.ts'
import { AFTERWARDS_MS, openFile, press, sayChanges } from './afterChange.ts'
import { inApp } from './app.ts'
import { longService } from './longService.ts'
import { ms, say } from './say.ts'

/** With their arrows, events and gateways, some 200 elements. */
const STEPS = 90
const PORT = 4275
const ROUNDS = 5

async function middle(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  return { x: x + width / 2, y: y + height / 2 }
}

/** A step that a newly opened drawing shows. */
const stepOf = (page: Page): Locator => page.locator('.djs-shape[data-element-id]').filter({ hasText: 'Step 3 of' }).first()

/** A click on a step that is chosen already would let it go. */
async function chooseStep(page: Page): Promise<void> {
  const step = stepOf(page)
  if (await step.evaluate((drawn) => drawn.classList.contains('selected'))) return
  const { x, y } = await middle(step)
  await page.mouse.click(x, y)
}

function changes(page: Page): Change[] {
  return [
    {
      name: 'a step added after another',
      by: 'click',
      prepare: () => chooseStep(page),
      async act() {
        await page.locator('.djs-context-pad [data-action="append.append-task"]').click()
        // Its name is asked for at once.
        await press(page, 'Escape')
      },
    },
    {
      name: 'a step taken out',
      by: 'keydown',
      prepare: () => chooseStep(page),
      act: () => press(page, 'Delete'),
    },
    {
      name: 'a step pushed by the mouse, in ten moves',
      by: 'mouseup',
      prepare: () => chooseStep(page),
      async act() {
        const { x, y } = await middle(stepOf(page))
        await page.mouse.move(x, y)
        await page.mouse.down()
        for (let i = 1; i <= 10; i++) {
          await page.mouse.move(x, y + i)
          await page.waitForTimeout(30)
        }
        await page.mouse.up()
      },
    },
  ]
}

/** From a change to the figures of the strip that follow it: written, read, analysed and shown. */
async function figuresFollow(page: Page): Promise<number> {
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await chooseStep(page)
    await page.waitForTimeout(AFTERWARDS_MS)
    const followed = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const strip = document.querySelector('[aria-label="Figures of this variant"]') ?? document.body
          let pressed = 0
          addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true })
          const before = strip.textContent
          const observer = new MutationObserver(() => {
            if (strip.textContent === before) return
            observer.disconnect()
            resolve(performance.now() - pressed)
          })
          observer.observe(strip, { subtree: true, childList: true, characterData: true })
        }),
    )
    await press(page, 'Delete')
    took.push(await followed)
    await press(page, 'Control+z')
    await page.waitForTimeout(AFTERWARDS_MS)
  }
  return Math.min(...took)
}

await inApp({ what: 'drawing in a browser', port: PORT, isOffline: false }, async (browser, page, address) => {
  await openFile(page, address, await longService(STEPS))
  await page.waitForTimeout(AFTERWARDS_MS)
  const drawn = await page.locator('.djs-shape:not([data-element-id$="_label"]), .djs-connection').count()
  say('changes in the drawing', `${drawn} elements`)
  await sayChanges(browser, page, changes(page))
  say('  from a change to its figures, of which 150 ms wait for the next change', ms(await figuresFollow(page)))
})
