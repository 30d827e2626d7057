import { useCallback, useMemo, useState } from 'react'
import type { Undo } from '#src/state/variantCommands.ts'
import { useProject } from './useApp.ts'
import { usePageHistory } from './usePageHistory.ts'

/** Does something again and again: a command that gives the way back, and where on the page it shows. */
interface Done {
  readonly run: () => Undo | null
  readonly undo: Undo
  readonly place: string | undefined
}

interface Steps {
  /** Changes with the project, and when it was replaced from outside: what was done before then cannot be taken back any more. */
  readonly opened: string
  readonly done: readonly Done[]
  readonly undone: readonly Done[]
}

const MOST = 200

/** Runs a command so that it can be taken back. False when it changed nothing. */
export type Run = (run: () => Undo | null, place?: string) => boolean

const stepsOf = (now: Steps, opened: string): Steps => (now.opened === opened ? now : { opened, done: [], undone: [] })

/**
 * What was done on a page, for as long as it is open. `show` is given the place of what is taken back or done again, so that
 * nothing changes out of sight. Gives the same function for as long as the same project is open.
 */
export function useCommandHistory(show?: (place: string) => void): Run {
  const opened = useProject((state) => `${state.project?.id ?? ''} ${state.loaded}`)
  const [kept, setKept] = useState<Steps>({ opened, done: [], undone: [] })
  const history = useMemo(() => {
    const { done, undone } = stepsOf(kept, opened)
    const move = (to: Omit<Steps, 'opened'>, place: string | undefined) => {
      setKept({ opened, ...to })
      if (place !== undefined) show?.(place)
    }
    return {
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      undo: () => {
        const last = done.at(-1)
        if (!last) return
        last.undo()
        move({ done: done.slice(0, -1), undone: [...undone, last] }, last.place)
      },
      redo: () => {
        const last = undone.at(-1)
        const undo = last?.run()
        if (!last || !undo) return
        move({ done: [...done, { ...last, undo }], undone: undone.slice(0, -1) }, last.place)
      },
    }
  }, [kept, opened, show])
  usePageHistory(history)
  return useCallback<Run>(
    (run, place) => {
      const undo = run()
      if (!undo) return false
      setKept((now) => ({ opened, done: [...stepsOf(now, opened).done, { run, undo, place }].slice(-MOST), undone: [] }))
      return true
    },
    [opened],
  )
}
