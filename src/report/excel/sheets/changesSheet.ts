import type { Change, ChangedFact, FactValue } from '#src/domain/comparison.ts'
import { changeSentence, clauseTexts } from '#src/i18n/wording/changes.ts'
import { factText } from '#src/i18n/wording/facts.ts'
import { measureName } from '#src/i18n/wording/measures.ts'
import type { ReportContext } from '../../context.ts'
import { stepNumbers } from '../../context.ts'
import type { ReportComparison } from '../../input.ts'
import type { SheetCell } from '../cell.ts'
import { blank, framed, leadRows, lines, number, text } from '../cell.ts'
import { EFFECTS, effectCells, effectHeads, effectSums } from '../effects.ts'
import { WHOLE } from '../formats.ts'
import type { SheetPlan } from '../plan.ts'

/** Number and name stay in view. */
const FROZEN = 2
/** The first column with an effect. */
const EFFECT = 9

/** Every change with what it was and becomes, what it does per case, the clauses behind it and its measure. */
export function changesSheet({ comparison, toBe }: ReportComparison, context: ReportContext): SheetPlan {
  const { t, words, input } = context
  const top = [[text(t('workbook.sheet.changes'), 'title')], ...leadRows(t('workbook.legend.effects'), FROZEN)]
  const head = top.length + 1
  const { changes, measures } = comparison
  const effects = changes.map(({ effect }) => effect)
  const measureOf = new Map(
    measures.flatMap((measure, i) => measure.changes.map((at) => [at, { measure, number: i + 1 }] as const)),
  )
  const rows = changes.map((change, i): SheetCell[] => {
    const own = measureOf.get(i)
    return [
      number(i + 1, WHOLE, 'quiet'),
      text(changeSentence(change, words), 'strong'),
      text(t(`workbook.kind.${change.kind}`)),
      text(t(`compare.class.${change.class}`)),
      text(stepNumbers(change.asIs, input.asIs)),
      text(stepNumbers(change.toBe, toBe)),
      sideCell(change, 'before', context),
      sideCell(change, 'after', context),
      ...effectCells(change.effect, effects),
      lines(clauseTexts(change.legalBasis, comparison, words)),
      lines(clauseTexts(change.legalBasisAfter, comparison, words)),
      own ? text(`${own.number}. ${measureName(own.measure, comparison, words)}`) : null,
    ]
  })
  const last = head + rows.length
  const heads = [
    text(t('report.column.no'), 'head'),
    text(t('workbook.column.change'), 'head'),
    text(t('report.column.kind'), 'head'),
    text(t('workbook.column.class'), 'head'),
    text(t('workbook.column.asIsSteps'), 'head'),
    text(t('workbook.column.toBeSteps'), 'head'),
    text(t('workbook.column.before'), 'head'),
    text(t('workbook.column.after'), 'head'),
    ...effectHeads(comparison, context),
    text(t('workbook.column.clauseBefore'), 'head'),
    text(t('workbook.column.clauseAfter'), 'head'),
    text(t('workbook.column.measure'), 'head'),
  ]
  const sums =
    rows.length === 0
      ? []
      : [
          [
            blank('total'),
            text(t('report.total'), 'total'),
            ...heads.slice(2, EFFECT - 1).map(() => blank('total')),
            ...effectSums(effects, EFFECT, head + 1, last),
          ],
        ]
  return {
    name: t('workbook.sheet.changes'),
    rows: [...top, heads, ...framed(rows, heads.length), ...framed(sums, heads.length, 'total')],
    widths: [6, 44, 18, 15, 12, 12, 38, 38, ...EFFECTS.map(() => 13), 30, 30, 44],
    frozen: { rows: head, columns: FROZEN },
    ...(rows.length > 0 && { filter: { head, last } }),
    pagesWide: 2,
  }
}

/** What comes or goes as a whole has its facts on the sheets of steps. */
function sideCell({ kind, facts }: Change, side: 'before' | 'after', context: ReportContext): SheetCell {
  if (kind === 'removed' || kind === 'added') return null
  return lines(facts.map((fact) => factLine(fact, fact[side], context)))
}

function factLine({ field }: ChangedFact, value: FactValue | undefined, { t, words }: ReportContext): string {
  return `${t(`compare.field.${field}`)}: ${value === undefined ? t('compare.factNone') : factText(value, words)}`
}
