import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { ModelPage } from './pages/ModelPage.ts'

test('every figure of the live strip says why, and leads to the step it comes from', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()

  await test.step('with rule, parts, inputs and evidence', async () => {
    await expect.poll(() => app.figure('Days')).toBeGreaterThan(50)
    const why = await model.why('Days')
    await expect(why).toContainText('From the first moment of the case to the last, in calendar days.')
    const first = why.getByRole('listitem').first()
    await expect(first).toContainText('Collect the cadastral passport')
    await expect(first).toContainText('10 calendar days')
    await expect(first).toContainText('(Interview)')
    await expect(why).toContainText('8 h a day')
  })

  await test.step('the parts are all there: they sum to the figure', async () => {
    const why = model.explanation('Days')
    const parts = await why.getByRole('listitem').locator('strong').allTextContents()
    const sum = parts.reduce((total, part) => total + Number(part), 0)
    expect(Math.abs(sum - (await app.figure('Days')))).toBeLessThan(0.05 * parts.length)
  })

  await test.step('a part leads to its step', async () => {
    const why = model.explanation('Days')
    await app.expectAccessible()
    await why.getByRole('button', { name: /Collect the cadastral passport/ }).click()
    await expect(why).toHaveCount(0)
    await expect(app.panel.getByLabel('Name')).toHaveValue('Collect the cadastral passport')
  })

  await test.step('a to-be shows its difference to the as-is, and has its own parts', async () => {
    await app.variant('To-be A').click()
    await app.drawn()
    const strip = page.getByRole('region', { name: 'Figures of this variant' })
    await expect(strip).toContainText('difference to As-is')
    await expect(strip.locator('dl > div').filter({ hasText: /^Days/ })).toContainText(/−\d+\.\d.*−9\d\s%/)
    const why = await model.why('Visits')
    await expect(why).toContainText('Times the applicant has to go somewhere.')
    await expect(why).not.toContainText('Collect the cadastral passport')
  })
  expect(app.errors).toEqual([])
})

test('steps are coloured by what they add, and keep their colours through changes, undo and a reload', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()
  const step = 'Task_CopyPapers'
  const white = await model.fill(step)

  await test.step('a legend and a badge say what a colour says', async () => {
    await model.colour('Work')
    await expect(model.legend).toContainText('Work a case, hours')
    await expect(model.badge(step)).toHaveText('1 h')
    expect(await model.fill(step)).not.toBe(white)
    await app.expectMarkVisible(1)
    await app.expectAccessible()
  })

  await test.step('a change of the facts changes the colours', async () => {
    const before = await model.legend.textContent()
    await app.selectStep(step)
    const work = app.panel.getByRole('textbox', { name: /^Work/ })
    await work.fill('600')
    await work.press('Enter')
    await expect(model.badge(step)).toHaveText('10 h')
    await expect(model.legend).not.toHaveText(before ?? '')
  })

  await test.step('undo brings them back', async () => {
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect(model.badge(step)).toHaveText('1 h')
  })

  await test.step('a step of another kind keeps colour and badge', async () => {
    await app.selectStep(step)
    await model.focusDrawing()
    await page.keyboard.press('r')
    await page.locator('.djs-popup [data-id="replace-with-service-task"]').click()
    await expect(model.badge(step)).toHaveText('1 h')
    expect(await model.fill(step)).not.toBe(white)
  })

  await test.step('the choice is remembered', async () => {
    await app.saved()
    await page.reload()
    await app.drawn()
    await expect(model.legend).toContainText('Work a case, hours')
    await expect(model.badge(step)).toHaveText('1 h')
  })

  await test.step('every kind has a legend', async () => {
    for (const kind of ['Days added', 'Wait', 'Cost', 'Visits', 'Documents', 'Pains']) {
      await model.colour(kind)
      await expect(model.legend.getByRole('listitem').nth(1)).toBeVisible()
      await expect(page.locator('.dm-heat').first()).toBeVisible()
    }
    await model.colour('No colours')
    await expect(model.legend).toHaveCount(0)
    await expect(page.locator('.dm-heat')).toHaveCount(0)
  })
  expect(app.errors).toEqual([])
})

