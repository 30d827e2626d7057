import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { createRoot } from 'react-dom/client'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Finding } from '#src/domain/findings.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { Analysis, Figure } from '#src/domain/results.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { Language } from '#src/domain/language.ts'
import { systemClock } from '#src/storage/browser/systemClock.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { AppServices } from '#src/ui/hooks/appContext.ts'
import { AppContext } from '#src/ui/hooks/appContext.ts'
import type { ReadDrawing } from '#src/modeler/document.ts'
import { ModelPage } from '#src/ui/model/ModelPage.tsx'
import { cssVariables, theme } from '#src/ui/theme/theme.ts'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

const TEN: Figure = { mean: 10, min: 10, p50: 10, p90: 10, unit: 'count', method: 'exact', ci95: 0 }

const mounted = new Set<{ readonly root: Root; readonly host: HTMLElement }>()

const read: ReadDrawing = async (text) => (await readModel(text)).model

interface ShowOptions {
  readonly findings?: readonly Finding[]
  readonly editable?: boolean
  readonly language?: Language
  readonly readDrawing?: ReadDrawing
}

/** The Model page with a drawing; ten of everything is counted, the findings are given. */
export async function showDrawing(
  xml: string,
  { findings = [], editable = true, language = 'en', readDrawing = read }: ShowOptions = {},
) {
  await page.viewport(1366, 768)
  const project = sampleProject({ variants: [{ id: 'asis', name: 'As-is', role: 'as-is', xml }] })
  const unasked = async () => {
    throw new Error('nobody asks for this here')
  }
  const { app, store, hide } = createTestApp({
    clock: systemClock,
    analyst: {
      analyse: async () => ({
        service: NO_SERVICE,
        model: { steps: 0, gateways: 0, performers: [], pools: 1 },
        method: { kind: 'exact', coverage: 1, runs: 1, seed: 1 },
        indicators: Object.fromEntries(INDICATOR_IDS.map((id) => [id, TEN])) as Analysis['indicators'],
        steps: [],
        paths: [],
        findings: [...findings],
      }),
      compare: unasked,
      certainty: unasked,
      contributions: unasked,
      read: async () => ({ xml: '', findings: [] }),
      withService: async (text) => text,
    },
    lock: { acquire: async () => (editable ? () => {} : null), steal: async () => () => {}, onLost: () => () => {} },
  })
  await store.save(project)
  app.commands.setLanguage(language)
  await app.commands.open(project.id)
  // The page neither opens files nor shows the shelf of references.
  const services = { app, readDrawing, now: systemClock.now } as Partial<AppServices> as AppServices
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  mounted.add({ root, host })
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
  await expect.poll(() => document.querySelectorAll('.djs-shape').length, { timeout: 10_000 }).toBeGreaterThan(1)
  return {
    app,
    store,
    xml: () => app.project.getState().project?.variants[0]?.xml ?? '',
    /** The page is hidden, as when its tab is closed. */
    hide,
  }
}

export function clearPage(): void {
  for (const { root, host } of mounted) {
    root.unmount()
    host.remove()
  }
  mounted.clear()
}

/** Selects in the drawing without leaving the field that has the focus. */
export function choose(id: string): void {
  document.querySelector(`[data-element-id="${id}"] .djs-hit`)?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

/** A field by its name, whether it offers something or not; the list of what it offers has the same name. */
export const field = (name: string) =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }))
export const openTab = (name: string) => userEvent.click(page.getByRole('tab', { name: new RegExp(`^${name}`) }))

/** What stands in the file between the start of a step and its end. */
export const partOf = (xml: string, id: string): string =>
  new RegExp(`<bpmn:[a-zA-Z]+ id="${id}"[^]*?</bpmn:[a-zA-Z]*[tT]ask>`).exec(xml)?.[0] ?? ''
