import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Finding } from '#src/domain/findings.ts'
import { pageHistory } from '#src/ui/hooks/usePageHistory.ts'
import { DRAWING } from '../../modeler/support/drawing.ts'
import { choose, clearPage, showDrawing } from './support/modelPage.tsx'

/** The step "check" is complained about. */
const FINDINGS: readonly Finding[] = [{ severity: 'warning', rule: 'event-probability-missing', element: 'check', name: 'Check' }]

const show = (options: Parameters<typeof showDrawing>[1] = {}) => showDrawing(DRAWING, { findings: FINDINGS, ...options })

/** Selects an element as the findings or the arrows of the panel do: by going to it from the first step. */
async function goToStep(number: number) {
  await page.getByRole('button', { name: 'Start with the first step' }).click()
  for (let at = 1; at < number; at += 1) await page.getByRole('button', { name: 'Next step' }).click()
}

afterEach(clearPage)

describe('the Model page', () => {
  it('opens one drawing under StrictMode and leaves nothing behind', async () => {
    await show()
    expect(document.querySelectorAll('.bjs-container')).toHaveLength(1)

    clearPage()

    await expect.poll(() => document.querySelectorAll('.bjs-container, .djs-palette').length).toBe(0)
    expect(pageHistory.getState().canUndo).toBe(false)
  })

  it('writes what is typed into the file, and undo takes it back', async () => {
    // given
    const { xml } = await show()
    await goToStep(2)
    await expect.element(page.getByText('Step 2 of 3')).toBeVisible()

    // when
    await page.getByRole('textbox', { name: 'Wait', exact: true }).fill('1,5')
    await userEvent.keyboard('{Enter}')

    // then
    await expect.poll(xml).toContain('<bpr:wait likely="1.5" unit="working-day" />')
    await expect.element(page.getByText('1.5 working days = 2.1 calendar days')).toBeVisible()

    // when
    pageHistory.getState().undo()

    // then
    await expect.poll(xml).not.toContain('likely="1.5"')
    await expect.element(page.getByRole('textbox', { name: 'Wait', exact: true })).toHaveValue('')
  })

  it('counts a change as not saved while it is still read off the drawing', async () => {
    // given: reading takes as long as this test wants
    let finish = () => {}
    const mayFinish = new Promise<void>((resolve) => (finish = resolve))
    const readDrawing = async (xml: string) => {
      if (xml.includes('likely="1.5"')) await mayFinish
      return (await readModel(xml)).model
    }
    const { app, store, xml } = await show({ readDrawing })
    await goToStep(2)
    const save = () => app.project.getState().save.kind
    expect(save()).toBe('saved')

    // when
    await page.getByRole('textbox', { name: 'Wait', exact: true }).fill('1,5')
    await userEvent.keyboard('{Enter}')

    // then
    await expect.poll(save).toBe('unsaved')
    expect(store.saves).toBe(1)
    expect(xml()).not.toContain('likely="1.5"')

    // and
    finish()
    await expect.poll(save).toBe('saved')
    expect(xml()).toContain('likely="1.5"')
    expect(store.saves).toBe(2)
  })

  it('says at once what it does not understand, and leaves the file alone', async () => {
    const { xml } = await show()
    await goToStep(1)
    const before = xml()
    await page.getByRole('textbox', { name: 'Wait', exact: true }).fill('9-5-2')

    await expect.element(page.getByText('From – usually – to must grow')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(xml()).toBe(before)
  })

  it('keeps what is being typed when the page goes away', async () => {
    const { xml, hide } = await show()
    await goToStep(2)
    await page.getByRole('combobox', { name: 'Place' }).fill('Hall 7')

    hide()

    await expect.poll(xml, { timeout: 500 }).toContain('place="Hall 7"')
  })

  it('gives what is typed to the step it was typed for, also when another one is shown before the field was left', async () => {
    // given
    const { xml } = await show()
    await goToStep(2)
    await expect.element(page.getByText('Step 2 of 3')).toBeVisible()
    const place = page.getByRole('combobox', { name: 'Place' })
    await place.fill('Hall 7')

    // when: chosen in the drawing, without the field being left
    choose('apply')

    // then
    await expect.element(page.getByText('Step 1 of 3')).toBeVisible()
    await expect.element(place).toHaveValue('Hall')
    await expect.poll(() => /id="check"[^]*?<bpr:step place="Hall 7"/.test(xml())).toBe(true)
    expect(xml()).toContain('<bpr:step channel="in-person" place="Hall"')

    // and: leaving the field writes nothing over the step that it shows now
    await userEvent.tab()
    await expect.element(place).toHaveValue('Hall')
    expect(xml().match(/Hall 7/g)).toHaveLength(1)
  })

  it('asks for the shares of a decision and keeps them at 100 % together', async () => {
    const { xml } = await show()
    choose('choice')
    await expect.element(page.getByText('The empty ways share the remaining 80')).toBeVisible()

    await page.getByRole('textbox', { name: 'yes' }).fill('90')
    await userEvent.keyboard('{Enter}')

    await expect.poll(xml).toContain('<bpr:flow probability="0.9" />')
    await expect.poll(xml).toContain('<bpr:flow probability="0.1" />')
  })

  it('makes a to-be of the as-is with the same element ids', async () => {
    const { app, xml } = await show()
    await page.getByRole('button', { name: 'New to-be from “As-is”' }).click()

    const toBe = app.project.getState().project?.variants[1]
    expect(toBe).toMatchObject({ name: 'To-be A', role: 'to-be', parent: 'asis', xml: xml() })
    await expect.element(page.getByRole('button', { name: 'To-be A', exact: true })).toHaveAttribute('aria-current', 'true')
    await expect.element(page.getByText('difference to As-is')).toBeVisible()
  })

  it('leads from a finding to its place', async () => {
    await show()
    await page.getByRole('button', { name: 'Findings: 1' }).click()
    await page.getByRole('button', { name: /The event has no probability/ }).click()

    await expect.element(page.getByText('Step 2 of 3')).toBeVisible()
  })

  it('speaks another language at once and keeps the history', async () => {
    const { app, xml } = await show()
    await goToStep(2)
    await page.getByRole('combobox', { name: 'Place' }).fill('Hall 7')
    await userEvent.keyboard('{Enter}')
    await expect.poll(xml).toContain('Hall 7')

    app.commands.setLanguage('ru')

    await expect.element(page.getByText('Шаг 2 из 3')).toBeVisible()
    expect(pageHistory.getState().canUndo).toBe(true)
    expect(document.querySelector('.djs-palette [aria-label="Создать шаг"]')).not.toBeNull()
  })

  it('takes back and repeats by keyboard in any layout, but leaves typing to the fields', async () => {
    const { xml } = await show()
    await goToStep(2)
    const place = page.getByRole('combobox', { name: 'Place' })
    await place.fill('Hall 7')
    await userEvent.keyboard('{Enter}')
    await expect.poll(xml).toContain('Hall 7')
    const press = (target: Element | Window, key: string, code: string) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey: true, bubbles: true, cancelable: true }))

    press(place.element(), 'z', 'KeyZ')
    expect(pageHistory.getState().canUndo).toBe(true)
    press(document.body, 'я', 'KeyZ')
    await expect.poll(xml).not.toContain('Hall 7')
    press(document.body, 'н', 'KeyY')
    await expect.poll(xml).toContain('Hall 7')
  })

  it('can only be looked at while another tab edits', async () => {
    await show({ editable: false })
    await goToStep(1)

    await expect.element(page.getByRole('combobox', { name: 'Place' })).toHaveAttribute('readonly')
    expect(document.querySelector('.djs-palette')).toBeNull()
    expect(page.getByRole('button', { name: /New to-be/ }).elements()).toHaveLength(0)
  })
})
