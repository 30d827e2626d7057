import { useShallow } from 'zustand/react/shallow'
import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { useProject } from '../hooks/useApp.ts'

/** What `select` takes from the facts of the open service; who asks is shown anew only when that changes. */
export const useService = <T>(select: (service: ServiceFacts) => T): T =>
  useProject(({ project }) => select(project?.service ?? NO_SERVICE))

/** Some facts of the open service, those that are known; the same object until one of them changes. */
export function useServiceFacts<Name extends keyof ServiceFacts>(names: readonly Name[]): Pick<ServiceFacts, Name> {
  const wanted: ReadonlySet<string> = new Set(names)
  const some = (service: ServiceFacts) => Object.fromEntries(Object.entries(service).filter(([name]) => wanted.has(name)))
  return useService(useShallow(some)) as unknown as Pick<ServiceFacts, Name>
}
