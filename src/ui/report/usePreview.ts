import type { RefObject } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Project } from '#src/domain/project.ts'
import type { ChapterId, ReportFormat, ReportRequest } from '#src/domain/report.ts'
import type { PreviewState } from '#src/state/reportPreview.ts'
import { useServices } from '../hooks/useApp.ts'
import { localMoment } from '../hooks/useMoment.ts'
import type { ReportChoice } from './choice.ts'
import { requestOf } from './choice.ts'

export interface ShownReport {
  readonly state: PreviewState
  /** The report as a web page; empty before the first is there. */
  readonly html: string
  readonly frame: RefObject<HTMLIFrameElement | null>
  /** The same report in another format. */
  readonly inFormat: (format: ReportFormat) => ReportRequest
  /** The chapter that is read, and the way to another. */
  readonly read: ChapterId | null
  readonly goTo: (chapter: ChapterId) => void
  readonly setRead: (chapter: ChapterId | null) => void
  readonly stop: () => void
  readonly again: () => void
}

/** Keeps the preview made of what is chosen while the page is shown. */
export function usePreview(project: Project, choice: ReportChoice): ShownReport {
  const { reports, now } = useServices()
  const state = useStore(reports.preview.state)
  const frame = useRef<HTMLIFrameElement>(null)
  const [read, setRead] = useState<ChapterId | null>(null)
  const inFormat = useMemo(() => {
    const { date } = localMoment(now())
    return (format: ReportFormat) => requestOf(project, choice, date, format)
  }, [project, choice, now])
  const again = useMemo(() => () => reports.preview.show(inFormat('html')), [reports, inFormat])
  useEffect(() => {
    if (choice.chapters.length === 0) reports.preview.clear()
    else again()
  }, [reports, choice, again])
  useEffect(() => reports.preview.clear, [reports])
  const html = useMemo(() => (state.made ? new TextDecoder().decode(state.made.bytes) : ''), [state.made])
  const goTo = (chapter: ChapterId) => frame.current?.contentDocument?.getElementById(chapter)?.scrollIntoView()
  return { state, html, frame, inFormat, read, goTo, setRead, stop: reports.preview.stop, again }
}
