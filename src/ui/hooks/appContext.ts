import { createContext } from 'react'
import type { Reporter, TableReader, Walker } from '#src/domain/ports.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Sheet } from '#src/domain/sheet.ts'
import type { AppState } from '#src/state/app.ts'
import type { ReportPreview } from '#src/state/reportPreview.ts'
import type { Pictures } from '../references/pictures.ts'
import type { ReferenceShelf } from '../references/reference.ts'

/** The words on a new drawing. */
export interface NewDrawingNames {
  readonly pool: string
  readonly applicant: string
  readonly organisation: string
  readonly start: string
}

/** Reports: made as files, and as a page to look at. */
export interface Reports {
  readonly reporter: Reporter
  readonly preview: ReportPreview
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
  /** What the text of a drawing says, read off the page. Fails with a `ProblemError` where it cannot be read. */
  readonly readDrawing: (xml: string) => Promise<ProcessModel>
  readonly reports: Reports
  /** A BPMN file with a pool, two lanes and a start. */
  readonly newDrawing: (names: NewDrawingNames) => string
  /** Tells once a newer version of the app lies ready; what is given loads it. Returns a function that stops it. */
  readonly onNewVersion: (ready: (load: () => void) => void) => () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export const AppContext = createContext<AppServices | null>(null)
