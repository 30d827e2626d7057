import type { Term } from './cell.ts'

/** A number in a formula, of a cell or made of others. */
export type Quantity = Term<number>

/** Cells of one column as formulas name them, with what stands in them. */
export interface Range {
  readonly text: string
  readonly values: readonly (number | string | null)[]
}

const part = (value: Range['values'][number] | undefined): number => (typeof value === 'number' ? value : 0)

/** Sum over the rows of the product of columns; texts and empty cells count as 0, as the spreadsheet does it. */
export function sumProduct(...ranges: readonly [Range, ...Range[]]): Quantity {
  const [first] = ranges
  const rows = first.values.map((_, row) => ranges.reduce((product, { values }) => product * part(values[row]), 1))
  return { text: `SUMPRODUCT(${ranges.map(({ text }) => text).join(',')})`, value: rows.reduce((sum, row) => sum + row, 0) }
}

/** A column as 1 where a text stands, else 0. Texts are compared as spreadsheets do it: without regard to case. */
export const equalTo = ({ text, values }: Range, word: string): Range => ({
  text: `--(${text}=${quoted(word)})`,
  values: values.map((value) => (typeof value === 'string' && value.toLowerCase() === word.toLowerCase() ? 1 : 0)),
})

/** A column as 1 where anything stands, else 0. */
export const filled = ({ text, values }: Range): Range => ({
  text: `--(${text}<>"")`,
  values: values.map((value) => (value === null || value === '' ? 0 : 1)),
})

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

export const plus = (...terms: readonly Quantity[]): Quantity => ({
  text: terms.length === 1 ? (terms[0]?.text ?? '') : `(${terms.map(({ text }) => text).join('+')})`,
  value: terms.reduce((sum, { value }) => sum + value, 0),
})

export const minus = (from: Quantity, less: Quantity): Quantity => ({
  text: `(${from.text}-${less.text})`,
  value: from.value - less.value,
})

export const times = (...terms: readonly Quantity[]): Quantity => ({
  text: terms.map(({ text }) => text).join('*'),
  value: terms.reduce((product, { value }) => product * value, 1),
})

/** A quotient; the spreadsheet shows an error of its own where the divisor becomes 0. */
export const over = (dividend: Quantity, divisor: Quantity): Quantity => ({
  text: `${dividend.text}/(${divisor.text})`,
  value: dividend.value / divisor.value,
})

export const constant = (value: number): Quantity => ({ text: String(value), value })
