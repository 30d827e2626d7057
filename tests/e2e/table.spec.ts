import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { StepTable } from './pages/StepTable.ts'

test('the table is filled like a spreadsheet: paste, fill down, undo, all through the drawing’s own history', async ({
  page,
}) => {
  const app = new DarchaApp(page)
  const table = new StepTable(page)
  await app.openExample()
  await table.show()
  const days = await app.figure('Days')

  await test.step('a range of Excel with Russian decimals and units in three languages is pasted', async () => {
    await table.click(2, 'Work')
    await table.paste('1,5 ч\t30\r\n30 min\t2 soat\r\n"25"\t3 дня\r\n')
    await expect(table.cell(2, 'Work')).toHaveText('1.5 h')
    await expect(table.cell(2, 'Wait')).toHaveText('30')
    await expect(table.cell(3, 'Work')).toHaveText('30')
    await expect(table.cell(3, 'Wait')).toHaveText('2 h')
    await expect(table.cell(4, 'Wait')).toHaveText('3')
    await expect(page.getByRole('status').filter({ hasText: '6 cells changed' })).toBeVisible()
    await expect.poll(() => app.figure('Days')).toBeGreaterThan(days + 20)
  })

  await test.step('what was pasted is selected, copied as text, and summed up', async () => {
    expect(await table.copied()).toBe(
      '1.5 hours\t30 working days, Transfer\n30 minutes\t2 hours, Transfer\n25 minutes\t3 working days, Transfer',
    )
    await expect(page.getByText('Selected: 6 cells, 3 steps')).toBeVisible()
  })

  await test.step('one paste is one step of the history', async () => {
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect(table.cell(2, 'Work')).toHaveText('10–15–20')
    await expect(table.cell(4, 'Wait')).toHaveText('1–1.5–2')
    await expect(page.getByText('6 cells changed')).toHaveCount(0)
    await expect.poll(() => app.figure('Days')).toBe(days)
    await page.getByRole('button', { name: 'Redo (Ctrl Y)' }).click()
    await expect(table.cell(4, 'Wait')).toHaveText('3')
  })

  await test.step('Ctrl D fills down, also on a Cyrillic layout', async () => {
    await table.click(2, 'Work')
    await table.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await page.evaluate(() => {
      const key = new KeyboardEvent('keydown', { key: 'в', code: 'KeyD', ctrlKey: true, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(key)
    })
    await expect(table.cell(5, 'Work')).toHaveText('1.5 h')
  })

  await test.step('a text that cannot be read stays, marked, and goes with its step of the history', async () => {
    await table.click(6, 'Wait')
    await table.type('soon')
    await table.press('Enter', 'ArrowUp')
    await expect(table.cell(6, 'Wait')).toHaveText('soon')
    await expect(table.cell(6, 'Wait')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('Not understood, so not counted')).toBeVisible()
    await expect(table.cell(6, 'Wait')).toHaveAccessibleName(/soon\. “soon” is not a time/)
    await table.press('Control+z')
    await expect(table.cell(6, 'Wait')).toHaveText('0.5–1–1.5')
  })

  await test.step('everything survives a reload', async () => {
    await app.saved()
    await page.reload()
    await expect(table.cell(5, 'Work')).toHaveText('1.5 h', { timeout: 20_000 })
  })

  await app.expectAccessible()
  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})

test('a step is described by keyboard only', async ({ page }) => {
  const app = new DarchaApp(page)
  const table = new StepTable(page)
  await app.openExample()
  await table.show()

  await test.step('from the first cell to any other', async () => {
    await table.click(1, 'Step')
    await table.press('ArrowDown', 'ArrowRight', 'ArrowRight')
    await expect(table.cell(2, 'How')).toBeFocused()
    await table.press('Home')
    await expect(table.cell(2, 'No.')).toBeFocused()
    await table.press('Control+End', 'ArrowUp', 'End')
    await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', '11')
    await table.press('Control+Home')
    await expect(table.cell(1, 'No.')).toBeFocused()
  })

  await test.step('a choice is begun by typing and taken with Enter', async () => {
    await table.press('ArrowRight', 'ArrowRight', 'ArrowRight')
    await table.type('onl')
    await expect(page.getByRole('option', { name: 'Online' })).toHaveAttribute('aria-selected', 'true')
    await app.expectAccessible()
    await table.press('Enter')
    await expect(table.cell(1, 'How')).toHaveText('Online')
  })

  await test.step('a performer moves the step into another lane', async () => {
    await table.press('ArrowUp', 'ArrowLeft', 'F2', 'ArrowDown')
    const lane = (await page.getByRole('option', { selected: true }).textContent()) ?? ''
    await table.press('Enter')
    await expect(table.cell(1, 'Who')).toHaveText(lane)
    expect(lane).not.toBe('Applicant')
  })

  await test.step('Escape gives up, F2 goes on in what stands there, Tab goes on to the right', async () => {
    await table.press('ArrowUp', 'ArrowLeft', 'F2')
    await table.type(' again')
    await table.press('Escape')
    await expect(table.cell(1, 'Step')).toHaveText('Copy own papers')
    await table.press('F2')
    await table.type(' twice')
    await table.press('Tab')
    await expect(table.cell(1, 'Step')).toHaveText('Copy own papers twice')
    await expect(table.cell(1, 'Who')).toBeFocused()
  })

  await test.step('a range is written at once with Ctrl Enter and emptied with Delete', async () => {
    await table.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await table.type('45')
    await table.press('Control+Enter')
    await expect(table.cell(1, 'Work')).toHaveText('45')
    await expect(table.cell(3, 'Work')).toHaveText('45')
    await table.press('Delete')
    await expect(table.cell(3, 'Work')).toHaveAccessibleName(/^Work, step 3 Get gas no-debt certificate: empty/)
  })

  await test.step('new steps are typed below the last one, in order', async () => {
    await table.press('Control+End', 'Home', 'ArrowRight')
    for (const name of ['Keep the file', 'Tell the tax office']) {
      await table.type(name)
      await table.press('Enter')
    }
    await expect(table.cell(21, 'Step')).toHaveText('Keep the file')
    await expect(table.cell(22, 'Step')).toHaveText('Tell the tax office')
    await table.press('Control+z')
    await expect(table.cell(22, 'Step')).toHaveCount(0)
  })

  await test.step('Escape and Tab lead out of the table', async () => {
    await table.press('Escape', 'Shift+Tab')
    await expect(table.grid.locator(':focus')).toHaveCount(0)
  })
  expect(app.errors).toEqual([])
})

test('drawing, table and panel show the same step, and the columns are the reader’s own', async ({ page }) => {
  const app = new DarchaApp(page)
  const table = new StepTable(page)
  await app.openExample()
  await table.show('Both')

  await test.step('the table leads', async () => {
    await table.click(7, 'Work')
    await expect(app.panel.getByLabel('Name')).toHaveValue('Get tax clearance certificate')
    await expect(app.shape('Task_Tax')).toHaveClass(/selected/)
  })

  await test.step('the drawing leads', async () => {
    await app.panel.getByRole('button', { name: 'Next step' }).click()
    await expect(table.cell(8, 'Work')).toHaveAttribute('aria-selected', 'true')
    await app.expectMarkVisible(1)
  })

  await test.step('what the panel writes stands in the table', async () => {
    await app.panel.getByRole('textbox', { name: /^Work/ }).fill('77')
    await app.panel.getByRole('textbox', { name: /^Work/ }).press('Enter')
    await expect(table.cell(8, 'Work')).toHaveText('77')
  })

  await test.step('columns are chosen and moved, and remembered', async () => {
    await page.getByRole('button', { name: /^Columns/ }).click()
    await page.getByRole('checkbox', { name: 'Note' }).check()
    await page.getByRole('checkbox', { name: 'Costs' }).uncheck()
    await page.getByRole('button', { name: 'Move “Wait” to the left' }).click()
    await app.expectAccessible()
    await page.keyboard.press('Escape')
    const headings = ['No.', 'Step', 'Who', 'How', 'Wait', 'Work', 'Documents', 'Evidence', 'Law', 'Value', 'Note']
    const shown = async () =>
      (await table.grid.getByRole('columnheader').locator('> span:not(:empty)').allTextContents()).map((text) => text.trim())
    expect(await shown()).toEqual(headings)
    await page.reload()
    await expect(table.heading('Note')).toBeVisible({ timeout: 20_000 })
    expect(await shown()).toEqual(headings)
  })

  await test.step('the table leaves as a workbook and as text', async () => {
    const take = (name: RegExp) => async () => {
      await page.getByRole('button', { name: 'Take the table with you' }).click()
      await page.getByRole('menuitem', { name }).click()
    }
    const csv = await app.download(take(/\.csv/))
    expect(csv.name).toMatch(/As-is\.csv$/)
    expect(new TextDecoder().decode(csv.bytes)).toMatch(/^No\.,Step,Who,How,Wait,/)
    const workbook = await app.download(take(/\.xlsx/))
    expect(workbook.name).toMatch(/As-is\.xlsx$/)
    expect(workbook.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
  expect(app.errors).toEqual([])
})

test('what is wrong with a cell is put right where it stands, by mouse and by keyboard, in three languages', async ({ page }) => {
  const app = new DarchaApp(page)
  const table = new StepTable(page)
  await app.openExample()
  await table.show()
  await table.click(2, 'Evidence')
  await table.press('Shift+ArrowDown', 'Delete')
  await expect(table.cell(3, 'Evidence')).toHaveAccessibleName(/: empty\. It is not said where/)

  await test.step('by mouse, the focus staying with the cell', async () => {
    await table.click(2, 'Evidence')
    await table.popup.getByRole('button', { name: 'Mark as an estimate' }).click()
    await expect(table.cell(2, 'Evidence')).toHaveText('Estimate')
    await expect(table.cell(2, 'Evidence')).toBeFocused()
    await expect(page.getByRole('status').filter({ hasText: 'Put right: Mark as an estimate' })).toBeVisible()
    await expect(table.popup).toHaveCount(0)
  })

  await test.step('by keyboard: said with the cell, reached with Alt Enter, left with Escape', async () => {
    await table.press('ArrowDown')
    await expect(table.cell(3, 'Evidence')).toHaveAccessibleName(/Put right with Alt Enter: Mark as an estimate$/)
    await expect(table.cell(3, 'Evidence')).toHaveAttribute('aria-keyshortcuts', 'Alt+Enter')
    await table.press('Alt+Enter')
    await expect(table.popup.getByRole('button')).toBeFocused()
    await app.expectAccessible()
    await table.press('Escape')
    await expect(table.cell(3, 'Evidence')).toBeFocused()
    await table.press('Alt+Enter', 'Enter')
    await expect(table.cell(3, 'Evidence')).toHaveText('Estimate')
    await expect(table.cell(3, 'Evidence')).toBeFocused()
  })

  await test.step('each is one step of the history, and offered in the language of the page', async () => {
    await table.press('Control+z')
    await expect(table.cell(3, 'Evidence')).toHaveText('')
    await expect(table.cell(2, 'Evidence')).toHaveText('Estimate')
    for (const [language, words] of [
      ['Русский', 'Отметить как оценку'],
      ['Oʻzbekcha', 'Taxmin deb belgilash'],
    ] as const) {
      await app.language(language)
      await page.locator('[data-row="2"][data-kind="evidence"]').click()
      await expect(table.popup.getByRole('button', { name: words })).toBeVisible()
    }
  })
  expect(app.errors).toEqual([])
})

test('a screen reader hears step, column and value, and what is selected', async ({ page }) => {
  const app = new DarchaApp(page)
  const table = new StepTable(page)
  await app.openExample()
  await table.show()

  await test.step('where one is, of how much', async () => {
    await expect(table.grid).toHaveAttribute('aria-rowcount', '22')
    await expect(table.grid).toHaveAttribute('aria-colcount', '11')
    await table.click(7, 'Work')
    await expect(table.cell(7, 'Work')).toHaveAttribute('aria-colindex', '5')
    await expect(table.row(7)).toHaveAttribute('aria-rowindex', '8')
    await expect(table.row(7).getByRole('rowheader')).toHaveAccessibleName(/^Step, step 7 Get tax clearance certificate: /)
    await expect(table.heading('Work min')).toHaveAttribute('aria-colindex', '5')
    await expect(table.cell(7, 'Work')).toHaveAccessibleName(/^Work, step 7 Get tax clearance certificate: .*minutes/)
  })

  await test.step('what Shift with an arrow selects', async () => {
    await table.press('Shift+ArrowDown', 'Shift+ArrowRight')
    await expect(table.grid.getByRole('gridcell', { selected: true })).toHaveCount(4)
    await expect(page.getByRole('status').filter({ hasText: 'Selected: 4 cells, 2 steps' })).toBeVisible()
  })
  expect(app.errors).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the table is accessible in ${colorScheme} colours, alone and beside the drawing`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    const app = new DarchaApp(page)
    const table = new StepTable(page)
    await app.openExample()
    await table.show()
    await table.click(3, 'Wait')
    await table.type('soon')
    await table.press('Enter', 'ArrowUp')
    await expect(page.getByText('Not understood, so not counted')).toBeVisible()
    await app.expectAccessible()
    await table.show('Both')
    await app.expectAccessible()
    expect(app.errors).toEqual([])
    await context.close()
  })
}

test('pages and ends are reached by key, and what Excel quotes is one cell', async ({ page }) => {
  const app = new DarchaApp(page)
  const table = new StepTable(page)
  await app.openExample()
  await page.setViewportSize({ width: 1366, height: 520 })
  await table.show()

  await test.step('Page Down and Page Up, and the ends of row and table', async () => {
    await table.click(1, 'Work')
    await table.press('PageDown')
    const down = Number(await page.locator(':focus').getAttribute('data-row'))
    expect(down).toBeGreaterThan(4)
    await expect(page.locator(':focus')).toBeInViewport()
    await table.press('PageUp')
    await expect(table.cell(1, 'Work')).toBeFocused()
    await table.press('Control+ArrowDown', 'Home')
    await expect(page.locator(':focus')).toHaveAttribute('data-row', '19')
    await table.press('Control+Home', 'End')
    await expect(table.cell(1, 'Value')).toBeFocused()
  })

  await test.step('quotes, line breaks inside a cell, decimals and units of three languages', async () => {
    await table.click(2, 'Step')
    await table.paste(
      ['"Ask for a ""paper""\nat window 3"', 'Applicant', 'online', '"1,5 ч"', '3 дня'].join('\t') +
        '\r\n' +
        ['Gaz maʼlumotnomasi', 'Applicant', 'onlayn', '2 soat', '1,5 kun'].join('\t') +
        '\r\n',
    )
    await expect(table.cell(2, 'Step')).toHaveText('Ask for a "paper" at window 3')
    await expect(table.cell(2, 'Work')).toHaveText('1.5 h')
    await expect(table.cell(2, 'Wait')).toHaveText('3')
    await expect(table.cell(3, 'Work')).toHaveText('2 h')
    await expect(table.cell(3, 'Wait')).toHaveText('1.5')
    await expect(table.cell(3, 'How')).toHaveText('Online')
  })

  await test.step('a cut cell is empty, and comes back with its step of the history', async () => {
    await table.click(4, 'Step')
    await table.press('Control+x')
    expect(await table.copied()).toBe('')
    await table.press('Control+z')
    await expect(table.cell(4, 'Step')).not.toHaveText('')
  })
  expect(app.errors).toEqual([])
})
