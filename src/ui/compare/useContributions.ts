import { useEffect, useState } from 'react'
import type { Contributions } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { useCommands } from '../hooks/useApp.ts'

/** What each element of a variant adds to each indicator; the last one known while it is computed anew. */
export function useContributions(xml: string, service: ServiceFacts): Contributions | null {
  const commands = useCommands()
  const [known, setKnown] = useState<Contributions | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    commands.contributions({ xml, service }, abort.signal).then(
      (contributions) => {
        if (!abort.signal.aborted) setKnown(contributions)
      },
      // Why a variant cannot be measured is said by the comparison, which failed as well.
      () => {},
    )
    return () => abort.abort()
  }, [commands, xml, service])
  return known
}
