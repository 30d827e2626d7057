import { DRAFTING_LANGUAGES } from '#src/i18n/wording/amendments.ts'
import { clauseLabel } from '#src/i18n/wording/law.ts'
import type { Block, Column, Row, Run } from '../blocks.ts'
import type { ActGroup, DraftedClause } from '../clauses.ts'
import { actGroups, actRuns, fateText, stepNames, stepsText, termsRuns } from '../clauses.ts'
import type { ReportContext } from '../context.ts'
import { effectLines } from '../figures.ts'
import { formulasOf } from '../formulas.ts'
import type { ReportComparison } from '../input.ts'
import { languageOf } from '../languageOf.ts'
import type { ComparativeColumn } from '#src/domain/report.ts'
import { columns, groupRow, heading, list, paragraph, quiet, stacked, table, toFill } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { comparing, landscape, portrait, titleOf } from './chapter.ts'

/** Current against proposed wording, clause by clause, as custom asks for it; wordings are the drafter's alone. */
export const comparativeTable: Chapter = {
  id: 'comparativeTable',
  orientation: 'landscape',
  write: comparing('comparativeTable', (compared, context) => {
    const { t, input } = context
    const groups = actGroups(compared, input.drafts)
    if (groups.length === 0) return [landscape(titleOf('comparativeTable', context), paragraph(t('report.nothingToAmend')))]
    let number = 0
    const rows = groups.flatMap(({ act, clauses }): Row[] => [
      groupRow(actRuns(act, context)),
      ...clauses.map((clause): Row => ({ cells: cellsOf(clause, ++number, compared, context) })),
    ])
    return [
      landscape(
        titleOf('comparativeTable', context),
        paragraph(t('report.comparativeIntro'), 'note'),
        table(t('report.caption.comparative'), columnsOf(context), rows),
      ),
      portrait(
        ...quotes(groups, compared, context),
        heading(2, t('report.heading.formulas')),
        paragraph(t('report.formulasIntro'), 'note'),
        ...formulas(groups, context),
      ),
    ]
  }),
}

const has = (column: ComparativeColumn, { options }: ReportContext): boolean => options.comparativeColumns.includes(column)

function columnsOf(context: ReportContext): Column[] {
  const optional = (id: ComparativeColumn, width: number) => (has(id, context) ? [[id, width] as const] : [])
  return columns(context.t, [
    ['no', 0.04],
    ...optional('clause', 0.12),
    ['current', 0.21],
    ['proposed', 0.21],
    ['justification', 0.17],
    ...optional('steps', 0.08),
    ...optional('kind', 0.1),
    ...optional('effect', 0.18),
    ...optional('terms', 0.1),
  ])
}

function cellsOf(clause: DraftedClause, number: number, compared: ReportComparison, context: ReportContext): (readonly Run[])[] {
  const { t } = context
  const { change, draft, fate } = clause
  const optional = (id: ComparativeColumn, cell: () => readonly Run[]) => (has(id, context) ? [cell()] : [])
  return [
    [{ text: String(number) }],
    ...optional('clause', () => clauseRuns(clause, context)),
    change.act === undefined && !draft.currentWording?.trim()
      ? [quiet(t('report.noNorm'))]
      : wording(draft.currentWording, 'current', context),
    fate === 'repealed' && !draft.proposedWording?.trim()
      ? [toFill(t('report.fillRepealed'))]
      : wording(draft.proposedWording, 'proposed', context),
    wording(draft.justification, 'justification', context),
    ...optional('steps', () =>
      stacked(stepsText(change, compared, context), change.act === undefined ? stepNames(change, compared) : ''),
    ),
    ...optional('kind', () => [{ text: fateText(fate, context) }]),
    ...optional('effect', () => stacked(...effectLines(change.effect, compared.comparison, context))),
    ...optional('terms', () => termsRuns(draft, context)),
  ]
}

/** The clause and what it fixes. */
function clauseRuns({ change, clause }: DraftedClause, { t, words }: ReportContext): readonly Run[] {
  const { effects, binding } = change
  const fixes = effects.map((effect) => t(`model.effect.${effect}`)).join(', ')
  return stacked(
    clause?.trim()
      ? [{ text: clauseLabel(clause.trim(), words) }]
      : [toFill(t(change.act === undefined ? 'report.fillClause' : 'report.fillClauseOnly'))],
    fixes === '' ? '' : [quiet(fixes)],
    binding === 'practice' ? [quiet(t('model.binding.practice'))] : '',
  )
}

/** A text of the drafter's, or that it is to be filled. Nothing else ever stands here. */
function wording(
  text: string | undefined,
  what: 'current' | 'proposed' | 'justification',
  { t, language }: ReportContext,
): readonly Run[] {
  const written = text?.trim()
  return written ? [{ text: written, ...languageOf(written, language) }] : [toFill(t(`report.fill.${what}`))]
}

/** What the models quote of the clauses, which nobody has compared with the acts: a help for finding the wording, not the wording. */
function quotes(groups: readonly ActGroup[], compared: ReportComparison, context: ReportContext): Block[] {
  const { t, words, language } = context
  const quoted = groups.map(({ act, clauses }) => ({ act, clauses: clauses.filter(({ change }) => change.quotes.length > 0) }))
  const rows = quoted.flatMap(({ act, clauses }): Row[] =>
    clauses.length === 0
      ? []
      : [
          groupRow(actRuns(act, context)),
          ...clauses.map(({ change }): Row => ({
            cells: [
              change.clause?.trim() ? [{ text: clauseLabel(change.clause.trim(), words) }] : [quiet('–')],
              stacked(...change.quotes.map((quote): readonly Run[] => [{ text: quote, ...languageOf(quote, language) }])),
              [{ text: stepsText(change, compared, context) }],
            ],
          })),
        ],
  )
  if (rows.length === 0) return []
  return [
    heading(2, t('report.heading.quotes')),
    table(
      t('report.caption.quotes'),
      columns(t, [
        ['clauseOnly', 0.14],
        ['quote', 0.66],
        ['steps', 0.2],
      ]),
      rows,
    ),
  ]
}

/** Amendment formulas to take into the draft, act by act, in the languages in which acts are written. */
function formulas(groups: readonly ActGroup[], context: ReportContext): Block[] {
  const { t, language } = context
  const order = language === 'ru' ? DRAFTING_LANGUAGES.toReversed() : DRAFTING_LANGUAGES
  return order.flatMap((actLanguage): Block[] => [
    heading(3, t(`report.formulasIn.${actLanguage}`)),
    ...groups.flatMap(({ act, clauses }): Block[] => {
      const items = clauses.flatMap(({ fate, clause, draft }) =>
        formulasOf(fate, actLanguage, { clause, proposedWording: draft.proposedWording }),
      )
      return items.length === 0 ? [] : [paragraph([...actRuns(act, context), { text: ':' }]), ...list(unique(items))]
    }),
  ])
}

/** A formula for the same clause once. */
const unique = (items: readonly (readonly Run[])[]): (readonly Run[])[] => [
  ...new Map(items.map((item) => [item.map(({ text }) => text).join(''), item])).values(),
]
