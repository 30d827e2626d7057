import type { Browser, Page } from '@playwright/test'

/** Tasks of the page's thread, in milliseconds: as long as they took, and the time that the processor worked on them. */
export interface Task {
  readonly took: number
  readonly busy: number
  /** An input of this kind was handled in it. */
  readonly inputs: readonly string[]
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } }
}

/** The tasks of the page while `act` runs. */
export async function tasksDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const events = traceEvents.filter(({ pid, tid }) => threads.some((thread) => thread.pid === pid && thread.tid === tid))
  const inputs = events.filter(({ name }) => name === 'EventDispatch')
  return events
    .filter(({ name }) => name.endsWith('RunTask'))
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      took: dur / 1000,
      busy: tdur / 1000,
      inputs: inputs.flatMap((input) => (input.ts >= ts && input.ts <= ts + dur ? (input.args.data?.type ?? []) : [])),
    }))
}
