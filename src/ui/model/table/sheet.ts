import type { CsvStyle } from '#src/domain/csv.ts'
import { PLAIN_CSV, csvRow } from '#src/domain/csv.ts'
import type { Language } from '#src/domain/language.ts'
import type { Sheet } from '#src/domain/sheet.ts'
import type { Words } from '#src/i18n/words.ts'
import type { TableContext } from './cellText.ts'
import { textOf } from './cellText.ts'
import type { ColumnChoice, ColumnId } from './columns.ts'
import { COLUMN_WIDTHS, FROZEN } from './columns.ts'
import type { Rejects } from './rejects.ts'
import { rejectOf } from './rejects.ts'
import type { TableRow } from './rows.ts'

export interface SheetInput {
  readonly name: string
  readonly rows: readonly TableRow[]
  readonly choice: ColumnChoice
  readonly context: TableContext
  readonly rejects: Rejects
  readonly words: Words
}

const PIXELS_PER_SIGN = 7

/** The whole table, hidden columns too, in words that a table of steps is read from again. */
export function sheetOf({ name, rows, choice, context, rejects, words }: SheetInput): Sheet {
  const columns: readonly ColumnId[] = [...FROZEN, ...choice.order]
  return {
    name,
    head: columns.map((column) => words.t(`cells.column.${column}`)),
    rows: rows.map((row) =>
      columns.map((column) => {
        const reject = rejectOf(row, column, rejects)
        if (reject) return reject.text
        if (column === 'number') return row.number
        if (column === 'repeat') return row.facts.repeat ?? null
        return textOf(row, column, context)
      }),
    ),
    widths: columns.map((column) => Math.round(COLUMN_WIDTHS[column] / PIXELS_PER_SIGN) + 4),
    frozen: FROZEN.length,
  }
}

/** Where the comma is the decimal sign, spreadsheets expect semicolons between cells. */
const styleIn = (language: Language): CsvStyle => (language === 'en' ? PLAIN_CSV : { separator: ';', decimal: ',' })

/** With the mark by which a spreadsheet knows UTF-8. */
export const csvOf = ({ head, rows }: Sheet, language: Language): string =>
  '\ufeff' + [head, ...rows].map((cells) => csvRow(cells, styleIn(language)) + '\r\n').join('')
