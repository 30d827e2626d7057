import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { LawPage } from './pages/LawPage.ts'

const ACT = 'Resolution No. 1 of 07.01.2014'
const CURRENT = 'Notaries report the sale to the cadastre on paper within two days.'
const PROPOSED = 'Notaries report the sale to the cadastre electronically at once.'

test('a drafter enters wording, and the law of the redesign is kept', async ({ page }) => {
  const app = new DarchaApp(page)
  const law = new LawPage(app)
  await app.openExample()
  await law.open()

  await test.step('says what becomes of a clause and what that saves', async () => {
    await law.clause(ACT, 'cl. 2').click()
    await expect(law.title).toHaveText('Clause 2')
    await expect(law.fate('Repeal')).toBeChecked()
    await expect(page.getByText('Computed from the comparison: repeal')).toBeVisible()
    const effect = page.getByRole('region', { name: 'Effect of the change' })
    await expect(effect.getByRole('row', { name: /^Visits/ })).toContainText('−1')
    await expect(page.getByRole('region', { name: 'As-is: rests on it' }).getByRole('listitem')).toHaveCount(2)
    await expect(page.getByRole('region', { name: 'Justification' })).toContainText('rest on this clause today')
    await expect(law.bar('Wording entered')).toHaveText('0 of 12')
  })

  await test.step('shows nothing where nothing was entered', async () => {
    await expect(law.wording('Current').getByRole('textbox', { name: 'Current wording' })).toHaveValue('')
    await expect(law.wording('Current').getByPlaceholder('Paste the current wording from lex.uz')).toBeVisible()
  })

  await test.step('lets the drafter decide otherwise', async () => {
    await law.choose('Amend')
    await expect(page.getByText('Your choice; the comparison says: repeal')).toBeVisible()
  })

  await test.step('marks what differs between both wordings', async () => {
    await law.write('Current', CURRENT)
    await expect(law.clause(ACT, 'cl. 2')).toContainText('draft')
    await law.write('Proposed', PROPOSED)
    await expect(law.wording('Current').locator('del')).toHaveText(['on paper within two days'])
    await expect(law.wording('Proposed').locator('ins')).toHaveText(['electronically at once'])
    await expect(law.clause(ACT, 'cl. 2')).toContainText('entered')
    await expect(law.bar('Wording entered')).toHaveText('1 of 12')
  })

  await test.step('puts a formula in with its blanks, and a blank leaves a draft', async () => {
    await law.wording('Proposed').getByRole('button', { name: 'Edit: Proposed wording' }).click()
    await law.wording('Proposed').getByRole('button', { name: 'Formulas' }).click()
    await page.getByRole('menuitem', { name: 'слова «[…]» исключить' }).click()
    const field = law.wording('Proposed').getByRole('textbox', { name: 'Proposed wording' })
    await expect(field).toHaveValue(`${PROPOSED}\nслова «[…]» исключить`)
    await expect(field).toBeFocused()
    await page.keyboard.type('на бумаге')
    await expect(field).toHaveValue(`${PROPOSED}\nслова «на бумаге» исключить`)
    await field.press('Escape')
    await expect(law.clause(ACT, 'cl. 2')).toContainText('entered')
  })

  await test.step('takes every step back and does it again', async () => {
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect(law.wording('Proposed').locator('ins')).toHaveText(['electronically at once'])
    await page.getByRole('button', { name: 'Redo (Ctrl Y)' }).click()
    await expect(law.wording('Proposed')).toContainText('слова «на бумаге» исключить')
    await page.keyboard.press('Control+z')
    await expect(law.wording('Proposed')).not.toContainText('слова')
  })

  await test.step('takes the drafter’s own justification, and gives the computed one back', async () => {
    const reasons = page.getByRole('region', { name: 'Justification' })
    await reasons.getByRole('button', { name: 'Edit: Justification' }).click()
    await reasons.getByRole('textbox').fill('The register knows it already.')
    await reasons.getByRole('textbox').press('Escape')
    await expect(reasons).toContainText('in the drafters’ words')
    await reasons.getByRole('button', { name: 'Back to the computed one' }).click()
    await expect(reasons).toContainText('computed from the model')
  })

  await test.step('knows who, from when and at what risk', async () => {
    await page.getByLabel('Responsible').fill('Ministry of Justice')
    await page.getByLabel('In force').fill('tomorrow')
    await expect(page.getByRole('alert').filter({ hasText: 'Not a date' })).toBeVisible()
    await page.getByLabel('In force').fill('1.1.2027')
    await page.getByLabel('In force').press('Enter')
    await expect(page.getByLabel('In force')).toHaveValue('01.01.2027')
  })

  await test.step('goes to the next clause without wording', async () => {
    await page.getByRole('button', { name: /^Next without wording/ }).click()
    await expect(law.title).toHaveText('Clause not given')
    await page.getByRole('button', { name: 'Previous clause' }).click()
    await expect(law.title).toHaveText('Clause 2')
  })

  await test.step('keeps everything through a reload', async () => {
    await app.saved()
    await page.reload()
    await expect(law.wording('Current').locator('del')).toHaveText(['on paper within two days'])
    await expect(page.getByLabel('Responsible')).toHaveValue('Ministry of Justice')
    await expect(law.bar('Wording entered')).toHaveText('1 of 12')
  })

  expect(app.errors).toEqual([])
  expect(app.foreign).toEqual([])
})

