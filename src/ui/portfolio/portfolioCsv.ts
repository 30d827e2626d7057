import type { CsvStyle } from '#src/domain/csv.ts'
import { csvRow } from '#src/domain/csv.ts'
import type { Language } from '#src/domain/language.ts'
import type { Words } from '#src/i18n/words.ts'
import type { PortfolioRow } from './rows.ts'
import { COLUMNS } from './rows.ts'

/** Spreadsheets of countries with a decimal comma part cells by semicolons. */
const STYLE: Readonly<Record<Language, CsvStyle>> = {
  en: { separator: ',', decimal: '.' },
  ru: { separator: ';', decimal: ',' },
  uz: { separator: ';', decimal: ',' },
}

/** Without it a spreadsheet takes the letters of other scripts for something else. */
const UTF8_MARK = '\ufeff'

/** The rows as a spreadsheet opens them, in the order they have on the page, with unrounded numbers. */
export function portfolioCsv(rows: readonly PortfolioRow[], words: Words): string {
  const style = STYLE[words.language]
  const head = [
    words.t('portfolio.csv.service'),
    words.t('portfolio.csv.agency'),
    words.t('portfolio.csv.kind'),
    words.t('portfolio.csv.currency'),
    ...COLUMNS.map((column) => words.t(`portfolio.csv.${column}`)),
    words.t('portfolio.csv.best'),
  ]
  const lines = rows.map(({ title, agency, project, currency, values, best }) =>
    csvRow(
      [
        title,
        agency,
        words.t(project === undefined ? 'portfolio.example' : 'portfolio.project'),
        currency,
        ...COLUMNS.map((column) => values[column]),
        best,
      ],
      style,
    ),
  )
  return UTF8_MARK + [csvRow(head, style), ...lines, ''].join('\r\n')
}
