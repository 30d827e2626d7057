import { useShallow } from 'zustand/react/shallow'
import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { useProject } from '../hooks/useApp.ts'

/** Some facts of the open service, those that are known; the same object until one of them changes. */
export function useServiceFacts<Name extends keyof ServiceFacts>(names: readonly Name[]): Pick<ServiceFacts, Name> {
  const wanted: ReadonlySet<string> = new Set(names)
  return useProject(
    useShallow(({ project }) => {
      const known = Object.entries(project?.service ?? NO_SERVICE)
      return Object.fromEntries(known.filter(([name]) => wanted.has(name))) as unknown as Pick<ServiceFacts, Name>
    }),
  )
}
