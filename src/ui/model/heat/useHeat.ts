import { useEffect, useMemo } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import type { Variant } from '#src/domain/project.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { HeatLegend } from '#src/modeler/heat.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { EditorSession } from '../useEditor.ts'
import { useParts } from '../why/useParts.ts'
import { heatMap, needsContributions } from './heatMap.ts'
import type { HeatKind } from './kinds.ts'

/** Keeps the drawing coloured while its steps change. Gives the legend, and why there is none. */
export function useHeat(
  kind: HeatKind | null,
  { editor, model }: EditorSession,
  variant: Variant,
  service: ServiceFacts,
): { legend: HeatLegend | null; problem: Problem | null } {
  const words = useWords()
  const { contributions, problem } = useParts(variant, service, needsContributions(kind))
  const heat = useMemo(
    () => (kind && model ? heatMap({ kind, model, contributions, service, words }) : null),
    [kind, model, contributions, service, words],
  )
  useEffect(() => editor?.setHeat(heat), [editor, heat])
  return { legend: heat?.legend ?? null, problem: kind === null ? null : problem }
}
