import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '#src/ui/theme/global.css'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyDiagram } from '#src/bpmn/emptyDiagram.ts'
import { NO_THUMBNAIL } from '#src/domain/thumbnail.ts'
import { createReportPreview } from '#src/state/reportPreview.ts'
import { App } from '#src/ui/App.tsx'
import { createPictures } from '#src/ui/references/pictures.ts'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { createMemoryStore } from '#tests/support/memoryStore.ts'
import { createFakeClock } from '#tests/support/fakeClock.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

const noReporter = { report: () => Promise.reject(new Error('nobody reports')) }

let root: Root
let host: HTMLDivElement

beforeEach(async () => {
  await page.viewport(1366, 768)
  location.hash = ''
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})

afterEach(() => {
  root.unmount()
  host.remove()
})

/** The pages over ports in memory, with some projects in the store. */
async function show(titles: readonly string[], drawing: () => Promise<typeof NO_THUMBNAIL> = async () => NO_THUMBNAIL) {
  const clock = createFakeClock()
  const store = createMemoryStore(clock)
  for (const [index, title] of titles.entries()) await store.save(sampleProject({ id: `p${index}`, title }))
  const under = createTestApp({ clock, store })
  let offer: (load: () => void) => void = () => {}
  root.render(
    <App
      services={{
        app: under.app,
        pictures: createPictures({ thumbnail: drawing }),
        references: {
          list: async () => [],
          drawings: () => Promise.reject(new Error('not drawn')),
          figures: () => Promise.reject(new Error('not measured')),
          load: () => Promise.reject(new Error('none')),
        },
        tables: { sheets: async () => [], draw: async () => '' },
        workbook: async () => new Uint8Array(),
        reports: { reporter: noReporter, preview: createReportPreview(noReporter, clock) },
        readDrawing: () => Promise.reject(new Error('nobody reads')),
        walker: { walk: () => Promise.reject(new Error('nobody walks')) },
        newDrawing: emptyDiagram,
        onNewVersion: (ready) => {
          offer = ready
          return () => {}
        },
        now: clock.now,
      }}
    />,
  )
  return { ...under, clock, store, offer: (load: () => void) => offer(load) }
}

const cards = () => page.getByRole('article')

it('asks before a project is deleted, and says that no copy of it exists', async () => {
  // given
  const { store } = await show(['Flat', 'Car'])
  await expect.element(cards().nth(1)).toBeVisible()

  // when
  await page.getByRole('button', { name: 'Menu of “Flat”' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.element(page.getByText('No copy of it has left this browser.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  // then
  expect(await store.list()).toHaveLength(2)

  // when
  await page.getByRole('button', { name: 'Menu of “Flat”' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()

  // then
  await expect.element(page.getByText('“Flat” was deleted')).toBeVisible()
  expect((await store.list()).map(({ title }) => title)).toEqual(['Car'])
})

it('finds a project whichever apostrophe is typed, and shows all again', async () => {
  // given
  await show(['Yoʻl haqi', 'Kvartira'])
  const search = page.getByRole('searchbox')

  // when
  await search.fill("yo'l")

  // then
  await expect.element(page.getByRole('article', { name: 'Yoʻl haqi' })).toBeVisible()
  expect(cards().elements()).toHaveLength(1)

  // when
  await search.fill('nothing like that')
  await page.getByRole('button', { name: 'Show all' }).click()

  // then
  expect(cards().elements()).toHaveLength(2)
})

it('renames and duplicates a project from its card', async () => {
  const { store } = await show(['Flat'])
  await page.getByRole('button', { name: 'Menu of “Flat”' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name of the project' }).fill('House')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('article', { name: 'House' })).toBeVisible()

  await page.getByRole('button', { name: 'Menu of “House”' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect.element(page.getByRole('article', { name: 'House, copy' })).toBeVisible()
  expect((await store.list()).map(({ title }) => title).sort()).toEqual(['House', 'House, copy'])
})

it('keeps an error in one part of the page from taking the rest with it', async () => {
  // given a picture that breaks the card it stands on
  const broken = { ...NO_THUMBNAIL, shapes: null } as unknown as typeof NO_THUMBNAIL
  await show(['Flat'], async () => broken)

  // then
  await expect.element(page.getByText('Your model is safe. The rest of the page works.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'New project' })).toBeVisible()
})

it('offers a new version and loads it only when asked', async () => {
  // given
  const { offer } = await show([])
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  let loads = 0

  // when
  offer(() => (loads += 1))
  await expect.element(page.getByText('A new version of Darcha is ready')).toBeVisible()

  // then
  expect(loads).toBe(0)

  // when
  await page.getByRole('button', { name: 'Reload' }).click()

  // then
  await expect.poll(() => loads).toBe(1)
})

it('says so when an address leads to a project that is not in this browser', async () => {
  location.hash = '#/p/gone/service'
  await show([])
  await expect.element(page.getByText('This project is not in this browser')).toBeVisible()
  await page.getByRole('link', { name: 'To all projects' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'See a service redesigned' })).toBeVisible()
})

it('takes the reader past the header to the content', async () => {
  await show([])
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  page.getByRole('link', { name: 'To the content' }).element().focus()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement?.tagName).toBe('MAIN')
})
