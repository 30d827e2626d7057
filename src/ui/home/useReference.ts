import { useEffect, useState } from 'react'
import { problemOf } from '#src/domain/ports.ts'
import type { Headline } from '#src/state/homeStore.ts'
import type { Live } from '#src/state/live.ts'
import { NOT_YET } from '#src/state/live.ts'
import { useCommands, useServices } from '../hooks/useApp.ts'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import type { ReferenceService } from '../references/reference.ts'

/** Makes a project of one's own from an example and shows it. */
export function useOpenReference({ id }: ReferenceService): { readonly busy: boolean; readonly open: () => void } {
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

/** What an example saves; stale until it is computed. */
export function useReferenceFigures(reference: ReferenceService): Live<Headline> {
  const { references } = useServices()
  const [figures, setFigures] = useState<Live<Headline>>(NOT_YET)
  useEffect(() => {
    let gone = false
    const show = (live: Live<Headline>) => {
      if (!gone) setFigures(live)
    }
    references.figures(reference).then(
      (value) => show({ value, stale: false, problem: null }),
      (error: unknown) => show({ value: null, stale: true, problem: problemOf(error) }),
    )
    return () => {
      gone = true
    }
  }, [references, reference])
  return figures
}
