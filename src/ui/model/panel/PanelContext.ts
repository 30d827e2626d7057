import { createContext, useContext } from 'react'
import type { Act, ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { Known } from './known.ts'
import { NOTHING_KNOWN } from './known.ts'

/** What every field of the panel may need. */
export interface PanelSettings {
  /** What the fields speak of; what is typed belongs to it. */
  readonly element: string
  readonly service: ServiceFacts
  readonly readOnly: boolean
  /** What the project uses already. */
  readonly known: Known
  /** Puts an act into the project's register together with what `change` does to the drawing: one step of the undo history. */
  readonly addAct: (act: Act, change: () => void) => void
}

export const PanelContext = createContext<PanelSettings>({
  element: '',
  service: NO_SERVICE,
  readOnly: true,
  known: NOTHING_KNOWN,
  addAct: () => {},
})

export const usePanel = (): PanelSettings => useContext(PanelContext)
