import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { DRAWING } from '../../../modeler/support/drawing.ts'
import { choose, clearPage, field, showDrawing } from '../support/modelPage.tsx'

const LANE = '<bpmn:lane id="front" name="Front desk">'

/** The lane belongs to an organisation, at whose place its steps are done. */
const ofOrganisation = (name: string) =>
  DRAWING.replace(
    LANE,
    `${LANE}<bpmn:extensionElements><bpr:performer kind="agency" organisation="${name}"/></bpmn:extensionElements>`,
  )

afterEach(clearPage)

it('names once what is inherited from someone of the same name, and takes it back', async () => {
  await showDrawing(ofOrganisation('Front desk'))
  choose('apply')
  await expect.element(field('Place')).toHaveValue('Hall')

  await page.getByRole('button', { name: 'Take “Front desk” again', exact: true }).click()

  await expect.element(field('Place')).toHaveValue('')
  await expect.element(field('Place')).toHaveAttribute('placeholder', 'Front desk')
})

it('says from whom another value is inherited', async () => {
  await showDrawing(ofOrganisation('City hall'))
  choose('apply')

  await expect.element(page.getByRole('button', { name: 'Take from “Front desk” again: City hall' })).toBeVisible()
})
