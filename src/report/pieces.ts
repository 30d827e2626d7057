import type { WordTail } from '#src/i18n/words.ts'
import type { Block, Column, Row, Run, TableBlock } from './blocks.ts'
import type { ReportContext } from './context.ts'

/** Text as a chapter gives it: a string is one plain run. */
export type Text = string | readonly Run[]

export const runs = (words: Text): readonly Run[] => (typeof words === 'string' ? (words === '' ? [] : [{ text: words }]) : words)

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

type Role = 'body' | 'lead' | 'note' | 'source'

export const paragraph = (words: Text, role: Role = 'body'): Block => ({ kind: 'paragraph', runs: runs(words), role })

/** A text of the user's: each of its paragraphs as one; none when nothing is written. */
export const paragraphs = (text: string | undefined, role: Role = 'body'): Block[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part, role))

export const list = (items: readonly Text[], isOrdered = false): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', isOrdered, items: items.map(runs) }]

/** What a person still has to write. */
export const toFill = (text: string): Run => ({ text, manner: 'toFill' })
/** A paragraph that a person still has to write. */
export const gap = (text: string): Block => paragraph([toFill(text)])

export const strong = (text: string): Run => ({ text, manner: 'strong' })
export const quiet = (text: string): Run => ({ text, manner: 'quiet' })

/** A given text, else the words that it is to be filled. */
export const orToFill = (text: string | undefined, { t }: ReportContext): readonly Run[] =>
  text?.trim() ? [{ text: text.trim() }] : [toFill(t('report.toFill'))]

/** Pieces of a cell on lines of their own; empty ones leave no line. */
export function stacked(...parts: readonly Text[]): readonly Run[] {
  const written = parts.map(runs).filter((part) => part.some(({ text }) => text !== ''))
  return written.flatMap((part, i) => (i === 0 ? part : [{ text: '\n' }, ...part]))
}

/** Columns whose heads stand under `report.column`, each with its share and, for numbers, `end`. */
export const columns = (
  t: ReportContext['t'],
  list: readonly (readonly [name: WordTail<'report.column'>, width: number, align?: 'end'])[],
): Column[] => list.map(([name, width, align]) => column(t(`report.column.${name}`), width, align))

/** A column by its head and its share; shares are made to add up to the whole. */
export const column = (headingText: string, width: number, align: Column['align'] = 'start'): Column => ({
  heading: headingText,
  width,
  align,
})

export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (Row | readonly Text[])[],
  source?: string,
): TableBlock {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    kind: 'table',
    caption,
    columns: columns.map((one) => ({ ...one, width: one.width / whole })),
    rows: rows.map((row) => ('cells' in row ? row : { cells: row.map(runs) })),
    ...(source !== undefined && { source }),
  }
}

/** A heading over the rows that follow. */
export const groupRow = (words: Text): Row => ({ role: 'group', cells: [runs(words)] })

export const totalRow = (cells: readonly Text[]): Row => ({ role: 'total', cells: cells.map(runs) })
