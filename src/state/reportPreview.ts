import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Clock, Problem, Reporter } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { MadeReport, ReportRequest } from '#src/domain/report.ts'

export interface PreviewState {
  /** `stopped`: the reader did not want to wait. */
  readonly phase: 'none' | 'making' | 'ready' | 'stopped' | 'failed'
  /** How much of the newest is done, 0 to 1. */
  readonly share: number
  /** What was made last; kept while a newer one is being made. */
  readonly made: MadeReport | null
  readonly problem: Problem | null
}

/** The report as a page to look at, made anew whenever something else is asked for. */
export interface ReportPreview {
  readonly state: StoreApi<PreviewState>
  /** Makes this one; a newer request overtakes the older. */
  show(request: ReportRequest): void
  /** Leaves what is being made. */
  stop(): void
  /** Forgets everything. */
  clear(): void
}

/** Choices that follow each other faster than this make one report. */
const DEBOUNCE_MS = 250
const NOTHING: PreviewState = { phase: 'none', share: 0, made: null, problem: null }

export function createReportPreview(reporter: Reporter, clock: Pick<Clock, 'after'>): ReportPreview {
  const state = createStore<PreviewState>(() => NOTHING)
  let leave = () => {}

  async function make(request: ReportRequest, abort: AbortController) {
    const tell = (part: Partial<PreviewState>) => {
      if (!abort.signal.aborted) state.setState(part)
    }
    try {
      const made = await reporter.report(request, abort.signal, (share) => tell({ share }))
      tell({ phase: 'ready', share: 1, made, problem: null })
    } catch (error) {
      tell({ phase: 'failed', problem: problemOf(error) })
    }
  }

  return {
    state,
    show(request) {
      leave()
      const abort = new AbortController()
      const isFirst = state.getState().made === null
      state.setState({ phase: 'making', share: 0, problem: null })
      const forget = clock.after(isFirst ? 0 : DEBOUNCE_MS, () => void make(request, abort))
      leave = () => {
        forget()
        abort.abort()
      }
    },
    stop() {
      if (state.getState().phase !== 'making') return
      leave()
      state.setState({ phase: 'stopped' })
    },
    clear() {
      leave()
      state.setState(NOTHING)
    },
  }
}
