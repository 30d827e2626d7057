import { useEffect, useState } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { Variant } from '#src/domain/project.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { Walk, WalkCase } from '#src/domain/walk.ts'
import { useServices } from '../hooks/useApp.ts'

export interface WalkState {
  readonly walk: Walk | null
  readonly problem: Problem | null
}

interface Answer extends WalkState {
  /** What was asked, but for the choices: with others the walk at hand goes on being shown until the new one is there. */
  readonly asked: string
}

const NO_CHOICES: readonly number[] = []

/** The walk of a variant, anew whenever the variant or the case changes. */
export function useWalk(
  variant: Variant | undefined,
  service: ServiceFacts,
  which: WalkCase,
  choices: readonly number[] = NO_CHOICES,
): WalkState {
  const { walker } = useServices()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const xml = variant?.xml
  const asked = `${variant?.id} ${which}`
  useEffect(() => {
    if (xml === undefined) return
    const abort = new AbortController()
    const told = (state: WalkState) => {
      if (!abort.signal.aborted) setAnswer({ ...state, asked })
    }
    walker.walk({ xml, service, which, choices }, abort.signal).then(
      (walk) => told({ walk, problem: null }),
      (error: unknown) => told({ walk: null, problem: problemOf(error) }),
    )
    return () => abort.abort()
  }, [walker, xml, service, which, choices, asked])
  return answer?.asked === asked ? answer : { walk: null, problem: null }
}
