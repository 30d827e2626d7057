/** Columns of the comparative table beside the four that custom asks for. */
export const COMPARATIVE_COLUMNS = ['clause', 'steps', 'kind', 'effect', 'terms'] as const
export type ComparativeColumn = (typeof COMPARATIVE_COLUMNS)[number]

/** What a reader may choose apart from chapters and language. */
export interface ReportOptions {
  readonly comparativeColumns: readonly ComparativeColumn[]
}

export const USUAL_OPTIONS: ReportOptions = { comparativeColumns: ['clause', 'steps', 'kind', 'effect'] }
