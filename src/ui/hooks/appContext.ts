import { createContext } from 'react'
import type { Language } from '#src/domain/language.ts'
import type { TableReader, Walker } from '#src/domain/ports.ts'
import type { Project } from '#src/domain/project.ts'
import type { Sheet } from '#src/domain/sheet.ts'
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

/** A file that was made for the reader, not yet saved. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type: string
}

/** What `main.tsx` hands to the pages. */
export interface AppServices {
  readonly app: AppState
  readonly pictures: Pictures
  readonly references: ReferenceShelf
  readonly tables: TableReader
  /** An Excel workbook of one sheet. */
  readonly workbook: (sheet: Sheet) => Promise<Uint8Array>
  readonly walker: Walker
  /** The comparative table of two variants as a Word file. Absent where no report is made yet: the Law page then says so. */
  readonly comparativeTable?: (project: Project, asIs: string, toBe: string, language: Language) => Promise<MadeFile>
  /** A BPMN file with a pool, two lanes and a start. */
  readonly newDrawing: (names: NewDrawingNames) => string
  /** Tells once a newer version of the app lies ready; what is given loads it. Returns a function that stops it. */
  readonly onNewVersion: (ready: (load: () => void) => void) => () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export const AppContext = createContext<AppServices | null>(null)
