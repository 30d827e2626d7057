import { useEffect, useMemo } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import type { Colours } from '#src/modeler/colours.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { EditorSession } from '../useEditor.ts'
import { useParts } from '../why/useParts.ts'
import type { Against } from './against.ts'
import { changeColours } from './changeColours.ts'
import { heatMap, needsContributions } from './heatMap.ts'
import type { ColourKind } from './kinds.ts'
import { heatKindOf } from './kinds.ts'
import { useChanges } from './useChanges.ts'

interface ColoursInput {
  readonly kind: ColourKind | null
  readonly session: EditorSession
  readonly project: Project
  readonly variant: Variant
  readonly against: Against | null
}

/** Keeps the drawing coloured while its steps change. Gives the colours, and why there are none. */
export function useColours({ kind, session, project, variant, against }: ColoursInput): {
  colours: Colours | null
  problem: Problem | null
} {
  const words = useWords()
  const { editor, model } = session
  const { service } = project
  const heatKind = heatKindOf(kind)
  const parts = useParts(variant, service, needsContributions(heatKind))
  const changes = useChanges(against, kind === 'changes')
  const colours = useMemo((): Colours | null => {
    if (!model) return null
    if (heatKind) return heatMap({ kind: heatKind, model, contributions: parts.contributions, service, words })
    return against && changes.value ? changeColours(changes.value, against, model, words) : null
  }, [heatKind, model, parts.contributions, service, words, against, changes.value])
  useEffect(() => editor?.setColours(colours), [editor, colours])
  return { colours, problem: heatKind ? parts.problem : changes.problem }
}
