import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { DarchaApp } from './pages/DarchaApp.ts'
import { ModelPage } from './pages/ModelPage.ts'
import { StepPanel } from './pages/StepPanel.ts'

test('findings lead to their place, and are put right in one step', async ({ page }) => {
  const app = new DarchaApp(page)
  const panel = new StepPanel(page)
  await app.openExample()
  await panel.find('Papers in order?')
  await panel.share(0).fill('')
  await panel.share(0).press('Enter')
  const button = page.getByRole('button', { name: /^Findings/ })
  await expect(button).toHaveText(/1/)
  await button.click()
  const list = page.getByRole('dialog', { name: 'Findings' })

  await test.step('the repair is offered at the finding, and is one step of the history', async () => {
    await list.getByRole('button', { name: 'Share the rest' }).click()
    await expect(list.getByRole('button', { name: 'Share the rest' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.shares()).toEqual(['85', '10', '5'])
    await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
    await expect.poll(() => panel.shares()).toEqual(['', '10', '5'])
  })

  await test.step('a click goes to the place', async () => {
    await app.panel.getByRole('button', { name: 'Close' }).click()
    await button.click()
    await list
      .getByRole('button', { name: /Papers in order\?/ })
      .first()
      .click()
    await expect(app.panel.getByLabel('Name')).toHaveValue('Papers in order?')
  })
})

test('a long list of findings is looked through by kind and by word, and a whole kind is put right at once', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'From a table' }).click()
  await page
    .getByLabel('Paste the steps here')
    .fill(['Step\tWho\tWork', ...['Apply', 'Check', 'Stamp', 'Issue'].map((step) => `${step}\tOffice\t20 min`)].join('\n'))
  await page.getByLabel('Name of the service').fill('Permit')
  await page.getByRole('button', { name: 'Create with 4 steps' }).click()
  await app.drawn()
  await page.getByRole('button', { name: /^Findings/ }).click()
  const list = page.getByRole('dialog', { name: 'Findings' })

  await list.getByRole('textbox', { name: 'Find in the list' }).fill('no such words')
  await expect(list.getByText('No finding is like that.')).toBeVisible()
  await list.getByRole('textbox', { name: 'Find in the list' }).fill('')
  await list.getByRole('combobox', { name: 'Kind of finding' }).click()
  await page.getByRole('option', { name: 'Source missing (4)' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await app.expectAccessible()
  await list.getByRole('button', { name: 'Put all right (4): Mark as an estimate' }).click()
  await expect(list.getByRole('button', { name: 'Mark as an estimate' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click()
  await page.getByRole('button', { name: /^Findings/ }).click()
  await expect(list.getByText('It is not said where the figures of this step come from.')).toHaveCount(4)
})

/** An office with a decision of which one way has no chance, a step without a source, and one whose deadline is too short. */
const OFFICE = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpr="urn:darcha:bpr:1" id="defs" targetNamespace="http://example.org/">
<bpmn:collaboration id="c"><bpmn:participant id="pool" name="Office" processRef="p"/></bpmn:collaboration>
<bpmn:process id="p" isExecutable="false">
  <bpmn:extensionElements>
    <bpr:service name="Permit" currency="UZS" volume="10" hourlyValue="1" visitCost="1" visitHours="1" deadline="2" deadlineUnit="working-day"/>
  </bpmn:extensionElements>
  <bpmn:startEvent id="start"/>
  <bpmn:inclusiveGateway id="choice" name="What is missing?"/>
  <bpmn:task id="ask" name="Ask others"><bpmn:extensionElements>
    <bpr:step channel="internal"><bpr:work likely="1" unit="hour"/><bpr:document name="Letter" role="submitted" form="original"/></bpr:step>
  </bpmn:extensionElements></bpmn:task>
  <bpmn:subProcess id="visit" name="Visit the site">
    <bpmn:extensionElements><bpr:step><bpr:deadline value="1" unit="working-day"/></bpr:step></bpmn:extensionElements>
    <bpmn:task id="look" name="Look"><bpmn:extensionElements>
      <bpr:step channel="internal"><bpr:work likely="9" unit="working-day"/><bpr:evidence source="measured"/></bpr:step>
    </bpmn:extensionElements></bpmn:task>
  </bpmn:subProcess>
  <bpmn:inclusiveGateway id="join"/>
  <bpmn:task id="decide" name="Decide"><bpmn:extensionElements>
    <bpr:step channel="internal"><bpr:work likely="5" unit="working-day"/><bpr:evidence source="measured"/></bpr:step>
  </bpmn:extensionElements></bpmn:task>
  <bpmn:endEvent id="end"/>
  <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="choice"/>
  <bpmn:sequenceFlow id="f2" sourceRef="choice" targetRef="ask"><bpmn:extensionElements><bpr:flow probability="0.3"/></bpmn:extensionElements></bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="f3" name="the place" sourceRef="choice" targetRef="visit"/>
  <bpmn:sequenceFlow id="f4" sourceRef="ask" targetRef="join"/>
  <bpmn:sequenceFlow id="f5" sourceRef="visit" targetRef="join"/>
  <bpmn:sequenceFlow id="f6" sourceRef="join" targetRef="decide"/>
  <bpmn:sequenceFlow id="f7" sourceRef="decide" targetRef="end"/>
</bpmn:process>
</bpmn:definitions>`

test('deadlines that nothing keeps are told; a finding leads to the field where it is put right, and is put right there', async ({
  page,
}) => {
  const app = new DarchaApp(page)
  const model = new ModelPage(page)
  await app.home()
  await app.drop({ name: 'office.bpmn', bytes: new TextEncoder().encode(OFFICE) })
  await app.drawn()
  const button = page.getByRole('button', { name: /^Findings/ })
  const list = page.getByRole('dialog', { name: 'Findings' })
  const item = (text: string | RegExp) => list.getByRole('listitem').filter({ hasText: text })
  const back = page.getByRole('button', { name: 'Undo (Ctrl Z)' })
  await button.click()

  await test.step('of the service and of a sub-process, in days', async () => {
    await expect(item('The statutory deadline allows 2 working days, and no case keeps it: the quickest takes 5.13')).toHaveCount(
      1,
    )
    await expect(item('The deadline allows 1 working days, the quickest way through the steps inside takes 9.')).toHaveCount(1)
    await app.expectAccessible()
  })

  await test.step('a way without a chance becomes the default, in one step of the history', async () => {
    const missing = item('A branch has no probability')
    await missing.getByRole('button', { name: 'Otherwise this way: the place' }).click()
    await expect(missing).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
    await expect(button).toBeFocused()
    await back.click()
    await button.click()
    await expect(missing).toHaveCount(1)
  })

  await test.step('a document inside is passed on inside', async () => {
    await item('“Letter” is submitted on a step').getByRole('button', { name: 'It is passed on inside' }).click()
    await expect(item('“Letter” is submitted on a step')).toHaveCount(0)
  })

  await test.step('a source that is missing is named in its field, which has the keyboard', async () => {
    await item('Ask others').getByRole('button', { name: 'Name the source' }).click()
    await expect(list).toHaveCount(0)
    await model.expectSelected('ask')
    const add = app.panel.getByRole('button', { name: 'Add a source' })
    await expect(add).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(app.panel.getByLabel('Source in words')).toBeVisible()
    await button.click()
    await expect(item(/Ask others.*come from/)).toHaveCount(0)
  })

  await test.step('a norm on its own tab, a deadline where it is folded away', async () => {
    await item(/Decide.*No legal basis/)
      .getByRole('button', { name: 'Name the norm' })
      .click()
    await expect(app.panel.getByRole('tab', { name: 'Law' })).toHaveAttribute('aria-selected', 'true')
    await expect(app.panel.getByRole('button', { name: 'Add a legal basis' })).toBeFocused()
    await button.click()
    await item('quickest way through the steps inside').getByRole('button').first().click()
    await expect(app.panel.getByRole('textbox', { name: 'Deadline by law' })).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('10')
    await page.keyboard.press('Enter')
    await button.click()
    await expect(item('quickest way through the steps inside')).toHaveCount(0)
  })

  await test.step('facts of the service on their page', async () => {
    await item('The statutory deadline allows').getByRole('button', { name: 'Fill it in on the Service page' }).click()
    await expect(page.getByRole('heading', { name: 'Service', level: 1 })).toBeVisible()
    await app.go('Model')
    await app.drawn()
    await button.click()
    await item('The statutory deadline allows').getByRole('button', { name: 'Service The statutory deadline' }).click()
    await expect(page.getByRole('heading', { name: 'Service', level: 1 })).toBeVisible()
  })
  expect(app.errors).toEqual([])
})

test('where there are only notes the button says so, with as many as the list has', async ({ page }) => {
  const app = new DarchaApp(page)
  await app.home()
  const bytes = new Uint8Array(readFileSync(new URL('../../models/traffic-fine-payment/to-be.bpmn', import.meta.url)))
  await app.drop({ name: 'to-be.bpmn', bytes })
  await app.drawn()
  const button = page.getByRole('button', { name: /^Notes: [1-9]/ })
  const count = Number(/\d+/.exec((await button.textContent())!))
  await button.click()
  await expect(page.getByRole('dialog', { name: 'Findings' }).getByRole('listitem')).toHaveCount(count)
})
