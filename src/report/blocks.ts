import type { ChapterId } from '#src/domain/report.ts'

/**
 * What a report is made of, as plain data: chapters give it, and one writer each turns it into Word and a web page.
 * Texts are texts: writers escape them.
 */
export interface ReportDocument {
  readonly language: 'en' | 'ru' | 'uz'
  readonly title: string
  readonly subtitle: string
  /** Lines of the title page: authority, date, who made it. */
  readonly facts: readonly string[]
  /** Stands at the top of every page. */
  readonly runningTitle: string
  /** "Illustrative data", when the figures are. */
  readonly mark?: string
  readonly sections: readonly Section[]
}

/** Pages of one orientation. */
export interface Section {
  readonly chapter: ChapterId
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly role?: 'body' | 'lead' | 'note' | 'source' }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Run[])[] }
  | TableBlock
  | PictureBlock

/** A piece of text in one manner. `toFill` marks what a person has still to write. */
export interface Run {
  readonly text: string
  readonly manner?: 'strong' | 'quiet' | 'toFill' | 'asIs' | 'toBe' | 'removed' | 'inserted'
  /** Language of the text when it is not the report's: acts are quoted as they stand. */
  readonly language?: 'en' | 'ru' | 'uz'
}

export interface TableBlock {
  readonly kind: 'table'
  /** Numbered by the writer: "Table 3. ...". */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly source?: string
}

export interface Column {
  readonly heading: string
  /** Share of the width; all together make the whole. */
  readonly width: number
  readonly align?: 'start' | 'end'
}

export interface Row {
  readonly cells: readonly (readonly Run[])[]
  /** A heading over the rows that follow (one cell over the whole width), or the last row of a sum. */
  readonly role?: 'group' | 'total'
}

export interface PictureBlock {
  readonly kind: 'picture'
  /** Numbered by the writer: "Figure 2. ...". */
  readonly caption: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
  /** A whole SVG document. */
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly source?: string
}
