import type { Comparison, IndicatorDifference } from '#src/domain/comparison.ts'
import type { FigureWriter } from '#src/i18n/format/figure.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import type { Words } from '#src/i18n/words.ts'

/** Writes the numbers of one indicator alike. */
export const writerOf = (row: IndicatorDifference, { language }: Words): FigureWriter =>
  figureWriter(row.unit, [row.asIs, row.toBe], language)

/** What the money of both variants is called. */
export const currencyIn = ({ asIs, toBe }: Comparison, { language }: Words): string =>
  currencyName(toBe.service.currency ?? asIs.service.currency ?? '', language)

/** How the numbers of a comparison came about: `Per case, mean, exact`. */
export function basisText({ asIs, toBe }: Comparison, { t }: Words): string {
  const kind = asIs.method.kind === toBe.method.kind ? asIs.method.kind : 'mixed'
  return t('compare.basis', { method: t(`indicator.method.${kind}`) })
}
