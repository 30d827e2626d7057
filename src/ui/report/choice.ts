import type { Language } from '#src/domain/language.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import type { ChapterId, ComparativeColumn, ReportFormat, ReportRequest } from '#src/domain/report.ts'
import { CHAPTER_IDS, COMPARATIVE_COLUMNS, USUAL_OPTIONS } from '#src/domain/report.ts'
import { alternatives, baseline, variantById } from '#src/state/projectState.ts'

/** What the reader chose for the report of a project. */
export interface ReportChoice {
  readonly asIs: Variant
  /** Null while there is nothing to compare with. */
  readonly toBe: Variant | null
  readonly language: Language
  /** In the order of the report. */
  readonly chapters: readonly ChapterId[]
  readonly columns: readonly ComparativeColumn[]
  readonly pageNumbers: boolean
}

/** As kept among the settings, by `choiceKey`: ids and names with blanks between them. */
export interface KeptChoice {
  readonly asIs?: string | undefined
  readonly toBe?: string | undefined
  readonly language?: string | undefined
  /** Chapters that were left out, so that a chapter of a newer version is not missing. */
  readonly without?: string | undefined
  readonly columns?: string | undefined
  readonly pageNumbers?: string | undefined
}

export const choiceKey = (project: string, what: keyof KeptChoice): string => `report ${CHOICE_NAMES[what]} ${project}`

const CHOICE_NAMES: Readonly<Record<keyof KeptChoice, string>> = {
  asIs: 'as-is',
  toBe: 'to-be',
  language: 'language',
  without: 'without',
  columns: 'columns',
  pageNumbers: 'page-numbers',
}

const parts = (text: string): readonly string[] => text.split(' ').filter((part) => part !== '')

/** The choice that was kept, as far as it still makes sense; null for a project without variants. */
export function choiceOf(project: Project, kept: KeptChoice, screen: Language): ReportChoice | null {
  const asIs = variantById(project, kept.asIs ?? null) ?? baseline(project) ?? project.variants[0]
  if (!asIs) return null
  const others = project.variants.filter(({ id }) => id !== asIs.id)
  const toBe = others.find(({ id }) => id === kept.toBe) ?? alternatives(project).find(({ id }) => id !== asIs.id)
  const without = new Set(parts(kept.without ?? ''))
  const columns = kept.columns === undefined ? USUAL_OPTIONS.comparativeColumns : parts(kept.columns)
  return {
    asIs,
    toBe: toBe ?? others[0] ?? null,
    language: LANGUAGES.find((one) => one === kept.language) ?? screen,
    chapters: CHAPTER_IDS.filter((id) => !without.has(id)),
    columns: COMPARATIVE_COLUMNS.filter((id) => columns.includes(id)),
    pageNumbers: kept.pageNumbers === 'yes',
  }
}

/** What is asked of the reporter. */
export function requestOf(
  project: Project,
  { asIs, toBe, language, chapters, columns, pageNumbers }: ReportChoice,
  date: string,
  format: ReportFormat,
): ReportRequest {
  const { attachments: _, unknown: __, ...told } = project
  return {
    project: told,
    asIs: asIs.id,
    ...(toBe && { toBe: toBe.id }),
    date,
    language,
    chapters,
    options: { comparativeColumns: columns, pageNumbers },
    format,
  }
}