test('a to-be is coloured by what it changes: with a legend, in words, through changes, undo, reload and export', async ({
  page,
}) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()
  await app.variant('To-be A').click()
  await app.drawn()
  const added = 'Task_PullData'
  const frame = (id: string) => model.stroke(id)
  const plain = await frame(added)

  await test.step('what is new, changed and the same, and how much is gone', async () => {
    await model.colour('Changes')
    await expect(model.legend).toContainText('Against As-is')
    await expect(model.legend.getByRole('listitem')).toHaveText([
      /new: 3/,
      /changed: 5/,
      /same: 0/,
      /removed: 15, not in this drawing/,
    ])
    await expect(model.number(added)).toHaveText(/^2\s*\+ A$/)
    await expect.poll(() => frame(added)).toBe('rgb(12, 111, 104)')
    await app.expectMarkVisible(1)
    await app.expectAccessible()
  })

  await test.step('the panel says what that means for a step', async () => {
    await app.selectStep(added)
    await expect(app.panel.getByRole('heading', { name: /New, not in “As-is”/ })).toBeVisible()
    await app.selectStep('Task_CertifyContract')
    await expect(app.panel.getByRole('heading', { name: /Changed against “As-is”/ })).toBeVisible()
    await app.expectAccessible()
  })

  await test.step('a step that is drawn anew is new, and undo takes that back', async () => {
    await app.selectStep('Task_EnterRight')
    await model.focusDrawing()
    await page.keyboard.press('Delete')
    await expect(model.legend).toContainText('changed: 4')
    await expect(model.legend).toContainText('removed: 16')
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect(model.legend).toContainText('changed: 5')
    await expect(model.number('Task_EnterRight')).toHaveText(/^7\s*A$/)
  })

  await test.step('a step of another kind keeps its mark', async () => {
    await app.selectStep(added)
    await model.focusDrawing()
    await page.keyboard.press('r')
    await page.locator('.djs-popup [data-id="replace-with-user-task"]').click()
    await expect(model.number(added)).toHaveText(/^2\s*\+ A$/)
    await expect.poll(() => frame(added)).toBe('rgb(12, 111, 104)')
  })

  await test.step('the choice is remembered, and the as-is shows the other side of it', async () => {
    await app.saved()
    await page.reload()
    await app.drawn()
    await expect(model.legend).toContainText('new: 3')
    await app.variant('As-is').click()
    await app.drawn()
    await expect(model.legend).toContainText('Against To-be A')
    await expect(model.legend).toContainText('removed: 15')
    await expect(model.number('Task_CopyPapers')).toHaveText(/^1\s*− E$/)
  })

  await test.step('a picture has the signs and their legend', async () => {
    const file = await app.download(async () => {
      await page.getByRole('button', { name: 'Take the drawing' }).click()
      await page.getByRole('menuitem', { name: 'Picture to scale (SVG)' }).click()
    })
    const svg = new TextDecoder().decode(file.bytes)
    expect(svg).toContain('Against To-be A')
    expect(svg).toContain('removed: 15')
    expect(svg).toContain('− E')
    expect(svg).toMatch(/#B86A12/i)
  })

  await test.step('without colours nothing is left of it', async () => {
    await app.variant('To-be A').click()
    await app.drawn()
    await model.colour('No colours')
    await expect(model.legend).toHaveCount(0)
    await expect(model.number(added)).toHaveText('2')
    await expect.poll(() => frame(added)).toBe(plain)
  })
  expect(app.errors).toEqual([])
})

test('marks can be left out, and no pill lies over an arrow from below', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()

  await test.step('kind by kind, remembered', async () => {
    const step = 'Task_CopyPapers'
    await expect(model.marks(step)).toHaveText(['1', '', '60 min'])
    await page.getByRole('button', { name: 'Marks on the drawing' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'How long one waits, else works' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Pains people name' }).click()
    await expect(model.marks(step)).toHaveText(['1'])
    await page.keyboard.press('Escape')
    await page.reload()
    await app.drawn()
    await expect(model.marks(step)).toHaveText(['1'])
    await page.getByRole('button', { name: 'Marks on the drawing' }).click()
    await page.getByRole('menuitem', { name: 'Show all marks' }).click()
    await expect(model.marks(step)).toHaveText(['1', '', '60 min'])
  })

  await test.step('arrow heads stay in sight', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show everything' }).click()
    const hidden = await page.evaluate(() => {
      const pills = [...document.querySelectorAll('.dm-pills .dm-pill')].map((pill) => pill.getBoundingClientRect())
      const ends = [...document.querySelectorAll<SVGGElement>('.djs-connection .djs-visual > path')].flatMap((path) => {
        const line = path as unknown as SVGPathElement
        const length = line.getTotalLength()
        const matrix = line.getScreenCTM()
        if (length < 12 || !matrix) return []
        const [tip, before] = [length, length - 6].map((at) => line.getPointAtLength(at).matrixTransform(matrix))
        // Only those that come from below.
        return tip && before && before.y > tip.y + 1 ? [before] : []
      })
      const covers = (end: DOMPoint) =>
        pills.some((pill) => end.x > pill.left && end.x < pill.right && end.y > pill.top && end.y < pill.bottom)
      return { ends: ends.length, covered: ends.filter(covers).length }
    })
    expect(hidden.ends).toBeGreaterThan(0)
    expect(hidden.covered).toBe(0)
  })
  expect(app.errors).toEqual([])
})

