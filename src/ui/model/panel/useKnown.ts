import { useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { ProcessModel } from '#src/domain/process.ts'
import type { ProjectState } from '#src/state/projectState.ts'
import { useProject, useServices } from '../../hooks/useApp.ts'
import type { Known } from './known.ts'
import { knownIn } from './known.ts'

const textsBeside = ({ project, variant }: ProjectState): readonly string[] =>
  (project?.variants ?? []).filter(({ id }) => id !== variant).map(({ xml }) => xml)

/** What all variants of the open project use; the one on screen as it is now, the others as they were kept last. */
export function useKnown(current: ProcessModel | null): Known {
  const { readDrawing } = useServices()
  const texts = useProject(useShallow(textsBeside))
  const [others, setOthers] = useState<readonly ProcessModel[]>([])
  useEffect(() => {
    let left = false
    const read = async () => {
      // One that cannot be read has nothing to suggest.
      const models = await Promise.all(texts.map((xml) => readDrawing(xml).catch(() => null)))
      if (!left) setOthers(models.filter((model) => model !== null))
    }
    void read()
    return () => {
      left = true
    }
  }, [texts, readDrawing])
  return useMemo(() => knownIn(current ? [current, ...others] : others), [current, others])
}
