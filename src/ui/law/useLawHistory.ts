import { useEffect, useMemo, useState } from 'react'
import type { Undo } from '#src/state/variantCommands.ts'
import { useProject } from '../hooks/useApp.ts'
import { NO_HISTORY, drawingHistory } from '../model/history.ts'
import { useHistoryKeys } from '../model/useHistoryKeys.ts'

/** Does something again and again: a command that gives the way back, and the clause it concerns. */
interface Done {
  readonly run: () => Undo | null
  readonly undo: Undo
  /** Shown when it is taken back or done again, so that nothing changes out of sight. */
  readonly clause: string | undefined
}

interface Steps {
  readonly opened: string
  readonly done: readonly Done[]
  readonly undone: readonly Done[]
}

const MOST = 200

/** Runs a command so that it can be taken back with the buttons in the header and by keyboard. False when it changed nothing. */
export type Run = (run: () => Undo | null, clause?: string) => boolean

/** What was done on this page, for as long as it is open. */
export function useLawHistory(show: (clause: string) => void): Run {
  const opened = useProject((state) => `${state.project?.id ?? ''} ${state.loaded}`)
  const [kept, setKept] = useState<Steps>({ opened, done: [], undone: [] })
  const history = useMemo(() => {
    const fresh: Steps = { opened, done: [], undone: [] }
    const of = (now: Steps) => (now.opened === opened ? now : fresh)
    const { done, undone } = of(kept)
    return {
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      undo: () => {
        const last = done.at(-1)
        if (!last) return
        last.undo()
        setKept({ opened, done: done.slice(0, -1), undone: [...undone, last] })
        if (last.clause !== undefined) show(last.clause)
      },
      redo: () => {
        const last = undone.at(-1)
        const undo = last?.run()
        if (!last || !undo) return
        setKept({ opened, done: [...done, { ...last, undo }], undone: undone.slice(0, -1) })
        if (last.clause !== undefined) show(last.clause)
      },
      run: ((run, clause) => {
        const undo = run()
        if (!undo) return false
        setKept((now) => ({ opened, done: [...of(now).done, { run, undo, clause }].slice(-MOST), undone: [] }))
        return true
      }) satisfies Run,
    }
  }, [kept, opened, show])

  useEffect(() => {
    const { canUndo, canRedo, undo, redo } = history
    drawingHistory.setState({ canUndo, canRedo, undo, redo })
    return () => drawingHistory.setState(NO_HISTORY)
  }, [history])
  useHistoryKeys(history)
  return history.run
}
