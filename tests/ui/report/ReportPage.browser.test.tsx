import '@mantine/core/styles.css'
import '#src/ui/theme/global.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ProblemError } from '#src/domain/ports.ts'
import type { Project } from '#src/domain/project.ts'
import type { MadeReport, ReportRequest } from '#src/domain/report.ts'
import { createReportPreview } from '#src/state/reportPreview.ts'
import { systemClock } from '#src/storage/browser/systemClock.ts'
import type { AppServices } from '#src/ui/hooks/appContext.ts'
import { AppContext } from '#src/ui/hooks/appContext.ts'
import { ReportPage } from '#src/ui/report/ReportPage.tsx'
import { cssVariables, theme } from '#src/ui/theme/theme.ts'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

const html = (text: string, more = ''): MadeReport => ({
  bytes: new TextEncoder().encode(`<!doctype html><main><section id="summary"><h2>${text}</h2>${more}</section></main>`),
  toFill: { summary: 2, impact: 1 },
})

const PAIR = sampleProject({
  variants: [
    { id: 'now', name: 'Today', role: 'as-is', xml: sampleXml('a') },
    { id: 'then', name: 'Proposal', role: 'to-be', xml: sampleXml('b') },
  ],
})

let root: Root
let host: HTMLDivElement

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

interface Asked {
  readonly request: ReportRequest
  readonly signal: AbortSignal
  readonly progress: (share: number) => void
  readonly finish: (report: MadeReport) => void
  readonly fail: (error: Error) => void
}

/** The page over a reporter whose reports are finished by hand. */
async function show(project: Project = PAIR) {
  const under = createTestApp()
  await under.store.save(project)
  await under.app.commands.open(project.id)
  const asked: Asked[] = []
  const settled = new Set<Asked>()
  const reporter: AppServices['reports']['reporter'] = {
    report: (request, signal, progress) =>
      new Promise((resolve, reject) => {
        const one: Asked = {
          request,
          signal: signal as AbortSignal,
          progress: progress!,
          finish(report) {
            settled.add(one)
            resolve(report)
          },
          fail(error) {
            settled.add(one)
            reject(error)
          },
        }
        asked.push(one)
      }),
  }
  const services = {
    app: under.app,
    now: () => Date.UTC(2026, 10, 22, 9),
    reports: { reporter, preview: createReportPreview(reporter, systemClock) },
  } as unknown as AppServices
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
        <AppContext value={services}>
          <div style={{ height: 700 }}>
            <ReportPage />
          </div>
        </AppContext>
      </MantineProvider>
    </StrictMode>,
  )
  /** The one that is being made. */
  const newest = async (): Promise<Asked> => {
    const open = () => asked.filter((one) => !one.signal.aborted && !settled.has(one))
    await expect.poll(() => open().length).toBe(1)
    return open()[0]!
  }
  return { newest }
}

const paper = () => document.querySelector<HTMLIFrameElement>('iframe')
const shown = () => paper()?.contentDocument?.querySelector('h2')?.textContent

it('shows how far the report is, then the report, in which no script runs', async () => {
  const { newest } = await show()
  const first = await newest()
  expect(first.request).toMatchObject({ asIs: 'now', toBe: 'then', language: 'en', format: 'html', date: '2026-11-22' })
  first.progress(0.4)
  await expect.element(page.getByText('The report is being made')).toBeVisible()
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40')

  first.finish(html('One', '<script>document.querySelector("h2").textContent = "ran"</script>'))
  await expect.poll(shown).toBe('One')
  expect(paper()!.getAttribute('sandbox')).not.toContain('allow-scripts')
  await expect.element(page.getByText('3 places to fill in')).toBeVisible()
})

it('a choice makes it anew and keeps the old one in sight until then', async () => {
  // given
  const { newest } = await show()
  ;(await newest()).finish(html('One'))
  await expect.poll(shown).toBe('One')

  // when
  await page.getByText('Русский').click()

  // then
  const second = await newest()
  expect(second.request.language).toBe('ru')
  expect(shown()).toBe('One')
  second.finish(html('Два'))
  await expect.poll(shown).toBe('Два')
})

it('is stopped by the reader and made when it is asked for again', async () => {
  const { newest } = await show()
  const first = await newest()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(first.signal.aborted).toBe(true)
  await expect.element(page.getByText('The preview was not made.')).toBeVisible()
  await page.getByRole('button', { name: 'Make it now' }).click()
  ;(await newest()).finish(html('One'))
  await expect.poll(shown).toBe('One')
})

it('says why it could not be made and tries again', async () => {
  const { newest } = await show()
  ;(await newest()).fail(new ProblemError({ code: 'notXml', params: { place: '1:1' } }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('The report could not be made')
  await page.getByRole('button', { name: 'Try again' }).click()
  ;(await newest()).finish(html('One'))
  await expect.poll(shown).toBe('One')
  expect(document.querySelector('[role="alert"]')).toBeNull()
})

it('with one variant compares nothing and says so', async () => {
  const { newest } = await show(sampleProject({ variants: [PAIR.variants[0]!] }))
  expect((await newest()).request).not.toHaveProperty('toBe')
  await expect.element(page.getByText(/There is no to-be variant yet/)).toBeVisible()
})

it('chapters are chosen by keyboard, and a chapter left out is not asked for', async () => {
  const { newest } = await show()
  ;(await newest()).finish(html('One'))
  const box = page.getByRole('checkbox', { name: 'Summary' })
  await expect.element(box).toBeChecked()
  ;(box.element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  await expect.element(box).not.toBeChecked()
  const second = await newest()
  expect(second.request.chapters).not.toContain('summary')
  expect(second.request.chapters).toContain('impact')
})
