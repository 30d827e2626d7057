import { createContext, useContext } from 'react'
import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'

/** What every field of the panel may need. */
export interface PanelSettings {
  readonly service: ServiceFacts
  readonly readOnly: boolean
}

export const PanelContext = createContext<PanelSettings>({ service: NO_SERVICE, readOnly: true })

export const usePanel = (): PanelSettings => useContext(PanelContext)
