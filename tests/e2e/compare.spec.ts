import { expect, test } from '@playwright/test'
import { ComparePage, numberIn } from './pages/ComparePage.ts'
import { DarchaApp } from './pages/DarchaApp.ts'

/** Comparing anew runs in a worker, beside everything else that the machine does. */
const COMPARED = { timeout: 20_000 }

test('Compare tells what a redesign saves, where that comes from, and how sure it is', async ({ page }) => {
  const app = new DarchaApp(page)
  const compare = new ComparePage(page)
  await app.openExample()
  await app.go('Compare')
  await compare.ready()

  await test.step('the headline concludes with a range and what it rests on', async () => {
    await expect(page.getByText(/^Saved: visits .*days .*\(.* to .*\)/)).toBeVisible()
    await expect(page.getByText(/^Rests on \d+ steps/)).toBeVisible()
  })

  await test.step('the parts of every effect sum to the whole difference as they are read', async () => {
    const rows = compare.list.locator('tbody > tr:first-child')
    const count = await rows.count()
    expect(count).toBeGreaterThan(3)
    for (let column = 0; column < 4; column++) {
      const texts = await rows.evaluateAll(
        (list, at) => list.map((row) => row.querySelectorAll('td[data-number]')[at]?.textContent ?? ''),
        column,
      )
      const whole = await compare.list.locator('tfoot td[data-number]').nth(column).textContent()
      const sum = texts.map(numberIn).reduce((total, part) => total + part, 0)
      expect(Math.round(sum * 10) / 10).toBe(numberIn(whole ?? ''))
    }
  })

  await test.step('a measure of the list is marked in the drawings, and a step of a drawing in the list', async () => {
    const [first = ''] = await compare.measures()
    await compare.measure(first).click()
    await expect(compare.measure(first)).toHaveAttribute('aria-pressed', 'true')
    await expect(compare.lit('as-is').or(compare.lit('to-be')).first()).toBeVisible()
    await page.getByRole('button', { name: 'Take the mark away' }).click()
    await expect(compare.measure(first)).toHaveAttribute('aria-pressed', 'false')

    const removed = page.locator('[data-role="as-is"] .djs-overlays:has(.dm-removed)').first()
    const id = await removed.getAttribute('data-container-id')
    await compare
      .shape('as-is', id ?? '')
      .locator('.djs-hit')
      .first()
      .click({ force: true })
    await expect(compare.list.locator('tr[data-marked]')).toHaveCount(1)
  })

  await test.step('the list is sorted by a column and filtered by class', async () => {
    const days = compare.list.getByRole('columnheader', { name: 'Calendar days' })
    await days.getByRole('button').click()
    await expect(days).toHaveAttribute('aria-sort', 'ascending')
    const texts = await compare.list
      .locator('tbody > tr:first-child')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td[data-number]')[1]?.textContent ?? ''))
    const numbers = texts.map(numberIn)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))

    const before = (await compare.measures()).length
    await page.getByRole('button', { name: 'eliminate', exact: true }).click()
    await expect.poll(async () => (await compare.measures()).length).toBeLessThan(before)
    await page.getByRole('button', { name: 'eliminate', exact: true }).click()
    await expect.poll(async () => (await compare.measures()).length).toBe(before)
  })

  await test.step('every chart has a picture, the numbers behind it, and leaves as SVG and PNG', async () => {
    const chart = compare.chart('Where the saving comes from')
    await expect(chart.getByRole('img').locator('svg')).toBeVisible({ timeout: 20_000 })
    const svg = await app.download(async () => {
      await chart.getByRole('button', { name: /Save this picture/ }).click()
      await page.getByRole('menuitem', { name: 'As SVG' }).click()
    })
    expect(svg.name).toMatch(/\.svg$/)
    expect(new TextDecoder().decode(svg.bytes)).toContain('Source: models')
    const png = await app.download(async () => {
      await chart.getByRole('button', { name: /Save this picture/ }).click()
      await page.getByRole('menuitem', { name: 'As PNG' }).click()
    })
    expect(String.fromCharCode(...png.bytes.slice(1, 4))).toBe('PNG')
    await chart.getByRole('button', { name: /Numbers/ }).click()
    await expect(chart.getByRole('row', { name: /^As-is/ })).toBeVisible()

    for (const title of ['Time and procedure', 'Who spends the time', 'How sure is it'])
      await expect(compare.chart(title).getByRole('img').locator('svg')).toBeVisible({ timeout: 20_000 })
    await expect(compare.chart('Documents and their holders').getByRole('table')).toBeVisible()
  })

  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})

