import { useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { ProcessModel } from '#src/domain/process.ts'
import type { ProjectState } from '#src/state/projectState.ts'
import { useProject } from '../../hooks/useApp.ts'
import type { Known } from './known.ts'
import { knownIn } from './known.ts'

const textsBeside = ({ project, variant }: ProjectState): readonly string[] =>
  (project?.variants ?? []).filter(({ id }) => id !== variant).map(({ xml }) => xml)

/** What all variants of the open project use; the one on screen as it is now, the others as they were kept last. */
export function useKnown(current: ProcessModel | null): Known {
  const texts = useProject(useShallow(textsBeside))
  const [others, setOthers] = useState<readonly ProcessModel[]>([])
  useEffect(() => {
    let left = false
    const read = async () => {
      const { drawingModel } = await import('#src/modeler/drawingModel.ts')
      const models = await Promise.all(texts.map(drawingModel))
      if (!left) setOthers(models.filter((model) => model !== null))
    }
    void read()
    return () => {
      left = true
    }
  }, [texts])
  return useMemo(() => knownIn(current ? [current, ...others] : others), [current, others])
}
