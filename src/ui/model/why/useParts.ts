import { useEffect, useState } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { Variant } from '#src/domain/project.ts'
import type { Contributions } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { useCommands } from '../../hooks/useApp.ts'

export interface Parts {
  /** Of the newest drawing that was worked through; another variant's are never shown. */
  readonly contributions: Contributions | null
  readonly problem: Problem | null
}

const NONE: Parts = { contributions: null, problem: null }

/** What each step of a variant adds to every indicator, followed for as long as it is wanted. */
export function useParts({ id, xml }: Variant, service: ServiceFacts, wanted: boolean): Parts {
  const commands = useCommands()
  const [known, setKnown] = useState<Parts & { readonly variant: string }>({ ...NONE, variant: id })
  useEffect(() => {
    if (!wanted) return
    const abort = new AbortController()
    commands.contributions({ xml, service }, abort.signal).then(
      (contributions) => {
        if (!abort.signal.aborted) setKnown({ variant: id, contributions, problem: null })
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setKnown({ variant: id, contributions: null, problem: problemOf(error) })
      },
    )
    return () => abort.abort()
  }, [commands, id, xml, service, wanted])
  return known.variant === id ? known : NONE
}
