import { useEffect, useRef, useState } from 'react'
import type { ReportFormat, ReportRequest } from '#src/domain/report.ts'
import { fileNameOf } from '#src/state/fileName.ts'
import { useCommands, useServices } from '../hooks/useApp.ts'
import { useTell } from '../hooks/useTell.ts'

const TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
}

export interface Take {
  /** What is being made, if anything. */
  readonly making: ReportFormat | null
  /** How much of it is done, 0 to 1. */
  readonly share: number
  /** Makes it and hands it to the reader as a file of this name. */
  readonly take: (request: ReportRequest, name: string) => Promise<void>
  readonly stop: () => void
}

/** Reports as files, one at a time; `failed` is said when one cannot be made. */
export function useTake(failed: string): Take {
  const tell = useTell()
  const commands = useCommands()
  const { reports } = useServices()
  const [making, setMaking] = useState<ReportFormat | null>(null)
  const [share, setShare] = useState(0)
  const current = useRef<AbortController>(null)
  useEffect(() => () => current.current?.abort(), [])

  async function make(request: ReportRequest, name: string, signal: AbortSignal) {
    const { bytes } = await reports.reporter.report(request, signal, setShare)
    if (!signal.aborted) await commands.saveFile(fileNameOf(name, request.format), bytes, TYPES[request.format])
  }
  return {
    making,
    share,
    async take(request, name) {
      const abort = new AbortController()
      current.current = abort
      setMaking(request.format)
      setShare(0)
      const stopped = (error: unknown) => {
        if (!abort.signal.aborted) throw error
      }
      await tell.attempt(failed, make(request, name, abort.signal).catch(stopped))
      if (!abort.signal.aborted) setMaking(null)
    },
    stop() {
      current.current?.abort()
      setMaking(null)
    },
  }
}
