import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { Analysis, Figure } from '#src/domain/results.ts'
import type { Analyst, Clock } from '#src/domain/ports.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { createAppState } from '#src/state/app.ts'
import type { AppPorts } from '#src/state/appPorts.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { AppServices } from '#src/ui/hooks/appContext.ts'
import { AppContext } from '#src/ui/hooks/appContext.ts'
import { pageHistory } from '#src/ui/hooks/usePageHistory.ts'
import { ModelPage } from '#src/ui/model/ModelPage.tsx'
import { cssVariables, theme } from '#src/ui/theme/theme.ts'
import { createMemoryStore } from '../../support/memoryStore.ts'
import { sampleProject } from '../../support/sampleProject.ts'
import { DRAWING } from '../../modeler/support/drawing.ts'

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

const figure = (mean: number): Figure => ({ mean, min: mean, p50: mean, p90: mean, unit: 'count', method: 'exact', ci95: 0 })

/** Counts 10 of everything, and complains about the step "check". */
const analysis: Analysis = {
  service: NO_SERVICE,
  model: { steps: 3, gateways: 1, performers: [], pools: 1 },
  method: { kind: 'exact', coverage: 1, runs: 1, seed: 1 },
  indicators: Object.fromEntries(INDICATOR_IDS.map((id) => [id, figure(10)])) as Analysis['indicators'],
  steps: [],
  paths: [],
  findings: [{ severity: 'warning', rule: 'event-probability-missing', element: 'check', name: 'Check' }],
}

const analyst: Analyst = {
  analyse: async () => analysis,
  compare: async () => {
    throw new Error('nothing is compared here')
  },
  certainty: async () => {
    throw new Error('nothing is compared here')
  },
  contributions: async () => {
    throw new Error('nobody asks why here')
  },
  read: async () => ({ xml: '', findings: [] }),
  withService: async (xml) => xml,
}

const PROJECT = sampleProject({ variants: [{ id: 'asis', name: 'As-is', role: 'as-is', xml: DRAWING }] })

const read = async (xml: string) => (await readModel(xml)).model

let root: Root
let host: HTMLDivElement

async function show({ editable = true, readDrawing = read } = {}) {
  const store = createMemoryStore(clock)
  await store.save(PROJECT)
  const hidden = new Set<() => void>()
  let ids = 0
  const ports: AppPorts = {
    store,
    analyst,
    clock,
    lock: { acquire: async () => (editable ? () => {} : null), steal: async () => () => {}, onLost: () => () => {} },
    gate: {} as AppPorts['gate'],
    saver: { save: async () => true },
    references: { load: async () => ({ title: '', service: NO_SERVICE, variants: [] }) },
    page: { onHide: (run) => (hidden.add(run), () => hidden.delete(run)) },
    memory: { get: () => null, set: () => {} },
    newId: () => `new${++ids}`,
  }
  const app = createAppState(ports, ['en'])
  await app.commands.open(PROJECT.id)
  // The page neither opens files nor shows the shelf of references.
  const services = { app, readDrawing, now: clock.now } as Partial<AppServices> as AppServices
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
        <AppContext value={services}>
          <div style={{ height: 700 }}>
            <ModelPage />
          </div>
        </AppContext>
      </MantineProvider>
    </StrictMode>,
  )
  await expect.poll(() => document.querySelectorAll('.djs-shape').length, { timeout: 10_000 }).toBeGreaterThan(5)
  return {
    app,
    store,
    xml: () => app.project.getState().project?.variants[0]?.xml ?? '',
    hide: () => hidden.forEach((run) => run()),
  }
}

/** Selects an element as the findings or the arrows of the panel do: by going to it from the first step. */
async function goToStep(number: number) {
  await page.getByRole('button', { name: 'Start with the first step' }).click()
  for (let at = 1; at < number; at += 1) await page.getByRole('button', { name: 'Next step' }).click()
}

beforeEach(async () => {
  await page.viewport(1366, 768)
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})

afterEach(() => {
  root.unmount()
  host.remove()
})

describe('the Model page', () => {
  it('opens one drawing under StrictMode and leaves nothing behind', async () => {
    await show()
    expect(document.querySelectorAll('.bjs-container')).toHaveLength(1)

    root.render(null)

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
      return read(xml)
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
    document
      .querySelector<SVGElement>('[data-element-id="apply"] .djs-hit')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }))

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
    document
      .querySelector<SVGElement>('[data-element-id="choice"] .djs-hit')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
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
