import { changeSentence, clauseTexts } from '#src/i18n/wording/changes.ts'
import { heuristicName, measureName } from '#src/i18n/wording/measures.ts'
import type { ReportContext } from '../../context.ts'
import type { ReportComparison } from '../../input.ts'
import type { SheetCell } from '../cell.ts'
import { blank, leadRows, lines, number, text } from '../cell.ts'
import { EFFECTS, effectCells, effectHeads, effectSums } from '../effects.ts'
import { WHOLE } from '../formats.ts'
import type { SheetPlan } from '../plan.ts'

/** Number and name stay in view. */
const FROZEN = 2
/** The first column with an effect. */
const EFFECT = 6

/** What an analyst defends: every measure with its changes, what it is worth per case, and the clauses behind it. */
export function measuresSheet({ comparison }: ReportComparison, context: ReportContext): SheetPlan {
  const { t, words } = context
  const top = [
    [text(t('workbook.sheet.measures'), 'title')],
    ...leadRows(`${t(`compare.attribution.${comparison.attributionMethod}`)} ${t('workbook.legend.effects')}`, FROZEN),
  ]
  const head = top.length + 1
  const { measures, changes } = comparison
  const effects = measures.map(({ effect }) => effect)
  const rows = measures.map((measure, i): SheetCell[] => {
    const clauses = clauseTexts(measure.legalBasis, comparison, words)
    return [
      number(i + 1, WHOLE, 'quiet'),
      text(measureName(measure, comparison, words), 'strong'),
      text(t(`compare.class.${measure.class}`)),
      text(heuristicName(measure.heuristic, words)),
      lines(measure.changes.flatMap((at) => (changes[at] ? [`${at + 1}. ${changeSentence(changes[at], words)}`] : []))),
      ...effectCells(measure.effect, effects),
      clauses.length === 0 ? text(t('report.noClause'), 'quiet') : lines(clauses),
    ]
  })
  const last = head + rows.length
  const sums = [
    blank('total'),
    text(t('report.total'), 'total'),
    blank('total'),
    blank('total'),
    blank('total'),
    ...effectSums(effects, EFFECT, head + 1, last),
  ]
  const table = rows.length === 0 ? [] : [...rows, sums]
  return {
    name: t('workbook.sheet.measures'),
    rows: [
      ...top,
      [
        text(t('report.column.no'), 'head'),
        text(t('workbook.column.measure'), 'head'),
        text(t('workbook.column.class'), 'head'),
        text(t('workbook.column.heuristic'), 'head'),
        text(t('workbook.column.changes'), 'head'),
        ...effectHeads(comparison, context),
        text(t('report.column.clause'), 'head'),
      ],
      ...table,
    ],
    widths: [6, 46, 13, 22, 56, ...EFFECTS.map(() => 13), 34],
    frozen: { rows: head, columns: FROZEN },
    ...(rows.length > 0 && { filter: { head, last } }),
    pagesWide: 1,
  }
}
