import { useEffect, useMemo } from 'react'
import type { Comparison } from '#src/domain/comparison.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import { comparisonOf } from '#src/state/analysisStore.ts'
import type { Live } from '#src/state/live.ts'
import { NOT_YET } from '#src/state/live.ts'
import { compareChoiceKey } from '../../compare/useChoice.ts'
import { useAnalysis, useCommands, useSettings } from '../../hooks/useApp.ts'
import type { Against } from './against.ts'
import { againstOf } from './against.ts'

/** What the drawing on screen is held against; null where there is nothing. */
export function useAgainst(project: Project, variant: Variant): Against | null {
  const compared = useSettings(({ choices }) => choices[compareChoiceKey(project.id)])
  return useMemo(() => againstOf(project, variant, compared), [project, variant, compared])
}

/** Two variants compared, followed for as long as that is wanted. */
export function useChanges(against: Against | null, wanted: boolean): Live<Comparison> {
  const commands = useCommands()
  const from = against?.asIs.id ?? ''
  const to = against?.toBe.id ?? ''
  const isWanted = wanted && against !== null
  useEffect(() => (isWanted ? commands.wantComparison(from, to) : undefined), [commands, from, to, isWanted])
  const live = useAnalysis((state) => comparisonOf(state, from, to))
  return isWanted ? live : NOT_YET
}