test('the law is read from acts to steps and from steps to acts, gaps first', async ({ page }) => {
  const app = new DarchaApp(page)
  const law = new LawPage(app)
  await app.openExample()
  await law.open()
  await expect(law.list.getByRole('heading', { name: 'Practice only: 2 steps' })).toBeVisible()
  await expect(law.bar('Steps that the law asks for')).toHaveText('17 of 20')

  await law.list.getByRole('button', { name: 'Show the steps' }).click()
  const parts = law.list.getByRole('heading', { level: 3 })
  await expect(parts).toHaveText(['Without any basis', 'Practice only', 'The law asks for it'])
  await law.list
    .getByRole('button', { name: `${ACT}, cl. 2` })
    .first()
    .click()
  await expect(law.title).toHaveText('Clause 2')

  // by keyboard alone
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(law.title).toHaveText(/^Clause/)
  await app.expectAccessible()
})

test('the register takes acts in from a pasted table', async ({ page }) => {
  const app = new DarchaApp(page)
  const law = new LawPage(app)
  await app.openExample()
  await law.open()
  await law.list.getByRole('button', { name: 'Register of acts' }).click()
  const register = page.getByRole('dialog', { name: 'Register of acts' })
  await register.getByRole('button', { name: 'From a table' }).click()
  const table = page.getByRole('dialog', { name: 'Acts from a table' })
  await table
    .getByLabel('Paste the table here')
    .fill('Номер\tДата\tНазвание\tПункты\n1\t07.01.2014\tО правах\t2; 12\n999\t01.02.2020\tНовый акт\t3')
  await expect(table.getByRole('status')).toHaveText('2 acts understood: 1 new, 1 known already')
  await app.expectAccessible()
  await table.getByRole('button', { name: 'Take over 2 acts' }).click()
  await register.getByRole('button', { name: 'Close' }).click()

  // what no step names is there to be drafted, and stays unless a drafter says otherwise
  await expect(law.clause('No. 999 of 01.02.2020', 'cl. 3')).toContainText('keep')
  await expect(law.clause(ACT, 'cl. 12')).toContainText('keep')
  await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
  await expect(law.clause(ACT, 'cl. 12')).toHaveCount(0)
})

for (const [language, title] of [
  ['Русский', 'Право'],
  ['Oʻzbekcha', 'Huquq'],
] as const) {
  test(`is there in ${language}, in the dark, for everybody`, async ({ page }) => {
    const app = new DarchaApp(page)
    const law = new LawPage(app)
    await app.openExample()
    await law.open()
    await law.clause(ACT, 'cl. 2').click()
    await law.choose('Amend')
    await law.write('Current', CURRENT)
    await law.write('Proposed', PROPOSED)
    await app.language(language)
    await page.getByRole('button', { name: /Тёмная тема|Tungi|Qorongʻi|Dark/ }).click()
    await page.mouse.move(700, 400)
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached()
    await expect(page.locator('ins')).toHaveText('electronically at once')
    await app.expectAccessible()
    expect(app.errors).toEqual([])
  })
}
