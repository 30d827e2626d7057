import { basis } from './basis.ts'
import type { ChapterId } from '#src/domain/report.ts'
import type { Chapter } from './chapter.ts'
import { comparativeTable } from './comparativeTable.ts'
import { comparison } from './comparison.ts'
import { explanatoryNote } from './explanatoryNote.ts'
import { impact } from './impact.ts'
import { onceOnly } from './onceOnly.ts'
import { regulation } from './regulation.ts'
import { service } from './service.ts'
import { summary } from './summary.ts'
import { asIs, toBe } from './variant.ts'

/** Every chapter a report can have, in the order in which they stand. */
export const CHAPTERS: Readonly<Record<ChapterId, Chapter>> = {
  summary,
  service,
  asIs,
  toBe,
  comparison,
  comparativeTable,
  regulation,
  onceOnly,
  explanatoryNote,
  impact,
  basis,
}
