import { differenceOf } from '#src/charts/data/pairOf.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { NO_FIGURE, figureWriter, roundedParts, unitText } from '#src/i18n/format/figure.ts'
import { formatPercentChange } from '#src/i18n/format/number.ts'
import type { Column, Row, Run } from './blocks.ts'
import type { ReportContext } from './context.ts'
import { currencyCode } from './context.ts'
import { columns, runs } from './pieces.ts'

/** An indicator with its unit: `Days, calendar`, `Applicant’s total cost, UZS`. */
export function indicatorName(id: IndicatorId, unit: string, { t, language, input }: ReportContext): string {
  const name = t(`indicator.name.${id}`)
  // Days say in their name what days they are.
  if (unit === 'share' || unit.endsWith('days')) return name
  const words = unitText(unit, currencyCode(input), language)
  return words === '' ? name : `${name}, ${words}`
}

const isYearly = (unit: string): boolean => unit.endsWith('/year')

/** As-is, to-be, difference and per cent of indicators, and what they add up to in a year when that is asked for. */
export function differenceRows(
  comparison: Comparison,
  ids: readonly IndicatorId[],
  context: ReportContext,
  withYear = false,
): Row[] {
  const { language } = context
  return ids.flatMap((id): Row[] => {
    const row = differenceOf(comparison, id)
    if (!row || (row.asIs === null && row.toBe === null)) return []
    const writer = figureWriter(row.unit, [row.asIs, row.toBe], language)
    const percent =
      row.percent === null || row.unit === 'share' ? NO_FIGURE : formatPercentChange(row.percent, language, { max: 0 })
    const year = row.perYear === null || isYearly(row.unit) ? NO_FIGURE : yearly(row.unit, row.perYear, context)
    const cells: (readonly Run[])[] = [
      runs(indicatorName(id, row.unit, context)),
      [{ text: writer.figure(row.asIs), manner: 'asIs' }],
      [{ text: writer.figure(row.toBe), manner: 'toBe' }],
      runs(writer.difference(row.difference)),
      runs(percent),
      ...(withYear ? [runs(year)] : []),
    ]
    return [{ cells }]
  })
}

/** A difference over all cases of a year, whole. */
export const yearly = (unit: string, perYear: number, { language }: ReportContext): string =>
  figureWriter(unit, [Math.round(perYear)], language).difference(unit.startsWith('money') ? perYear : Math.round(perYear))

export function differenceColumns({ t }: ReportContext, withYear = false): Column[] {
  return columns(t, [
    ['indicator', 0.36],
    ['asIs', 0.15, 'end'],
    ['toBe', 0.15, 'end'],
    ['difference', 0.16, 'end'],
    ['percent', 0.12, 'end'],
    ...(withYear ? [['perYear', 0.19, 'end'] as const] : []),
  ])
}

/** Amounts of one indicator as they are written beside each other: rounded so that what is read adds up. */
export function partTexts(
  id: IndicatorId,
  amounts: readonly number[],
  comparison: Comparison,
  { language }: ReportContext,
): string[] {
  const row = differenceOf(comparison, id)
  const unit = row?.unit ?? 'count'
  const writer = figureWriter(unit, [row?.asIs ?? null, row?.toBe ?? null], language)
  const rounded = roundedParts(amounts, writer.decimals)
  return amounts.map((_, i) => (Math.abs(rounded[i] ?? 0) < NOTHING ? '' : writer.difference(rounded[i] ?? 0)))
}

const NOTHING = 1e-9
/** What a clause or measure is told by. */
const TOLD = [
  'visits',
  'elapsedDays',
  'documents',
  'steps',
  'applicantCost',
  'agencyCost',
] as const satisfies readonly IndicatorId[]

/** What a change does, in words: one line for each headline figure that moves, per case and, for money, a year. */
export function effectLines(
  effect: Readonly<Partial<Record<IndicatorId, number>>>,
  comparison: Comparison,
  context: ReportContext,
): string[] {
  const { t } = context
  const volume = comparison.asIs.service.volume
  return TOLD.flatMap((id) => {
    const amount = effect[id] ?? 0
    if (Math.abs(amount) < NOTHING) return []
    const unit = differenceOf(comparison, id)?.unit ?? 'count'
    const [written = ''] = partTexts(id, [amount], comparison, context)
    if (written === '') return []
    const line = `${indicatorName(id, unit, context)}: ${written}`
    if (id !== 'applicantCost' || volume === undefined) return [line]
    return [`${line} (${t('report.aYear', { value: yearly(unit, amount * volume, context) })})`]
  })
}
