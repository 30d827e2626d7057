import { useCallback } from 'react'
import type { Act } from '#src/domain/service.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { useServices } from '../../hooks/useApp.ts'

/** Puts an act into the register of the open project and changes the drawing; both are taken back and done again together. */
export function useActAdder(editor: Editor | null): (act: Act, change: () => void) => void {
  const { app } = useServices()
  return useCallback(
    (act, change) => {
      const update = (acts: (all: readonly Act[]) => readonly Act[]) => {
        const service = app.project.getState().project?.service
        if (service) app.commands.updateService({ ...service, acts: acts(service.acts) })
      }
      const without = (all: readonly Act[]) => all.filter(({ id }) => id !== act.id)
      editor?.batch(change, {
        done: () => update((all) => [...without(all), act]),
        undone: () => update(without),
      })
    },
    [app, editor],
  )
}