test('measures are shaped by hand and stay so', async ({ page }) => {
  const app = new DarchaApp(page)
  const compare = new ComparePage(page)
  await app.openExample()
  await app.go('Compare')
  await compare.ready()
  const [first = '', second = ''] = await compare.measures()

  await test.step('renamed, with the way back', async () => {
    await page.getByRole('button', { name: `What to do with “${first}”` }).click()
    await page.getByRole('menuitem', { name: 'Rename' }).click()
    await page.getByLabel('Name of the measure').fill('The patrol writes once')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(compare.measure('The patrol writes once')).toBeVisible(COMPARED)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(compare.measure(first)).toBeVisible(COMPARED)
  })

  await test.step('merged, and kept over a reload', async () => {
    const count = (await compare.measures()).length
    await page.getByRole('checkbox', { name: `Pick “${first}” for merging` }).check()
    await page.getByRole('checkbox', { name: `Pick “${second}” for merging` }).check()
    await page.getByRole('button', { name: 'Merge 2 measures' }).click()
    await page.getByLabel('Name of the measure').fill('Both at once')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(compare.measure('Both at once')).toBeVisible(COMPARED)
    await expect.poll(async () => (await compare.measures()).length).toBe(count - 1)
    await app.saved()
    await page.reload()
    await compare.ready()
    await expect(compare.measure('Both at once')).toBeVisible(COMPARED)
  })
  expect(app.errors).toEqual([])
})

test('the pairing is corrected by hand, and every number follows', async ({ page }) => {
  const app = new DarchaApp(page)
  const compare = new ComparePage(page)
  await app.openExample()
  await app.go('Compare')
  await compare.ready()
  const before = await compare.measures()
  await page.getByRole('button', { name: 'Who became which' }).click()
  const editor = page.getByRole('dialog', { name: 'Which step became which' })
  await expect(editor).toBeVisible()
  await app.expectAccessible()
  const paired = editor
    .getByRole('row')
    .filter({ hasText: /same (id|name)/ })
    .first()
  await paired.getByRole('combobox').click()
  await page.getByRole('option', { name: 'new, stands for none' }).click()
  await expect(editor.getByText('corrected by hand')).toBeVisible(COMPARED)
  await page.keyboard.press('Escape')
  await expect.poll(() => compare.measures(), COMPARED).not.toEqual(before)
  expect(app.errors).toEqual([])
})