test('the drawing leaves as it is shown: SVG, PNG of double size, and on paper', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', document.title)
  })
  await app.openExample()
  await app.selectStep('Task_CopyPapers')
  await app.panel.getByLabel('Name').fill('Copy <b>& paste</b>')
  await model.colour('Wait')
  await expect(model.legend).toBeVisible()
  const take = async (kind: string) => {
    await page.getByRole('button', { name: 'Take the drawing' }).click()
    await page.getByRole('menuitem', { name: kind }).click()
  }

  const svg = await test.step('SVG with marks, colours, legend and letters', async () => {
    const file = await app.download(() => take('Picture to scale (SVG)'))
    expect(file.name).toBe('Registration of rights to real estate, As-is.svg')
    return new TextDecoder().decode(file.bytes)
  })
  const facts = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const root = parsed.documentElement
    return {
      isWell: parsed.querySelector('parsererror') === null,
      words: [...parsed.querySelectorAll('text')].map((one) => one.textContent ?? '').join('|'),
      bold: parsed.querySelectorAll('b').length,
      foreign: parsed.querySelectorAll('foreignObject, script, image').length,
      fonts: parsed.querySelector('style')?.textContent?.match(/@font-face/g)?.length ?? 0,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
    }
  }, svg)
  expect(facts).toMatchObject({ isWell: true, bold: 0, foreign: 0 })
  expect(facts.fonts).toBeGreaterThan(0)
  expect(facts.words).toContain('Wait a case, working days')
  expect(facts.words).toContain('<b>')
  expect(facts.words).toMatch(/\|4\sd\|/)
  expect(svg).toMatch(/#7F2857/i)

  await test.step('PNG with twice as many points', async () => {
    const { name, bytes } = await app.download(() => take('Picture of points, double size (PNG)'))
    expect(name).toMatch(/\.png$/)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    expect(Math.abs(view.getUint32(16) - 2 * facts.width)).toBeLessThanOrEqual(2)
    expect(Math.abs(view.getUint32(20) - 2 * facts.height)).toBeLessThanOrEqual(2)
    // Nothing but letters is as dark as ink.
    const ink = await page.evaluate(
      async (data) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(data)], { type: 'image/png' }))
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        context?.drawImage(bitmap, 0, 0)
        const points = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
        let dark = 0
        for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 255) < 36) dark += 1
        return dark
      },
      [...bytes],
    )
    expect(ink).toBeGreaterThan(5_000)
  })

  await test.step('on paper by Ctrl P, also on a Cyrillic layout: one page, nothing but the drawing', async () => {
    await model.russianKey('з', 'KeyP', { ctrlKey: true })
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'Registration of rights to real estate, As-is')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('img', { name: 'Registration of rights to real estate, As-is' })).toBeVisible()
    await expect(page.locator('#root')).toBeHidden()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('#root')).toBeVisible()
  })

  await test.step('the menu opens by keyboard', async () => {
    await page.keyboard.press('Control+Shift+E')
    await expect(page.getByRole('menuitem', { name: 'Picture to scale (SVG)' })).toBeFocused()
  })
  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})

