import { formatDate } from '#src/i18n/format/date.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ChapterId, ReportOptions } from '#src/domain/report.ts'
import { CHAPTER_IDS, USUAL_OPTIONS } from '#src/domain/report.ts'
import type { ReportDocument } from './blocks.ts'
import { CHAPTERS } from './chapters/all.ts'
import type { ReportContext } from './context.ts'
import { contextOf } from './context.ts'
import type { ReportInput } from './input.ts'
import type { Labels } from './labels.ts'
import { localised } from './localise.ts'

/**
 * What the report says, in the given language and with the chosen chapters, as plain data for the writers. Chapters stand
 * in their own order however they are given. Nothing is invented: what nobody entered is marked `toFill`.
 */
export function reportOf(
  input: ReportInput,
  chapters: readonly ChapterId[],
  words: Words,
  options: ReportOptions = USUAL_OPTIONS,
): ReportDocument {
  const { language, t } = words
  const context = contextOf(localised(input, language), words, options)
  return {
    language,
    title: input.title.trim() || t('report.unnamed'),
    subtitle: t('report.subtitle'),
    facts: titleFacts(context),
    runningTitle: input.title.trim() || t('report.subtitle'),
    ...(input.illustrative && { mark: t('shell.illustrative') }),
    sections: CHAPTER_IDS.filter((id) => chapters.includes(id)).flatMap((chapter) =>
      CHAPTERS[chapter].write(context).map((part) => ({ chapter, ...part })),
    ),
  }
}

function titleFacts({ input, t, language }: ReportContext): string[] {
  const { service, asIs, compared, date } = input
  const agency = service.agency ?? asIs.model.service.agency
  return [
    ...(agency?.trim() ? [agency] : []),
    ...(compared ? [t('report.variants', { asIs: asIs.name, toBe: compared.toBe.name })] : [asIs.name]),
    ...(date === undefined ? [] : [formatDate(date, language)]),
    t('report.madeWith'),
  ]
}

/** The few words that a writer needs itself. */
export const reportLabels = ({ t }: Words): Labels => ({
  contents: t('report.contents'),
  table: (number, caption) => t('report.tableCaption', { number, caption }),
  figure: (number, caption) => t('report.figureCaption', { number, caption }),
  page: t('report.page'),
  program: t('common.brand'),
})
