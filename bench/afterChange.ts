import type { Browser, Page } from '@playwright/test'
import type { Task } from './mainThread.ts'
import { tasksDuring } from './mainThread.ts'
import { ms, say } from './say.ts'

export const ROUNDS = 3
/** All that follows a change is done by then: the drawing written and read, figures, findings, what is kept. */
export const AFTERWARDS_MS = 1500

export const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Drops a file on the app, and waits until it is drawn. */
export async function openFile(page: Page, address: string, xml: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'long.bpmn'))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, xml)
  await page.locator('.djs-container .djs-shape').first().waitFor()
}

export interface Change {
  readonly name: string
  /** What input the change is made by. */
  readonly by: 'keydown' | 'paste' | 'click' | 'mousedown' | 'mouseup'
  readonly prepare?: () => Promise<unknown>
  readonly act: () => Promise<unknown>
}

interface Figures {
  /** The task in which the change was made. */
  readonly itself: number
  /** The longest of all tasks until everything was done. */
  readonly longest: number
  readonly longestTook: number
  readonly all: number
}

export function figuresOf(tasks: readonly Task[], by: string): Figures {
  const most = (some: readonly Task[], of: 'busy' | 'took') => Math.max(0, ...some.map((task) => task[of]))
  return {
    itself: most(
      tasks.filter(({ inputs }) => inputs.includes(by)),
      'busy',
    ),
    longest: most(tasks, 'busy'),
    longestTook: most(tasks, 'took'),
    all: tasks.filter(({ busy }) => busy > 1).reduce((sum, { busy }) => sum + busy, 0),
  }
}

export const leastOf = (rounds: readonly Figures[]): Figures => {
  const least = (of: keyof Figures) => Math.min(...rounds.map((round) => round[of]))
  return { itself: least('itself'), longest: least('longest'), longestTook: least('longestTook'), all: least('all') }
}

export async function measured(browser: Browser, page: Page, by: string, act: () => Promise<unknown>): Promise<Figures> {
  const tasks = await tasksDuring(browser, page, async () => {
    await act()
    await page.waitForTimeout(AFTERWARDS_MS)
  })
  return figuresOf(tasks, by)
}

export const told = ({ itself, longest, longestTook, all }: Figures): string =>
  `${ms(itself)} at once, longest task ${ms(longest)} (${ms(longestTook)} by the clock), ${ms(all)} in all`

/** Makes each change and takes it back, several times, and says what they ask of the page's thread: the best of each. */
export async function sayChanges(browser: Browser, page: Page, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const done: Figures[] = []
    const undone: Figures[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await change.prepare?.()
      await page.waitForTimeout(AFTERWARDS_MS)
      done.push(await measured(browser, page, change.by, change.act))
      undone.push(await measured(browser, page, 'keydown', () => press(page, 'Control+z')))
    }
    say(`  ${change.name}, processor time, wanted below 50 ms`, told(leastOf(done)))
    say('    and taken back', told(leastOf(undone)))
  }
}
