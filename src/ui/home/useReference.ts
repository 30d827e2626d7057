import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { Headline } from '#src/state/homeStore.ts'
import type { Live } from '#src/state/live.ts'
import { NOT_YET } from '#src/state/live.ts'
import { useCommands, useServices } from '../hooks/useApp.ts'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import type { ReferenceDrawings, ReferenceFacts } from '../references/reference.ts'

/** All examples; null until they are read. */
export function useReferences(): { readonly all: readonly ReferenceFacts[] | null; readonly problem: Problem | null } {
  const { references } = useServices()
  const [all, setAll] = useState<readonly ReferenceFacts[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    references.list().then(setAll, (error: unknown) => setProblem(problemOf(error)))
  }, [references])
  return { all, problem }
}

/** Makes a project of one's own from an example and shows it. */
export function useOpenReference(id: string): { readonly busy: boolean; readonly open: () => void } {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    const made = await tell.attempt(words.t('shell.failed'), commands.createFromReference(id))
    setBusy(false)
    if (made !== undefined) go(placePath(made, 'model'))
  }
  return { busy, open: () => void (busy || open()) }
}

/** How far below the window a card may lie and already be made ready. */
const MARGIN = '300px'

/** Whether what the ref is given to has come near the window; from then on it stays seen. */
export function useSeen(): { readonly ref: RefObject<HTMLElement | null>; readonly seen: boolean } {
  const ref = useRef<HTMLElement | null>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen || !ref.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), { rootMargin: MARGIN })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [seen])
  return { ref, seen }
}

/** The drawings of an example once it is wanted; null until they are there. */
export function useReferenceDrawings(id: string, wanted: boolean): ReferenceDrawings | null {
  const { references } = useServices()
  const [drawings, setDrawings] = useState<ReferenceDrawings | null>(null)
  useEffect(() => {
    let gone = false
    if (!wanted) return
    references.drawings(id).then(
      (read) => gone || setDrawings(read),
      // Without a picture the card still says what it is; opening it says why it cannot be read.
      () => {},
    )
    return () => {
      gone = true
    }
  }, [references, id, wanted])
  return drawings
}

/** What an example saves, computed once it is wanted; stale until then. */
export function useReferenceFigures(id: string, wanted: boolean): Live<Headline> {
  const { references } = useServices()
  const [figures, setFigures] = useState<Live<Headline>>(NOT_YET)
  useEffect(() => {
    let gone = false
    if (!wanted) return
    const show = (live: Live<Headline>) => {
      if (!gone) setFigures(live)
    }
    references.figures(id).then(
      (value) => show({ value, stale: false, problem: null }),
      (error: unknown) => show({ value: null, stale: true, problem: problemOf(error) }),
    )
    return () => {
      gone = true
    }
  }, [references, id, wanted])
  return figures
}
