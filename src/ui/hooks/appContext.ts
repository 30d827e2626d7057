import { createContext } from 'react'
import type { AppState } from '#src/state/app.ts'
import type { Pictures } from '../references/pictures.ts'
import type { ReferenceShelf } from '../references/reference.ts'

/** The words on a new drawing. */
export interface NewDrawingNames {
  readonly pool: string
  readonly applicant: string
  readonly organisation: string
  readonly start: string
}

/** What `main.tsx` hands to the pages. */
export interface AppServices {
  readonly app: AppState
  readonly pictures: Pictures
  readonly references: ReferenceShelf
  /** A BPMN file with a pool, two lanes and a start. */
  readonly newDrawing: (names: NewDrawingNames) => string
  /** Tells once a newer version of the app lies ready; what is given loads it. Returns a function that stops it. */
  readonly onNewVersion: (ready: (load: () => void) => void) => () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export const AppContext = createContext<AppServices | null>(null)
