import { differenceOf } from '#src/charts/data/pairOf.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { HEADLINE } from '#src/domain/indicators.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import { formatCompactMoney } from '#src/i18n/format/money.ts'
import { formatCompact, formatNumber, formatSigned } from '#src/i18n/format/number.ts'
import { waterfallPicture } from '../charts.ts'
import type { ReportContext } from '../context.ts'
import { currencyCode } from '../context.ts'
import { differenceColumns, differenceRows } from '../figures.ts'
import type { ReportComparison } from '../input.ts'
import { paragraph, paragraphs, table } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { comparing, portrait, titleOf } from './chapter.ts'

/** What a minister reads: the headline, five figures, and where the days go. One page. */
export const summary: Chapter = {
  id: 'summary',
  orientation: 'portrait',
  write: comparing('summary', (compared, context) => {
    const { t, input } = context
    const { comparison } = compared
    return [
      portrait(
        titleOf('summary', context),
        paragraph(headline(comparison, context), 'lead'),
        ...paragraphs(input.texts['summary']),
        table(
          t('report.caption.headline'),
          differenceColumns(context),
          differenceRows(comparison, [...HEADLINE, 'agencyCost'], context),
        ),
        ...[yearlySaving(comparison, context), certainDays(compared, context)]
          .filter((text) => text !== '')
          .map((text) => paragraph(text)),
        ...waterfallPicture(compared, 'elapsedDays', context),
      ),
    ]
  }),
}

/** `Visits: 1 instead of 13.2; documents: 1 instead of 10; ...`. Figures that nobody knows are left out. */
function headline(comparison: Comparison, { t, language, input }: ReportContext): string {
  const told = (['elapsedDays', 'visits', 'documents', 'applicantCost'] as const).flatMap((id) => {
    const row = differenceOf(comparison, id)
    if (!row || row.asIs === null || row.toBe === null) return []
    const writer = figureWriter(row.unit, [row.asIs, row.toBe], language)
    const params = { asIs: writer.figure(row.asIs), toBe: writer.figure(row.toBe) }
    return [t(`report.headline.${id}`, { ...params, currency: currencyCode(input) === '' ? '' : moneyName(input, language) })]
  })
  return told.length === 0 ? t('report.headline.unknown') : `${t('report.headline.begin')} ${told.join('; ')}.`
}

const moneyName = (input: ReportContext['input'], language: ReportContext['language']): string =>
  formatCompactMoney(0, currencyCode(input), language).replace(/^0\s*/u, '')

/** What the applicants of a year save together; nothing without a yearly volume or a saving. */
function yearlySaving(comparison: Comparison, { t, language, input }: ReportContext): string {
  const { volume } = comparison.asIs.service
  const saved = (id: IndicatorId) => -(differenceOf(comparison, id)?.perYear ?? 0)
  if (volume === undefined || saved('visits') <= 0 || saved('applicantCost') <= 0) return ''
  return t('report.yearlySaving', {
    volume: formatNumber(volume, language, { max: 0 }),
    money: formatCompactMoney(saved('applicantCost'), currencyCode(input), language).trim(),
    visits: formatCompact(Math.round(saved('visits')), language),
  })
}

/** Between what values the saved days lie when every time with a span is at its one or other end. */
function certainDays({ certainty }: ReportComparison, { t, language }: ReportContext): string {
  const band = certainty.bands.find(({ indicator }) => indicator === 'elapsedDays')
  if (!band || Math.abs(band.high - band.low) < 0.05) return ''
  const [from, to] = [band.low, band.high].sort((a, b) => a - b).map((days) => formatSigned(days, language, { min: 1, max: 1 }))
  return t('report.certainDays', { from: from ?? '', to: to ?? '' })
}
