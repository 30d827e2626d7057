import type { ChapterId } from '#src/domain/report.ts'
import type { Block, Section } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import type { ReportComparison } from '../input.ts'
import { heading, paragraph } from '../pieces.ts'

/** Pages of one orientation, in the order in which they stand. */
export type Part = Omit<Section, 'chapter'>

/** One part of the report that can be left out. Its title stands under `report.chapter.<id>`. */
export interface Chapter {
  readonly id: ChapterId
  /** Of its first page. */
  readonly orientation: Section['orientation']
  write(context: ReportContext): readonly Part[]
}

export const portrait = (...blocks: readonly Block[]): Part => ({ orientation: 'portrait', blocks })
export const landscape = (...blocks: readonly Block[]): Part => ({ orientation: 'landscape', blocks })

/** The title of a chapter as its first heading. */
export const titleOf = (id: ChapterId, { t }: ReportContext): Block => heading(1, t(`report.chapter.${id}`))

/** A chapter about what the redesign changes; without a to-be it says that there is none. */
export const comparing =
  (id: ChapterId, write: (compared: ReportComparison, context: ReportContext) => readonly Part[]): Chapter['write'] =>
  (context) =>
    context.input.compared
      ? write(context.input.compared, context)
      : [portrait(titleOf(id, context), paragraph(context.t('report.noToBe')))]
