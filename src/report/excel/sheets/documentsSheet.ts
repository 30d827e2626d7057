import type { ReportContext } from '../../context.ts'
import { stepNumbers } from '../../context.ts'
import { exchangesOf } from '../../exchanges.ts'
import type { ReportComparison } from '../../input.ts'
import type { SheetCell } from '../cell.ts'
import { framed, leadRows, number, text } from '../cell.ts'
import { WHOLE } from '../formats.ts'
import type { SheetPlan } from '../plan.ts'

/** Number and name stay in view. */
const FROZEN = 2

/** The once-only matrix, and below it the data that bodies have to give each other so that nobody brings it. */
export function documentsSheet(compared: ReportComparison, context: ReportContext): SheetPlan {
  const { t, input } = context
  const top = [[text(t('report.caption.documents'), 'title')], ...leadRows(t('report.documentsSource'), FROZEN)]
  const head = top.length + 1
  const { comparison, toBe } = compared
  const toFill = (value: string | undefined) => text(value) ?? text(t('report.toFill'), 'toFill')
  const rows = comparison.documents.map((row, i): SheetCell[] => [
    number(i + 1, WHOLE, 'quiet'),
    text(row.name, 'strong') ?? text(t('report.unnamed'), 'strong'),
    toFill(row.holder),
    text(row.register),
    text(stepNumbers(row.askedAsIs, input.asIs)),
    text(stepNumbers(row.askedToBe, toBe)),
    text(stepNumbers(row.obtainedBy, toBe)),
    text(row.receivers.join(', ')),
    text(t(`compare.documents.fate.${row.fate}`)),
  ])
  const exchanges = exchangesOf(compared)
  const exchanged = exchanges.map(({ name, holder, register, receivers, steps }, i): SheetCell[] => [
    number(i + 1, WHOLE, 'quiet'),
    text(name, 'strong') ?? text(t('report.unnamed'), 'strong'),
    toFill(holder),
    toFill(register),
    null,
    null,
    text(stepNumbers(steps, toBe)),
    toFill(receivers.join(', ')),
  ])
  const heads = (...names: readonly (string | null)[]): SheetCell[] =>
    names.map((name) => (name === null ? null : text(name, 'head')))
  return {
    name: t('workbook.sheet.documents'),
    rows: [
      ...top,
      heads(
        t('report.column.no'),
        t('report.column.document'),
        t('report.column.holder'),
        t('report.column.register'),
        t('report.column.askedAsIs'),
        t('report.column.askedToBe'),
        t('workbook.column.obtainedBy'),
        t('report.column.receiver'),
        t('report.column.becomes'),
      ),
      ...(rows.length === 0 ? [[null, text(t('compare.documents.none'))]] : framed(rows, 9)),
      [],
      [text(t('report.heading.exchange'), 'title')],
      ...(exchanged.length === 0
        ? [[null, text(t('report.noExchange'))]]
        : [
            heads(
              t('report.column.no'),
              t('report.column.data'),
              t('report.column.holder'),
              t('report.column.register'),
              null,
              null,
              t('report.column.steps'),
              t('report.column.receiver'),
            ),
            ...framed(exchanged, 8),
          ]),
    ],
    widths: [6, 44, 32, 28, 14, 14, 16, 34, 18],
    frozen: { rows: head, columns: FROZEN },
    ...(rows.length > 0 && { filter: { head, last: head + rows.length } }),
    pagesWide: 1,
  }
}
