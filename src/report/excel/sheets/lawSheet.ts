import { fateOf } from '#src/domain/clauses.ts'
import type { ClauseChange, ClauseDraft } from '#src/domain/law.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { actTitle } from '#src/i18n/wording/changes.ts'
import { fateText, stepNames, stepsText } from '../../clauses.ts'
import type { ReportContext } from '../../context.ts'
import { actText, stepNumbers } from '../../context.ts'
import { effectLines } from '../../figures.ts'
import type { ReportComparison } from '../../input.ts'
import type { SheetCell } from '../cell.ts'
import { framed, leadRows, lines, number, text } from '../cell.ts'
import { WHOLE } from '../formats.ts'
import type { SheetPlan } from '../plan.ts'

/** Number and name stay in view. */
const FROZEN = 2

/**
 * Every clause that a step of either variant rests on, what becomes of it, and what the drafters wrote. What nobody wrote
 * is marked as to be filled in, unless the clause stays as it is.
 */
export function lawSheet(compared: ReportComparison, context: ReportContext): SheetPlan {
  const { t, input } = context
  const top = [[text(t('report.chapter.comparativeTable'), 'title')], ...leadRows(t('report.comparativeIntro'), FROZEN)]
  const head = top.length + 1
  const { law } = compared
  const rows = law.clauses.map((change, i) => clauseRow(change, i + 1, input.drafts[change.key] ?? {}, compared, context))
  const gap = (label: string, steps: readonly string[]): SheetCell[] => [
    null,
    text(label, 'strong'),
    text(stepNumbers(steps, input.asIs) || t('law.nobody')),
  ]
  return {
    name: t('workbook.sheet.law'),
    rows: [
      ...top,
      [
        t('report.column.no'),
        t('report.column.act'),
        t('workbook.column.title'),
        t('report.column.clauseOnly'),
        t('report.column.kind'),
        t('workbook.column.fixes'),
        t('report.column.current'),
        t('report.column.proposed'),
        t('report.column.justification'),
        t('report.column.steps'),
        t('report.column.effect'),
        t('law.responsible'),
        t('law.inForce'),
        t('law.risk'),
        t('law.quoted'),
      ].map((head) => text(head, 'head')),
      ...(rows.length === 0 ? [[null, text(t('report.nothingToAmend'))]] : framed(rows, 15)),
      [],
      gap(t('law.groupPractice'), law.practiceOnly),
      gap(t('law.groupWithout'), law.withoutBasis),
    ],
    widths: [6, 26, 34, 14, 14, 22, 48, 48, 40, 16, 34, 24, 14, 30, 40],
    frozen: { rows: head, columns: FROZEN },
    ...(rows.length > 0 && { filter: { head, last: head + rows.length } }),
    pagesWide: 3,
  }
}

function clauseRow(
  change: ClauseChange,
  no: number,
  draft: ClauseDraft,
  compared: ReportComparison,
  context: ReportContext,
): SheetCell[] {
  const { t, language, acts, words } = context
  const fate = fateOf(change, draft)
  const act = change.act ?? draft.act?.trim()
  const known = act === undefined ? undefined : acts.get(act)
  const clause = change.clause?.trim() || draft.clause?.trim()
  const isKept = fate === 'kept'
  const open = (words: string) => (isKept ? null : text(words, 'toFill'))
  const fixes = change.effects.map((effect) => t(`model.effect.${effect}`))
  return [
    number(no, WHOLE, 'quiet'),
    act ? text(actText(act, context), 'strong') : text(t('law.newNorm'), 'strong'),
    known ? text(actTitle(known, words)) : null,
    text(clause) ?? open(t(act ? 'report.fillClauseOnly' : 'report.fillClause')),
    text(fateText(fate, context)),
    lines([...fixes, ...(change.binding === 'practice' ? [t('model.binding.practice')] : [])]),
    text(draft.currentWording) ?? (change.act === undefined ? text(t('report.noNorm'), 'quiet') : open(t('report.fill.current'))),
    text(draft.proposedWording) ?? open(t(fate === 'repealed' ? 'report.fillRepealed' : 'report.fill.proposed')),
    text(draft.justification) ?? open(t('report.fill.justification')),
    lines([stepsText(change, compared, context), change.act === undefined ? stepNames(change, compared) : '']),
    lines(effectLines(change.effect, compared.comparison, context)),
    text(draft.responsible) ?? open(t('report.fillResponsible')),
    text(draft.inForce && formatDate(draft.inForce.trim(), language, 'numeric')) ?? open(t('report.fillInForce')),
    text(draft.risk),
    lines(change.quotes),
  ]
}
