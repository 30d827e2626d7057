import type { Browser, Page } from '@playwright/test'
import type { Change } from './afterChange.ts'
import { AFTERWARDS_MS, leastOf, measured, ROUNDS, sayChanges, told } from './afterChange.ts'
import { inApp } from './app.ts'
import { say } from './say.ts'

const PORT = 4276
/** Texts for some facts, another each time. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  Authority: ['One office', 'Another office'],
  Overhead: ['21', '22'],
  Currency: ['USD', 'EUR'],
}

function changes(page: Page): Change[] {
  const fact = (name: string) => page.getByRole('textbox', { name, exact: true })
  let turn = 0
  return [
    ...Object.entries(TYPED).map(([name, texts]): Change => ({
      name: `a fact entered: ${name.toLowerCase()}`,
      by: 'mousedown',
      async act() {
        turn += 1
        await fact(name).fill(texts[turn % texts.length] ?? '')
        // Into nothing in particular: what is typed is taken over.
        await page.getByRole('heading', { level: 1 }).click()
      },
    })),
    {
      name: 'an act added',
      by: 'click',
      act: () => page.getByRole('button', { name: 'Add an act' }).click(),
    },
    {
      name: 'a reference amount added',
      by: 'click',
      act: () => page.getByRole('button', { name: 'Add a row' }).click(),
    },
  ]
}

/** Going to the page from the drawing. */
async function sayOpening(browser: Browser, page: Page): Promise<void> {
  const goTo = (place: string) => page.getByRole('link', { name: place, exact: true }).click()
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    await goTo('Model')
    await page.waitForTimeout(AFTERWARDS_MS)
    rounds.push(await measured(browser, page, 'click', () => goTo('Service')))
  }
  say('  opened from the drawing, processor time, wanted below 50 ms', told(leastOf(rounds)))
}

await inApp({ what: 'the Service page in a browser', port: PORT, isOffline: false }, async (browser, page, address) => {
  await page.goto(address)
  await page.getByRole('button', { name: /^Open as my own copy: Registration of rights/ }).click()
  await page.locator('.djs-container .djs-shape').first().waitFor()
  await page.getByRole('link', { name: 'Service', exact: true }).click()
  await page.getByLabel('Name of the service').waitFor()
  say('the Service page', 'registration of rights, two variants')
  await sayOpening(browser, page)
  await sayChanges(browser, page, changes(page))
})
