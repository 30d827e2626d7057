/** How a cell looks, and with it what it is: what may be changed, what follows, what only says what was measured. */
export type Look =
  | 'title'
  | 'lead'
  | 'head'
  | 'group'
  | 'plain'
  | 'strong'
  | 'quiet'
  | 'input'
  | 'result'
  | 'measured'
  | 'dash'
  | 'total'
  | 'toFill'

/** A text of anybody's: it is never run as a formula, whatever it begins with. */
export interface TextCell {
  readonly kind: 'text'
  readonly text: string
  readonly look: Look
}

export interface NumberCell {
  readonly kind: 'number'
  readonly value: number
  readonly format: string
  readonly look: Look
}

/** A formula of the workbook's own with the value that it has in the file as it is written. */
export interface FormulaCell {
  readonly kind: 'formula'
  /** Without the sign of equality. */
  readonly formula: string
  readonly value: number | string
  readonly format: string
  readonly look: Look
}

/** An empty cell with a look: it waits to be filled, or goes on a line. */
export interface BlankCell {
  readonly kind: 'blank'
  readonly format: string
  readonly look: Look
}

/** Null is an empty cell. */
export type SheetCell = TextCell | NumberCell | FormulaCell | BlankCell | null

/** A text; an empty one gives an empty cell. */
export const text = (words: string | undefined, look: Look = 'plain'): SheetCell =>
  words === undefined || words.trim() === '' ? null : { kind: 'text', text: words, look }

/** Texts on lines of their own; empty ones leave no line. */
export const lines = (parts: readonly string[], look: Look = 'plain'): SheetCell =>
  text(parts.filter((part) => part.trim() !== '').join('\n'), look)

/** A number; one that is unknown or not finite gives an empty cell. */
export const number = (value: number | null | undefined, format: string, look: Look = 'plain'): SheetCell =>
  value === null || value === undefined || !Number.isFinite(value) ? null : { kind: 'number', value, format, look }

export const blank = (look: Look, format = 'General'): BlankCell => ({ kind: 'blank', format, look })

/** A number that may be changed, also while nobody knows it. */
export const input = (value: number | undefined, format: string): SheetCell =>
  number(value, format, 'input') ?? blank('input', format)

/** A formula; one whose value is no number gives an empty cell. */
export const formula = ({ text: written, value }: Term, format: string, look: Look = 'result'): SheetCell =>
  typeof value === 'number' && !Number.isFinite(value) ? null : { kind: 'formula', formula: written, value, format, look }

/** A piece of a formula with what it comes to: both are made together, so that they cannot part. */
export interface Term<Value extends number | string = number | string> {
  readonly text: string
  readonly value: Value
}

/** What is said above a table: each sentence on a row, behind the columns that are repeated on every page. */
export const leadRows = (words: string, columns: number): SheetCell[][] =>
  words.split(/(?<=\.) +(?=\p{Lu})/u).map((sentence) => [...Array.from({ length: columns }, () => null), text(sentence, 'lead')])

/** Rows of a table with lines around empty cells too, up to its last column. */
export const framed = (rows: readonly (readonly SheetCell[])[], columns: number, look: Look = 'plain'): SheetCell[][] =>
  rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? blank(look)))
