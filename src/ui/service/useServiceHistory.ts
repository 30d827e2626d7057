import { useEffect, useState } from 'react'
import type { ServiceFacts } from '#src/domain/service.ts'
import { useCommands, useProject } from '../hooks/useApp.ts'

export interface ServiceHistory {
  /** Changes the facts as one step that can be taken back. */
  readonly change: (facts: ServiceFacts) => void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

interface Steps {
  readonly project: string | undefined
  /** Counts up when the project was replaced from outside: what was done before then cannot be taken back any more. */
  readonly loaded: number
  readonly done: readonly ServiceFacts[]
  readonly undone: readonly ServiceFacts[]
}

const MOST = 200

/** Undo and redo of the service's facts for as long as the page is open. */
export function useServiceHistory(): ServiceHistory {
  const commands = useCommands()
  const project = useProject((state) => state.project)
  const loaded = useProject((state) => state.loaded)
  const fresh: Steps = { project: project?.id, loaded, done: [], undone: [] }
  const [kept, setKept] = useState<Steps>(fresh)
  const steps = kept.project === project?.id && kept.loaded === loaded ? kept : fresh
  const now = project?.service
  const { done, undone } = steps

  const go = (to: ServiceFacts | undefined, next: Pick<Steps, 'done' | 'undone'>) => {
    if (to && commands.updateService(to)) setKept({ ...steps, ...next })
  }
  const history: ServiceHistory = {
    change: (facts) => now && go(facts, { done: [...done, now].slice(-MOST), undone: [] }),
    undo: done.length > 0 && now ? () => go(done.at(-1), { done: done.slice(0, -1), undone: [...undone, now] }) : null,
    redo: undone.length > 0 && now ? () => go(undone.at(-1), { done: [...done, now], undone: undone.slice(0, -1) }) : null,
  }
  useKeys(history)
  return history
}

/** Fields take their own typing back. */
const LISTENS_ITSELF = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

/** Ctrl Z and Ctrl Y from anywhere on the page but its fields; by the key's place too, for a Cyrillic layout. */
function useKeys({ undo, redo }: ServiceHistory) {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(LISTENS_ITSELF)) return
      const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase()
      if (letter !== 'z' && letter !== 'y') return
      event.preventDefault()
      if (letter === 'z' && !event.shiftKey) undo?.()
      else redo?.()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [undo, redo])
}
