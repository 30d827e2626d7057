import { useMemo } from 'react'
import type { ServiceFacts } from '#src/domain/service.ts'
import { canEdit } from '#src/state/projectState.ts'
import { useProject, useServices } from '../hooks/useApp.ts'
import type { Run } from '../hooks/useCommandHistory.ts'
import { useCommandHistory } from '../hooks/useCommandHistory.ts'

/** How the parts of the page change the service; each change is one step of the page's history. */
export interface ServiceEdit {
  readonly readOnly: boolean
  readonly run: Run
  /** Changes one fact of the service as it is by then. Undefined: it is unknown from now on. */
  set<Name extends keyof ServiceFacts>(name: Name, value: ServiceFacts[Name] | undefined): void
}

/** The same object for as long as the same project may be changed, so that a part is shown anew only when what it shows changes. */
export function useServiceEdit(): ServiceEdit {
  const { app } = useServices()
  const readOnly = !useProject(canEdit)
  const run = useCommandHistory()
  return useMemo(
    () => ({
      readOnly,
      run,
      set(name, value) {
        const before = app.project.getState().project?.service
        if (!before) return
        const { [name]: _, ...others } = before
        const facts = (value === undefined ? others : { ...before, [name]: value }) as ServiceFacts
        run(() => (app.commands.updateService(facts) ? () => app.commands.updateService(before) : null))
      },
    }),
    [app, readOnly, run],
  )
}