test('names, documents and acts are found, on any layout; a sheet lists the keys', async ({ page }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()
  const results = page.getByRole('listbox', { name: 'Search in the drawing' })

  await test.step('Ctrl F on a Cyrillic layout finds a step and goes there', async () => {
    await model.russianKey('а', 'KeyF', { ctrlKey: true })
    await expect(page.getByRole('combobox', { name: 'Search in the drawing' })).toBeFocused()
    await page.keyboard.type('mahalla')
    await expect(results.getByRole('option').first()).toContainText('Get mahalla certificate of residents')
    await page.keyboard.press('Enter')
    await expect(app.panel.getByLabel('Name')).toHaveValue('Get mahalla certificate of residents')
  })

  await test.step('a document by the step that asks for it', async () => {
    const search = page.getByRole('combobox', { name: 'Search in the drawing' })
    await search.fill('passport')
    const document = results.getByRole('option', { name: /Document at/ }).first()
    await expect(document).toBeVisible()
    await app.expectAccessible()
    await document.click()
    await expect(app.panel.getByLabel('Name')).not.toHaveValue('Get mahalla certificate of residents')
  })

  await test.step('an act by its number', async () => {
    await page.getByRole('combobox', { name: 'Search in the drawing' }).fill('377')
    await expect(results.getByRole('option', { name: /Law at/ }).first()).toBeVisible()
    await page.getByRole('combobox', { name: 'Search in the drawing' }).fill('nothing is called so')
    await expect(page.getByText('Nothing is called so.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('search')).toHaveCount(0)
  })

  await test.step('the sheet', async () => {
    await page.keyboard.press('Escape')
    await model.focusDrawing()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard' })
    await expect(sheet).toContainText('Ctrl + F')
    await app.expectAccessible()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })

  await test.step('the drawing’s own keys work on a Cyrillic layout', async () => {
    await app.selectStep('Task_CopyPapers')
    await model.focusDrawing()
    await page.locator('.djs-container > svg').first().dispatchEvent('keydown', { key: 'у', code: 'KeyE' })
    await expect(page.locator('.djs-direct-editing-content')).toContainText('Copy own papers')
  })
  expect(app.errors).toEqual([])
})

test('steps go from one variant to another, from project to project, and from tab to tab', async ({ page, context }) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.openExample()

  await test.step('copied in the as-is', async () => {
    await app.selectStep('Task_CopyPapers')
    await model.focusDrawing()
    await page.keyboard.press('Control+c')
  })

  const pasted = async (on: DarchaApp) => {
    const known = new Set(await idsOf(on))
    await new ModelPage(on.page).focusDrawing()
    const box = await on.page.locator('.djs-shape:has(.djs-visual) > .djs-visual').first().boundingBox()
    const [x, y] = [(box?.x ?? 0) + 420, (box?.y ?? 0) + (box?.height ?? 0) - 70]
    await on.page.mouse.move(x, y)
    await on.page.keyboard.press('Control+v')
    await on.page.mouse.move(x + 12, y + 4, { steps: 4 })
    await on.page.mouse.click(x + 12, y + 4)
    await expect.poll(async () => (await idsOf(on)).length).toBeGreaterThan(known.size)
    return (await idsOf(on)).find((id) => !known.has(id)) ?? ''
  }
  const expectFacts = async (on: DarchaApp, id: string) => {
    await on.selectStep(id)
    await expect(on.panel.getByLabel('Name')).toHaveValue('Copy own papers')
    await expect(on.panel.getByRole('textbox', { name: /^Work/ })).toHaveValue('30–60–90')
  }

  await test.step('pasted into the to-be with its facts, as one step of the history', async () => {
    await app.variant('To-be A').click()
    await app.drawn()
    const id = await pasted(app)
    await expectFacts(app, id)
    await app.saved()
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect(app.shape(id)).toHaveCount(0)
  })

  await test.step('and into another project in another tab', async () => {
    const other = new DarchaApp(await context.newPage())
    await other.home()
    await other.page.getByRole('button', { name: 'New project' }).click()
    await other.page.getByLabel('Name of the service').fill('Another service')
    await other.page.getByRole('button', { name: 'Create and draw' }).click()
    await other.drawn()
    const id = await pasted(other)
    await expectFacts(other, id)
    expect(other.errors).toEqual([])
  })
  expect(app.errors).toEqual([])
})

const idsOf = (app: DarchaApp): Promise<string[]> =>
  app.page
    .locator('.djs-shape')
    .evaluateAll((shapes) =>
      shapes.map((shape) => shape.getAttribute('data-element-id') ?? '').filter((id) => !id.endsWith('_label')),
    )
