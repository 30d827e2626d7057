import type { Language } from './language.ts'
import type { Project } from './project.ts'

/** Parts of a report that can be left out, in the order in which they stand. */
export const CHAPTER_IDS = [
  'summary',
  'service',
  'asIs',
  'toBe',
  'comparison',
  'comparativeTable',
  'regulation',
  'onceOnly',
  'explanatoryNote',
  'impact',
  'basis',
] as const
export type ChapterId = (typeof CHAPTER_IDS)[number]

/** Columns of the comparative table beside the four that custom asks for. */
export const COMPARATIVE_COLUMNS = ['clause', 'steps', 'kind', 'effect', 'terms'] as const
export type ComparativeColumn = (typeof COMPARATIVE_COLUMNS)[number]

/** What a reader may choose apart from chapters and language. */
export interface ReportOptions {
  readonly comparativeColumns: readonly ComparativeColumn[]
  /** Whether a Word file has page numbers in its contents already; else Word fills them in, and the file is made sooner. */
  readonly pageNumbers: boolean
}

export const USUAL_OPTIONS: ReportOptions = {
  comparativeColumns: ['clause', 'steps', 'kind', 'effect'],
  pageNumbers: true,
}

export const REPORT_FORMATS = ['docx', 'xlsx', 'html'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What a report tells of: a project, and which of its variants. */
export interface ReportSubject {
  readonly project: Omit<Project, 'attachments' | 'unknown'>
  /** Ids of variants. Without a to-be, chapters that need one say so. */
  readonly asIs: string
  readonly toBe?: string
  /** ISO date that stands on the title page; without it none does. */
  readonly date?: string
}

/** A report as a reader orders it. */
export interface ReportRequest extends ReportSubject {
  readonly format: ReportFormat
  readonly language: Language
  /** Chapters stand in their own order however they are given. A workbook has sheets of its own instead. */
  readonly chapters: readonly ChapterId[]
  readonly options: ReportOptions
}

/** A report as a file. */
export interface MadeReport {
  readonly bytes: Uint8Array
  /** How many places in each chapter a person has still to fill; chapters without any are not named. */
  readonly toFill: Readonly<Partial<Record<ChapterId, number>>>
}
