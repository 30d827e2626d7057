import { differenceOf } from '#src/charts/data/pairOf.ts'
import { fateOf } from '#src/domain/clauses.ts'
import { measureName } from '#src/i18n/wording/measures.ts'
import type { Block } from '../blocks.ts'
import { actGroups, actRuns, fateText } from '../clauses.ts'
import type { ReportContext } from '../context.ts'
import { stepsInOrder } from '../context.ts'
import { differenceColumns, differenceRows, yearly } from '../figures.ts'
import type { ReportComparison } from '../input.ts'
import type { Text } from '../pieces.ts'
import { gap, heading, list, paragraph, paragraphs, quiet, table } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { comparing, portrait, titleOf } from './chapter.ts'

/** The note that goes with a draft act, part by part as custom has it. */
export const explanatoryNote: Chapter = {
  id: 'explanatoryNote',
  orientation: 'portrait',
  write: comparing('explanatoryNote', (compared, context) => {
    const { t } = context
    return [
      portrait(
        titleOf('explanatoryNote', context),
        heading(2, t('report.note.need')),
        ...written('problem', context),
        ...pains(context),
        heading(2, t('report.note.essence')),
        ...written('essence', context, false),
        ...essence(compared, context),
        heading(2, t('report.note.legal')),
        ...legal(compared, context),
        heading(2, t('report.note.foreign')),
        ...written('foreign', context),
        heading(2, t('report.note.effect')),
        effect(compared, context),
        heading(2, t('report.note.finance')),
        ...finance(compared, context),
        heading(2, t('report.note.acts')),
        ...acts(compared, context),
        heading(2, t('report.note.implementers')),
        ...implementers(compared, context),
        heading(2, t('report.note.discussion')),
        gap(t('report.note.fillDiscussion')),
      ),
    ]
  }),
}

/** A text that the project carries; without one a place to fill, unless the chapter has something to say itself. */
function written(key: 'problem' | 'essence' | 'foreign', { input, t }: ReportContext, mustBe = true): Block[] {
  const blocks = paragraphs(input.texts[key])
  return blocks.length > 0 || !mustBe ? blocks : [gap(t(`report.note.fill.${key}`))]
}

const MOST_PAINS = 8

/** What people complain of, worst first. */
function pains({ input, t }: ReportContext): Block[] {
  const all = stepsInOrder(input.asIs)
    .flatMap(({ node, number }) => (node.facts?.painPoints ?? []).map((pain) => ({ ...pain, number })))
    .filter(({ text }) => text?.trim())
    .sort((a, b) => (b.severity ?? 0) - (a.severity ?? 0))
    .slice(0, MOST_PAINS)
  if (all.length === 0) return []
  const items = all.map(({ text, number }): Text => [
    { text: text ?? '' },
    quiet(` (${t('report.stepAsIs', { numbers: number })})`),
  ])
  return [paragraph(t('report.note.pains')), ...list(items)]
}

const essence = ({ comparison }: ReportComparison, { words, t }: ReportContext): Block[] => [
  paragraph(t('report.note.measures', { measures: comparison.measures.length })),
  ...list(
    comparison.measures.map((measure, i, all) => `${measureName(measure, comparison, words)}${i < all.length - 1 ? ';' : '.'}`),
    true,
  ),
]

function legal({ law }: ReportComparison, context: ReportContext): Block[] {
  const { t, input } = context
  const fates = (['repealed', 'amended', 'new', 'kept'] as const).map(
    (fate) =>
      `${fateText(fate, context)}: ${law.clauses.filter((clause) => fateOf(clause, input.drafts[clause.key]) === fate).length}`,
  )
  return [
    paragraph(t('report.note.clauses', { clauses: law.clauses.length })),
    ...list(fates),
    paragraph(t('report.note.gaps', { practice: law.practiceOnly.length, without: law.withoutBasis.length })),
    gap(t('report.note.fillConformity')),
  ]
}

const EFFECTS = [
  'elapsedDays',
  'visits',
  'documents',
  'agenciesContacted',
  'applicantHours',
  'applicantOutOfPocket',
  'applicantCost',
  'agencyHours',
  'agencyCost',
  'burden',
] as const

const effect = ({ comparison }: ReportComparison, context: ReportContext): Block =>
  table(context.t('report.caption.effect'), differenceColumns(context, true), differenceRows(comparison, EFFECTS, context, true))

function finance({ comparison }: ReportComparison, context: ReportContext): Block[] {
  const { t, currency } = context
  const row = differenceOf(comparison, 'agencyCost')
  const value = row?.perYear
  const known =
    value === null || value === undefined
      ? []
      : [paragraph(t('report.note.agencyCost', { value: `${yearly('money', value, context)} ${currency}`.trim() }))]
  return [...known, gap(t('report.note.fillFinance'))]
}

function acts(compared: ReportComparison, context: ReportContext): Block[] {
  const { t, input } = context
  const items = actGroups(compared, input.drafts).map(({ act, clauses }): Text => {
    if (act === undefined) return actRuns(act, context)
    const named = clauses.flatMap(({ clause, fate }) => (clause ? [`${clause} (${fateText(fate, context)})`] : []))
    // Where no clause is named, the act itself is what changes.
    const whole = new Set(clauses.flatMap(({ clause, fate }) => (clause ? [] : [fateText(fate, context)])))
    const told = [whole.size > 0 ? ` (${[...whole].join(', ')})` : '', named.length > 0 ? `: ${named.join(', ')}` : ''].join('')
    return [...actRuns(act, context), { text: told }]
  })
  return items.length === 0 ? [paragraph(t('report.nothingToAmend'))] : list(items)
}

function implementers(compared: ReportComparison, { t, input }: ReportContext): Block[] {
  const bodies = actGroups(compared, input.drafts).flatMap(({ clauses }) =>
    clauses.flatMap(({ draft }) => draft.responsible?.trim() || []),
  )
  const named = [...new Set(bodies)]
  return [...list(named), gap(t('report.note.fillImplementers'))]
}
