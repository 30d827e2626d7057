import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Finding } from '#src/domain/findings.ts'
import { DRAWING } from '../../../modeler/support/drawing.ts'
import { choose, clearPage, field, openTab, showDrawing } from '../support/modelPage.tsx'

const FINDINGS: readonly Finding[] = [
  { severity: 'warning', rule: 'document-form-missing', element: 'apply', name: 'Apply', params: { document: 'Passport' } },
  { severity: 'info', rule: 'wait-missing', element: 'check', name: 'Check' },
]

async function fill(number: number) {
  await page.getByRole('button', { name: 'Findings: 1' }).click()
  await page.getByRole('button', { name: 'Fill it in', exact: true }).nth(number).click()
}

afterEach(clearPage)

describe('a finding', () => {
  it('leads to its field in a tab that is not open, also of the step that is selected, and as often as one asks', async () => {
    // given
    await showDrawing(DRAWING, { findings: FINDINGS })
    choose('apply')
    await expect.element(field('Place')).toHaveValue('Hall')

    for (let time = 0; time < 2; time += 1) {
      // when
      await fill(0)

      // then
      await expect.element(field('Form')).toHaveFocus()
      await openTab('Law')
      await expect.element(field('Clause')).toHaveValue('4')
    }
  })

  it('leads from an open tab of one step to another tab of another step', async () => {
    await showDrawing(DRAWING, { findings: FINDINGS })
    choose('apply')
    await openTab('Pains')
    await fill(1)
    await expect.element(page.getByText('Step 2 of 3')).toBeVisible()
    await expect.element(field('Wait')).toHaveFocus()
    await userEvent.keyboard('3')
    await expect.element(field('Wait')).toHaveValue('3')
  })
})

describe('the panel of a project that another tab edits', () => {
  it('shows every tab of a step, and nothing can be changed in it', async () => {
    await showDrawing(DRAWING, { editable: false })
    choose('apply')
    for (const tab of ['Step', 'Documents', 'Law', 'Pains']) {
      await openTab(tab)
      const fields = page.getByRole('complementary').getByRole('textbox').elements()
      expect(fields.length).toBeGreaterThan(1)
      expect(fields.filter((one) => !one.hasAttribute('readonly'))).toEqual([])
      expect(page.getByRole('button', { name: /^(Add|Delete)/ }).elements()).toEqual([])
    }
  })
})
