import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { pageHistory } from '#src/ui/hooks/usePageHistory.ts'
import { DRAWING } from '../../../modeler/support/drawing.ts'
import { choose, clearPage, field, openTab, partOf, showDrawing } from '../support/modelPage.tsx'

const shown = (name: string) => expect.element(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name)

async function showStep(id: string, name: string) {
  choose(id)
  await shown(name)
}

/** A step says what is seldom told. */
const NOTED = DRAWING.replace('place="Hall"', 'place="Hall" note="Two come at once"')

afterEach(clearPage)

describe('fields that steps share', () => {
  it('show what is saved when one comes back to a step, not what was typed into it before', async () => {
    // given: typed for one step, and another one is shown before the field was left
    const { xml } = await showDrawing(DRAWING)
    await showStep('apply', 'Apply')
    await field('Place').fill('Hall 7')
    await showStep('check', 'Check')
    await expect.poll(xml).toContain('place="Hall 7"')

    // when: it is taken back meanwhile
    pageHistory.getState().undo()
    await expect.poll(xml).toContain('place="Hall"')
    await showStep('apply', 'Apply')

    // then
    await expect.element(field('Place')).toHaveValue('Hall')
  })

  it('forget what they refused, for the next step and for the same step later', async () => {
    // given
    const { xml } = await showDrawing(DRAWING)
    await showStep('apply', 'Apply')
    const before = xml()
    await field('Wait').fill('9-5-2')
    await expect.element(page.getByText('From – usually – to must grow')).toBeVisible()

    // when
    await showStep('check', 'Check')

    // then
    await expect.element(page.getByText('From – usually – to must grow')).not.toBeInTheDocument()
    await expect.element(field('Wait')).toHaveValue('')
    await showStep('apply', 'Apply')
    await expect.element(field('Wait')).toHaveValue('5')
    expect(xml()).toBe(before)
  })

  it('offer each step the usual unit, whatever was chosen for the step before', async () => {
    const { xml } = await showDrawing(DRAWING)
    await showStep('apply', 'Apply')
    await field('Wait: Unit').selectOptions('calendar-day')
    await expect.poll(xml).toContain('unit="calendar-day"')

    await showStep('check', 'Check')

    await expect.element(field('Wait: Unit')).toHaveValue('working-day')
    await field('Wait').fill('3')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => partOf(xml(), 'check')).toContain('<bpr:wait likely="3" unit="working-day" />')
  })

  it('fold anew what was opened for one step, and open what says something', async () => {
    // given
    await showDrawing(NOTED)
    await showStep('check', 'Check')
    await page.getByRole('button', { name: 'Say from – to' }).first().click()
    await expect.element(field('usually')).toBeVisible()
    await page.getByText('More about this step').click()
    await expect.element(field('Note')).toBeVisible()

    // when
    await showStep('fix', 'Fix')

    // then
    await expect.element(field('usually')).not.toBeInTheDocument()
    await expect.element(field('Note')).not.toBeInTheDocument()
    await showStep('apply', 'Apply')
    await expect.element(field('Note')).toHaveValue('Two come at once')
    await expect.element(field('Note')).toBeVisible()
  })

  it('leave open what is being emptied', async () => {
    const { xml } = await showDrawing(NOTED)
    await showStep('apply', 'Apply')
    await field('Note').fill('')
    await userEvent.tab()
    await expect.poll(xml).not.toContain('Two come')
    await expect.element(field('Note')).toBeVisible()
  })

  it('close the counting rule of the step before', async () => {
    await showDrawing(DRAWING)
    await showStep('apply', 'Apply')
    await page.getByRole('button', { name: 'How this is counted' }).first().click()
    await expect.element(page.getByText(/In person counts as a visit/)).toBeVisible()
    await showStep('check', 'Check')
    await expect.element(page.getByText(/In person counts as a visit/)).not.toBeInTheDocument()
  })

  it('give what is typed into a list to its step, though the next one has fewer', async () => {
    const { xml } = await showDrawing(DRAWING)
    await showStep('apply', 'Apply')
    await openTab('Documents')
    await field('Who already holds the data').fill('Interior ministry')

    await showStep('check', 'Check')

    await expect.element(page.getByText('No documents at this step')).toBeVisible()
    await expect.poll(() => partOf(xml(), 'apply')).toContain('holder="Interior ministry"')
    expect(partOf(xml(), 'check')).not.toContain('Interior ministry')
  })

  it('give what is typed to its step when the tab is changed before the field was left', async () => {
    const { xml } = await showDrawing(DRAWING)
    await showStep('apply', 'Apply')
    await field('Place').fill('Hall 9')
    page
      .getByRole('tab', { name: /^Law/ })
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await expect.element(field('Clause')).toHaveValue('4')
    await expect.poll(xml).toContain('place="Hall 9"')
  })

  it('stay themselves while the first of a project’s suggestions comes from what is typed', async () => {
    // given: no step names a place
    const { xml } = await showDrawing(DRAWING.replace(' place="Hall"', ''))
    await showStep('check', 'Check')
    const place = field('Place').element() as HTMLInputElement

    // when: the hand rests in the middle
    await userEvent.click(place)
    await userEvent.keyboard('Hal')
    await expect.poll(xml).toContain('place="Hal"')
    await userEvent.keyboard('l 3')

    // then
    expect(document.activeElement).toBe(place)
    await expect.poll(xml).toContain('place="Hall 3"')
  })
})

describe('a list that changes faster than the panel', () => {
  it('loses neither what was typed nor what was added', async () => {
    // given
    const { xml } = await showDrawing(DRAWING)
    await showStep('apply', 'Apply')
    await openTab('Pains')
    await expect.element(field('What people say').first()).toHaveValue('queues')
    const add = page.getByRole('button', { name: 'Add a pain' }).element() as HTMLElement
    const removeSecond = page.getByRole('button', { name: 'Delete this pain' }).nth(1).element() as HTMLElement
    const said = field('What people say').first()
    await said.fill('long queues')

    // when: one after the other, before anything is drawn anew
    ;(said.element() as HTMLElement).blur()
    removeSecond.click()
    removeSecond.click()
    add.click()

    // then
    await expect
      .poll(() => partOf(xml(), 'apply').match(/<bpr:painPoint[^]*?(<\/bpr:painPoint>|\/>)/g))
      .toEqual(['<bpr:painPoint severity="4">long queues</bpr:painPoint>', '<bpr:painPoint severity="3" />'])
  })
})

describe('a place where ways meet', () => {
  it('says that there is nothing to fill in where one way leads on', async () => {
    await showDrawing(
      DRAWING.replace(/<bpmn:sequenceFlow id="f5"[^]*?<\/bpmn:sequenceFlow>/, '').replace(
        /<bpmndi:BPMNEdge id="f5_di"[^]*?<\/bpmndi:BPMNEdge>/,
        '',
      ),
    )
    choose('choice')
    await expect.element(page.getByText('Only one way leads on from here: there is nothing to fill in.')).toBeVisible()
  })
})
