import { differenceOf } from '#src/charts/data/pairOf.ts'
import { HEADLINE } from '#src/domain/indicators.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import { formatCompactMoney } from '#src/i18n/format/money.ts'
import { formatNumber, formatSigned } from '#src/i18n/format/number.ts'
import type { Block } from '../blocks.ts'
import { actGroups } from '../clauses.ts'
import type { ReportContext } from '../context.ts'
import { currencyCode } from '../context.ts'
import { indicatorName } from '../figures.ts'
import type { ReportComparison, ReportVariant } from '../input.ts'
import type { Text } from '../pieces.ts'
import { column, columns, gap, heading, list, paragraphs, stacked, table, toFill } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { comparing, portrait, titleOf } from './chapter.ts'

/** The table of a regulatory impact assessment: who is touched, how many, and at what cost and benefit. */
export const impact: Chapter = {
  id: 'impact',
  orientation: 'portrait',
  write: comparing('impact', (compared, context) => {
    const { t, input } = context
    const problem = paragraphs(input.texts['problem'])
    return [
      portrait(
        titleOf('impact', context),
        heading(2, t('report.impact.problem')),
        ...(problem.length > 0 ? problem : [gap(t('report.note.fill.problem'))]),
        heading(2, t('report.impact.alternatives')),
        alternatives(compared, context),
        gap(t('report.impact.fillAlternatives')),
        heading(2, t('report.impact.groups')),
        groups(compared, context),
        heading(2, t('report.impact.balance')),
        balance(compared, context),
        heading(2, t('report.impact.risks')),
        ...risks(compared, context),
        heading(2, t('report.impact.monitoring')),
        monitoring(compared, context),
      ),
    ]
  }),
}

/** What is known of doing nothing and of doing what is proposed. */
function alternatives({ toBe, comparison }: ReportComparison, context: ReportContext): Block {
  const { t, language, input } = context
  return table(
    t('report.caption.alternatives'),
    [
      ...columns(t, [['indicator', 0.4]]),
      column(t('report.impact.nothing', { name: input.asIs.name }), 0.3, 'end'),
      column(t('report.impact.proposal', { name: toBe.name }), 0.3, 'end'),
    ],
    [...HEADLINE, 'agencyCost' as const].map((id) => {
      const both = [comparison.asIs, comparison.toBe].map(({ indicators }) => indicators[id].mean)
      const { unit } = comparison.asIs.indicators[id]
      const writer = figureWriter(unit, both, language)
      return [indicatorName(id, unit, context), ...both.map((value) => writer.figure(value))]
    }),
  )
}

interface Group {
  readonly name: string
  readonly kind: PerformerKind
  asIs: number
  toBe: number
}

/** Organisations and applicants with their hours per case in both variants. */
function hoursByGroup(asIs: ReportVariant, toBe: ReportVariant): Group[] {
  const found = new Map<string, Group>()
  for (const [side, { model, analysis }] of [
    ['asIs', asIs],
    ['toBe', toBe],
  ] as const) {
    const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
    const owner = new Map(model.nodes.map((node) => [node.id, performers.get(node.performer)]))
    for (const { id, workHours } of analysis.steps) {
      const performer = owner.get(id)
      if (!performer || performer.kind === 'system') continue
      const name = performer.kind === 'applicant' ? performer.name : performer.organisation
      const group = found.get(name) ?? { name, kind: performer.kind, asIs: 0, toBe: 0 }
      found.set(name, group)
      group[side] += workHours
    }
  }
  return [...found.values()]
}

function groups({ toBe, comparison }: ReportComparison, context: ReportContext): Block {
  const { t, language, input } = context
  const volume = comparison.asIs.service.volume
  const applicantHours = differenceOf(comparison, 'applicantHours')
  const hours = (value: number) => formatNumber(value, language, { min: 1, max: 1 })
  const rows = hoursByGroup(input.asIs, toBe).map((group) => {
    const isApplicant = group.kind === 'applicant'
    // An applicant spends time with others too, and on the way.
    const [from, to] = isApplicant
      ? [applicantHours?.asIs ?? group.asIs, applicantHours?.toBe ?? group.toBe]
      : [group.asIs, group.toBe]
    return [
      stacked(group.name, isApplicant ? '' : [{ text: t(`model.performerKind.${group.kind}`), manner: 'quiet' as const }]),
      volume === undefined ? [toFill(t('report.toFill'))] : formatNumber(volume, language, { max: 0 }),
      hours(from),
      hours(to),
      volume === undefined ? '–' : formatSigned(Math.round((to - from) * volume), language, { max: 0 }),
    ]
  })
  return table(
    t('report.caption.groups'),
    columns(t, [
      ['group', 0.36],
      ['cases', 0.16, 'end'],
      ['hoursAsIs', 0.15, 'end'],
      ['hoursToBe', 0.15, 'end'],
      ['hoursYear', 0.18, 'end'],
    ]),
    rows,
    t('report.impact.groupsSource'),
  )
}

/** What a year costs more or less, and for whom; what building and running it costs is not in the model. */
function balance({ comparison }: ReportComparison, context: ReportContext): Block {
  const { t, language, input } = context
  const rows = (['applicantOutOfPocket', 'applicantCost', 'agencyCost'] as const).flatMap((id): Text[][] => {
    const row = differenceOf(comparison, id)
    if (!row || row.perYear === null) return []
    const money = formatCompactMoney(Math.abs(row.perYear), currencyCode(input), language).trim()
    const isBenefit = row.perYear <= 0
    return [[indicatorName(id, 'share', context), isBenefit ? money : '–', isBenefit ? '–' : money]]
  })
  const fill = [toFill(t('report.toFill'))]
  return table(
    t('report.caption.balance'),
    columns(t, [
      ['item', 0.5],
      ['benefit', 0.25, 'end'],
      ['costs', 0.25, 'end'],
    ]),
    [
      ...rows,
      [t('report.impact.development'), '–', fill],
      [t('report.impact.running'), '–', fill],
      [t('report.impact.other'), fill, fill],
    ],
    t('report.impact.balanceSource'),
  )
}

function risks(compared: ReportComparison, { t, input }: ReportContext): Block[] {
  const known = actGroups(compared, input.drafts).flatMap(({ clauses }) =>
    clauses.flatMap(({ draft }) => draft.risk?.trim() || []),
  )
  return [...list([...new Set(known)]), ...(known.length > 0 ? [] : [gap(t('report.impact.fillRisks'))])]
}

function monitoring({ comparison }: ReportComparison, context: ReportContext): Block {
  const { t, language } = context
  const rows = HEADLINE.flatMap((id) => {
    const row = differenceOf(comparison, id)
    if (!row) return []
    const writer = figureWriter(row.unit, [row.asIs, row.toBe], language)
    return [
      [indicatorName(id, row.unit, context), writer.figure(row.asIs), writer.figure(row.toBe), [toFill(t('report.toFill'))]],
    ]
  })
  return table(
    t('report.caption.monitoring'),
    columns(t, [
      ['indicator', 0.36],
      ['baseline', 0.18, 'end'],
      ['target', 0.18, 'end'],
      ['howMeasured', 0.28],
    ]),
    rows,
  )
}