test('the presentation is driven with the keyboard, in any of the three languages', async ({ page }) => {
  const app = new DarchaApp(page)
  const compare = new ComparePage(page)
  await app.openExample()
  await app.go('Compare')
  await compare.ready()
  const present = page.getByRole('button', { name: 'Present' })
  await expect(page.getByText(/^Rests on/)).toBeVisible()
  await present.click()
  await expect(compare.slides).toBeVisible()
  await expect(compare.slides.getByText('1 / 9')).toBeVisible()
  await app.expectAccessible()
  for (const key of ['ArrowRight', 'Space', 'PageDown']) await page.keyboard.press(key)
  await expect(compare.slides.getByText('4 / 9')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(compare.slides.getByText('3 / 9')).toBeVisible()
  await page.keyboard.press('End')
  await expect(compare.slides.getByText('9 / 9')).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(compare.slides.getByRole('heading')).toHaveText(/^The citizen waits .* days?, not .* days$/)

  await test.step('in another language, and with a statement of one’s own', async () => {
    await compare.slides.getByRole('button', { name: 'Русский' }).click()
    await expect(compare.slides.getByRole('heading')).toHaveText(/^Ожидание: было .*, станет /)
    await compare.slides.getByRole('button', { name: 'English' }).click()
    await compare.slides.getByRole('button', { name: 'Change the statement' }).click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Half the waiting goes')
    await page.keyboard.press('Enter')
    await expect(compare.slides.getByRole('heading')).toHaveText('Half the waiting goes')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await expect(compare.slides.getByRole('heading')).toHaveText('Half the waiting goes')
  })

  await page.keyboard.press('Escape')
  await expect(compare.slides).toBeHidden()
  await expect(present).toBeFocused()
  expect(app.errors).toEqual([])
})

test('all variants stand in one table, the best of each row marked', async ({ page }) => {
  const app = new DarchaApp(page)
  const compare = new ComparePage(page)
  await app.openExample()
  await page.getByRole('button', { name: /New to-be from/ }).click()
  await expect(app.variant('To-be B')).toHaveAttribute('aria-current', 'true')
  await app.go('Compare')
  await compare.ready()
  await page.getByRole('combobox', { name: 'To-be variant' }).click()
  await page.getByRole('option', { name: 'All variants' }).click()
  const table = page.getByRole('region', { name: 'All variants' })
  await expect(table.getByRole('columnheader')).toHaveCount(4)
  await expect(table.getByText('best').first()).toBeVisible()
  await expect(compare.chart('What each variant costs and takes').getByRole('img').locator('svg')).toBeVisible({
    timeout: 20_000,
  })
  await app.expectAccessible()
  await table.getByRole('button', { name: 'To-be A' }).click()
  await compare.ready()
  expect(app.errors).toEqual([])
})

test('Compare leads to the clauses and to the report, and leaves the app as one picture', async ({ page }) => {
  const app = new DarchaApp(page)
  const compare = new ComparePage(page)
  await app.openExample()
  await app.go('Compare')
  await compare.ready()

  await test.step('the page is saved as an SVG and as a PNG in which everything stands', async () => {
    await expect(compare.list).toBeVisible(COMPARED)
    const svg = (await compare.savePage('As SVG')).toString('utf8')
    expect(svg.startsWith('<svg ')).toBe(true)
    for (const text of ['Registration of rights to real estate', 'Calendar days', 'As-is', 'To-be A', 'Whole difference'])
      expect(svg).toContain(text)
    // Both drawings with the numbers of their steps, and the fonts that the words need.
    expect(svg.match(/Copy own|Apply online/g)?.length).toBeGreaterThanOrEqual(2)
    expect(svg).toContain('@font-face')
    const png = await compare.savePage('As PNG')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    // Two pixels to each of the picture.
    expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]))
  })

  await test.step('a clause of a measure opens its place on the Law page', async () => {
    const link = compare.list.getByRole('link').last()
    const name = (await link.textContent()) ?? ''
    expect(name).not.toBe('')
    await link.click()
    await expect(page).toHaveURL(/\/law$/)
    const law = page.getByRole('complementary', { name: /and their clauses/ })
    await expect(law.locator('[aria-current="true"]')).toBeVisible(COMPARED)
    const [act = ''] = name.split(', cl.')
    await expect(page.locator('main p').filter({ hasText: `${act} ·` })).toBeVisible()
    await page.goBack()
    await compare.ready()
  })

  await test.step('another to-be begins as a copy of the as-is, and is compared at once', async () => {
    await page.getByRole('button', { name: 'Add to-be B' }).click()
    await expect(page.getByRole('combobox', { name: 'To-be variant' })).toHaveValue('To-be B')
    await expect(page.getByText('No change yet')).toBeVisible(COMPARED)
  })

  await test.step('the report of these two variants is one click away', async () => {
    await page.getByRole('link', { name: 'Make a report' }).click()
    await expect(page).toHaveURL(/\/report$/)
  })
  expect(app.errors).toEqual([])
})
